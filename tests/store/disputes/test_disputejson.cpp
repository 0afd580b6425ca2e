// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/casejson.h"
#include "disputes/claimjson.h"
#include "disputes/disputejson.h"

#include <QJsonDocument>
#include <QTest>

using namespace rl;

namespace {

QJsonObject object(const char *text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        qFatal("no JSON: %s", text);
    return document.object();
}

} // namespace

// The documents of the SQL functions as structs, without a database.
class TestDisputeJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPage();
    void whatIsMissingStaysUnknown();
    void readsEveryAgreement_data();
    void readsEveryAgreement();
    void readsACase();
    void unknownZoneIsUtc();
    void draftGoesThereAndBack();
    void emptyDraftIsEmpty();
    void writesADecision();
    void claimsKeepTheirLines();
};

void TestDisputeJson::readsAPage()
{
    const DisputePage page = json::disputePage(object(R"({
        "total": 20000, "as_of": 1762182000000, "counts": [7, 1, 2, 3, 4, 5, 6],
        "rows": [{"id": "11111111-1111-1111-1111-111111111111", "reference": "DSP-2025-00001",
          "status": "partly_credited", "version": 3, "due": 1762182000000, "opened": 1761577200000,
          "broker_id": "22222222-2222-2222-2222-222222222222", "broker": "Walter Richards",
          "company": "My Reverse Options", "lead": "Testy McTesterson", "at": 1761152400000,
          "zone": "America/Los_Angeles", "claim": "cancelled", "amount": 5000, "credited": 2000,
          "owner": "ana", "owner_name": "Ana Alvarez", "mine": true, "late": true,
          "appealed": true, "soon_hours": 24,
          "facts": {"reason": "cancelled", "appointment":
             {"id": "33333333-3333-3333-3333-333333333333", "at": 1761152400000,
              "status": "rescheduled", "moved_to": 1761238800000, "outcome_at": 1761100000000,
              "outcome_by": "Barbara"},
             "other_appointments": [{"id": "33333333-3333-3333-3333-333333333334",
                "at": 1761238800000, "status": "scheduled"}],
             "assignments": [{"from": 1760979600000, "label": "+14244851544"}],
             "outages": [{"from": 1761152400000, "to": 1761156000000, "label": "No calls"}],
             "asked": [{"from": 1759276800000, "to": 1761955200000, "label": "signalwire"}],
             "threshold": 240, "lead_minutes": 30, "fee": 5000, "zone": "America/Los_Angeles",
             "lead": "Testy McTesterson", "broker": "Walter Richards",
             "calls": [{"id": "44444444-4444-4444-4444-444444444444", "sid": "CA1",
                "start": 1761152700123, "number": "+14244851544", "from": "+13104365998",
                "to": "+16505550100", "from_label": "broker's office", "to_label": "lead",
                "direction": "broker_to_lead", "status": "completed", "ring": 9, "talk": 900,
                "billed": 960, "recorded": 0, "answered_by": "human", "ended_by": "caller",
                "agreement": "agrees", "derived": true, "note": "by Ana",
                "assignment": "55555555-5555-5555-5555-555555555555",
                "appointment": "33333333-3333-3333-3333-333333333333"}]}}]})"));
    QCOMPARE(page.total, 20000);
    QCOMPARE(page.counts, (std::array<qint64, 7>{7, 1, 2, 3, 4, 5, 6}));
    QCOMPARE(page.asOf, QDateTime(QDate(2025, 11, 3), QTime(15, 0), Qt::UTC));

    const DisputeSummary &row = page.rows.at(0).summary;
    QCOMPARE(row.reference, QStringLiteral("DSP-2025-00001"));
    QCOMPARE(row.status, DisputeStatus::PartlyCredited);
    QCOMPARE(row.version, 3);
    QCOMPARE(row.dueAt, page.asOf);
    QCOMPARE(row.claim, ClaimReason::Cancelled);
    QCOMPARE(row.amount, Money{5000});
    QCOMPARE(row.credited, Money{2000});
    QCOMPARE(row.ownerName, QStringLiteral("Ana Alvarez"));
    QVERIFY(row.ownerIsMe && row.late && row.appealed);
    QCOMPARE(row.soonHours, 24);

    const DisputeFacts &facts = page.rows.at(0).facts;
    QCOMPARE(facts.thresholdSeconds, 240);
    QCOMPARE(facts.leadMinutes, 30);
    QCOMPARE(facts.zone.id(), QByteArray("America/Los_Angeles"));
    QCOMPARE(facts.appointment.outcomeBy, QStringLiteral("Barbara"));
    QCOMPARE(facts.appointment.rescheduledTo, facts.otherAppointments.at(0).scheduledFor);
    QVERIFY(!facts.assignments.at(0).to.isValid()); // still held
    QVERIFY(facts.outages.at(0).to.isValid());
    QCOMPARE(facts.asked.at(0).label, QStringLiteral("signalwire"));

    const CallRecord &call = facts.calls.at(0);
    QCOMPARE(call.start, QDateTime(QDate(2025, 10, 22), QTime(17, 5, 0, 123), Qt::UTC));
    QCOMPARE(call.start.timeSpec(), Qt::UTC);
    QCOMPARE(call.talkSeconds, std::optional(900));
    QCOMPARE(call.recordedSeconds, std::optional(0)); // nothing was recorded is not "unknown"
    QVERIFY(call.fromRegistered && call.toRegistered && call.startDerived);
    QCOMPARE(call.direction, CallDirection::BrokerToLead);
    QCOMPARE(call.agreement, CarrierAgreement::Agrees);
    QCOMPARE(call.appointmentId, facts.appointment.id);
    QVERIFY(!call.assignmentId.isNull());
}

