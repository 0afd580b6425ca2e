// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputestorestest.h"
#include "waiting.h"

#include <QTest>

using namespace rl;

// The list of disputes: what is in it, in which order, and what a search finds.
class TestDisputeList : public DisputeStoresTest
{
    Q_OBJECT

private Q_SLOTS:
    void workedExampleIsStrong();
    void viewsAndCounts();
    void searchesByAnyPart_data();
    void searchesByAnyPart();
    void searchFollowsTheNames();
    void sortsByEveryColumn();
    void pagesFollowEachOther();
    void exportsWhatItShows();
    void exportsManyAsOfOneMoment();
    void exportsToABrokerTheirOwnOnly();
};

void TestDisputeList::workedExampleIsStrong()
{
    const QUuid dispute = world->data.openCase();
    const DisputeListing listing = list(*ana);
    QCOMPARE(listing.rows.size(), size_t(1));
    const DisputeSummary &row = listing.rows.front();
    QCOMPARE(row.id, dispute);
    QCOMPARE(row.brokerName, QStringLiteral("Walter Richards"));
    QCOMPARE(row.leadName, QStringLiteral("Testy McTesterson"));
    QCOMPARE(row.zoneId, QStringLiteral("America/Los_Angeles"));
    QCOMPARE(row.amount, Money{5000});
    QCOMPARE(row.strength, Strength::Strong);
    QCOMPARE(row.recommendation, Recommendation::ChargeStands);
    QVERIFY(row.bestCall.has_value());
    QCOMPARE(row.bestCall->talkSeconds, std::optional(900));
    QVERIFY(std::abs(listing.asOf.secsTo(QDateTime::currentDateTimeUtc())) < 60);

    const auto file = waitFor(ana->desk.openByReference(row.reference.toLower() + u' '));
    QVERIFY(file.ok());
    QVERIFY2(file->verdict.sentence.contains(u"15:00"), qPrintable(file->verdict.sentence));
    QCOMPARE(file->file.leadPhoneLastFour, QStringLiteral("0100"));
    QCOMPARE(file->file.leadPhones.size(), 1); // for keeping it out of papers
    QVERIFY(file->file.leadPhones.first().endsWith(u"0100"));
    QCOMPARE(file->file.readerName, QStringLiteral("Ana Alvarez"));
    QCOMPARE(file->file.holders.size(), size_t(1));
    QVERIFY(file->file.holders.front().isThisCase);
    QCOMPARE(file->file.creditLimit, std::optional(Money{10000}));
}

void TestDisputeList::viewsAndCounts()
{
    std::vector<QUuid> cases;
    for (int i = 0; i < 6; ++i)
        cases.push_back(world->data.openCase(
            world->data.addAppointment(QStringLiteral("Lead"), QString::number(i))));
    // 0 as opened, 1 due tomorrow and Ben's, 2 overdue, 3 waiting, 4 decided, 5 withdrawn.
    const auto set = [&](int i, const QByteArray &what) {
        const QByteArray sql = "UPDATE billing_disputes SET " + what + " WHERE id = :id";
        world->data.rows(sql, {{"id", cases[static_cast<size_t>(i)]}});
    };
    set(1, "due_at = now() + interval '1 day', owner = 'ben'");
    set(2, "due_at = now() - interval '1 hour'");
    set(3, "status = 'awaiting_info', paused_at = now(), owner = 'ana'");
    set(4, "status = 'stands', owner = 'ana'");
    set(5, "status = 'withdrawn'");

    const auto of = [&](DisputePerson &person, DisputeView view) {
        QList<int> found;
        for (const DisputeSummary &row : list(person, inView(view)).rows)
            found << int(std::find(cases.begin(), cases.end(), row.id) - cases.begin());
        return found;
    };
    QCOMPARE(of(*ana, DisputeView::NeedsUs), (QList<int>{2, 1, 0})); // soonest due first
    QCOMPARE(of(*ana, DisputeView::DueSoon), (QList<int>{1}));
    QCOMPARE(of(*ana, DisputeView::Overdue), (QList<int>{2}));
    QCOMPARE(of(*ana, DisputeView::Waiting), (QList<int>{3}));
    QCOMPARE(of(*ana, DisputeView::Mine), (QList<int>{3})); // what is decided is nobody's work
    QCOMPARE(of(*ben, DisputeView::Mine), (QList<int>{1}));
    QCOMPARE(of(*ana, DisputeView::Decided).size(), 2);
    QCOMPARE(of(*ana, DisputeView::All).size(), 6);

    DisputeQuery narrow = inView(DisputeView::Waiting);
    narrow.search = QStringLiteral("nothing has this");
    const DisputeListing listing = list(*ana, narrow);
    QCOMPARE(listing.total, 0);
    QCOMPARE(listing.counts, (std::array<qint64, 7>{3, 1, 1, 1, 1, 2, 6})); // the whole list's
}

