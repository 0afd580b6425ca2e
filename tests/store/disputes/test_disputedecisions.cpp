// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputeworld.h"
#include "waiting.h"

#include <QTest>

#include <algorithm>

using namespace rl;

// What may be decided, by whom, and what becomes of it.
class TestDisputeDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        world = std::make_unique<DisputeWorld>();
        ana = world->person(QStringLiteral("ana"));
        ben = world->person(QStringLiteral("ben"));
        mia = world->person(QStringLiteral("mia"));
    }
    void cleanup()
    {
        ana.reset();
        ben.reset();
        mia.reset();
        world.reset();
    }

    void decides_data();
    void decides();
    void refuses_data();
    void refuses();
    void limitIsTheRoles();
    void limitOfThePersonComesFirst();
    void secondPersonIsToldWhoWasFaster();
    void changedCallRecordsAreReadFirst();
    void letterGoesWithItsDecision();
    void begunNoteOutlivesTheDecision();
    void sameDecisionSentTwiceCountsOnce();
    void undoGivesBackEverything();
    void undoTwiceCountsOnce();
    void undoIsOnesOwnAndLast();
    void undoHasItsTime();
    void appealIsDecidedBySomebodyElse();
    void reopeningTakesTheCreditBack();
    void askingStopsTheClock();
    void brokersCannotDecide();

private:
    Result<DecisionReceipt> decide(DisputePerson &person, const Decision &decision)
    {
        return waitFor(person.desk.decide(decision));
    }
    QString column(const QUuid &dispute, const char *name)
    {
        const QByteArray sql =
            QByteArray("SELECT ") + name + "::text FROM billing_disputes WHERE id = :id";
        return world->database.value(sql, {{"id", dispute}});
    }
    int creditSum(const QUuid &dispute)
    {
        return world->database
            .value("SELECT coalesce(sum(amount_cents), 0) FROM broker_credits"
                   " WHERE dispute_id = :id",
                   {{"id", dispute}})
            .toInt();
    }

    std::unique_ptr<DisputeWorld> world;
    std::unique_ptr<DisputePerson> ana;
    std::unique_ptr<DisputePerson> ben;
    std::unique_ptr<DisputePerson> mia;
};

void TestDisputeDecisions::decides_data()
{
    QTest::addColumn<DisputeAction>("action");
    QTest::addColumn<int>("credit");
    QTest::addColumn<DisputeStatus>("status");
    QTest::addColumn<int>("credited");
    QTest::newRow("stands") << DisputeAction::ChargeStands << 0 << DisputeStatus::Stands << 0;
    QTest::newRow("full") << DisputeAction::CreditFull << 0 << DisputeStatus::Credited << 5000;
    QTest::newRow("part") << DisputeAction::CreditPart << 2000 << DisputeStatus::PartlyCredited
                          << 2000;
    QTest::newRow("ask") << DisputeAction::AskInformation << 0 << DisputeStatus::AwaitingInfo << 0;
    QTest::newRow("withdraw") << DisputeAction::Withdraw << 0 << DisputeStatus::Withdrawn << 0;
}

void TestDisputeDecisions::decides()
{
    QFETCH(DisputeAction, action);
    QFETCH(int, credit);
    QFETCH(DisputeStatus, status);
    QFETCH(int, credited);
    const QUuid dispute = world->data.openCase();
    Decision decision = world->data.decision(dispute, action, Money{credit});

    const auto receipt = decide(*ana, decision);
    QVERIFY2(receipt.ok(), qPrintable(receipt ? QString() : receipt.error().detail));
    QCOMPARE(receipt->status, status);
    QCOMPARE(receipt->version, decision.version + 1);
    QCOMPARE(receipt->eventId, decision.id);

    const auto open = waitFor(ana->desk.open(dispute));
    QVERIFY(open.ok());
    QCOMPARE(open->file.summary.status, status);
    QCOMPARE(open->file.summary.credited, Money{credited});
    QCOMPARE(open->file.summary.version, receipt->version);
    QVERIFY(open->file.summary.ownerIsMe);
    QCOMPARE(creditSum(dispute), credited);
    const auto &events = open->file.events;
    const auto found =
        std::find_if(events.begin(), events.end(),
                     [&decision](const CaseEvent &each) { return each.id == decision.id; });
    QVERIFY(found != events.end());
    const CaseEvent &last = *found;
    QCOMPARE(last.action, std::optional(action));
    QCOMPARE(last.credit, Money{credited});
    QCOMPARE(last.letter, decision.letterText);
    QCOMPARE(last.text, decision.reason);
    QCOMPARE(last.by, QStringLiteral("Ana Alvarez"));
}

