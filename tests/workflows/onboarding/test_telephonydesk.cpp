// SPDX-License-Identifier: GPL-3.0-or-later
// The tests of source 004, 17.7.2 by their names, on the workflow. It says 22 and lists 21; the one
// that is missing is disabling a forwarding.
#include "telephonyworld.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rl;
using namespace rl::testing;
using namespace std::chrono_literals;

class TestTelephonyDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<TelephonyWorld>(); }
    void cleanup() { m_world.reset(); }

    // Phase 1
    void initiateVerificationWithValidPhone();
    void initiateVerificationWithInvalidPhone();
    void confirmCodeWithValidCode();
    void confirmCodeWithInvalidCode();
    void getVerifiedNumbersList();
    void createForwardingConfigTotalAi();
    void createForwardingConfigSafetyNet();
    void deleteVerifiedNumber();
    void disableForwarding();
    // Phase 2
    void invalidPhoneFormatRejection_data();
    void invalidPhoneFormatRejection();
    void codeExpirationHandling();
    void attemptLimitEnforcement();
    // Phase 3
    void crossOrgAccessBlocked();
    void verificationCodesHashed();
    void rateLimitingPerPhoneNumber();
    // Phase 4
    void duplicateVerifiedNumberHandling();
    void longCodeWithRingTimeFormatting();
    void carrierSpecificCodeGeneration_data();
    void carrierSpecificCodeGeneration();
    // Phase 5
    void configLinksToVerifiedId();
    void statusTransitionsValid();
    // Phase 6
    void verificationCallInitiatesWithinASecond();
    void codeConfirmationValidatesWithinHalfASecond();

private:
    Console &ana() { return *m_world->ana; }
    FakeCarrier &twilio() { return m_world->twilio; }
    std::unique_ptr<TelephonyWorld> m_world;
};

void TestTelephonyDesk::initiateVerificationWithValidPhone()
{
    const auto started = ana().initiate();
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().text()));
    QVERIFY(!started->id.isNull());
    QCOMPARE(started->code, QStringLiteral("123456"));
    QCOMPARE(started->codeGoes, CodeGoes::FromOwnerByPhone);
    QCOMPARE(started->message,
             QStringLiteral("Verification call initiated. Check your phone for 6-digit code."));
    QCOMPARE(started->attemptsRemaining, 3);
    QCOMPARE(started->startsRemaining, std::optional(2));
    QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(started->expiresAt) - 600) < 30);
    QCOMPARE(twilio().placed(), 1);
    QCOMPARE(ana().number().callSid, QStringLiteral("CA1"));
}

void TestTelephonyDesk::initiateVerificationWithInvalidPhone()
{
    COMPARE_PROBLEM(ana().initiate(invalidPhone), 400,
                    "Invalid phone format. Must be E.164: +countrycode+number");
    QVERIFY(twilio().asked.isEmpty()); // no call is spent
}

void TestTelephonyDesk::confirmCodeWithValidCode()
{
    const auto started = ana().initiate();
    QVERIFY(started);
    // The right code read back is not enough: the carrier has to have heard it.
    COMPARE_PROBLEM(ana().confirm(started->id, started->code), 409,
                    "The carrier has not heard the code yet.");
    twilio().ownerKeysIn(validPhone, started->code);
    const auto confirmed = ana().confirm(started->id, started->code);
    QVERIFY(confirmed);
    QCOMPARE(confirmed->message, QStringLiteral("Phone number verified successfully"));
    QCOMPARE(confirmed->callerIdSid, QStringLiteral("PN1"));
}

void TestTelephonyDesk::confirmCodeWithInvalidCode()
{
    const auto started = ana().initiate();
    QVERIFY(started);
    const auto wrong = ana().confirm(started->id, QStringLiteral("000000"));
    COMPARE_PROBLEM(wrong, 400, "Invalid verification code. 2 attempts remaining.");
    QCOMPARE(wrong.error().attemptsRemaining, std::optional(2));
    COMPARE_PROBLEM(ana().confirm(started->id, QStringLiteral("12a456")), 400,
                    "A verification code has six digits.");
    QCOMPARE(ana().number().attemptsRemaining, 2); // a slip of the finger is no try
}

