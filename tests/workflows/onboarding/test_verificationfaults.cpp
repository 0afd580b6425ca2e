// SPDX-License-Identifier: GPL-3.0-or-later
// A verification whose carrier fails, whose console dies, or that two people begin: no second call,
// nothing lost, and everybody is told.
#include "onboarding/verificationrun.h"
#include "roundtripproxy.h"
#include "telephonyworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace rl;
using namespace rl::testing;
using namespace std::chrono_literals;

using Fault = FakeCarrier::Fault;
Q_DECLARE_METATYPE(rl::testing::FakeCarrier::Fault)

class TestVerificationFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<TelephonyWorld>(); }
    void cleanup() { m_world.reset(); }

    void refusedBeforeACallTakesNoStart_data();
    void refusedBeforeACallTakesNoStart();
    void anAnswerThatWasLostPlacesNoSecondCall();
    void nothingInTheListLeavesTheStartReserved();
    void verifiedAtTheCarrierAlready();
    void aCallThatRingsIsNotDoubled();
    void aSecondClickKeepsTheFirstCall();
    void aRefusedCallLeavesItsCode();
    void pollingSaysHowTheCallGoes_data();
    void pollingSaysHowTheCallGoes();
    void pollingFailsAndGoesOn();
    void killedConsoleGoesOnElsewhere();
    void killedBetweenBeginAndCall();
    void answersComeBackElsewhere();
    void oneOfTwoIsTold();
    void signalWireGoesTheOtherWayRound();
    void signalWireLostAnswerIsFound();
    void signalWireFailsOnSubmit();
    void twoRoundTripsAnAction();

private:
    Console &ana() { return *m_world->ana; }
    FakeCarrier &twilio() { return m_world->twilio; }
    static VerificationStart walters()
    {
        VerificationStart start;
        start.org = org;
        start.phone = validPhone;
        return start;
    }
    QString starts()
    {
        return m_world->database.value(
            "SELECT count(*) FROM verification_starts WHERE cancelled_at IS NULL");
    }
    std::unique_ptr<TelephonyWorld> m_world;
};

void TestVerificationFaults::refusedBeforeACallTakesNoStart_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("status");
    const auto add = [](const char *name, const char *request, const Fault &fault, int status) {
        QTest::newRow(name) << QString::fromLatin1(request) << fault << status;
    };
    add("looking times out", "find", {CarrierFault::TimedOut}, 504);
    add("looking meets 401", "find", {CarrierFault::WrongCredentials, 401}, 502);
    add("garbage for calls", "calls", {CarrierFault::BadAnswer, 200}, 502);
    add("calls meet 500", "calls", {CarrierFault::CarrierBroken, 500}, 502);
    add("401", "start", {CarrierFault::WrongCredentials, 401}, 502);
    add("429", "start", {CarrierFault::RateLimited, 429}, 429);
    add("429 with Retry-After", "start", {CarrierFault::RateLimited, 429, false, 7s}, 429);
    add("no route", "start", {CarrierFault::NotReachable}, 502);
    add("redirected", "start", {CarrierFault::Redirected, 302}, 502);
    add("expired certificate", "start", {CarrierFault::TlsExpired}, 502);
    add("refused", "start", {CarrierFault::Refused, 400}, 502);
}

void TestVerificationFaults::refusedBeforeACallTakesNoStart()
{
    QFETCH(QString, request);
    QFETCH(Fault, fault);
    QFETCH(int, status);
    twilio().failNext(request, fault);
    const auto failed = ana().initiate();
    QVERIFY(!failed);
    QCOMPARE(failed.error().status, status);
    QVERIFY(!failed.error().what.isEmpty());
    if (fault.retryAfter)
        QCOMPARE(failed.error().retryAfter, fault.retryAfter);
    QCOMPARE(twilio().placed(), 0);
    QCOMPARE(starts(), QStringLiteral("0"));
    // At once again: it works, and is the first of three.
    const auto again = ana().initiate();
    QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().text()));
    QCOMPARE(again->startsRemaining, std::optional(2));
    QCOMPARE(twilio().placed(), 1);
}

void TestVerificationFaults::anAnswerThatWasLostPlacesNoSecondCall()
{
    for (const CarrierFault kind :
         {CarrierFault::TimedOut, CarrierFault::BadAnswer, CarrierFault::CarrierBroken}) {
        init();
        twilio().failNext(QStringLiteral("start"), {kind, 0, true});
        const auto started = ana().initiate();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().text()));
        QVERIFY(started->codeLost);
        QVERIFY(started->code.isEmpty());
        QCOMPARE(twilio().placed(), 1);
        QCOMPARE(ana().number().callSid, QStringLiteral("CA1"));
        QCOMPARE(starts(), QStringLiteral("1"));
        // Until that call is over nobody can place another.
        COMPARE_PROBLEM(ana().initiate(), 409, "The carrier is calling this phone.");
        QCOMPARE(twilio().placed(), 1);
        twilio().endCalls();
        QVERIFY(ana().initiate());
        QCOMPARE(twilio().placed(), 2);
    }
}

