// SPDX-License-Identifier: GPL-3.0-or-later
// Source 004, section 17: who may say that a SIM's number is his. The document's tests by their
// names (17.7.2), as far as the database decides them, and what its rules imply.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "testdatabase.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <barrier>
#include <thread>

using namespace rl;

namespace {

// Two companies; the first has one broker with a login, the second two brokers.
const QByteArray people = R"(
INSERT INTO organizations (id, company_name) VALUES ('c0000000-0000-4000-8000-000000000001', 'My Reverse Options'),
  ('c0000000-0000-4000-8000-000000000002', 'Second Broker');
INSERT INTO brokers (id, company_name, contact_name, phone) VALUES
  ('b0000000-0000-4000-8000-000000000001', 'My Reverse Options', 'Walter Richards', '+13104365998'),
  ('b0000000-0000-4000-8000-000000000002', 'Second Broker', 'Ada Second', '+13105550102'),
  ('b0000000-0000-4000-8000-000000000003', 'Second Broker', 'Abe Second', '+13105550103');
INSERT INTO members (login, display_name, role, org_id) VALUES ('walter', 'Walter', 'ringledger_broker', 'c0000000-0000-4000-8000-000000000001');
)";

const QByteArray org = "'c0000000-0000-4000-8000-000000000001'";
const QByteArray otherOrg = "'c0000000-0000-4000-8000-000000000002'";
const QByteArray phone = "'+15550009999'";
const QByteArray formatError = "Invalid phone format. Must be E.164: +countrycode+number";
const QByteArray expiredError = "Verification code expired. Please request a new one.";
const QByteArray lockedError = "Max attempts exceeded. Try again in 1 hour.";
const QByteArray rateError = "Rate limited. Try again in 1 hour.";

QJsonObject parsed(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

class TestCallerVerification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->execute(people);
    }
    void init() { m_database->execute("BEGIN"); }
    void cleanup() { m_database->execute("ROLLBACK"); }

    // Phase 1
    void initiateVerificationWithValidPhone();
    void initiateVerificationWithInvalidPhone_data();
    void initiateVerificationWithInvalidPhone();
    void confirmCodeWithValidCode();
    void confirmCodeWithInvalidCode();
    void getVerifiedNumbersList();
    void deleteVerifiedNumber();
    // Phase 2
    void codeExpirationHandling();
    void attemptLimitEnforcement();
    // Phase 3
    void crossOrgAccessBlocked_data();
    void crossOrgAccessBlocked();
    void verificationCodesHashed();
    void rateLimitingPerPhoneNumber();
    // Phase 4
    void duplicateVerifiedNumberHandling();
    // Phase 6
    void codeConfirmationValidatesInTime();

    void slipOfTheFingerIsNoTry();
    void callingAgainMakesAnotherCode();
    void secondPersonIsToldAndMayTakeOver();
    void doubleClickBeginsOnce();
    void otherOrganizationWaits();
    void startWithoutACallDoesNotCount();
    void carrierConfirms();
    void carrierRefusesTheCode();
    void brokerDoesNotSpeakForTheCarrier();
    void removalDoesNotUnlock();
    void simBecomesABrokersPhone();
    void cleansUpOnceADay();
    void wizardResumesWithoutTheCode();
    void actsForTheOrganizationOfTheToken();
    void twoStartsAtOneMoment();

private:
    QJsonObject ask(const QByteArray &call) { return parsed(m_database->value("SELECT " + call)); }
    QJsonObject begin(const QByteArray &of = org, const QByteArray &number = phone)
    {
        return ask("begin_caller_verification(" + of + ", " + number + ")");
    }
    // Begins, and says that the carrier calls with code 123456.
    QByteArray called(const QByteArray &of = org, const QByteArray &number = phone)
    {
        const QJsonObject begun = begin(of, number);
        const QByteArray id = '\'' + begun[u"verificationId"].toString().toLatin1() + '\'';
        (void)ask("attach_verification_code(" + id + ", '123456', 'CA1', 'RV1')");
        return id;
    }
    QJsonObject confirm(const QByteArray &id, const QByteArray &code)
    {
        return ask("confirm_caller_verification(" + id + ", '" + code + "', 'PN1')");
    }
    void become(const QByteArray &login)
    {
        m_database->execute("SET LOCAL SESSION AUTHORIZATION " + login);
    }
    void becomeOwner() { m_database->execute("RESET SESSION AUTHORIZATION"); }
    QString status(const QByteArray &id)
    {
        return m_database->value("SELECT status FROM verified_caller_ids WHERE id = " + id);
    }
    std::unique_ptr<TestDatabase> m_database;
};