void TestTelephonyDesk::getVerifiedNumbersList()
{
    const QUuid id = ana().verified(twilio());
    QVERIFY(ana().initiate(QStringLiteral("+15550001111")));
    const auto numbers = waitFor(ana().desk.verifiedNumbers(org));
    QVERIFY(numbers);
    QCOMPARE(numbers->size(), size_t(1)); // the pending one is not in it
    QCOMPARE(numbers->front().id, id);
    QCOMPARE(numbers->front().number.e164(), validPhone);
    QCOMPARE(numbers->front().status, VerificationStatus::Verified);
    QVERIFY(numbers->front().verifiedAt.isValid());
    QVERIFY(!numbers->front().forwarding);
    QCOMPARE(waitFor(ana().desk.verifiedNumbers(org, true))->size(), size_t(2));
}

void TestTelephonyDesk::createForwardingConfigTotalAi()
{
    const auto config = ana().create(ana().verified(twilio()), ForwardingMode::TotalAi);
    QVERIFY2(config.ok(), config ? "" : qPrintable(config.error().text()));
    QCOMPARE(config->activationCode, QStringLiteral("**21*+15550109999#"));
    QCOMPARE(config->deactivationCode, QStringLiteral("##21#"));
    QCOMPARE(config->ringTime, std::nullopt);
    QCOMPARE(config->status, ForwardingStatus::PendingSetup);
    QVERIFY(!config->confirmed);
    QCOMPARE(config->instructions.size(), 4);
    QCOMPARE(config->instructions[1], QStringLiteral("2. Dial: **21*+15550109999#"));
}

void TestTelephonyDesk::createForwardingConfigSafetyNet()
{
    const auto config = ana().create(ana().verified(twilio()), ForwardingMode::SafetyNet);
    QVERIFY(config);
    QCOMPARE(config->activationCode, QStringLiteral("**61*+15550109999*11*25#"));
    QCOMPARE(config->ringTime, std::optional(25s));
}

void TestTelephonyDesk::deleteVerifiedNumber()
{
    const QUuid id = ana().verified(twilio());
    const auto config = ana().create(id, ForwardingMode::TotalAi);
    QVERIFY(waitFor(ana().desk.confirmSetup(config->id)));
    const auto removed = waitFor(ana().desk.removeNumber(id));
    QVERIFY(removed);
    QCOMPARE(removed->message, QStringLiteral("Verified number removed"));
    QCOMPARE(removed->stillForwarding, QStringList{QStringLiteral("##21#")});
    QCOMPARE(m_world->database.value("SELECT count(*) FROM hybrid_forwarding_configs"),
             QStringLiteral("0"));
    COMPARE_PROBLEM(waitFor(ana().desk.removeNumber(id)), 404, "There is no such verified number.");
}

void TestTelephonyDesk::disableForwarding()
{
    const QUuid id = ana().verified(twilio());
    const auto config = ana().create(id, ForwardingMode::TotalAi);
    QVERIFY(waitFor(ana().desk.confirmSetup(config->id)));
    const auto disabled = waitFor(ana().desk.disableForwarding(config->id));
    QVERIFY(disabled);
    QCOMPARE(disabled->message,
             QStringLiteral("Forwarding disabled. Dial: ##21# (T-Mobile) to deactivate."));
    QCOMPARE(disabled->deactivationCode, QStringLiteral("##21#"));
    QCOMPARE(waitFor(ana().desk.forwarding(id))->status, ForwardingStatus::Disabled);
    QCOMPARE(stepOf(ana().number()), WizardStep::Network); // it can be set up anew
}

void TestTelephonyDesk::invalidPhoneFormatRejection_data()
{
    QTest::addColumn<QString>("phone");
    for (const char *phone :
         {"15551234567", "+1 555-123-4567", "+0555123456", "+1", "", "tel:+15551234567"})
        QTest::newRow(phone) << QString::fromLatin1(phone);
}

void TestTelephonyDesk::invalidPhoneFormatRejection()
{
    QFETCH(QString, phone);
    COMPARE_PROBLEM(ana().initiate(phone), 400,
                    "Invalid phone format. Must be E.164: +countrycode+number");
}

void TestTelephonyDesk::codeExpirationHandling()
{
    const auto started = ana().initiate();
    m_world->database.execute("UPDATE verified_caller_ids SET verification_code_expires_at = now() "
                              "- interval '1 second'");
    COMPARE_PROBLEM(ana().confirm(started->id, started->code), 410,
                    "Verification code expired. Please request a new one.");
    QVERIFY(waitFor(ana().desk.resume(org, PhoneNumber::fromE164(validPhone)))->step
            == WizardStep::Number);
}