void TestVerificationFaults::nothingInTheListLeavesTheStartReserved()
{
    twilio().failNext(QStringLiteral("start"), {CarrierFault::TimedOut});
    const auto unknown = ana().initiate();
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().status, 504);
    QCOMPARE(unknown.error().retryAfter, std::optional(60s));
    COMPARE_PROBLEM(ana().initiate(), 409, "You have just begun to verify this number.");
    QCOMPARE(twilio().asked.count(QStringLiteral("start")), 1);
    m_world->database.execute(
        "UPDATE verified_caller_ids SET started_at = now() - '61 s'::interval");
    QVERIFY(ana().initiate());
    QCOMPARE(twilio().placed(), 1);
}

void TestVerificationFaults::verifiedAtTheCarrierAlready()
{
    twilio().ids.push_back(
        {QStringLiteral("PN7"), PhoneNumber::fromE164(validPhone), {}, true, {}});
    const auto started = ana().initiate();
    QVERIFY(started);
    QVERIFY(started->alreadyVerified);
    QCOMPARE(started->callerIdSid, QStringLiteral("PN7"));
    QCOMPARE(twilio().placed(), 0);
    QCOMPARE(ana().number().status, VerificationStatus::Verified);
}

void TestVerificationFaults::aCallThatRingsIsNotDoubled()
{
    const auto first = ana().initiate();
    QVERIFY(first);
    COMPARE_PROBLEM(ana().initiate(), 409, "The carrier is calling this phone.");
    QCOMPARE(twilio().placed(), 1);
    QCOMPARE(ana().number().status, VerificationStatus::Pending);
    QCOMPARE(starts(), QStringLiteral("1"));
    twilio().endCalls(QStringLiteral("busy"));
    const auto second = ana().initiate();
    QVERIFY(second);
    QCOMPARE(twilio().placed(), 2);
    // The call that rang when a third was refused is the one that verifies.
    COMPARE_PROBLEM(ana().initiate(), 409, "The carrier is calling this phone.");
    twilio().ownerKeysIn(validPhone, second->code);
    QVERIFY(ana().confirm(second->id, second->code));
}

void TestVerificationFaults::aSecondClickKeepsTheFirstCall()
{
    VerificationRun run(ana().desk, ana().clock);
    run.call(walters());
    QTRY_VERIFY(!run.isBusy());
    QCOMPARE(run.code(), QStringLiteral("123456"));
    QVERIFY(!run.mayCall());
    run.call(walters());
    QVERIFY(!run.isBusy());
    QCOMPARE(run.code(), QStringLiteral("123456"));
    QTRY_COMPARE(run.progress(), CallProgress::Ringing);
    QVERIFY(!run.mayCall());
    QCOMPARE(twilio().placed(), 1);
    QCOMPARE(ana().number().status, VerificationStatus::Pending);
    // Once it is over, another may be asked for; whoever looks is told so.
    twilio().endCalls(QStringLiteral("no-answer"));
    QSignalSpy changed(&run, &VerificationRun::changed);
    QTRY_VERIFY(run.mayCall());
    QTRY_VERIFY(!changed.isEmpty());
    run.call(walters());
    QTRY_COMPARE(twilio().placed(), 2);
}

void TestVerificationFaults::aRefusedCallLeavesItsCode()
{
    VerificationRun run(ana().desk, ana().clock);
    run.call(walters());
    QTRY_COMPARE(run.code(), QStringLiteral("123456"));
    twilio().endCalls();
    QTRY_VERIFY(run.mayCall());
    twilio().failNext(QStringLiteral("start"), {CarrierFault::WrongCredentials, 401});
    run.call(walters());
    QTRY_VERIFY(run.problem());
    QCOMPARE(run.code(), QStringLiteral("123456"));
    // The owner keyed it in at the last moment: that counts.
    twilio().ownerKeysIn(validPhone, run.code());
    QTRY_VERIFY(run.isVerified());
    QVERIFY(run.code().isEmpty());
}

void TestVerificationFaults::pollingSaysHowTheCallGoes_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<CallProgress>("progress");
    QTest::newRow("queued") << "queued" << CallProgress::Waiting;
    QTest::newRow("ringing") << "ringing" << CallProgress::Ringing;
    QTest::newRow("in-progress") << "in-progress" << CallProgress::Answered;
    QTest::newRow("completed") << "completed" << CallProgress::Ended;
    QTest::newRow("busy") << "busy" << CallProgress::Busy;
    QTest::newRow("no-answer") << "no-answer" << CallProgress::NoAnswer;
    QTest::newRow("failed") << "failed" << CallProgress::Failed;
}