void TestDisputeDecisions::refuses_data()
{
    QTest::addColumn<DisputeAction>("action");
    QTest::addColumn<int>("credit");
    QTest::addColumn<bool>("override");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<ErrorCode>("code");
    const QString why = QStringLiteral("Because.");
    QTest::newRow("part of nothing")
        << DisputeAction::CreditPart << 0 << false << why << ErrorCode::InvalidInput;
    QTest::newRow("part of all") << DisputeAction::CreditPart << 5000 << false << why
                                 << ErrorCode::InvalidInput;
    QTest::newRow("negative part")
        << DisputeAction::CreditPart << -100 << false << why << ErrorCode::InvalidInput;
    QTest::newRow("no reason") << DisputeAction::ChargeStands << 0 << false << QStringLiteral("  ")
                               << ErrorCode::InvalidInput;
    QTest::newRow("override without words, credit")
        << DisputeAction::CreditFull << 0 << true << why << ErrorCode::InvalidInput;
    QTest::newRow("override without words, part")
        << DisputeAction::CreditPart << 100 << true << why << ErrorCode::InvalidInput;
    QTest::newRow("reopen what is open")
        << DisputeAction::Reopen << 0 << false << why << ErrorCode::Conflict;
}

void TestDisputeDecisions::refuses()
{
    QFETCH(DisputeAction, action);
    QFETCH(int, credit);
    QFETCH(bool, override);
    QFETCH(QString, reason);
    QFETCH(ErrorCode, code);
    const QUuid dispute = world->data.openCase();
    Decision decision = world->data.decision(dispute, action, Money{credit});
    decision.recommendation = QStringLiteral("person_decides"); // nobody is asked to believe it
    decision.overrideReason.clear();
    decision.reason = reason;

    const auto refused = decide(*ana, decision);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, code);
    QVERIFY(refused.error().what.endsWith(u'.'));
    QVERIFY(refused.error().remedy.endsWith(u'.'));
    QCOMPARE(column(dispute, "status"), QStringLiteral("open"));
    QCOMPARE(column(dispute, "version"), QString::number(decision.version));
    QCOMPARE(creditSum(dispute), 0);

    if (override) {
        decision.overrideReason = QStringLiteral("The broker sent his own phone bill.");
        QVERIFY(decide(*ana, decision).ok());
        // What was written to ourselves is in the history, and is never for the broker.
        const auto open = waitFor(ana->desk.open(dispute));
        const CaseEvent &words = open->file.events.back();
        QCOMPARE(words.kind, QStringLiteral("overridden"));
        QCOMPARE(words.text, decision.overrideReason);
        QVERIFY(words.internal);
    }
}

void TestDisputeDecisions::limitIsTheRoles()
{
    const QUuid dear =
        world->data.addAppointment(QStringLiteral("Dear"), QStringLiteral("Lead"), 3, 15000);
    const QUuid dispute = world->data.openCase(dear);
    const auto refused =
        decide(*ana, world->data.decision(dispute, DisputeAction::CreditPart, Money{10001}));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QCOMPARE(refused.error().what,
             QStringLiteral("You may credit up to $100.00 for one case; this is $100.01."));
    QVERIFY(decide(*mia, world->data.decision(dispute, DisputeAction::CreditFull)).ok());
    QCOMPARE(creditSum(dispute), 15000);

    const QUuid second = world->data.openCase(
        world->data.addAppointment(QStringLiteral("Also"), QStringLiteral("Dear"), 3, 15000));
    QVERIFY(
        decide(*ana, world->data.decision(second, DisputeAction::CreditPart, Money{10000})).ok());
}