void TestTelephonyDesk::attemptLimitEnforcement()
{
    const auto started = ana().initiate();
    for (int i = 0; i < 2; ++i)
        QCOMPARE(ana().confirm(started->id, QStringLiteral("000000")).error().status, 400);
    const auto locked = ana().confirm(started->id, QStringLiteral("000000"));
    COMPARE_PROBLEM(locked, 429, "Max attempts exceeded. Try again in 1 hour.");
    QVERIFY(locked.error().lockedUntil.isValid());
    COMPARE_PROBLEM(ana().confirm(started->id, started->code), 429,
                    "Max attempts exceeded. Try again in 1 hour.");
    twilio().endCalls();
    COMPARE_PROBLEM(ana().initiate(), 429, "Max attempts exceeded. Try again in 1 hour.");
    QCOMPARE(twilio().placed(), 1);
}

void TestTelephonyDesk::crossOrgAccessBlocked()
{
    const auto walter = m_world->console(QStringLiteral("walter"), twilio());
    COMPARE_PROBLEM(walter->initiate(validPhone, otherOrg), 403,
                    "You may act for your own organization only.");
    VerificationStart start;
    start.org = otherOrg;
    start.phone = validPhone;
    const auto theirs = waitFor(ana().desk.initiateVerification(start));
    QVERIFY(theirs);
    COMPARE_PROBLEM(waitFor(walter->desk.cancelVerification(theirs->id)), 403,
                    "This verification belongs to another organization.");
    QCOMPARE(waitFor(walter->desk.confirmVerification(theirs->id, theirs->code)).error().status,
             404);
    QCOMPARE(waitFor(walter->desk.verifiedNumbers(otherOrg)).error().status, 403);
    // Two organizations at once on one number.
    COMPARE_PROBLEM(ana().initiate(), 409,
                    "This number is being verified for another organization at this moment.");
}

void TestTelephonyDesk::verificationCodesHashed()
{
    const auto started = ana().initiate();
    WizardState state;
    state.previousForwarding = QStringLiteral("voicemail");
    QVERIFY(waitFor(ana().desk.saveAnswers(started->id, state)));
    QVERIFY(m_world->database.value("SELECT verification_code_hash FROM verified_caller_ids")
                .startsWith(u"$2"));
    for (const char *table : {"verified_caller_ids", "verification_starts", "audit_log"}) {
        const QByteArray sql =
            QByteArray("SELECT count(*) FROM ") + table + " AS t WHERE t::text LIKE '%123456%'";
        QCOMPARE(m_world->database.value(sql), QStringLiteral("0"));
    }
    state.brand = QStringLiteral("123456");
    COMPARE_PROBLEM(waitFor(ana().desk.saveAnswers(started->id, state)), 400,
                    "The state of the wizard is an object, without a verification code.");
}

void TestTelephonyDesk::rateLimitingPerPhoneNumber()
{
    for (int i = 0; i < 3; ++i) {
        QVERIFY(ana().initiate());
        twilio().endCalls(QStringLiteral("no-answer"));
    }
    const auto limited = ana().initiate();
    COMPARE_PROBLEM(limited, 429, "Rate limited. Try again in 1 hour.");
    QVERIFY(limited.error().retryAfter > 3500s);
    QCOMPARE(twilio().placed(), 3);
    QVERIFY(ana().initiate(QStringLiteral("+15550002222"))); // per number
}

void TestTelephonyDesk::duplicateVerifiedNumberHandling()
{
    (void)ana().verified(twilio());
    COMPARE_PROBLEM(ana().initiate(), 409, "Phone number already verified for this organization");
    QCOMPARE(twilio().placed(), 1);
}

void TestTelephonyDesk::longCodeWithRingTimeFormatting()
{
    const QUuid id = ana().verified(twilio());
    QCOMPARE(ana().create(id, ForwardingMode::SafetyNet, MobileCarrier::Att, 60s)->activationCode,
             QStringLiteral("*004*+15550109999*11*60#"));
    QCOMPARE(ana().create(id, ForwardingMode::SafetyNet, MobileCarrier::Att, 5s)->activationCode,
             QStringLiteral("*004*+15550109999*11*5#"));
    COMPARE_PROBLEM(ana().create(id, ForwardingMode::SafetyNet, MobileCarrier::Att, 61s), 400,
                    "The ring time is 5 to 60 seconds.");
}

