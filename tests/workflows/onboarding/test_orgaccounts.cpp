// SPDX-License-Identifier: GPL-3.0-or-later
// Over whose account a phone is verified: an organization's own, or the one of everybody else.
#include "onboarding/setupwizardmodel.h"
#include "telephonyworld.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace rl;
using namespace rl::testing;

namespace {

OnboardingCarrier over(FakeCarrier &carrier)
{
    return {&carrier, &carrier};
}

class FakeAccounts final : public CarrierAccounts
{
public:
    explicit FakeAccounts(FakeCarrier &usual)
        : m_usual(usual)
    {
    }
    QFuture<Result<OnboardingCarrier>> of(const QUuid &org) override
    {
        using R = Result<OnboardingCarrier>;
        ++asked;
        if (trouble)
            return QtFuture::makeReadyFuture(R(*trouble));
        if (later) {
            later->start();
            return later->future();
        }
        return QtFuture::makeReadyFuture(R(own.value(org, usual())));
    }
    [[nodiscard]] OnboardingCarrier usual() const override { return over(m_usual); }

    QHash<QUuid, OnboardingCarrier> own;
    std::optional<Error> trouble;
    std::unique_ptr<QPromise<Result<OnboardingCarrier>>> later; // who is asked next waits for it
    int asked = 0;

private:
    FakeCarrier &m_usual;
};

VerificationStart startOf(const QUuid &of)
{
    VerificationStart start;
    start.org = of;
    start.phone = validPhone;
    return start;
}

} // namespace

class TestOrgAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void othersAreCalledOverTheUsualAccount();
    void itsOwnAccountDoesEverything();
    void whatIsUnderWayStaysWithItsAccount();
    void brokenCredentialsAreToldBeforeAnythingIsBegun();
    void theNextWizardAsksAnew();
    void proofIsLookedForInTheAccountsCalls();

private:
    std::unique_ptr<TelephonyWorld> m_world;
    std::unique_ptr<FakeAccounts> m_accounts;
    std::unique_ptr<TelephonyDesk> m_desk; // of Ana
};

void TestOrgAccounts::init()
{
    m_world = std::make_unique<TelephonyWorld>();
    m_accounts = std::make_unique<FakeAccounts>(m_world->twilio);
    m_accounts->own.insert(otherOrg, over(m_world->signalWire));
    m_desk = std::make_unique<TelephonyDesk>(m_world->ana->store, *m_accounts, m_world->ana->clock);
}

void TestOrgAccounts::cleanup()
{
    m_world->ana->database.close();
    m_desk.reset();
    m_accounts.reset();
    m_world.reset();
}

void TestOrgAccounts::othersAreCalledOverTheUsualAccount()
{
    QCOMPARE(m_desk->codeGoes(otherOrg), CodeGoes::FromOwnerByPhone); // not known yet
    const auto started = waitFor(m_desk->initiateVerification(startOf(org)));
    QVERIFY(started.ok());
    QCOMPARE(started->code, m_world->twilio.code);
    QCOMPARE(m_world->twilio.placed(), 1);
    QVERIFY(m_world->signalWire.asked.isEmpty());
}

void TestOrgAccounts::itsOwnAccountDoesEverything()
{
    const auto started = waitFor(m_desk->initiateVerification(startOf(otherOrg)));
    QVERIFY(started.ok());
    QCOMPARE(m_desk->codeGoes(otherOrg), CodeGoes::FromStaffByUs);
    QCOMPARE(m_desk->codeGoes(org), CodeGoes::FromOwnerByPhone);
    const auto numbers = waitFor(m_desk->verifiedNumbers(otherOrg, true));
    QVERIFY(waitFor(m_desk->verificationProgress(numbers->front())).ok());
    const auto confirmed =
        waitFor(m_desk->confirmVerification(started->id, m_world->signalWire.code));
    QVERIFY2(confirmed.ok(), confirmed ? "" : qPrintable(confirmed.error().text()));
    QCOMPARE(m_world->signalWire.placed(), 1);
    QVERIFY(m_world->signalWire.asked.contains(QStringLiteral("submit")));
    QVERIFY2(m_world->twilio.asked.isEmpty(), qPrintable(m_world->twilio.asked.join(u' ')));
}

