// SPDX-License-Identifier: GPL-3.0-or-later
#include "changelistener.h"
#include "disputeworld.h"
#include "waiting.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace rl;

// What the stores answer of a database with known cases in it.
class TestDisputeStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        world = std::make_unique<DisputeWorld>();
        ana = world->person(QStringLiteral("ana"));
        ben = world->person(QStringLiteral("ben"));
    }
    void cleanup()
    {
        ana.reset();
        ben.reset();
        world.reset();
    }

    void workedExampleIsStrong();
    void viewsAndCounts();
    void searchesByAnyPart_data();
    void searchesByAnyPart();
    void searchFollowsTheNames();
    void sortsByEveryColumn();
    void pagesFollowEachOther();
    void refusesAnUnknownReference();
    void brokerSeesHisOwnOnly();
    void brokerSeesNoLeadsNumber();
    void othersSeeWhoHasItOpen();
    void draftSurvivesAndIsOnesOwn();
    void notesAndOwner();
    void filesComeBackAsTheyWere();
    void refusesFiles_data();
    void refusesFiles();
    void findsTheBrokerByTheEndOfAPhone();
    void searchesEverything();
    void tellsOtherConsoles();

private:
    DisputeListing list(DisputePerson &person, const DisputeQuery &query = {})
    {
        Result<DisputeListing> listing = waitFor(person.desk.list(query));
        if (!listing)
            qFatal("%s", qUtf8Printable(listing.error().detail));
        return std::move(listing).value();
    }
    OpenCase open(DisputePerson &person, const QUuid &dispute)
    {
        Result<OpenCase> file = waitFor(person.desk.open(dispute));
        if (!file)
            qFatal("%s", qUtf8Printable(file.error().detail));
        return std::move(file).value();
    }
    static DisputeQuery inView(DisputeView view)
    {
        DisputeQuery query;
        query.view = view;
        return query;
    }

    std::unique_ptr<DisputeWorld> world;
    std::unique_ptr<DisputePerson> ana;
    std::unique_ptr<DisputePerson> ben;
};

void TestDisputeStores::workedExampleIsStrong()
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

void TestDisputeStores::viewsAndCounts()
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

void TestDisputeStores::searchesByAnyPart_data()
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

void TestDisputeStores::searchesByAnyPart()
{
    QFETCH(QString, typed);
    world->data.openCase();
    DisputeQuery query;
    query.search = typed;
    const DisputeListing listing = list(*ana, query);
    QTEST(!listing.rows.empty(), "found");
    QCOMPARE(listing.total, static_cast<qint64>(listing.rows.size()));
}

void TestDisputeStores::searchFollowsTheNames()
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

void TestDisputeStores::sortsByEveryColumn()
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

void TestDisputeStores::pagesFollowEachOther()
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

void TestDisputeStores::refusesAnUnknownReference()
{
    const auto none = waitFor(ana->desk.openByReference(QStringLiteral("DSP-1999-00001")));
    QCOMPARE(none.error().code, ErrorCode::NotFound);
    QCOMPARE(none.error().what, QStringLiteral("There is no case DSP-1999-00001."));
    QCOMPARE(waitFor(ana->desk.open(QUuid::createUuid())).error().code, ErrorCode::NotFound);
}

void TestDisputeStores::brokerSeesHisOwnOnly()
{
    const QUuid his = world->data.openCase();
    // The same again for another company.
    world->data.rows("INSERT INTO brokers (company_name, contact_name, phone)"
                     " VALUES ('Second Broker LLC', 'Sally', '+13105550101')");
    const QUuid moved = world->data.openCase(
        world->data.addAppointment(QStringLiteral("Other"), QStringLiteral("Lead")));
    world->data.rows("UPDATE billing_disputes SET broker_id = b.id, org_id = b.org_id"
                     " FROM brokers b WHERE b.contact_name = 'Sally' AND billing_disputes.id = :id",
                     {{"id", moved}});

    const auto walter = world->person(QStringLiteral("walter"));
    const DisputeListing listing = list(*walter);
    QCOMPARE(listing.total, 1);
    QCOMPARE(listing.counts.back(), 1);
    QCOMPARE(listing.rows.front().id, his);
    QCOMPARE(waitFor(walter->desk.open(moved)).error().code, ErrorCode::NotFound);
    QCOMPARE(waitFor(walter->desk.addNote(moved, QStringLiteral("x"))).error().code,
             ErrorCode::NotFound);
    QCOMPARE(waitFor(walter->desk.search(QStringLiteral("lead"))).error().code,
             ErrorCode::NotAllowed);
    QCOMPARE(waitFor(walter->desk.findBrokers(QStringLiteral("sally"))).error().code,
             ErrorCode::NotAllowed);
    QCOMPARE(waitFor(walter->desk.take(his)).error().code, ErrorCode::NotAllowed);
}