void TestTelephonyDesk::carrierSpecificCodeGeneration_data()
{
    QTest::addColumn<MobileCarrier>("network");
    for (const MobileCarrier network :
         {MobileCarrier::Att, MobileCarrier::TMobile, MobileCarrier::Verizon, MobileCarrier::Sprint,
          MobileCarrier::OtherGsm, MobileCarrier::OtherCdma, MobileCarrier::International})
        QTest::newRow(qPrintable(mobileCarrierName(network))) << network;
}

// The preview of the wizard is what the database then says.
void TestTelephonyDesk::carrierSpecificCodeGeneration()
{
    QFETCH(MobileCarrier, network);
    const QUuid id = ana().verified(twilio());
    for (const ForwardingMode mode : {ForwardingMode::TotalAi, ForwardingMode::SafetyNet}) {
        const auto config = ana().create(id, mode, network, 20s);
        QVERIFY(config);
        const auto preview =
            forwardingCodes(network, mode, PhoneNumber::fromE164(voiceNumber), 20s);
        QCOMPARE(config->activationCode, preview->activation);
        QCOMPARE(config->deactivationCode, preview->deactivation);
    }
}

void TestTelephonyDesk::configLinksToVerifiedId()
{
    const QUuid id = ana().verified(twilio());
    const auto config = ana().create(id, ForwardingMode::TotalAi);
    QCOMPARE(config->verifiedId, id);
    QCOMPARE(config->simNumber.e164(), validPhone);
    QCOMPARE(waitFor(ana().desk.forwarding(id))->id, config->id);
    COMPARE_PROBLEM(waitFor(ana().desk.forwarding(QUuid::createUuid())), 404,
                    "There is no such verified number.");
    const auto pending = ana().initiate(QStringLiteral("+15550001111"));
    COMPARE_PROBLEM(ana().create(pending->id, ForwardingMode::TotalAi), 409,
                    "This phone number is not verified.");
}

void TestTelephonyDesk::statusTransitionsValid()
{
    QCOMPARE(waitFor(ana().desk.resume(org, PhoneNumber::fromE164(validPhone)))->step,
             WizardStep::Number);
    const auto started = ana().initiate();
    QCOMPARE(stepOf(ana().number()), WizardStep::Verification);
    twilio().ownerKeysIn(validPhone, started->code);
    const auto progress = waitFor(ana().desk.verificationProgress(ana().number()));
    QVERIFY(progress && progress->verified);
    QCOMPARE(stepOf(ana().number()), WizardStep::Network);
    const auto config = ana().create(started->id, ForwardingMode::TotalAi);
    QCOMPARE(stepOf(ana().number()), WizardStep::Codes);
    const auto setup = waitFor(ana().desk.confirmSetup(config->id));
    QCOMPARE(setup->message,
             QStringLiteral("Setup confirmed! Your calls are now forwarding to Voxanne AI."));
    QCOMPARE(stepOf(ana().number()), WizardStep::Confirmation);
    QVERIFY(!ana().number().forwarding->provenAt.isValid());
    QVERIFY(waitFor(ana().desk.confirmSetup(config->id))); // twice is no error
    QCOMPARE(ana().create(started->id, ForwardingMode::SafetyNet).error().status, 409);
    QVERIFY(waitFor(ana().desk.disableForwarding(config->id)));
    COMPARE_PROBLEM(waitFor(ana().desk.confirmSetup(config->id)), 409,
                    "This forwarding is disabled. Set it up again first.");
}

void TestTelephonyDesk::verificationCallInitiatesWithinASecond()
{
    (void)waitFor(ana().desk.verifiedNumbers(org)); // connected
    QElapsedTimer timer;
    timer.start();
    QVERIFY(ana().initiate());
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestTelephonyDesk::codeConfirmationValidatesWithinHalfASecond()
{
    const auto started = ana().initiate();
    twilio().ownerKeysIn(validPhone, started->code);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(ana().confirm(started->id, started->code));
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestTelephonyDesk)
#include "test_telephonydesk.moc"