void TestDisputeJson::whatIsMissingStaysUnknown()
{
    const DisputeFacts facts = json::disputeFacts(object(
        R"({"calls": [{"from": "anonymous", "direction": "unknown_caller", "talk": null}]})"));
    const CallRecord &call = facts.calls.at(0);
    QVERIFY(!call.talkSeconds.has_value());
    QVERIFY(!call.ringSeconds.has_value());
    QVERIFY(!call.start.isValid());
    QVERIFY(!call.fromRegistered);
    QVERIFY(call.assignmentId.isNull());
    QCOMPARE(call.direction, CallDirection::Unknown);
    const DisputeSummary summary = json::disputeSummary({});
    QVERIFY(!summary.dueAt.isValid());
    QVERIFY(summary.ownerLogin.isEmpty() && !summary.ownerIsMe);
}

void TestDisputeJson::readsEveryAgreement_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<CarrierAgreement>("agreement");
    QTest::newRow("own") << "own_record" << CarrierAgreement::OwnRecord;
    QTest::newRow("agrees") << "agrees" << CarrierAgreement::Agrees;
    QTest::newRow("differs") << "differs" << CarrierAgreement::Differs;
    QTest::newRow("missing") << "missing" << CarrierAgreement::Missing;
    QTest::newRow("not asked") << "not_asked" << CarrierAgreement::NotAsked;
}

void TestDisputeJson::readsEveryAgreement()
{
    QFETCH(QString, name);
    const QJsonObject call{{QStringLiteral("agreement"), name}};
    const DisputeFacts facts = json::disputeFacts({{QStringLiteral("calls"), QJsonArray{call}}});
    QTEST(facts.calls.at(0).agreement, "agreement");
}

void TestDisputeJson::readsACase()
{
    const CaseFile file = json::caseFile(object(R"({
        "summary": {"reference": "DSP-2025-00001", "status": "awaiting_info"},
        "claim_text": "Nobody came.", "lead_end": "0100",
        "lead_phones": ["+16505550100"], "broker_email": "w@example.com",
        "language": "es", "facts": {}, "reader": "Ana Alvarez", "credit_limit": 10000,
        "holders": [{"number": "+14244851544", "from": 1760979600000, "lead": "Testy",
                     "broker": "Walter", "this": true}],
        "events": [{"at": 1761577200000, "by": "Ana", "kind": "decided", "text": "Why",
                    "internal": false, "action": "credit_part", "credit": 2000, "letter": "Dear"}],
        "files": [{"name": "bill.pdf", "media_type": "application/pdf", "bytes": 12,
                   "side": "broker", "by": "Walter", "sha256": "ab"}],
        "draft": {"action": "credit_full", "reason": "so far"}, "opened_by": ["Ben", "Mia"],
        "may_not_because": "It is your own."})"));
    QCOMPARE(file.summary.status, DisputeStatus::AwaitingInfo);
    QCOMPARE(file.letterLanguage, LetterLanguage::Spanish);
    QCOMPARE(file.leadPhoneLastFour, QStringLiteral("0100"));
    QCOMPARE(file.leadPhones, QStringList(QStringLiteral("+16505550100")));
    QCOMPARE(file.readerName, QStringLiteral("Ana Alvarez"));
    QCOMPARE(file.creditLimit, std::optional(Money{10000}));
    QVERIFY(file.holders.at(0).isThisCase && !file.holders.at(0).releasedAt.isValid());
    QCOMPARE(file.events.at(0).action, std::optional(DisputeAction::CreditPart));
    QCOMPARE(file.events.at(0).credit, Money{2000});
    QVERIFY(!file.events.at(0).internal);
    QCOMPARE(file.files.at(0).side, QStringLiteral("broker"));
    QVERIFY(file.draft.has_value());
    QCOMPARE(file.draft->action, std::optional(DisputeAction::CreditFull));
    QCOMPARE(file.openedBy, (QStringList{QStringLiteral("Ben"), QStringLiteral("Mia")}));
    QVERIFY(!file.mayDecide);
    QVERIFY(!file.decidedAt.isValid());

    const CaseFile bare = json::caseFile({});
    QVERIFY(!bare.creditLimit.has_value()); // no limit, not a limit of nothing
    QVERIFY(!bare.draft.has_value());
    QVERIFY(bare.mayDecide);
}

