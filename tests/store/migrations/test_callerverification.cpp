// SPDX-License-Identifier: GPL-3.0-or-later
// Source 004, section 17: who may say that a SIM's number is his. The document's tests by their
// names (17.7.2), as far as the database decides them.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "verificationdesk.h"

using namespace rl;
using namespace rl::testing;

class TestCallerVerification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_desk = std::make_unique<VerificationDesk>(); }
    void init() { m_desk->database.execute("BEGIN"); }
    void cleanup() { m_desk->database.execute("ROLLBACK"); }

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

private:
    std::unique_ptr<VerificationDesk> m_desk;
};

void TestCallerVerification::initiateVerificationWithValidPhone()
{
    const QJsonObject begun = m_desk->begin();
    QCOMPARE(begun[u"success"].toBool(), true);
    QCOMPARE(begun[u"starts_remaining"].toInt(), 2);
    const QByteArray id = VerificationDesk::idOf(begun);
    QCOMPARE(m_desk->status(id), QStringLiteral("pending"));
    const QJsonObject placed =
        m_desk->ask("attach_verification_code(" + id + ", '123456', 'CA1', 'RV1234567890abcdef')");
    QCOMPARE(placed[u"success"].toBool(), true);
    QCOMPARE(placed[u"verificationId"], begun[u"verificationId"]);
    QCOMPARE(placed[u"validationId"].toString(), QStringLiteral("RV1234567890abcdef"));
    QCOMPARE(placed[u"message"].toString(),
             QStringLiteral("Verification call initiated. Check your phone for 6-digit code."));
    QCOMPARE(m_desk->database.value("SELECT verification_code_expires_at - now() FROM "
                                    "verified_caller_ids WHERE twilio_call_sid = 'CA1'"),
             QStringLiteral("00:10:00"));
    COMPARE_REFUSED(
        m_desk->ask("attach_verification_code(" + id + ", '654321')"), 409,
        "This verification has its code already. Begin again to have the carrier call once more.");
    COMPARE_REFUSED(m_desk->ask("attach_verification_code(gen_random_uuid(), '654321')"), 404,
                    "There is no such verification.");
    COMPARE_REFUSED(m_desk->begin("gen_random_uuid()"), 404, "There is no such organization.");
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
    COMPARE_REFUSED(m_desk->begin(org, number), 400, formatError);
    QCOMPARE(m_desk->database.value("SELECT count(*) FROM verification_starts"),
             QStringLiteral("0"));
}

void TestCallerVerification::confirmCodeWithValidCode()
{
    const QByteArray id = m_desk->called();
    const QJsonObject answer = m_desk->confirm(id, "123456");
    QCOMPARE(answer[u"success"].toBool(), true);
    QCOMPARE(answer[u"message"].toString(), QStringLiteral("Phone number verified successfully"));
    QCOMPARE(answer[u"callerIdSid"].toString(), QStringLiteral("PN1"));
    QCOMPARE(m_desk->database.value(
                 "SELECT concat_ws(' ', status, verified_at = now(), "
                 "verification_code_hash IS NULL, twilio_caller_id_sid, verified_how) FROM "
                 "verified_caller_ids WHERE id = "
                 + id),
             QStringLiteral("verified t t PN1 code"));
    QCOMPARE(
        m_desk->database.value("SELECT count(*) FROM audit_log WHERE action = 'number_verified'"),
        QStringLiteral("1"));
    COMPARE_REFUSED(m_desk->confirm(id, "123456"), 409,
                    "Phone number already verified for this organization");
}

void TestCallerVerification::confirmCodeWithInvalidCode()
{
    const QByteArray id = m_desk->called();
    COMPARE_REFUSED(m_desk->confirm(id, "000000"), 400,
                    "Invalid verification code. 2 attempts remaining.");
    const QJsonObject second = m_desk->confirm(id, "000000");
    COMPARE_REFUSED(second, 400, "Invalid verification code. 1 attempt remaining.");
    QCOMPARE(second[u"attempts_remaining"].toInt(), 1);
    QCOMPARE(m_desk->confirm(id, "123456")[u"success"].toBool(), true);
}