void TestOrgAccounts::whatIsUnderWayStaysWithItsAccount()
{
    QVERIFY(waitFor(m_desk->learnAccount(otherOrg)).ok());
    QVERIFY(waitFor(m_desk->initiateVerification(startOf(otherOrg))).ok());
    QCOMPARE(m_accounts->asked, 1);
    m_accounts->own.clear(); // removed in the settings of another computer
    const auto numbers = waitFor(m_desk->verifiedNumbers(otherOrg, true));
    QVERIFY(waitFor(m_desk->verificationProgress(numbers->front())).ok());
    QVERIFY(m_world->twilio.asked.isEmpty());
    QVERIFY(waitFor(m_desk->learnAccount(otherOrg)).ok()); // chosen anew
    QCOMPARE(m_desk->codeGoes(otherOrg), CodeGoes::FromOwnerByPhone);
}

void TestOrgAccounts::brokenCredentialsAreToldBeforeAnythingIsBegun()
{
    m_accounts->trouble = Error{
        ErrorCode::InvalidInput, QStringLiteral("The credentials were tampered with."), {}, {}};
    const auto refused = waitFor(m_desk->initiateVerification(startOf(otherOrg)));
    QVERIFY(!refused);
    QCOMPARE(refused.error().what, QStringLiteral("The credentials were tampered with."));
    QCOMPARE(m_world->database.value("SELECT count(*) FROM verification_starts"),
             QStringLiteral("0"));
    // Nor is what was known before gone on with.
    m_accounts->trouble.reset();
    QVERIFY(waitFor(m_desk->learnAccount(otherOrg)).ok());
    m_accounts->trouble = refused.error();
    QVERIFY(!waitFor(m_desk->learnAccount(otherOrg)));
    QVERIFY(!waitFor(m_desk->initiateVerification(startOf(otherOrg))));
    QCOMPARE(m_world->signalWire.placed(), 0);
    m_accounts->trouble.reset(); // asked again, not remembered
    VerificationStart delayed = startOf(otherOrg);
    delayed.delaySeconds = 20; // as it was meant for the usual account
    QVERIFY(waitFor(m_desk->initiateVerification(delayed)).ok());
}

// The account may have been entered or removed between two numbers of one organization.
void TestOrgAccounts::theNextWizardAsksAnew()
{
    SetupWizardModel model(*m_desk, m_world->ana->clock);
    BrokerToSetUp broker;
    broker.orgId = otherOrg;
    model.setBroker(broker);
    model.setBroker(broker); // the same choice asks nothing
    QCOMPARE(m_accounts->asked, 1);
    QCOMPARE(model.verification().codeGoes(), CodeGoes::FromStaffByUs);
    m_accounts->own.clear();
    model.begin();
    model.setBroker(broker);
    QCOMPARE(m_accounts->asked, 2);
    QCOMPARE(model.verification().codeGoes(), CodeGoes::FromOwnerByPhone);
}

void TestOrgAccounts::proofIsLookedForInTheAccountsCalls()
{
    Forwarding forwarding;
    forwarding.simNumber = PhoneNumber::fromE164(validPhone);
    forwarding.destination = PhoneNumber::fromE164(voiceNumber);
    QSignalSpy read(&m_desk->proof(), &ForwardingProof::secondsLeft);
    m_desk->watchForProof(otherOrg, forwarding, {});
    QTRY_COMPARE(read.size(), 1);
    QVERIFY(m_world->signalWire.asked.contains(QStringLiteral("calls")));
    QVERIFY(m_world->twilio.asked.isEmpty());
    m_desk->stopWatching();
    QVERIFY(!m_desk->proof().isWatching());
    m_accounts->later = std::make_unique<QPromise<Result<OnboardingCarrier>>>();
    m_desk->watchForProof(org, forwarding, {});
    m_desk->stopWatching(); // before the account is known
    m_accounts->later->addResult(m_accounts->usual());
    m_accounts->later->finish();
    QTest::qWait(20);
    QVERIFY(!m_desk->proof().isWatching());
    QVERIFY(m_world->twilio.asked.isEmpty());
}

QTEST_GUILESS_MAIN(TestOrgAccounts)
#include "test_orgaccounts.moc"