void TestDisputeStores::brokerSeesNoLeadsNumber()
{
    const QUuid dispute = world->data.openCase();
    QVERIFY(waitFor(ana->desk.addNote(dispute, QStringLiteral("He always says so."))).ok());
    QVERIFY(waitFor(ana->desk.addNote(dispute, QStringLiteral("We called you."), false)).ok());
    QCOMPARE(open(*ana, dispute).file.facts.calls.front().to, QStringLiteral("+16505550100"));

    const auto walter = world->person(QStringLiteral("walter"));
    const CaseFile file = open(*walter, dispute).file;
    QCOMPARE(file.facts.calls.front().to, QStringLiteral("+1••••••0100"));
    QCOMPARE(file.facts.calls.front().from, QStringLiteral("+13104365998")); // his own
    QVERIFY(!file.mayDecide);
    QStringList told;
    for (const CaseEvent &event : file.events)
        told << event.text;
    QVERIFY(told.contains(QStringLiteral("We called you.")));
    QVERIFY(!told.contains(QStringLiteral("He always says so.")));
    // Nor can he find out by searching.
    DisputeQuery query;
    query.search = QStringLiteral("0100");
    QCOMPARE(list(*walter, query).total, 0);
    query.search = QStringLiteral("testy");
    QCOMPARE(list(*walter, query).total, 1);
}

void TestDisputeStores::othersSeeWhoHasItOpen()
{
    const QUuid dispute = world->data.openCase();
    QVERIFY(open(*ana, dispute).file.openedBy.isEmpty()); // not oneself
    QCOMPARE(open(*ben, dispute).file.openedBy, QStringList{QStringLiteral("Ana Alvarez")});
    QVERIFY(waitFor(ana->desk.closed(dispute)).ok());
    QVERIFY(open(*ben, dispute).file.openedBy.isEmpty());

    QCOMPARE(open(*ana, dispute).file.openedBy, QStringList{QStringLiteral("Ben Baker")});
    world->data.rows("UPDATE dispute_presence SET seen_at = seen_at - interval '61 seconds'");
    QVERIFY(open(*ana, dispute).file.openedBy.isEmpty()); // his console died without a word
    // The broker does not see who works on it.
    open(*ben, dispute);
    const auto walter = world->person(QStringLiteral("walter"));
    QVERIFY(open(*walter, dispute).file.openedBy.isEmpty());
}

void TestDisputeStores::draftSurvivesAndIsOnesOwn()
{
    const QUuid dispute = world->data.openCase();
    DecisionDraft draft;
    draft.action = DisputeAction::CreditPart;
    draft.credit = Money{1500};
    draft.reason = QStringLiteral("So far");
    QVERIFY(waitFor(ana->desk.saveDraft(dispute, draft)).ok());
    draft.reason = QStringLiteral("So far, so good");
    QVERIFY(waitFor(ana->desk.saveDraft(dispute, draft)).ok());

    const auto later = world->person(QStringLiteral("ana"));
    const auto kept = open(*later, dispute).file.draft;
    QVERIFY(kept.has_value());
    QCOMPARE(kept->reason, draft.reason);
    QCOMPARE(kept->credit, draft.credit);
    QVERIFY(!open(*ben, dispute).file.draft.has_value());

    QVERIFY(waitFor(ana->desk.saveDraft(dispute, {})).ok()); // emptied by hand
    QVERIFY(!open(*ana, dispute).file.draft.has_value());

    QVERIFY(waitFor(ana->desk.saveDraft(dispute, draft)).ok());
    QVERIFY(waitFor(ben->desk.saveDraft(dispute, draft)).ok());
    QVERIFY(
        waitFor(ana->desk.decide(world->data.decision(dispute, DisputeAction::ChargeStands))).ok());
    QVERIFY(!open(*ana, dispute).file.draft.has_value());
    QVERIFY(open(*ben, dispute).file.draft.has_value()); // what Ben typed is not lost
}