void TestDisputeDecisions::limitOfThePersonComesFirst()
{
    world->database.execute("UPDATE members SET credit_limit_cents = 100 WHERE login = 'ana'");
    const QUuid dispute = world->data.openCase();
    QVERIFY(
        !decide(*ana, world->data.decision(dispute, DisputeAction::CreditPart, Money{101})).ok());
    QVERIFY(
        decide(*ana, world->data.decision(dispute, DisputeAction::CreditPart, Money{100})).ok());
}

void TestDisputeDecisions::secondPersonIsToldWhoWasFaster()
{
    const QUuid dispute = world->data.openCase();
    const Decision bens = world->data.decision(dispute, DisputeAction::CreditFull);
    QVERIFY(decide(*ana, world->data.decision(dispute, DisputeAction::ChargeStands)).ok());
    const auto refused = decide(*ben, bens);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    static const QRegularExpression sentence(
        QStringLiteral("^Ana Alvarez decided this case at \\d{1,2}:\\d\\d [AP]M\\.$"));
    QVERIFY2(sentence.match(refused.error().what).hasMatch(), qPrintable(refused.error().what));
    QCOMPARE(creditSum(dispute), 0);

    // The case as it is now, yet decided already.
    const auto again = decide(*ben, world->data.decision(dispute, DisputeAction::CreditFull));
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QVERIFY(again.error().remedy.startsWith(u"Reopen"));
}

void TestDisputeDecisions::changedCallRecordsAreReadFirst()
{
    const QUuid dispute = world->data.openCase();
    const auto open = waitFor(ana->desk.open(dispute));
    QVERIFY(open.ok());
    QVERIFY(!open->file.factsMark.isEmpty());
    Decision decision = world->data.decision(dispute, DisputeAction::CreditFull);
    decision.factsMark.clear(); // a program that has not read them
    const auto unread = decide(*ana, decision);
    QVERIFY(!unread);
    QCOMPARE(unread.error().code, ErrorCode::InvalidInput);
    QVERIFY2(unread.error().what.endsWith(
                 u" does not say which call records it rests on; nothing was decided."),
             qPrintable(unread.error().what));
    QVERIFY(unread.error().remedy.startsWith(u"Bring the program up to date"));
    QCOMPARE(creditSum(dispute), 0);
    decision.factsMark = open->file.factsMark;
    // The carrier's list arrives: what nobody had asked is known now. The case's version stays.
    world->database.execute(
        "INSERT INTO import_runs (kind, file_name, file_bytes, file_head_sha256, status, carrier,"
        " covers_from, covers_to) SELECT 'calls', 'f', 1, 'x', 'done', NULL,"
        " scheduled_at - interval '2 days', scheduled_at + interval '2 days' FROM appointments");
    const auto refused = decide(*ana, decision);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().what.contains(QStringLiteral("call records")));

    decision.factsMark = waitFor(ana->desk.open(dispute))->file.factsMark;
    QVERIFY(decide(*ana, decision));
}

void TestDisputeDecisions::letterGoesWithItsDecision()
{
    const QUuid dispute = world->data.openCase();
    const auto files = [&] { return waitFor(ana->desk.open(dispute))->file.files; };
    const auto receipt = decide(*ana, world->data.decision(dispute, DisputeAction::CreditFull));
    QVERIFY(receipt);
    const auto attach = [&] {
        return waitFor(ana->desk.attachLetter(dispute, receipt->eventId, QStringLiteral("DSP-1"),
                                              QByteArray("%PDF-1.4")));
    };
    QVERIFY(attach());
    QCOMPARE(files().size(), size_t(1));
    QCOMPARE(files().front().decisionId, receipt->eventId);
    QVERIFY(waitFor(ana->desk.undo(receipt->eventId)));
    QVERIFY(files().empty()); // never sent
    const Outcome late = attach();
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Conflict);
    QVERIFY(files().empty());
}

void TestDisputeDecisions::begunNoteOutlivesTheDecision()
{
    const QUuid dispute = world->data.openCase();
    DecisionDraft draft;
    draft.action = DisputeAction::CreditFull;
    draft.reason = QStringLiteral("so");
    draft.note = QStringLiteral("Called Walter, no");
    QVERIFY(waitFor(ana->desk.saveDraft(dispute, draft)));
    QVERIFY(decide(*ana, world->data.decision(dispute, DisputeAction::CreditFull)));
    const auto left = waitFor(ana->desk.open(dispute))->file.draft;
    QVERIFY(left);
    QCOMPARE(left->note, draft.note);
    QVERIFY(left->reason.isEmpty() && !left->action);
}