#define COMPARE_REFUSED(answer, expectedCode, message)                                             \
    do {                                                                                           \
        const QJsonObject refused_ = answer;                                                       \
        QCOMPARE(refused_[u"error"].toString(), QString::fromUtf8(message));                       \
        QCOMPARE(refused_[u"code"].toInt(), expectedCode);                                         \
        QCOMPARE(refused_[u"success"].toBool(true), false);                                        \
    } while (false)

void TestCallerVerification::initiateVerificationWithValidPhone()
{
    const QJsonObject begun = begin();
    QCOMPARE(begun[u"success"].toBool(), true);
    QCOMPARE(begun[u"starts_remaining"].toInt(), 2);
    const QByteArray id = '\'' + begun[u"verificationId"].toString().toLatin1() + '\'';
    QCOMPARE(status(id), QStringLiteral("pending"));
    const QJsonObject placed =
        ask("attach_verification_code(" + id + ", '123456', 'CA1', 'RV1234567890abcdef')");
    QCOMPARE(placed[u"success"].toBool(), true);
    QCOMPARE(placed[u"verificationId"], begun[u"verificationId"]);
    QCOMPARE(placed[u"validationId"].toString(), QStringLiteral("RV1234567890abcdef"));
    QCOMPARE(placed[u"message"].toString(),
             QStringLiteral("Verification call initiated. Check your phone for 6-digit code."));
    QCOMPARE(m_database->value("SELECT verification_code_expires_at - now() FROM "
                               "verified_caller_ids WHERE twilio_call_sid = 'CA1'"),
             QStringLiteral("00:10:00"));
    COMPARE_REFUSED(
        ask("attach_verification_code(" + id + ", '654321')"), 409,
        "This verification has its code already. Begin again to have the carrier call once more.");
    COMPARE_REFUSED(ask("attach_verification_code(gen_random_uuid(), '654321')"), 404,
                    "There is no such verification.");
    COMPARE_REFUSED(begin("gen_random_uuid()"), 404, "There is no such organization.");
}

void TestCallerVerification::initiateVerificationWithInvalidPhone_data()
{
    QTest::addColumn<QByteArray>("number");
    for (const char *number :
         {"'15550000000'", "'+1 555-123-4567'", "'15551234567'", "'+0555123456'", "'+15551'",
          "'+1555123456789012'", "'5551234567'", "''", "NULL"})
        QTest::newRow(number) << QByteArray(number);
}

void TestCallerVerification::initiateVerificationWithInvalidPhone()
{
    QFETCH(QByteArray, number);
    COMPARE_REFUSED(begin(org, number), 400, formatError);
    QCOMPARE(m_database->value("SELECT count(*) FROM verification_starts"), QStringLiteral("0"));
}

void TestCallerVerification::confirmCodeWithValidCode()
{
    const QByteArray id = called();
    const QJsonObject answer = confirm(id, "123456");
    QCOMPARE(answer[u"success"].toBool(), true);
    QCOMPARE(answer[u"message"].toString(), QStringLiteral("Phone number verified successfully"));
    QCOMPARE(answer[u"callerIdSid"].toString(), QStringLiteral("PN1"));
    QCOMPARE(m_database->value(
                 "SELECT concat_ws(' ', status, verified_at = now(), "
                 "verification_code_hash IS NULL, twilio_caller_id_sid, verified_how) FROM "
                 "verified_caller_ids WHERE id = "
                 + id),
             QStringLiteral("verified t t PN1 code"));
    QCOMPARE(m_database->value("SELECT count(*) FROM audit_log WHERE action = 'number_verified'"),
             QStringLiteral("1"));
    COMPARE_REFUSED(confirm(id, "123456"), 409,
                    "Phone number already verified for this organization");
}

void TestCallerVerification::confirmCodeWithInvalidCode()
{
    const QByteArray id = called();
    COMPARE_REFUSED(confirm(id, "000000"), 400, "Invalid verification code. 2 attempts remaining.");
    const QJsonObject second = confirm(id, "000000");
    COMPARE_REFUSED(second, 400, "Invalid verification code. 1 attempt remaining.");
    QCOMPARE(second[u"attempts_remaining"].toInt(), 1);
    QCOMPARE(confirm(id, "123456")[u"success"].toBool(), true);
}

