// SPDX-License-Identifier: GPL-3.0-or-later
// A forwarding is proven by a call that the carrier saw, and by nothing else.
#include "telephonyworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace rl;
using namespace rl::testing;
using namespace std::chrono_literals;

class TestForwardingProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatProves_data();
    void whatProves();
    void isNotedWhenSeen();
    void endsWithoutACall();
    void carrierFailsOnceAndIsAskedAgain();
    void carrierFailsToTheEnd();
};

namespace {

const QString known = QStringLiteral("+13105550123");
const std::vector<PhoneNumber> knownNumbers{PhoneNumber::fromE164(known)};

Forwarding activeForwarding(TelephonyWorld &world)
{
    const QUuid id = world.ana->verified(world.twilio);
    const auto config = world.ana->create(id, ForwardingMode::TotalAi);
    if (!config || !waitFor(world.ana->desk.confirmSetup(config->id)))
        qFatal("No forwarding");
    return waitFor(world.ana->desk.forwarding(id)).value();
}

} // namespace

void TestForwardingProof::whatProves_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("forwardedFrom");
    QTest::addColumn<int>("secondsAgo");
    QTest::addColumn<bool>("proves");
    const QString stranger = QStringLiteral("+13105550199");
    QTest::newRow("named by the carrier") << stranger << voiceNumber << validPhone << 0 << true;
    QTest::newRow("known caller") << known << voiceNumber << QString() << 0 << true;
    QTest::newRow("stranger") << stranger << voiceNumber << QString() << 0 << false;
    QTest::newRow("by way of another phone") << known << voiceNumber << stranger << 0 << false;
    QTest::newRow("to another number") << known << stranger << validPhone << 0 << false;
    QTest::newRow("of yesterday") << known << voiceNumber << validPhone << 86400 << false;
}

void TestForwardingProof::whatProves()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, forwardedFrom);
    QFETCH(int, secondsAgo);
    QFETCH(bool, proves);
    Forwarding forwarding;
    forwarding.simNumber = PhoneNumber::fromE164(validPhone);
    forwarding.destination = PhoneNumber::fromE164(voiceNumber);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    CarrierCall call;
    call.from = from;
    call.to = to;
    call.forwardedFrom = forwardedFrom;
    call.start = now.addSecs(-secondsAgo);
    QCOMPARE(provesForwarding(call, forwarding, knownNumbers, now.addSecs(-5)), proves);
    call.start = {};
    QVERIFY(!provesForwarding(call, forwarding, knownNumbers, now.addSecs(-5)));
}

void TestForwardingProof::isNotedWhenSeen()
{
    TelephonyWorld world;
    const Forwarding forwarding = activeForwarding(world);
    QVERIFY(!forwarding.provenAt.isValid());
    ForwardingProof proof(world.ana->store, world.ana->clock, 10s, 20ms);
    QSignalSpy proven(&proof, &ForwardingProof::proven);
    QSignalSpy left(&proof, &ForwardingProof::secondsLeft);
    proof.watch(world.twilio, forwarding, knownNumbers);
    QTRY_VERIFY(left.size() > 1);
    QCOMPARE(proven.size(), 0);
    world.twilio.addCall(known, voiceNumber, validPhone, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(proven.size(), 1);
    QVERIFY(!proof.isWatching());
    QVERIFY(waitFor(world.ana->desk.forwarding(forwarding.verifiedId))->provenAt.isValid());
    QCOMPARE(world.database.value("SELECT proven_by_call FROM hybrid_forwarding_configs"),
             world.twilio.calls.front().sid);
}

void TestForwardingProof::endsWithoutACall()
{
    TelephonyWorld world;
    const Forwarding forwarding = activeForwarding(world);
    ForwardingProof proof(world.ana->store, world.ana->clock, 100ms, 20ms);
    QSignalSpy notSeen(&proof, &ForwardingProof::notSeen);
    proof.watch(world.twilio, forwarding, knownNumbers);
    QTRY_COMPARE(notSeen.size(), 1);
    QVERIFY(!waitFor(world.ana->desk.forwarding(forwarding.verifiedId))->provenAt.isValid());
    const qsizetype asked = world.twilio.asked.size();
    QTest::qWait(100);
    QCOMPARE(world.twilio.asked.size(), asked);
}

void TestForwardingProof::carrierFailsOnceAndIsAskedAgain()
{
    TelephonyWorld world;
    const Forwarding forwarding = activeForwarding(world);
    ForwardingProof proof(world.ana->store, world.ana->clock, 10s, 20ms);
    QSignalSpy proven(&proof, &ForwardingProof::proven);
    world.twilio.addCall(known, voiceNumber, QString(), QDateTime::currentDateTimeUtc());
    world.twilio.failNext(QStringLiteral("calls"), {CarrierFault::CarrierBroken, 500});
    proof.watch(world.twilio, forwarding, knownNumbers);
    QTRY_COMPARE(proven.size(), 1);
}

void TestForwardingProof::carrierFailsToTheEnd()
{
    TelephonyWorld world;
    const Forwarding forwarding = activeForwarding(world);
    ForwardingProof proof(world.ana->store, world.ana->clock, 0ms, 20ms);
    QSignalSpy failed(&proof, &ForwardingProof::failed);
    world.twilio.failNext(QStringLiteral("calls"), {CarrierFault::WrongCredentials, 401});
    proof.watch(world.twilio, forwarding, knownNumbers);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.front().front().value<TelephonyProblem>().status, 502);
}

QTEST_GUILESS_MAIN(TestForwardingProof)
#include "test_forwardingproof.moc"
