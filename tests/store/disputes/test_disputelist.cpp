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

QTEST_GUILESS_MAIN(TestDisputeList)
#include "test_disputelist.moc"