void TestCallerVerification::getVerifiedNumbersList()
{
    m_database->execute("UPDATE verified_caller_ids SET status = status"); // empty is no error
    QCOMPARE(ask("list_verified_numbers(" + org + ")")[u"numbers"].toArray().size(), 0);
    const QByteArray id = called();
    (void)confirm(id, "123456");
    m_database->execute("UPDATE verified_caller_ids SET friendly_name = 'Office Line', verified_at "
                        "= '2026-01-26T10:30:00Z'");
    (void)called(org, "'+15550001111'");
    (void)called(otherOrg, "'+15550002222'");
    const QJsonArray numbers = ask("list_verified_numbers(" + org + ")")[u"numbers"].toArray();
    QCOMPARE(numbers.size(), 1);
    const QJsonObject number = numbers[0].toObject();
    QCOMPARE('\'' + number[u"id"].toString().toLatin1() + '\'', id);
    QCOMPARE(number[u"phoneNumber"].toString(), QStringLiteral("+15550009999"));
    QCOMPARE(number[u"friendlyName"].toString(), QStringLiteral("Office Line"));
    QCOMPARE(number[u"status"].toString(), QStringLiteral("verified"));
    QCOMPARE(number[u"verifiedAt"].toString(), QStringLiteral("2026-01-26T10:30:00Z"));
    QCOMPARE(number[u"hasForwardingConfig"].toBool(true), false);
    QCOMPARE(ask("list_verified_numbers(" + org + ", true)")[u"numbers"].toArray().size(), 2);
    QCOMPARE(ask("list_verified_numbers(NULL, true)")[u"numbers"].toArray().size(), 3);
    become("walter");
    QCOMPARE(ask("list_verified_numbers(NULL, true)")[u"numbers"].toArray().size(), 2);
    // As printed, for monitoring.
    becomeOwner();
    QCOMPARE(m_database->value(
                 "SELECT COUNT(*) as verified_count, status FROM verified_caller_ids WHERE status "
                 "= 'verified' GROUP BY status"),
             QStringLiteral("1"));
    QCOMPARE(m_database->value(
                 "SELECT COUNT(*) as failures FROM verified_caller_ids WHERE status = 'failed'"),
             QStringLiteral("0"));
}

void TestCallerVerification::deleteVerifiedNumber()
{
    const QByteArray id = called();
    (void)confirm(id, "123456");
    (void)ask("create_forwarding_config(" + id + ", 'total_ai', 'att', 25, '+15550109999')");
    const QJsonObject answer = ask("remove_verified_number(" + id + ")");
    QCOMPARE(answer[u"message"].toString(), QStringLiteral("Verified number removed"));
    QCOMPARE(answer[u"success"].toBool(), true);
    QVERIFY(answer[u"stillForwarding"].toArray().isEmpty()); // its code was never dialled
    QCOMPARE(m_database->value("SELECT (SELECT count(*) FROM verified_caller_ids) + (SELECT "
                               "count(*) FROM hybrid_forwarding_configs)"),
             QStringLiteral("0"));
    COMPARE_REFUSED(ask("remove_verified_number(" + id + ")"), 404,
                    "There is no such verified number.");
}

void TestCallerVerification::codeExpirationHandling()
{
    const QByteArray id = called();
    m_database->execute(
        "UPDATE verified_caller_ids SET verification_code_expires_at = now() + interval '1 ms'");
    COMPARE_REFUSED(confirm(id, "999999"), 400, "Invalid verification code. 2 attempts remaining.");
    m_database->execute("UPDATE verified_caller_ids SET verification_code_expires_at = now()");
    COMPARE_REFUSED(confirm(id, "123456"), 410, expiredError); // the right code, too late
    QCOMPARE(m_database->value("SELECT concat_ws(' ', status, verification_code_hash IS NULL) FROM "
                               "verified_caller_ids"),
             QStringLiteral("expired t"));
    COMPARE_REFUSED(confirm(id, "123456"), 410, expiredError);
    COMPARE_REFUSED(ask("attach_verification_code(" + id + ", '123456')"), 410, expiredError);
}

