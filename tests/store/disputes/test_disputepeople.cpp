// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputestorestest.h"
#include "waiting.h"

#include <QTest>

using namespace rl;

// What a broker's people may see, and how staff find people and what is theirs.
class TestDisputePeople : public DisputeStoresTest
{
    Q_OBJECT

private Q_SLOTS:
    void brokerSeesHisOwnOnly();
    void brokerSeesNoLeadsNumber();
    void brokerReadsLettersNotReasons();
    void brokerFetchesNoFileOfOurs();
    void findsTheBrokerByTheEndOfAPhone();
    void findsByAPhoneWhileItIsKept();
    void searchesEverything();
};

void TestDisputePeople::brokerSeesHisOwnOnly()
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

void TestDisputePeople::brokerSeesNoLeadsNumber()
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
    QCOMPARE(open(*ana, dispute).file.leadPhoneLastFour, QStringLiteral("0100"));
    QCOMPARE(file.leadPhoneLastFour, QString());
    QCOMPARE(open(*ana, dispute).file.leadPhones, QStringList(QStringLiteral("+16505550100")));
    QVERIFY(file.leadPhones.isEmpty());
    const auto raw = world->database.session(QStringLiteral("walter"));
    const Result<SqlRows> answer =
        raw->queryText("SELECT dispute_case(:id) ->> 'lead_phones' AS v", {{"id", dispute}});
    QVERIFY(answer.ok());
    QVERIFY2(answer->first().text("v").isEmpty(), qPrintable(answer->first().text("v")));
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

// What staff typed for a decision may name what the letter does not.
void TestDisputePeople::brokerReadsLettersNotReasons()
{
    const QUuid dispute = world->data.openCase();
    Decision decision = world->data.decision(dispute, DisputeAction::ChargeStands);
    decision.reason = QStringLiteral("Call +16505550100 and you will hear.");
    QVERIFY(waitFor(ana->desk.decide(decision)).ok());
    QCOMPARE(open(*ana, dispute).file.decisionReason, decision.reason);

    const auto walter = world->person(QStringLiteral("walter"));
    const CaseFile file = open(*walter, dispute).file;
    QCOMPARE(file.events.back().kind, QStringLiteral("decided"));
    QCOMPARE(file.events.back().letter, decision.letterText);
    QCOMPARE(file.events.back().text, QString());
    QCOMPARE(file.decisionReason, QString());
    QVERIFY(waitFor(ana->desk.undo(decision.id)).ok());
    const auto raw = world->database.session(QStringLiteral("walter"));
    const Result<SqlRows> all =
        raw->queryText("SELECT dispute_case(:id)::text AS v", {{"id", dispute}});
    QVERIFY(all.ok());
    QVERIFY2(!all->first().text("v").contains(u"you will hear"),
             qPrintable(all->first().text("v")));
}

void TestDisputePeople::brokerFetchesNoFileOfOurs()
{
    const QUuid dispute = world->data.openCase();
    CaseFileEntry entry;
    entry.name = QStringLiteral("ours.pdf");
    entry.mediaType = QStringLiteral("application/pdf");
    entry.side = QStringLiteral("ec");
    QVERIFY(waitFor(ana->desk.attach(dispute, entry, "ours")).ok());
    const QUuid ours = open(*ana, dispute).file.files.front().id;
    const auto walter = world->person(QStringLiteral("walter"));
    QVERIFY(open(*walter, dispute).file.files.empty());
    QCOMPARE(waitFor(walter->desk.fileContent(ours)).error().code, ErrorCode::NotFound);

    const Decision decision = world->data.decision(dispute, DisputeAction::ChargeStands);
    QVERIFY(waitFor(ana->desk.decide(decision)).ok());
    // What he sends as the letter is a file of his.
    const auto posing = world->database.session(QStringLiteral("walter"));
    QVERIFY(posing
                ->queryText("SELECT dispute_attach(:dispute, 'letter.pdf', 'application/pdf', "
                            "'ec', '\\x78', :decision)",
                            {{"dispute", dispute}, {"decision", decision.id}})
                .ok());
    const CaseFileEntry his = open(*ana, dispute).file.files.back();
    QCOMPARE(his.side, QStringLiteral("broker"));
    QVERIFY(his.decisionId.isNull());

    QVERIFY(waitFor(ana->desk.attachLetter(dispute, decision.id, QStringLiteral("DSP"), "letter"))
                .ok());
    const std::vector<CaseFileEntry> shown = open(*walter, dispute).file.files;
    QCOMPARE(shown.size(), size_t(2));
    QCOMPARE(waitFor(walter->desk.fileContent(shown.front().id)).value(), QByteArray("x"));
    QCOMPARE(waitFor(walter->desk.fileContent(shown.back().id)).value(), QByteArray("letter"));
}

void TestDisputePeople::findsTheBrokerByTheEndOfAPhone()
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

void TestDisputePeople::findsByAPhoneWhileItIsKept()
{
    world->data.openCase();
    const auto found = [&](const char *typed) {
        DisputeQuery query;
        query.search = QString::fromLatin1(typed);
        return list(*ana, query).total;
    };
    world->data.rows(
        "INSERT INTO broker_phones (broker_id, number) VALUES (:broker, '+13105550171')",
        {{"broker", world->data.broker}});
    QCOMPARE(found("5550171"), 1);
    world->data.rows(
        "UPDATE broker_phones SET number = '+13105550172' WHERE number = '+13105550171'");
    QCOMPARE(found("5550171"), 0);
    QCOMPARE(found("5550172"), 1);
    world->data.rows(
        "INSERT INTO brokers (company_name, contact_name) VALUES ('Third LLC', 'Theo')");
    world->data.rows(
        "UPDATE broker_phones SET broker_id = (SELECT id FROM brokers WHERE contact_name "
        "= 'Theo') WHERE number = '+13105550172'");
    QCOMPARE(found("5550172"), 0); // another's now
    world->data.rows("UPDATE broker_phones SET broker_id = :broker WHERE number = '+13105550172'",
                     {{"broker", world->data.broker}});
    QCOMPARE(found("5550172"), 1);
    world->data.rows("DELETE FROM broker_phones WHERE number = '+13105550172'");
    QCOMPARE(found("5550172"), 0);
}

void TestDisputePeople::searchesEverything()
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

QTEST_GUILESS_MAIN(TestDisputePeople)
#include "test_disputepeople.moc"