void TestDisputeStores::notesAndOwner()
{
    const QUuid dispute = world->data.openCase();
    const int version = open(*ana, dispute).file.summary.version;
    QVERIFY(waitFor(ana->desk.addNote(dispute, QStringLiteral("  Called him.  "))).ok());
    QCOMPARE(waitFor(ana->desk.addNote(dispute, QStringLiteral(" "))).error().code,
             ErrorCode::InvalidInput);
    QVERIFY(waitFor(ana->desk.take(dispute)).ok());
    QVERIFY(waitFor(ana->desk.take(dispute)).ok()); // hers already: nothing happens
    QVERIFY(waitFor(ben->desk.take(dispute)).ok());

    const CaseFile file = open(*ben, dispute).file;
    QVERIFY(file.summary.ownerIsMe);
    QCOMPARE(file.summary.ownerName, QStringLiteral("Ben Baker"));
    QStringList history;
    for (const CaseEvent &event : file.events)
        history << event.by + u' ' + event.kind + u' ' + event.text;
    QCOMPARE(history, (QStringList{
                          QStringLiteral("Ana Alvarez opened The lead did not show up."),
                          QStringLiteral("Ana Alvarez noted Called him."),
                          QStringLiteral("Ana Alvarez taken "),
                          QStringLiteral("Ben Baker taken From Ana Alvarez."),
                      }));
    QCOMPARE(file.summary.version, version); // a decision that is being typed stays good
}