void TestCallerVerification::attemptLimitEnforcement()
{
    const QByteArray id = called();
    (void)confirm(id, "000000");
    (void)confirm(id, "000001");
    const QJsonObject third = confirm(id, "000002");
    COMPARE_REFUSED(third, 429, lockedError);
    QCOMPARE(third[u"attempts_remaining"].toInt(-1), 0);
    QCOMPARE(third[u"retry_after_seconds"].toInt(), 3600);
    QCOMPARE(third[u"locked_until"].toString(),
             m_database->value("SELECT utc_text(now() + interval '1 hour')"));
    QCOMPARE(m_database->value("SELECT concat_ws(' ', status, verification_attempts, "
                               "verification_code_hash IS NULL) FROM verified_caller_ids"),
             QStringLiteral("failed 3 t"));
    COMPARE_REFUSED(confirm(id, "123456"), 429, lockedError); // the right one does not help now
    COMPARE_REFUSED(begin(), 429, lockedError);
    m_database->execute("UPDATE verified_caller_ids SET locked_until = now()");
    COMPARE_REFUSED(confirm(id, "123456"), 410, expiredError); // its code is gone
    QCOMPARE(begin()[u"success"].toBool(), true);
    QCOMPARE(m_database->value("SELECT verification_attempts FROM verified_caller_ids"),
             QStringLiteral("0"));
}

void TestCallerVerification::crossOrgAccessBlocked_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("what");
    const auto add = [](const char *name, const QByteArray &call, const QByteArray &what) {
        QTest::newRow(name) << call << what;
    };
    add("begin", "begin_caller_verification(" + otherOrg + ", '+15550003333')", "organization");
    add("cancel", "cancel_caller_verification($1)", "verification");
    add("confirm", "confirm_caller_verification($1, '123456')", "verification");
    add("wizard", "save_wizard_state($1, '{}')", "verified number");
    add("create", "create_forwarding_config($1, 'total_ai', 'att', 25, '+15550109999')",
        "verified number");
    add("read", "get_forwarding_config($1)", "verified number");
    add("list", "list_verified_numbers(" + otherOrg + ")", "organization");
    add("remove", "remove_verified_number($1)", "verified number");
}

void TestCallerVerification::crossOrgAccessBlocked()
{
    QFETCH(QByteArray, call);
    QFETCH(QByteArray, what);
    const QByteArray id = called(otherOrg);
    become("walter");
    call.replace("$1", id);
    COMPARE_REFUSED(ask(call), 403,
                    what == "organization" ? "You may act for your own organization only."
                                           : "This " + what + " belongs to another organization.");
}

void TestCallerVerification::verificationCodesHashed()
{
    const QByteArray id = called();
    const QString hash =
        m_database->value("SELECT verification_code_hash FROM verified_caller_ids");
    QVERIFY2(hash.startsWith(QStringLiteral("$2a$10$")), qPrintable(hash));
    QCOMPARE(m_database->value("SELECT crypt('123456', verification_code_hash) = "
                               "verification_code_hash FROM verified_caller_ids"),
             QStringLiteral("t"));
    (void)confirm(id, "000000");
    (void)confirm(id, "123456");
    QCOMPARE(
        m_database->value("SELECT count(*) FROM (SELECT to_jsonb(v)::text FROM "
                          "verified_caller_ids v UNION ALL SELECT to_jsonb(a)::text FROM "
                          "audit_log a UNION ALL SELECT to_jsonb(s)::text FROM verification_starts "
                          "s) AS kept (row) WHERE row ~ '\"(123456|000000)\"'"),
        QStringLiteral("0"));
}

void TestCallerVerification::rateLimitingPerPhoneNumber()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(called().size() > 2);
    m_database->execute("UPDATE verification_starts SET at = now() - interval '50 minutes'");
    m_database->execute("UPDATE verified_caller_ids SET verification_code_expires_at = now()");
    const QJsonObject fourth = begin();
    COMPARE_REFUSED(fourth, 429, rateError);
    QCOMPARE(fourth[u"retry_after_seconds"].toInt(), 600);
    COMPARE_REFUSED(begin(otherOrg), 429, rateError); // the number's, not the organization's
    QCOMPARE(begin(org, "'+15559999999'")[u"success"].toBool(), true);
    m_database->execute("UPDATE verification_starts SET at = now() - interval '1 hour'");
    QCOMPARE(begin()[u"success"].toBool(), true);
    // Removing the number does not forget its calls.
    m_database->execute("UPDATE verification_starts SET at = now()");
    (void)ask("remove_verified_number((SELECT id FROM verified_caller_ids WHERE phone_number = "
              + phone + "))");
    COMPARE_REFUSED(begin(), 429, rateError);
}