void TestDisputeList::searchesByAnyPart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *typed, bool found) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << found;
    };
    row("", true);
    row("McTest", true);
    row("TESTY walter", true);
    row("reverse opt", true);
    row("00001", true);
    row("dsp-20", true);
    row("1544", true); // the tracking number's end
    row("(424) 485-1544", true);
    row("+1 424 485 1544", true);
    row("0100", true); // the lead's
    row("5998", true); // the broker's
    row("testy 9999", false);
    row("mc_est", false); // no wildcards
    row("%", true); // nothing that could be searched for
    row("100%", false);
}

void TestDisputeList::searchesByAnyPart()
{
    QFETCH(QString, typed);
    world->data.openCase();
    DisputeQuery query;
    query.search = typed;
    const DisputeListing listing = list(*ana, query);
    QTEST(!listing.rows.empty(), "found");
    QCOMPARE(listing.total, static_cast<qint64>(listing.rows.size()));
}

void TestDisputeList::searchFollowsTheNames()
{
    world->data.openCase();
    const auto finds = [&](const QString &typed) {
        DisputeQuery query;
        query.search = typed;
        return list(*ana, query).total == 1;
    };
    QVERIFY(!finds(QStringLiteral("Renamed")));
    world->data.rows("UPDATE leads SET last_name = 'Renamed'");
    QVERIFY(finds(QStringLiteral("Renamed")));
    QVERIFY(!finds(QStringLiteral("McTesterson")));
    world->data.rows("UPDATE brokers SET contact_name = 'Wally R'");
    QVERIFY(finds(QStringLiteral("wally")));
    world->data.rows("INSERT INTO broker_phones (broker_id, number, label)"
                     " VALUES (:broker, '+13105550177', 'mobile')",
                     {{"broker", world->data.broker}});
    QVERIFY(finds(QStringLiteral("0177")));
}

void TestDisputeList::sortsByEveryColumn()
{
    for (int i = 0; i < 3; ++i)
        world->data.openCase(world->data.addAppointment(
            QStringLiteral("Lead"), QString(QChar(u'A' + i)), 3 + i, 5000 + 100 * i));
    for (const DisputeSort sort :
         {DisputeSort::Due, DisputeSort::Broker, DisputeSort::Lead, DisputeSort::Appointment,
          DisputeSort::Claim, DisputeSort::Amount, DisputeSort::Owner, DisputeSort::Reference,
          DisputeSort::Status}) {
        DisputeQuery query;
        query.sort = sort;
        QCOMPARE(list(*ana, query).rows.size(), size_t(3));
        query.order = Qt::DescendingOrder;
        const QString first = list(*ana, query).rows.front().leadName;
        if (sort == DisputeSort::Lead || sort == DisputeSort::Amount
            || sort == DisputeSort::Reference)
            QCOMPARE(first, QStringLiteral("Lead C"));
        if (sort == DisputeSort::Appointment)
            QCOMPARE(first, QStringLiteral("Lead A"));
    }
}

void TestDisputeList::pagesFollowEachOther()
{
    for (int i = 0; i < 7; ++i)
        world->data.openCase(
            world->data.addAppointment(QStringLiteral("Lead"), QString::number(i)));
    DisputeQuery query;
    query.limit = 3;
    QStringList seen;
    for (query.offset = 0; query.offset < 9; query.offset += 3) {
        const DisputeListing page = list(*ana, query);
        QCOMPARE(page.total, 7);
        for (const DisputeSummary &row : page.rows)
            seen << row.reference;
    }
    QCOMPARE(seen.size(), 7);
    QCOMPARE(seen.removeDuplicates(), 0);
}