void TestDisputeJson::unknownZoneIsUtc()
{
    const DisputeFacts facts =
        json::disputeFacts({{QStringLiteral("zone"), QStringLiteral("Mars/Olympus")}});
    QCOMPARE(facts.zone, QTimeZone::utc());
}

void TestDisputeJson::draftGoesThereAndBack()
{
    DecisionDraft draft;
    draft.action = DisputeAction::CreditPart;
    draft.credit = Money{1234};
    draft.reason = QStringLiteral("Señor, \"so\" — it is.\nTwo lines.");
    draft.overrideReason = QStringLiteral("o");
    draft.note = QStringLiteral("n");
    const DecisionDraft back = json::decisionDraft(json::fromDraft(draft));
    QCOMPARE(back.action, draft.action);
    QCOMPARE(back.credit, draft.credit);
    QCOMPARE(back.reason, draft.reason);
    QCOMPARE(back.overrideReason, draft.overrideReason);
    QCOMPARE(back.note, draft.note);
}

void TestDisputeJson::emptyDraftIsEmpty()
{
    QVERIFY(json::fromDraft({}).isEmpty());
}

void TestDisputeJson::writesADecision()
{
    Decision decision;
    decision.disputeId = QUuid::createUuid();
    decision.version = 4;
    decision.action = DisputeAction::CreditPart;
    decision.credit = Money{2000};
    decision.letterLanguage = LetterLanguage::Spanish;
    const QJsonObject written = json::fromDecision(decision, QStringLiteral("America/New_York"));
    QCOMPARE(written[u"version"].toInt(), 4);
    QCOMPARE(written[u"action"].toString(), QStringLiteral("credit_part"));
    QCOMPARE(written[u"credit_cents"].toInt(), 2000);
    QCOMPARE(written[u"letter_language"].toString(), QStringLiteral("es"));
    QCOMPARE(written[u"zone"].toString(), QStringLiteral("America/New_York"));
    QVERIFY(!written.contains(u"id")); // the database makes one
}

void TestDisputeJson::claimsKeepTheirLines()
{
    std::vector<ClaimLine> lines(3);
    for (size_t i = 0; i < lines.size(); ++i)
        lines[i].line = int(i) * 2 + 1;
    lines[0].date = QDate(2025, 10, 22);
    const QJsonArray sent = json::fromClaimLines(lines);
    QCOMPARE(sent[0].toObject()[u"date"].toString(), QStringLiteral("2025-10-22"));
    QVERIFY(!sent[1].toObject().contains(u"date"));
    QVERIFY(!sent[1].toObject().contains(u"appointment"));

    const auto checks = json::claimChecks(
        lines, QJsonDocument::fromJson(R"([{"state": "already_credited", "remark": "r",
            "reference": "DSP-2025-00001", "amount": 5000}, {"state": "too_late"}])")
                   .array());
    QCOMPARE(checks.size(), size_t(3));
    QCOMPARE(checks[0].state, ClaimState::AlreadyCredited);
    QCOMPARE(checks[0].amount, Money{5000});
    QCOMPARE(checks[1].state, ClaimState::TooLate);
    QCOMPARE(checks[1].line.line, 3);
    QCOMPARE(checks[2].state, ClaimState::NotFound); // an answer that did not come opens nothing
}

QTEST_GUILESS_MAIN(TestDisputeJson)
#include "test_disputejson.moc"