void TestCallerVerification::duplicateVerifiedNumberHandling()
{
    const QByteArray id = called();
    (void)confirm(id, "123456");
    COMPARE_REFUSED(begin(), 409, "Phone number already verified for this organization");
    QCOMPARE(m_database->value("SELECT count(*) FROM verified_caller_ids"), QStringLiteral("1"));
    QCOMPARE(begin(otherOrg)[u"success"].toBool(), true); // printed: unique within one organization
}

void TestCallerVerification::codeConfirmationValidatesInTime()
{
    const QByteArray id = called();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(confirm(id, "123456")[u"success"].toBool(), true);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    timer.start();
    QCOMPARE(begin(org, "'+15550001111'")[u"success"].toBool(), true);
    QVERIFY(timer.elapsed() < 500);
}

void TestCallerVerification::slipOfTheFingerIsNoTry()
{
    const QByteArray id = called();
    for (const char *code : {"12345", "1234567", "12345a", ""})
        COMPARE_REFUSED(confirm(id, code), 400, "A verification code has six digits.");
    COMPARE_REFUSED(ask("confirm_caller_verification(" + id + ", NULL)"), 400,
                    "A verification code has six digits.");
    QCOMPARE(m_database->value("SELECT verification_attempts FROM verified_caller_ids"),
             QStringLiteral("0"));
}

void TestCallerVerification::callingAgainMakesAnotherCode()
{
    const QByteArray id = called();
    (void)confirm(id, "000000");
    QCOMPARE(called(), id); // the same row: one live per organization and number
    COMPARE_REFUSED(confirm(id, "000000"), 400, "Invalid verification code. 2 attempts remaining.");
    QCOMPARE(m_database->value("SELECT count(*) FROM verified_caller_ids"), QStringLiteral("1"));
    QCOMPARE(m_database->value("SELECT count(*) FROM verification_starts"), QStringLiteral("2"));
}

void TestCallerVerification::secondPersonIsToldAndMayTakeOver()
{
    become("ana");
    const QByteArray id = called();
    become("ben");
    const QJsonObject told = begin();
    COMPARE_REFUSED(
        told, 409,
        "Ana Alvarez has been verifying this number since "
            + m_database->value("SELECT to_char(now() AT TIME ZONE 'UTC', 'HH24:MI')").toLatin1()
            + " UTC.");
    QCOMPARE(told[u"started_by"].toString(), QStringLiteral("ana"));
    QCOMPARE(told[u"retry_after_seconds"].toInt(), 600);
    QCOMPARE(ask("begin_caller_verification(" + org + ", " + phone + ", NULL, true)")[u"success"]
                 .toBool(),
             true);
    // Later than ten minutes nobody has to be asked.
    becomeOwner();
    m_database->execute("UPDATE verified_caller_ids SET verification_code_expires_at = now() WHERE "
                        "id = "
                        + id);
    become("ana");
    QCOMPARE(begin()[u"success"].toBool(), true);
}

void TestCallerVerification::doubleClickBeginsOnce()
{
    QCOMPARE(begin()[u"success"].toBool(), true);
    const QJsonObject again = begin();
    COMPARE_REFUSED(again, 409, "You have just begun to verify this number.");
    QCOMPARE(again[u"retry_after_seconds"].toInt(), 60);
    m_database->execute("UPDATE verified_caller_ids SET started_at = now() - interval '1 minute'");
    QCOMPARE(begin()[u"success"].toBool(), true);
}

void TestCallerVerification::otherOrganizationWaits()
{
    (void)called(otherOrg);
    const QJsonObject told = begin();
    COMPARE_REFUSED(told, 409,
                    "This number is being verified for another organization at this moment.");
    QVERIFY(!told.contains(u"started_by") && !told.contains(u"verificationId"));
}