void TestDisputeStores::filesComeBackAsTheyWere()
{
    const QUuid dispute = world->data.openCase();
    QByteArray content;
    for (int i = 0; i < 300'000; ++i)
        content.append(static_cast<char>(i * 7));
    CaseFileEntry entry;
    entry.name = QStringLiteral("bill ñ.pdf");
    entry.mediaType = QStringLiteral("application/pdf");
    entry.side = QStringLiteral("ec");
    QVERIFY(waitFor(ana->desk.attach(dispute, entry, content)).ok());

    const CaseFile file = open(*ben, dispute).file;
    QCOMPARE(file.files.size(), size_t(1));
    const CaseFileEntry &kept = file.files.front();
    QCOMPARE(kept.name, entry.name);
    QCOMPARE(kept.bytes, content.size());
    QCOMPARE(kept.addedBy, QStringLiteral("Ana Alvarez"));
    QCOMPARE(
        kept.sha256,
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(waitFor(ben->desk.fileContent(kept.id)).value(), content);
    QCOMPARE(file.events.back().kind, QStringLiteral("file_added"));

    // What the broker sends is the broker's, whatever he says.
    const auto walter = world->person(QStringLiteral("walter"));
    QVERIFY(waitFor(walter->desk.attach(dispute, entry, "x")).ok());
    QCOMPARE(open(*ana, dispute).file.files.back().side, QStringLiteral("broker"));
    QCOMPARE(waitFor(ana->desk.fileContent(QUuid::createUuid())).error().code, ErrorCode::NotFound);
}

void TestDisputeStores::refusesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("side");
    QTest::addColumn<qsizetype>("bytes");
    QTest::newRow("empty") << "a.pdf"
                           << "ec" << qsizetype(0);
    QTest::newRow("too large") << "a.pdf"
                               << "ec" << qsizetype(25 * 1024 * 1024 + 1);
    QTest::newRow("nameless") << " "
                              << "ec" << qsizetype(1);
    QTest::newRow("nobody's") << "a.pdf"
                              << "lead" << qsizetype(1);
}

void TestDisputeStores::refusesFiles()
{
    QFETCH(QString, name);
    QFETCH(QString, side);
    QFETCH(qsizetype, bytes);
    const QUuid dispute = world->data.openCase();
    CaseFileEntry entry;
    entry.name = name;
    entry.side = side;
    entry.mediaType = QStringLiteral("application/pdf");
    const Outcome refused = waitFor(ana->desk.attach(dispute, entry, QByteArray(bytes, 'x')));
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY(open(*ana, dispute).file.files.empty());
}

void TestDisputeStores::findsTheBrokerByTheEndOfAPhone()
{
    world->data.openCase();
    const auto cards = waitFor(ana->desk.brokersByPhoneEnd(QStringLiteral("5998")));
    QVERIFY(cards.ok());
    QCOMPARE(cards->size(), size_t(1));
    QCOMPARE(cards->front().contactName, QStringLiteral("Walter Richards"));
    QCOMPARE(cards->front().matchedPhone, QStringLiteral("+13104365998"));
    QCOMPARE(cards->front().openCases, 1);
    QCOMPARE(cards->front().disputed, Money{5000});
    QCOMPARE(cards->front().undisputed, Money{0});
    QCOMPARE(waitFor(ana->desk.brokersByPhoneEnd(QStringLiteral("436-5998")))->size(), size_t(1));
    QVERIFY(waitFor(ana->desk.brokersByPhoneEnd(QStringLiteral("0000")))->empty());
    QCOMPARE(waitFor(ana->desk.brokersByPhoneEnd(QStringLiteral("998"))).error().code,
             ErrorCode::InvalidInput);
    QCOMPARE(waitFor(ana->desk.findBrokers(QStringLiteral("reverse walt")))->size(), size_t(1));

    // A phone that was his only last year still finds him, after whose it is now.
    world->data.rows("INSERT INTO broker_phones (broker_id, number, valid_to)"
                     " VALUES (:broker, '+13105550188', now() - interval '1 year')",
                     {{"broker", world->data.broker}});
    QCOMPARE(waitFor(ana->desk.brokersByPhoneEnd(QStringLiteral("0188")))->size(), size_t(1));
}

void TestDisputeStores::searchesEverything()
{
    const QUuid dispute = world->data.openCase();
    const auto kinds = [&](const char *typed) {
        QList<SearchHit::Kind> found;
        const auto hits = waitFor(ana->desk.search(QString::fromUtf8(typed)));
        for (const SearchHit &hit : *hits) {
            found << hit.kind;
            if (hit.disputeId != dispute)
                qFatal("%s does not lead to the case", qUtf8Printable(hit.title));
        }
        return found;
    };
    using Kind = SearchHit::Kind;
    QCOMPARE(kinds("testy"), (QList<Kind>{Kind::Dispute, Kind::Lead}));
    QCOMPARE(kinds("walter"), (QList<Kind>{Kind::Dispute, Kind::Broker}));
    QCOMPARE(kinds("1544"), (QList<Kind>{Kind::Dispute, Kind::Number}));
    QCOMPARE(kinds("0100"), (QList<Kind>{Kind::Dispute, Kind::Lead}));
    QCOMPARE(kinds("dsp-20"), (QList<Kind>{Kind::Dispute}));
    QVERIFY(kinds("t").isEmpty()); // one letter fits everything
    QVERIFY(kinds("  ").isEmpty());
}

void TestDisputeStores::tellsOtherConsoles()
{
    const QUuid dispute = world->data.openCase();
    ChangeListener listener(world->database.login(QStringLiteral("ben")));
    QSignalSpy listening(&listener, &ChangeListener::listening);
    QVERIFY(listening.wait());
    QSignalSpy changed(&listener, &ChangeFeed::changed);
    QVERIFY(
        waitFor(ana->desk.decide(world->data.decision(dispute, DisputeAction::ChargeStands))).ok());
    const QVariantList wanted{QStringLiteral("billing_disputes"), dispute};
    QTRY_VERIFY(changed.contains(wanted));
}

QTEST_GUILESS_MAIN(TestDisputeStores)
#include "test_disputestores.moc"