void TestDisputeDecisions::sameDecisionSentTwiceCountsOnce()
{
    const QUuid dispute = world->data.openCase();
    const Decision decision = world->data.decision(dispute, DisputeAction::CreditFull);
    const auto first = decide(*ana, decision);
    const auto second = decide(*ana, decision);
    QVERIFY(second.ok());
    QCOMPARE(second->eventId, first->eventId);
    QCOMPARE(second->version, first->version);
    QCOMPARE(creditSum(dispute), 5000);
    // Another's decision cannot be claimed by its id.
    QCOMPARE(decide(*ben, decision).error().code, ErrorCode::Conflict);
}

void TestDisputeDecisions::undoGivesBackEverything()
{
    const QUuid dispute = world->data.openCase();
    const QString before = column(dispute, "(status, credited_cents, owner, due_at, paused_at,"
                                           " appealed, decided_by, decided_at, decision_reason)");
    for (const DisputeAction action :
         {DisputeAction::CreditFull, DisputeAction::AskInformation, DisputeAction::Withdraw}) {
        const auto receipt = decide(*ana, world->data.decision(dispute, action));
        QVERIFY(receipt.ok());
        const auto undone = waitFor(ana->desk.undo(receipt->eventId));
        QVERIFY2(undone.ok(), qPrintable(undone ? QString() : undone.error().what));
        QCOMPARE(undone->status, DisputeStatus::Open);
        QCOMPARE(undone->version, receipt->version + 1);
        QCOMPARE(column(dispute, "(status, credited_cents, owner, due_at, paused_at,"
                                 " appealed, decided_by, decided_at, decision_reason)"),
                 before);
        QCOMPARE(creditSum(dispute), 0);
    }
    // Nothing was erased: the credit and its counter-entry are both on record.
    QCOMPARE(world->database.value("SELECT count(*) FROM broker_credits"), QStringLiteral("2"));
    QCOMPARE(
        world->database.value("SELECT count(*) FROM billing_dispute_events WHERE kind = 'undone'"),
        QStringLiteral("3"));
}

void TestDisputeDecisions::undoTwiceCountsOnce()
{
    const QUuid dispute = world->data.openCase();
    const auto receipt = decide(*ana, world->data.decision(dispute, DisputeAction::CreditFull));
    const auto first = waitFor(ana->desk.undo(receipt->eventId));
    const auto second = waitFor(ana->desk.undo(receipt->eventId));
    QVERIFY(second.ok());
    QCOMPARE(second->eventId, first->eventId);
    QCOMPARE(creditSum(dispute), 0);
}

void TestDisputeDecisions::undoIsOnesOwnAndLast()
{
    const QUuid dispute = world->data.openCase();
    const auto receipt = decide(*ana, world->data.decision(dispute, DisputeAction::ChargeStands));
    QCOMPARE(waitFor(ben->desk.undo(receipt->eventId)).error().code, ErrorCode::NotAllowed);
    QVERIFY(decide(*ben, world->data.decision(dispute, DisputeAction::Reopen)).ok());
    const auto late = waitFor(ana->desk.undo(receipt->eventId));
    QCOMPARE(late.error().code, ErrorCode::Conflict);
    QVERIFY(late.error().what.startsWith(u"Ben Baker reopened this case"));
    QCOMPARE(waitFor(ana->desk.undo(QUuid::createUuid())).error().code, ErrorCode::NotFound);
}