void TestCallerVerification::startWithoutACallDoesNotCount()
{
    for (int i = 0; i < 5; ++i) {
        const QByteArray id = '\'' + begin()[u"verificationId"].toString().toLatin1() + '\'';
        QCOMPARE(id.size(), 38);
        QCOMPARE(ask("cancel_caller_verification(" + id + ")")[u"status"].toString(),
                 QStringLiteral("expired"));
        COMPARE_REFUSED(ask("cancel_caller_verification(" + id + ")"), 409,
                        "This verification is not pending any more: it is expired.");
    }
    // Once the carrier was asked it does, and a broker's own word takes nothing back.
    (void)ask("cancel_caller_verification(" + called() + ")");
    QCOMPARE(begin()[u"starts_remaining"].toInt(), 1);
    m_database->execute("UPDATE verified_caller_ids SET started_at = now() - interval '1 hour'");
    become("walter");
    const QJsonObject third =
        ask("begin_caller_verification(" + org + ", " + phone + ", NULL, true)");
    QCOMPARE(third[u"starts_remaining"].toInt(-1), 0);
    const QByteArray id = '\'' + third[u"verificationId"].toString().toLatin1() + '\'';
    QCOMPARE(ask("cancel_caller_verification(" + id + ")")[u"success"].toBool(), true);
    COMPARE_REFUSED(begin(), 429, rateError);
}

void TestCallerVerification::carrierConfirms()
{
    const QByteArray id = called();
    m_database->execute("UPDATE verified_caller_ids SET verification_code_expires_at = now()");
    COMPARE_REFUSED(ask("confirm_by_carrier(" + id + ", ' ')"), 400,
                    "The carrier's id of the verified number is missing.");
    const QJsonObject answer = ask("confirm_by_carrier(" + id + ", 'PN7')"); // its list decides
    QCOMPARE(answer[u"success"].toBool(), true);
    QCOMPARE(answer[u"callerIdSid"].toString(), QStringLiteral("PN7"));
    QCOMPARE(
        m_database->value("SELECT concat_ws(' ', status, verified_how) FROM verified_caller_ids"),
        QStringLiteral("verified carrier"));
    QCOMPARE(ask("confirm_by_carrier(" + id + ", 'PN7')")[u"success"].toBool(),
             true); // polled again
    QCOMPARE(m_database->value("SELECT count(*) FROM audit_log WHERE action = 'number_verified'"),
             QStringLiteral("1"));
}

void TestCallerVerification::carrierRefusesTheCode()
{
    const QByteArray id = '\'' + begin()[u"verificationId"].toString().toLatin1() + '\'';
    QCOMPARE(ask("attach_verification_code(" + id + ", NULL, NULL, 'sw-1')")[u"success"].toBool(),
             true); // it reads its code aloud to the owner only
    COMPARE_REFUSED(confirm(id, "123456"), 409,
                    "Only the carrier knows the code of this verification.");
    COMPARE_REFUSED(ask("refuse_by_carrier(" + id + ")"), 400,
                    "Invalid verification code. 2 attempts remaining.");
    (void)ask("refuse_by_carrier(" + id + ")");
    COMPARE_REFUSED(ask("refuse_by_carrier(" + id + ")"), 429, lockedError);
    COMPARE_REFUSED(ask("refuse_by_carrier(" + id + ")"), 429, lockedError);
    QCOMPARE(status(id), QStringLiteral("failed"));
}

void TestCallerVerification::brokerDoesNotSpeakForTheCarrier()
{
    const QByteArray id = called();
    const std::array functions{QByteArray("attach_verification_code(uuid, text, text, text)"),
                               QByteArray("confirm_by_carrier(uuid, text, uuid)"),
                               QByteArray("refuse_by_carrier(uuid)"),
                               QByteArray("prove_forwarding_config(uuid, text, timestamptz)"),
                               QByteArray("cleanup_caller_verifications()")};
    for (const QByteArray &function : functions) {
        QCOMPARE(m_database->value("SELECT has_function_privilege('walter', '" + function
                                   + "', 'EXECUTE')"),
                 QStringLiteral("f"));
        m_database->execute("GRANT EXECUTE ON FUNCTION " + function + " TO walter");
    }
    // Should somebody grant it to them all the same:
    become("walter");
    COMPARE_REFUSED(ask("attach_verification_code(" + id + ", '111111')"), 403,
                    "Only who talks to the carrier may say what its code is.");
    COMPARE_REFUSED(ask("confirm_by_carrier(" + id + ", 'PN1')"), 403,
                    "Only who talks to the carrier may say what it says.");
    COMPARE_REFUSED(ask("refuse_by_carrier(" + id + ")"), 403,
                    "Only who talks to the carrier may say what it says.");
    // They may read the code back; what the carrier calls the number is not believed from them.
    const QJsonObject answer = confirm(id, "123456");
    QCOMPARE(answer[u"success"].toBool(), true);
    QVERIFY(answer[u"callerIdSid"].isNull());
}