void TestCallerVerification::getVerifiedNumbersList()
{
    QCOMPARE(m_desk->ask("list_verified_numbers(" + org + ")")[u"numbers"].toArray().size(), 0);
    const QByteArray id = m_desk->called();
    (void)m_desk->confirm(id, "123456");
    m_desk->database.execute(
        "UPDATE verified_caller_ids SET friendly_name = 'Office Line', verified_at "
        "= '2026-01-26T10:30:00Z'");
    (void)m_desk->called(org, "'+15550001111'");
    (void)m_desk->called(otherOrg, "'+15550002222'");
    const QJsonArray numbers =
        m_desk->ask("list_verified_numbers(" + org + ")")[u"numbers"].toArray();
    QCOMPARE(numbers.size(), 1);
    const QJsonObject number = numbers[0].toObject();
    QCOMPARE('\'' + number[u"id"].toString().toLatin1() + '\'', id);
    QCOMPARE(number[u"phoneNumber"].toString(), QStringLiteral("+15550009999"));
    QCOMPARE(number[u"friendlyName"].toString(), QStringLiteral("Office Line"));
    QCOMPARE(number[u"status"].toString(), QStringLiteral("verified"));
    QCOMPARE(number[u"verifiedAt"].toString(), QStringLiteral("2026-01-26T10:30:00Z"));
    QCOMPARE(number[u"hasForwardingConfig"].toBool(true), false);
    QCOMPARE(m_desk->ask("list_verified_numbers(" + org + ", true)")[u"numbers"].toArray().size(),
             2);
    QCOMPARE(m_desk->ask("list_verified_numbers(NULL, true)")[u"numbers"].toArray().size(), 3);
    m_desk->become("walter");
    QCOMPARE(m_desk->ask("list_verified_numbers(NULL, true)")[u"numbers"].toArray().size(), 2);
}

void TestCallerVerification::deleteVerifiedNumber()
{
    const QByteArray id = m_desk->called();
    (void)m_desk->confirm(id, "123456");
    (void)m_desk->ask("create_forwarding_config(" + id
                      + ", 'total_ai', 'att', 25, '+15550109999')");
    const QJsonObject answer = m_desk->ask("remove_verified_number(" + id + ")");
    QCOMPARE(answer[u"message"].toString(), QStringLiteral("Verified number removed"));
    QCOMPARE(answer[u"success"].toBool(), true);
    QVERIFY(answer[u"stillForwarding"].toArray().isEmpty()); // its code was never dialled
    QCOMPARE(m_desk->database.value("SELECT (SELECT count(*) FROM verified_caller_ids) + (SELECT "
                                    "count(*) FROM hybrid_forwarding_configs)"),
             QStringLiteral("0"));
    COMPARE_REFUSED(m_desk->ask("remove_verified_number(" + id + ")"), 404,
                    "There is no such verified number.");
}

void TestCallerVerification::codeExpirationHandling()
{
    const QByteArray id = m_desk->called();
    m_desk->database.execute(
        "UPDATE verified_caller_ids SET verification_code_expires_at = now() + interval '1 ms'");
    COMPARE_REFUSED(m_desk->confirm(id, "999999"), 400,
                    "Invalid verification code. 2 attempts remaining.");
    m_desk->database.execute("UPDATE verified_caller_ids SET verification_code_expires_at = now()");
    COMPARE_REFUSED(m_desk->confirm(id, "123456"), 410, expiredError); // the right code, too late
    QCOMPARE(
        m_desk->database.value("SELECT concat_ws(' ', status, verification_code_hash IS NULL) FROM "
                               "verified_caller_ids"),
        QStringLiteral("expired t"));
    COMPARE_REFUSED(m_desk->confirm(id, "123456"), 410, expiredError);
    COMPARE_REFUSED(m_desk->ask("attach_verification_code(" + id + ", '123456')"), 410,
                    expiredError);
}