void TestDisputeList::exportsWhatItShows()
{
    world->data.openCase();
    world->data.openCase(
        world->data.addAppointment(QStringLiteral("=HYPERLINK(1)"), QStringLiteral("Núñez")));
    const QUuid settled = world->data.openCase(
        world->data.addAppointment(QStringLiteral("Settled"), QStringLiteral("Lead")));
    world->data.rows("UPDATE billing_disputes SET status = 'stands' WHERE id = :id",
                     {{"id", settled}});
    DisputeQuery query;
    query.sort = DisputeSort::Lead;
    query.limit = 1; // of the screen's page; a file takes all
    query.offset = 1;
    const auto made = waitFor(ana->desk.exportList(query));
    QVERIFY2(made.ok(), qPrintable(made.ok() ? QString() : made.error().text()));
    QCOMPARE(made->rows, 2);
    QVERIFY(made->csv.startsWith("\xEF\xBB\xBF" // or a spreadsheet takes ñ for something else
                                 "Case,Due,Broker,"));
    const QStringList lines =
        QString::fromUtf8(made->csv).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[1].contains(u",Testy McTesterson,"), qPrintable(lines[1])); // before Núñez
    QVERIFY2(lines[1].contains(u"America/Los_Angeles"), qPrintable(lines[1]));
    QVERIFY2(lines[1].contains(u",50.00,0.00,"), qPrintable(lines[1]));
    QVERIFY2(lines[1].contains(u"15:00"), qPrintable(lines[1]));
    QVERIFY2(lines[2].contains(u",'=HYPERLINK(1) Núñez,"), qPrintable(lines[2]));

    const SqlRows noted =
        world->data.rows("SELECT by_login::text AS who, subject, data::text AS data FROM audit_log"
                         " WHERE action = 'disputes_exported'");
    QCOMPARE(noted.size(), 1);
    QCOMPARE(noted.first().text("who"), QStringLiteral("ana"));
    QCOMPARE(noted.first().text("subject"), QStringLiteral("needs_us"));
    QCOMPARE(noted.first().text("data"),
             QStringLiteral(R"({"rows": 2, "sort": "lead", "descending": false})"));

    query.search = QStringLiteral("testy");
    QCOMPARE(waitFor(ana->desk.exportList(query))->rows, 1);
    QVERIFY(world->data
                .rows("SELECT data::text AS data FROM audit_log"
                      " WHERE action = 'disputes_exported' ORDER BY id DESC LIMIT 1")
                .first()
                .text("data")
                .contains(uR"("search": "testy")"));
}

// More than one page, which may not tear: each case once, and one note.
void TestDisputeList::exportsManyAsOfOneMoment()
{
    const QUuid one = world->data.openCase();
    world->data.rows(
        "INSERT INTO billing_disputes (reference, org_id, broker_id, lead_id, appointment_id, "
        "reason,"
        " claim_text, amount_cents, due_at, status)"
        " SELECT 'DSP-2020-' || lpad(n::text, 5, '0'), org_id, broker_id, lead_id, appointment_id,"
        " reason, claim_text, amount_cents, due_at, 'withdrawn'"
        " FROM billing_disputes, generate_series(1, 1100) n WHERE id = :id",
        {{"id", one}});
    const auto made = waitFor(ana->desk.exportList(inView(DisputeView::All)));
    QVERIFY2(made.ok(), qPrintable(made.ok() ? QString() : made.error().text()));
    QCOMPARE(made->rows, 1101);
    QStringList references;
    for (const QString &line :
         QString::fromUtf8(made->csv).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts))
        references << line.section(u',', 0, 0);
    QCOMPARE(references.size(), 1102); // and the heading
    QCOMPARE(references.removeDuplicates(), 0);
    const SqlRows noted = world->data.rows("SELECT data ->> 'rows' AS rows FROM audit_log"
                                           " WHERE action = 'disputes_exported'");
    QCOMPARE(noted.size(), 1);
    QCOMPARE(noted.first().text("rows"), QStringLiteral("1101"));
}

void TestDisputeList::exportsToABrokerTheirOwnOnly()
{
    world->data.openCase();
    const auto walter = world->person(QStringLiteral("walter"));
    const auto theirs = waitFor(walter->desk.exportList(inView(DisputeView::All)));
    QVERIFY2(theirs.ok(), qPrintable(theirs.ok() ? QString() : theirs.error().text()));
    QCOMPARE(theirs->rows, 1);
    world->data.rows("INSERT INTO organizations (company_name) VALUES ('Elsewhere')");
    world->data.rows("UPDATE members SET org_id = (SELECT id FROM organizations"
                     " WHERE company_name = 'Elsewhere') WHERE login = 'walter'");
    QCOMPARE(waitFor(walter->desk.exportList(inView(DisputeView::All)))->rows, 0);
    QCOMPARE(world->data
                 .rows("SELECT by_login::text AS who FROM audit_log"
                       " WHERE action = 'disputes_exported' AND by_login = 'walter'")
                 .size(),
             2);
}

QTEST_GUILESS_MAIN(TestDisputeList)
#include "test_disputelist.moc"