void TestCallerVerification::removalDoesNotUnlock()
{
    const QByteArray id = called();
    for (const char *code : {"000000", "000001", "000002"})
        (void)confirm(id, code);
    COMPARE_REFUSED(ask("remove_verified_number(" + id + ")"), 429, lockedError);
    QCOMPARE(status(id), QStringLiteral("failed"));
}

void TestCallerVerification::simBecomesABrokersPhone()
{
    // The organization's only broker needs no naming.
    QCOMPARE(confirm(called(), "123456")[u"broker_id"].toString().right(1), QStringLiteral("1"));
    QCOMPARE(m_database->value(
                 "SELECT concat_ws(' ', right(broker_id::text, 1), label, valid_from) FROM "
                 "broker_phones WHERE number = "
                 + phone),
             QStringLiteral("1 verified SIM -infinity"));
    // Of two somebody has to choose; another organization's cannot be.
    const QByteArray id = called(otherOrg, "'+15550001111'");
    QVERIFY(confirm(id, "123456")[u"broker_id"].isNull());
    QCOMPARE(m_database->value("SELECT count(*) FROM broker_phones WHERE number = '+15550001111'"),
             QStringLiteral("0"));
    COMPARE_REFUSED(
        ask("confirm_by_carrier(" + id + ", 'PN1', 'b0000000-0000-4000-8000-000000000001')"), 400,
        "This broker does not belong to the number's organization.");
    QCOMPARE(ask("confirm_by_carrier(" + id
                 + ", 'PN1', 'b0000000-0000-4000-8000-000000000003')")[u"broker_id"]
                 .toString()
                 .right(1),
             QStringLiteral("3"));
    QCOMPARE(
        m_database->value(
            "SELECT right(broker_id::text, 1) FROM broker_phones WHERE number = '+15550001111'"),
        QStringLiteral("3"));
    // A phone that another broker had is this one's from now on, not for the past.
    (void)confirm(called(org, "'+13105550102'"), "123456");
    QCOMPARE(m_database->value("SELECT valid_from = now() FROM broker_phones WHERE number = "
                               "'+13105550102' AND right(broker_id::text, 1) = '1'"),
             QStringLiteral("t"));
}

void TestCallerVerification::cleansUpOnceADay()
{
    const QByteArray clean = "SELECT cleanup_caller_verifications() - 'success'";
    const QByteArray pending = called();
    const QByteArray old = called(org, "'+15550001111'");
    const QByteArray forwarding = called(org, "'+15550002222'");
    const QByteArray verified = called(org, "'+15550003333'");
    for (const QByteArray &id : {forwarding, verified})
        (void)confirm(id, "123456");
    (void)ask("create_forwarding_config(" + forwarding
              + ", 'total_ai', 'att', 25, '+15550109999')");
    (void)ask("confirm_forwarding_config((SELECT id FROM hybrid_forwarding_configs))");
    m_database->execute("UPDATE verified_caller_ids SET status = 'failed' WHERE id IN (" + old
                        + ", " + forwarding + ")");
    const QString nothing = QStringLiteral(R"({"deleted": 0, "expired": 0, "preserved": 0})");
    QCOMPARE(m_database->value(clean), nothing);
    m_database->execute("UPDATE verified_caller_ids SET verification_code_expires_at = now() - "
                        "interval '1 s', updated_at = now() - interval '24 hours 1 second'");
    QCOMPARE(m_database->value(clean),
             QStringLiteral(R"({"deleted": 1, "expired": 1, "preserved": 1})"));
    QCOMPARE(m_database->value("SELECT string_agg(right(phone_number, 4) || ' ' || status, ', ' "
                               "ORDER BY phone_number) FROM verified_caller_ids"),
             QStringLiteral("2222 failed, 3333 verified, 9999 expired"));
    QCOMPARE(m_database->value("SELECT verification_code_hash IS NULL FROM verified_caller_ids "
                               "WHERE id = "
                               + pending),
             QStringLiteral("t"));
    m_database->execute("UPDATE verified_caller_ids SET updated_at = now() - interval '23 hours'");
    QCOMPARE(m_database->value(clean), nothing);
}