void TestDisputeDecisions::undoHasItsTime()
{
    const QUuid dispute = world->data.openCase();
    const auto receipt = decide(*ana, world->data.decision(dispute, DisputeAction::ChargeStands));
    // As if sixteen seconds had passed.
    world->database.execute("ALTER TABLE billing_dispute_events DISABLE TRIGGER USER;"
                            "UPDATE billing_dispute_events SET at = at - interval '16 seconds'");
    QCOMPARE(waitFor(ana->desk.undo(receipt->eventId)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(column(dispute, "status"), QStringLiteral("stands"));
}

void TestDisputeDecisions::appealIsDecidedBySomebodyElse()
{
    const QUuid dispute = world->data.openCase();
    QVERIFY(decide(*ana, world->data.decision(dispute, DisputeAction::ChargeStands)).ok());
    QVERIFY(decide(*ana, world->data.decision(dispute, DisputeAction::Reopen)).ok());
    QCOMPARE(column(dispute, "appealed"), QStringLiteral("true"));

    const auto open = waitFor(ana->desk.open(dispute));
    QVERIFY(!open->file.mayDecide);
    QVERIFY(!open->file.mayNotDecideBecause.isEmpty());
    const auto own = decide(*ana, world->data.decision(dispute, DisputeAction::ChargeStands));
    QCOMPARE(own.error().code, ErrorCode::NotAllowed);
    // She may still ask or withdraw, only not judge herself.
    QVERIFY(decide(*ana, world->data.decision(dispute, DisputeAction::AskInformation)).ok());

    QVERIFY(waitFor(ben->desk.open(dispute))->file.mayDecide);
    QVERIFY(decide(*ben, world->data.decision(dispute, DisputeAction::CreditFull)).ok());
}

void TestDisputeDecisions::reopeningTakesTheCreditBack()
{
    const QUuid dispute = world->data.openCase();
    QVERIFY(decide(*ana, world->data.decision(dispute, DisputeAction::CreditFull)).ok());
    const auto reopened = decide(*ana, world->data.decision(dispute, DisputeAction::Reopen));
    QVERIFY(reopened.ok());
    QCOMPARE(creditSum(dispute), 0);
    QCOMPARE(column(dispute, "credited_cents"), QStringLiteral("0"));
    // Taking the reopening back restores the credit.
    QVERIFY(waitFor(ana->desk.undo(reopened->eventId)).ok());
    QCOMPARE(creditSum(dispute), 5000);
    QCOMPARE(column(dispute, "credited_cents"), QStringLiteral("5000"));
    QCOMPARE(column(dispute, "status"), QStringLiteral("credited"));

    QVERIFY(decide(*ana, world->data.decision(dispute, DisputeAction::Reopen)).ok());
    QVERIFY(
        decide(*ben, world->data.decision(dispute, DisputeAction::CreditPart, Money{1000})).ok());
    QCOMPARE(creditSum(dispute), 1000);
}

void TestDisputeDecisions::askingStopsTheClock()
{
    const QUuid dispute = world->data.openCase();
    QVERIFY(decide(*ana, world->data.decision(dispute, DisputeAction::AskInformation)).ok());
    QVERIFY(!waitFor(ana->desk.open(dispute))->file.summary.dueAt.isValid());
    QCOMPARE(
        decide(*ben, world->data.decision(dispute, DisputeAction::AskInformation)).error().code,
        ErrorCode::Conflict);
    // As if the broker had taken three days.
    world->database.execute(
        "UPDATE billing_disputes SET paused_at = paused_at - interval '3 days'");
    QVERIFY(waitFor(ana->desk.recordAnswer(dispute, QStringLiteral("From my mobile."))).ok());
    QCOMPARE(column(dispute, "status"), QStringLiteral("open"));
    QCOMPARE(column(dispute, "round(extract(epoch FROM due_at - opened_at) / 86400)"),
             QStringLiteral("10"));
    QCOMPARE(waitFor(ana->desk.recordAnswer(dispute, QStringLiteral("Again."))).error().code,
             ErrorCode::Conflict);
}

void TestDisputeDecisions::brokersCannotDecide()
{
    const QUuid dispute = world->data.openCase();
    const auto walter = world->person(QStringLiteral("walter"));
    QCOMPARE(decide(*walter, world->data.decision(dispute, DisputeAction::CreditFull)).error().code,
             ErrorCode::NotAllowed);
    const auto nobody = world->person(QStringLiteral("nobody"));
    QCOMPARE(decide(*nobody, world->data.decision(dispute, DisputeAction::CreditFull)).error().code,
             ErrorCode::NotAllowed);
}

QTEST_GUILESS_MAIN(TestDisputeDecisions)
#include "test_disputedecisions.moc"