void TestVerificationFaults::pollingSaysHowTheCallGoes()
{
    QFETCH(QString, status);
    QFETCH(CallProgress, progress);
    QVERIFY(ana().initiate());
    twilio().endCalls(status);
    const auto polled = waitFor(ana().desk.verificationProgress(ana().number()));
    QVERIFY(polled);
    QVERIFY(!polled->verified);
    QCOMPARE(polled->call, progress);
}

void TestVerificationFaults::pollingFailsAndGoesOn()
{
    const auto started = ana().initiate();
    twilio().ownerKeysIn(validPhone, started->code);
    twilio().failNext(QStringLiteral("find"), {CarrierFault::CarrierBroken, 500});
    QCOMPARE(waitFor(ana().desk.verificationProgress(ana().number())).error().status, 502);
    QVERIFY(waitFor(ana().desk.verificationProgress(ana().number()))->verified);
}

void TestVerificationFaults::killedConsoleGoesOnElsewhere()
{
    const auto started = ana().initiate();
    QVERIFY(started);
    m_world->ana.reset(); // the code is gone with it
    const auto ben = m_world->console(QStringLiteral("ben"), twilio());
    const VerifiedNumber found = ben->number();
    QCOMPARE(stepOf(found), WizardStep::Verification);
    QVERIFY(found.called);
    QCOMPARE(found.startedBy, QStringLiteral("ana"));
    // The owner had the code already.
    twilio().ownerKeysIn(validPhone, started->code);
    QVERIFY(waitFor(ben->desk.verificationProgress(found))->verified);
    QCOMPARE(stepOf(ben->number()), WizardStep::Network);
    QCOMPARE(twilio().placed(), 1);
}

// The worst moment: the call was asked for, and the console died before its answer.
void TestVerificationFaults::killedBetweenBeginAndCall()
{
    QVERIFY(waitFor(ana().store.begin(org, validPhone, {}, false)));
    (void)waitFor(twilio().start({PhoneNumber::fromE164(validPhone), {}, 0, {}}));
    m_world->ana = m_world->console(QStringLiteral("ana"), twilio());
    const VerifiedNumber found = ana().number();
    QVERIFY(!found.called);
    QCOMPARE(waitFor(ana().desk.verificationProgress(found))->call, CallProgress::Ringing);
    COMPARE_PROBLEM(ana().initiate(), 409, "You have just begun to verify this number.");
    m_world->database.execute(
        "UPDATE verified_caller_ids SET started_at = now() - '61 s'::interval");
    COMPARE_PROBLEM(ana().initiate(), 409, "The carrier is calling this phone.");
    QCOMPARE(twilio().placed(), 1);
}

void TestVerificationFaults::answersComeBackElsewhere()
{
    const auto started = ana().initiate();
    WizardState state;
    state.handset = Handset::IPhone;
    state.onThisPhone = true;
    state.extension = QStringLiteral("123456"); // no code
    state.delaySeconds = 45;
    state.language = LetterLanguage::Spanish;
    state.network = MobileCarrier::Att;
    state.mode = ForwardingMode::SafetyNet;
    state.ringTime = 40s;
    state.brand = QStringLiteral("Cricket Wireless");
    state.destination = PhoneNumber::fromE164(voiceNumber);
    state.previousForwarding = QStringLiteral("+1 805 637 7243");
    state.tried = {QStringLiteral("*004*+15550109999*11*40#")};
    QVERIFY(waitFor(ana().desk.saveAnswers(started->id, state)));
    const auto ben = m_world->console(QStringLiteral("ben"), twilio());
    QVERIFY(ben->number().wizard == state);
    QVERIFY(wizardStateFrom({}) == WizardState{}); // of an older console
    // Calling again does not lose them.
    twilio().endCalls();
    QVERIFY(ana().initiate());
    QVERIFY(ben->number().wizard == state);
}

void TestVerificationFaults::oneOfTwoIsTold()
{
    const auto ben = m_world->console(QStringLiteral("ben"), twilio());
    VerificationStart start;
    start.org = org;
    start.phone = validPhone;
    auto first = ana().desk.initiateVerification(start);
    auto second = ben->desk.initiateVerification(start);
    const auto hers = waitFor(first);
    const auto his = waitFor(second);
    QVERIFY(hers.ok() != his.ok());
    const TelephonyProblem &told = hers ? his.error() : hers.error();
    QCOMPARE(told.status, 409);
    QVERIFY2(told.what.contains(hers ? u"Ana Alvarez" : u"Ben Baker"), qPrintable(told.what));
    QCOMPARE(told.startedBy, hers ? QStringLiteral("ana") : QStringLiteral("ben"));
    QCOMPARE(twilio().placed(), 1);
    // Who knows of it may take over, once the call is over.
    twilio().endCalls();
    Console &other = hers ? *ben : ana();
    QVERIFY(other.initiate(validPhone, org, true));
    QCOMPARE(twilio().placed(), 2);
}