void TestCallerVerification::wizardResumesWithoutTheCode()
{
    const QByteArray id = called();
    QCOMPARE(ask("save_wizard_state(" + id + ", '{\"step\": 3, \"carrier\": \"att\"}')")[u"success"]
                 .toBool(),
             true);
    QCOMPARE(
        ask("list_verified_numbers(" + org + ", true)")[u"numbers"][0][u"wizard"][u"step"].toInt(),
        3);
    COMPARE_REFUSED(ask("save_wizard_state(" + id + ", '{\"code\": \"123456\"}')"), 400,
                    "The state of the wizard is an object, without a verification code.");
    COMPARE_REFUSED(ask("save_wizard_state(" + id + ", '[]')"), 400,
                    "The state of the wizard is an object, without a verification code.");
}

// On Supabase the organization is the verified token's, and from no other login is it believed.
void TestCallerVerification::actsForTheOrganizationOfTheToken()
{
    const QByteArray claims =
        "SELECT set_config('request.jwt.claims', '{\"sub\": \"u1\", "
        "\"role\": \"authenticated\", \"app_metadata\": {\"org_id\": \"c0000000-"
        "0000-4000-8000-000000000002\"}}', true)";
    m_database->execute(claims);
    become("walter");
    QCOMPARE(m_database->value("SELECT auth_org_id()"), QString::fromLatin1(org.mid(1, 36)));
    becomeOwner();
    m_database->execute(
        "DO $$ BEGIN IF to_regrole('authenticator') IS NULL THEN CREATE ROLE authenticator LOGIN "
        "NOINHERIT; END IF; END $$; GRANT EXECUTE ON FUNCTION begin_caller_verification(uuid, "
        "text, "
        "text, boolean), attach_verification_code(uuid, text, text, text) TO authenticator");
    become("authenticator");
    QCOMPARE(m_database->value("SELECT auth_org_id()"), QString::fromLatin1(otherOrg.mid(1, 36)));
    COMPARE_REFUSED(begin(org), 403, "You may act for your own organization only.");
    const QByteArray id = '\'' + begin(otherOrg)[u"verificationId"].toString().toLatin1() + '\'';
    COMPARE_REFUSED(ask("attach_verification_code(" + id + ", '123456')"), 403,
                    "Only who talks to the carrier may say what its code is.");
    // The customer's backend comes with the service role, and acts for any.
    m_database->execute(
        "SELECT set_config('request.jwt.claims', '{\"role\": \"service_role\"}', true)");
    QCOMPARE(ask("attach_verification_code(" + id + ", '123456')")[u"success"].toBool(), true);
    m_database->execute("SELECT set_config('request.jwt.claims', '', true)");
    QVERIFY(m_database->value("SELECT auth_org_id()").isNull());
}

// Two people press the button at the same moment: one call is placed, one person is told.
void TestCallerVerification::twoStartsAtOneMoment()
{
    for (int round = 0; round < 10; ++round) {
        const QByteArray number = "'+1555000800" + QByteArray::number(round) + '\'';
        std::barrier start(2);
        std::array<QJsonObject, 2> answers;
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < 2; ++i) {
            threads.emplace_back([&, i] {
                const std::unique_ptr<Session> session =
                    m_database->session(i == 0 ? QStringLiteral("ana") : QStringLiteral("ben"));
                start.arrive_and_wait();
                const Result<SqlRows> rows = session->queryText(
                    "SELECT begin_caller_verification(" + org + ", " + number + ") AS answer");
                if (rows)
                    answers[i] = parsed(rows->first().text("answer"));
            });
        }
        threads.clear(); // joins
        const bool anaWon = answers[0][u"success"].toBool();
        QVERIFY(anaWon != answers[1][u"success"].toBool());
        const QJsonObject told = answers[anaWon ? 1 : 0];
        QCOMPARE(told[u"code"].toInt(), 409);
        QVERIFY2(told[u"error"].toString().startsWith(anaWon ? QStringLiteral("Ana Alvarez has")
                                                             : QStringLiteral("Ben Baker has")),
                 qPrintable(told[u"error"].toString()));
    }
}

QTEST_GUILESS_MAIN(TestCallerVerification)
#include "test_callerverification.moc"