void TestCallerVerification::attemptLimitEnforcement()
{
    const QByteArray id = m_desk->called();
    (void)m_desk->confirm(id, "000000");
    (void)m_desk->confirm(id, "000001");
    const QJsonObject third = m_desk->confirm(id, "000002");
    COMPARE_REFUSED(third, 429, lockedError);
    QCOMPARE(third[u"attempts_remaining"].toInt(-1), 0);
    QCOMPARE(third[u"retry_after_seconds"].toInt(), 3600);
    QCOMPARE(third[u"locked_until"].toString(),
             m_desk->database.value("SELECT utc_text(now() + interval '1 hour')"));
    QCOMPARE(m_desk->database.value("SELECT concat_ws(' ', status, verification_attempts, "
                                    "verification_code_hash IS NULL) FROM verified_caller_ids"),
             QStringLiteral("failed 3 t"));
    COMPARE_REFUSED(m_desk->confirm(id, "123456"), 429,
                    lockedError); // the right one does not help now
    COMPARE_REFUSED(m_desk->begin(), 429, lockedError);
    m_desk->database.execute("UPDATE verified_caller_ids SET locked_until = now()");
    COMPARE_REFUSED(m_desk->confirm(id, "123456"), 410, expiredError); // its code is gone
    QCOMPARE(m_desk->begin()[u"success"].toBool(), true);
    QCOMPARE(m_desk->database.value("SELECT verification_attempts FROM verified_caller_ids"),
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
    const QByteArray id = m_desk->called(otherOrg);
    m_desk->become("walter");
    call.replace("$1", id);
    COMPARE_REFUSED(m_desk->ask(call), 403,
                    what == "organization" ? "You may act for your own organization only."
                                           : "This " + what + " belongs to another organization.");
}

void TestCallerVerification::verificationCodesHashed()
{
    const QByteArray id = m_desk->called();
    const QString hash =
        m_desk->database.value("SELECT verification_code_hash FROM verified_caller_ids");
    QVERIFY2(hash.startsWith(QStringLiteral("$2a$10$")), qPrintable(hash));
    QCOMPARE(m_desk->database.value("SELECT crypt('123456', verification_code_hash) = "
                                    "verification_code_hash FROM verified_caller_ids"),
             QStringLiteral("t"));
    (void)m_desk->confirm(id, "000000");
    (void)m_desk->confirm(id, "123456");
    QCOMPARE(m_desk->database.value(
                 "SELECT count(*) FROM (SELECT to_jsonb(v)::text FROM "
                 "verified_caller_ids v UNION ALL SELECT to_jsonb(a)::text FROM "
                 "audit_log a UNION ALL SELECT to_jsonb(s)::text FROM verification_starts "
                 "s) AS kept (row) WHERE row ~ '\"(123456|000000)\"'"),
             QStringLiteral("0"));
}

void TestCallerVerification::rateLimitingPerPhoneNumber()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_desk->called().size() > 2);
    m_desk->database.execute("UPDATE verification_starts SET at = now() - interval '50 minutes'");
    m_desk->database.execute("UPDATE verified_caller_ids SET verification_code_expires_at = now()");
    const QJsonObject fourth = m_desk->begin();
    COMPARE_REFUSED(fourth, 429, rateError);
    QCOMPARE(fourth[u"retry_after_seconds"].toInt(), 600);
    COMPARE_REFUSED(m_desk->begin(otherOrg), 429,
                    rateError); // the number's, not the organization's
    QCOMPARE(m_desk->begin(org, "'+15559999999'")[u"success"].toBool(), true);
    m_desk->database.execute("UPDATE verification_starts SET at = now() - interval '1 hour'");
    QCOMPARE(m_desk->begin()[u"success"].toBool(), true);
    // Removing the number does not forget its calls.
    m_desk->database.execute("UPDATE verification_starts SET at = now()");
    (void)m_desk->ask(
        "remove_verified_number((SELECT id FROM verified_caller_ids WHERE phone_number = " + phone
        + "))");
    COMPARE_REFUSED(m_desk->begin(), 429, rateError);
}

void TestCallerVerification::duplicateVerifiedNumberHandling()
{
    const QByteArray id = m_desk->called();
    (void)m_desk->confirm(id, "123456");
    COMPARE_REFUSED(m_desk->begin(), 409, "Phone number already verified for this organization");
    QCOMPARE(m_desk->database.value("SELECT count(*) FROM verified_caller_ids"),
             QStringLiteral("1"));
    QCOMPARE(m_desk->begin(otherOrg)[u"success"].toBool(),
             true); // printed: unique within one organization
}

QTEST_GUILESS_MAIN(TestCallerVerification)
#include "test_callerverification.moc"