void TestVerificationFaults::signalWireGoesTheOtherWayRound()
{
    FakeCarrier &carrier = m_world->signalWire;
    const auto console = m_world->console(QStringLiteral("ana"), carrier);
    const auto started = console->initiate();
    QVERIFY(started);
    QCOMPARE(started->codeGoes, CodeGoes::FromStaffByUs);
    QVERIFY(started->code.isEmpty() && !started->codeLost);
    COMPARE_PROBLEM(console->confirm(started->id, QStringLiteral("000000")), 400,
                    "Invalid verification code. 2 attempts remaining.");
    // Another console submits what the owner heard.
    const auto ben = m_world->console(QStringLiteral("ben"), carrier);
    const auto confirmed = ben->confirm(started->id, carrier.code);
    QVERIFY2(confirmed.ok(), confirmed ? "" : qPrintable(confirmed.error().text()));
    QCOMPARE(confirmed->callerIdSid, QStringLiteral("pending-1"));
    QCOMPARE(ben->number().status, VerificationStatus::Verified);
}

void TestVerificationFaults::signalWireLostAnswerIsFound()
{
    FakeCarrier &carrier = m_world->signalWire;
    const auto console = m_world->console(QStringLiteral("ana"), carrier);
    carrier.failNext(QStringLiteral("start"), {CarrierFault::TimedOut, 0, true});
    const auto started = console->initiate();
    QVERIFY(started);
    QVERIFY(!started->codeLost); // the owner hears it
    QCOMPARE(carrier.placed(), 1);
    QVERIFY(console->confirm(started->id, carrier.code));
    // A pending request is called again, not made twice.
    carrier.ids.front().verified = false;
    QVERIFY(waitFor(console->desk.removeNumber(started->id)));
    carrier.endCalls();
    QVERIFY(console->initiate());
    QCOMPARE(carrier.ids.size(), size_t(1));
    QCOMPARE(carrier.asked.count(QStringLiteral("callAgain")), 1);
}

void TestVerificationFaults::signalWireFailsOnSubmit()
{
    FakeCarrier &carrier = m_world->signalWire;
    const auto console = m_world->console(QStringLiteral("ana"), carrier);
    const auto started = console->initiate();
    carrier.failNext(QStringLiteral("submit"), {CarrierFault::WrongCredentials, 401});
    QCOMPARE(console->confirm(started->id, carrier.code).error().status, 502);
    QCOMPARE(console->number().attemptsRemaining, 3); // the carrier's failure is no wrong code
    QVERIFY(console->confirm(started->id, carrier.code));
}

void TestVerificationFaults::twoRoundTripsAnAction()
{
    RoundTripProxy proxy(m_world->database.login(QStringLiteral("ana")));
    Console far(proxy.options(), twilio());
    (void)waitFor(far.desk.verifiedNumbers(org));
    proxy.take();
    const auto counted = [&proxy](const char *what) {
        const int trips = proxy.take();
        if (trips > 2)
            qWarning("%s: %d round trips", what, trips);
        return trips <= 2;
    };
    const auto started = far.initiate();
    QVERIFY(counted("initiate"));
    (void)far.confirm(started->id, QStringLiteral("000000"));
    QVERIFY(counted("a wrong code"));
    twilio().ownerKeysIn(validPhone, started->code);
    QVERIFY(far.confirm(started->id, started->code));
    QVERIFY(counted("confirm"));
    const auto config = far.create(started->id, ForwardingMode::TotalAi);
    QVERIFY(counted("create"));
    QVERIFY(waitFor(far.desk.confirmSetup(config->id)));
    QVERIFY(counted("confirm setup"));
    (void)far.number();
    QVERIFY(counted("resume"));
    QVERIFY(waitFor(far.desk.disableForwarding(config->id)));
    QVERIFY(counted("disable"));
    QVERIFY(waitFor(far.desk.removeNumber(started->id)));
    QVERIFY(counted("remove"));
    twilio().ids.clear();
    twilio().failNext(QStringLiteral("start"), {CarrierFault::WrongCredentials, 401});
    QVERIFY(!far.initiate());
    QVERIFY(counted("a call that failed"));
}

QTEST_GUILESS_MAIN(TestVerificationFaults)
#include "test_verificationfaults.moc"
