// SPDX-License-Identifier: GPL-3.0-or-later
// What section 17's rules imply beyond the document's own tests: two people at once, what only the
// carrier can say, whose phone it becomes, what is cleaned up.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "verificationdesk.h"

using namespace rl;
using namespace rl::testing;

class TestVerificationRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_desk = std::make_unique<VerificationDesk>(); }
    void init() { m_desk->database.execute("BEGIN"); }
    void cleanup() { m_desk->database.execute("ROLLBACK"); }

    void slipOfTheFingerIsNoTry();
    void callingAgainMakesAnotherCode();
    void secondPersonIsToldAndMayTakeOver();
    void doubleClickBeginsOnce();
    void otherOrganizationWaits();
    void startWithoutACallDoesNotCount();
    void startTakenBackLeavesTheCallBefore();
    void carrierConfirms();
    void carrierRefusesTheCode();
    void brokerDoesNotSpeakForTheCarrier();
    void removalDoesNotUnlock();
    void simBecomesABrokersPhone();
    void cleansUpOnceADay();
    void wizardResumesWithoutTheCode();
    void actsForTheOrganizationOfTheToken();

private:
    std::unique_ptr<VerificationDesk> m_desk;
};

void TestVerificationRules::slipOfTheFingerIsNoTry()
{
    const QByteArray id = m_desk->called();
    for (const char *code : {"12345", "1234567", "12345a", ""})
        COMPARE_REFUSED(m_desk->confirm(id, code), 400, "A verification code has six digits.");
    COMPARE_REFUSED(m_desk->ask("confirm_caller_verification(" + id + ", NULL)"), 400,
                    "A verification code has six digits.");
    QCOMPARE(m_desk->database.value("SELECT verification_attempts FROM verified_caller_ids"),
             QStringLiteral("0"));
}

void TestVerificationRules::callingAgainMakesAnotherCode()
{
    const QByteArray id = m_desk->called();
    (void)m_desk->confirm(id, "000000");
    QCOMPARE(m_desk->called(), id); // the same row: one live per organization and number
    COMPARE_REFUSED(m_desk->confirm(id, "000000"), 400,
                    "Invalid verification code. 2 attempts remaining.");
    QCOMPARE(m_desk->database.value("SELECT count(*) FROM verified_caller_ids"),
             QStringLiteral("1"));
    QCOMPARE(m_desk->database.value("SELECT count(*) FROM verification_starts"),
             QStringLiteral("2"));
}

void TestVerificationRules::secondPersonIsToldAndMayTakeOver()
{
    m_desk->become("ana");
    const QByteArray id = m_desk->called();
    m_desk->become("ben");
    const QJsonObject told = m_desk->begin();
    COMPARE_REFUSED(
        told, 409,
        "Ana Alvarez has been verifying this number since "
            + m_desk->database.value("SELECT to_char(now() AT TIME ZONE 'UTC', 'HH24:MI')")
                  .toLatin1()
            + " UTC.");
    QCOMPARE(told[u"started_by"].toString(), QStringLiteral("ana"));
    QCOMPARE(told[u"retry_after_seconds"].toInt(), 600);
    QCOMPARE(
        m_desk->ask("begin_caller_verification(" + org + ", " + phone + ", NULL, true)")[u"success"]
            .toBool(),
        true);
    // Later than ten minutes nobody has to be asked.
    m_desk->becomeOwner();
    m_desk->database.execute(
        "UPDATE verified_caller_ids SET verification_code_expires_at = now() WHERE "
        "id = "
        + id);
    m_desk->become("ana");
    QCOMPARE(m_desk->begin()[u"success"].toBool(), true);
}

void TestVerificationRules::doubleClickBeginsOnce()
{
    QCOMPARE(m_desk->begin()[u"success"].toBool(), true);
    const QJsonObject again = m_desk->begin();
    COMPARE_REFUSED(again, 409, "You have just begun to verify this number.");
    QCOMPARE(again[u"retry_after_seconds"].toInt(), 60);
    m_desk->database.execute(
        "UPDATE verified_caller_ids SET started_at = now() - interval '1 minute'");
    QCOMPARE(m_desk->begin()[u"success"].toBool(), true);
}

void TestVerificationRules::otherOrganizationWaits()
{
    (void)m_desk->called(otherOrg);
    const QJsonObject told = m_desk->begin();
    COMPARE_REFUSED(told, 409,
                    "This number is being verified for another organization at this moment.");
    QVERIFY(!told.contains(u"started_by") && !told.contains(u"verificationId"));
}

void TestVerificationRules::startWithoutACallDoesNotCount()
{
    for (int i = 0; i < 5; ++i) {
        const QByteArray id = VerificationDesk::idOf(m_desk->begin());
        QCOMPARE(id.size(), 38);
        QCOMPARE(m_desk->ask("cancel_caller_verification(" + id + ")")[u"status"].toString(),
                 QStringLiteral("expired"));
        COMPARE_REFUSED(m_desk->ask("cancel_caller_verification(" + id + ")"), 409,
                        "This verification is not pending any more: it is expired.");
    }
    // Once the carrier was asked it does, and a broker's own word takes nothing back.
    (void)m_desk->ask("cancel_caller_verification(" + m_desk->called() + ")");
    QCOMPARE(m_desk->begin()[u"starts_remaining"].toInt(), 1);
    m_desk->database.execute(
        "UPDATE verified_caller_ids SET started_at = now() - interval '1 hour'");
    m_desk->become("walter");
    const QJsonObject third =
        m_desk->ask("begin_caller_verification(" + org + ", " + phone + ", NULL, true)");
    QCOMPARE(third[u"starts_remaining"].toInt(-1), 0);
    const QByteArray id = VerificationDesk::idOf(third);
    QCOMPARE(m_desk->ask("cancel_caller_verification(" + id + ")")[u"success"].toBool(), true);
    COMPARE_REFUSED(m_desk->begin(), 429, rateError);
}

// "Call again" that the carrier refuses, as the phone still rings: its code goes on, with the tries
// that are left.
void TestVerificationRules::startTakenBackLeavesTheCallBefore()
{
    const QByteArray id = m_desk->called();
    (void)m_desk->confirm(id, "000001");
    const auto row = [this] {
        return m_desk->database.value(
            "SELECT (to_jsonb(v) - '{updated_at}'::text[])::text FROM verified_caller_ids v");
    };
    const QString before = row();
    QCOMPARE(VerificationDesk::idOf(m_desk->begin()), id);
    QVERIFY(row() != before);
    QCOMPARE(m_desk->ask("cancel_caller_verification(" + id + ")")[u"status"].toString(),
             QStringLiteral("pending"));
    QCOMPARE(row(), before);
    QCOMPARE(m_desk->confirm(id, "000002")[u"attempts_remaining"].toInt(), 1);
    QCOMPARE(m_desk->confirm(id, "123456")[u"success"].toBool(), true);

    // Past its time it does not come back.
    m_desk->database.execute("UPDATE verified_caller_ids SET status = 'expired'");
    (void)m_desk->called();
    QCOMPARE(VerificationDesk::idOf(m_desk->begin()), id);
    m_desk->database.execute(
        "UPDATE verified_caller_ids SET replaced = replaced || "
        "jsonb_build_object('verification_code_expires_at', now() - interval '1 second')");
    QCOMPARE(m_desk->ask("cancel_caller_verification(" + id + ")")[u"status"].toString(),
             QStringLiteral("expired"));
    QCOMPARE(m_desk->database.value(
                 "SELECT count(*) FROM verified_caller_ids WHERE replaced IS NOT NULL"),
             QStringLiteral("0"));
}

void TestVerificationRules::carrierConfirms()
{
    const QByteArray id = m_desk->called();
    m_desk->database.execute("UPDATE verified_caller_ids SET verification_code_expires_at = now()");
    COMPARE_REFUSED(m_desk->ask("confirm_by_carrier(" + id + ", ' ')"), 400,
                    "The carrier's id of the verified number is missing.");
    const QJsonObject answer =
        m_desk->ask("confirm_by_carrier(" + id + ", 'PN7')"); // its list decides
    QCOMPARE(answer[u"success"].toBool(), true);
    QCOMPARE(answer[u"callerIdSid"].toString(), QStringLiteral("PN7"));
    QCOMPARE(m_desk->database.value(
                 "SELECT concat_ws(' ', status, verified_how) FROM verified_caller_ids"),
             QStringLiteral("verified carrier"));
    QCOMPARE(m_desk->ask("confirm_by_carrier(" + id + ", 'PN7')")[u"success"].toBool(),
             true); // polled again
    QCOMPARE(
        m_desk->database.value("SELECT count(*) FROM audit_log WHERE action = 'number_verified'"),
        QStringLiteral("1"));
}

void TestVerificationRules::carrierRefusesTheCode()
{
    const QByteArray id = VerificationDesk::idOf(m_desk->begin());
    QCOMPARE(m_desk->ask("attach_verification_code(" + id + ", NULL, NULL, 'sw-1')")[u"success"]
                 .toBool(),
             true); // it reads its code aloud to the owner only
    COMPARE_REFUSED(m_desk->confirm(id, "123456"), 409,
                    "Only the carrier knows the code of this verification.");
    COMPARE_REFUSED(m_desk->ask("refuse_by_carrier(" + id + ")"), 400,
                    "Invalid verification code. 2 attempts remaining.");
    (void)m_desk->ask("refuse_by_carrier(" + id + ")");
    COMPARE_REFUSED(m_desk->ask("refuse_by_carrier(" + id + ")"), 429, lockedError);
    COMPARE_REFUSED(m_desk->ask("refuse_by_carrier(" + id + ")"), 429, lockedError);
    QCOMPARE(m_desk->status(id), QStringLiteral("failed"));
}

void TestVerificationRules::brokerDoesNotSpeakForTheCarrier()
{
    const QByteArray id = m_desk->called();
    const std::array functions{QByteArray("attach_verification_code(uuid, text, text, text)"),
                               QByteArray("confirm_by_carrier(uuid, text, uuid)"),
                               QByteArray("refuse_by_carrier(uuid)"),
                               QByteArray("prove_forwarding_config(uuid, text, timestamptz)"),
                               QByteArray("cleanup_caller_verifications()")};
    for (const QByteArray &function : functions) {
        QCOMPARE(m_desk->database.value("SELECT has_function_privilege('walter', '" + function
                                        + "', 'EXECUTE')"),
                 QStringLiteral("f"));
        m_desk->database.execute("GRANT EXECUTE ON FUNCTION " + function + " TO walter");
    }
    // Should somebody grant it to them all the same:
    m_desk->become("walter");
    COMPARE_REFUSED(m_desk->ask("attach_verification_code(" + id + ", '111111')"), 403,
                    "Only who talks to the carrier may say what its code is.");
    COMPARE_REFUSED(m_desk->ask("confirm_by_carrier(" + id + ", 'PN1')"), 403,
                    "Only who talks to the carrier may say what it says.");
    COMPARE_REFUSED(m_desk->ask("refuse_by_carrier(" + id + ")"), 403,
                    "Only who talks to the carrier may say what it says.");
    // They may read the code back; what the carrier calls the number is not believed from them.
    const QJsonObject answer = m_desk->confirm(id, "123456");
    QCOMPARE(answer[u"success"].toBool(), true);
    QVERIFY(answer[u"callerIdSid"].isNull());
}

void TestVerificationRules::removalDoesNotUnlock()
{
    const QByteArray id = m_desk->called();
    for (const char *code : {"000000", "000001", "000002"})
        (void)m_desk->confirm(id, code);
    COMPARE_REFUSED(m_desk->ask("remove_verified_number(" + id + ")"), 429, lockedError);
    QCOMPARE(m_desk->status(id), QStringLiteral("failed"));
}

void TestVerificationRules::simBecomesABrokersPhone()
{
    // The organization's only broker needs no naming.
    QCOMPARE(m_desk->confirm(m_desk->called(), "123456")[u"broker_id"].toString().right(1),
             QStringLiteral("1"));
    QCOMPARE(m_desk->database.value(
                 "SELECT concat_ws(' ', right(broker_id::text, 1), label, valid_from) FROM "
                 "broker_phones WHERE number = "
                 + phone),
             QStringLiteral("1 verified SIM -infinity"));
    // Of two somebody has to choose; another organization's cannot be.
    const QByteArray id = m_desk->called(otherOrg, "'+15550001111'");
    QVERIFY(m_desk->confirm(id, "123456")[u"broker_id"].isNull());
    QCOMPARE(
        m_desk->database.value("SELECT count(*) FROM broker_phones WHERE number = '+15550001111'"),
        QStringLiteral("0"));
    COMPARE_REFUSED(m_desk->ask("confirm_by_carrier(" + id
                                + ", 'PN1', 'b0000000-0000-4000-8000-000000000001')"),
                    400, "This broker does not belong to the number's organization.");
    QCOMPARE(m_desk
                 ->ask("confirm_by_carrier(" + id
                       + ", 'PN1', 'b0000000-0000-4000-8000-000000000003')")[u"broker_id"]
                 .toString()
                 .right(1),
             QStringLiteral("3"));
    QCOMPARE(
        m_desk->database.value(
            "SELECT right(broker_id::text, 1) FROM broker_phones WHERE number = '+15550001111'"),
        QStringLiteral("3"));
    // A phone that another broker had is this one's from now on, not for the past.
    (void)m_desk->confirm(m_desk->called(org, "'+13105550102'"), "123456");
    QCOMPARE(m_desk->database.value("SELECT valid_from = now() FROM broker_phones WHERE number = "
                                    "'+13105550102' AND right(broker_id::text, 1) = '1'"),
             QStringLiteral("t"));
}

void TestVerificationRules::cleansUpOnceADay()
{
    const QByteArray clean = "SELECT cleanup_caller_verifications() - 'success'";
    const QByteArray pending = m_desk->called();
    const QByteArray old = m_desk->called(org, "'+15550001111'");
    const QByteArray forwarding = m_desk->called(org, "'+15550002222'");
    const QByteArray verified = m_desk->called(org, "'+15550003333'");
    for (const QByteArray &id : {forwarding, verified})
        (void)m_desk->confirm(id, "123456");
    (void)m_desk->ask("create_forwarding_config(" + forwarding
                      + ", 'total_ai', 'att', 25, '+15550109999')");
    (void)m_desk->ask("confirm_forwarding_config((SELECT id FROM hybrid_forwarding_configs))");
    m_desk->database.execute("UPDATE verified_caller_ids SET status = 'failed' WHERE id IN (" + old
                             + ", " + forwarding + ")");
    const QString nothing = QStringLiteral(R"({"deleted": 0, "expired": 0, "preserved": 0})");
    QCOMPARE(m_desk->database.value(clean), nothing);
    m_desk->database.execute(
        "UPDATE verified_caller_ids SET verification_code_expires_at = now() - "
        "interval '1 s', updated_at = now() - interval '24 hours 1 second'");
    QCOMPARE(m_desk->database.value(clean),
             QStringLiteral(R"({"deleted": 1, "expired": 1, "preserved": 1})"));
    QCOMPARE(
        m_desk->database.value("SELECT string_agg(right(phone_number, 4) || ' ' || status, ', ' "
                               "ORDER BY phone_number) FROM verified_caller_ids"),
        QStringLiteral("2222 failed, 3333 verified, 9999 expired"));
    QCOMPARE(
        m_desk->database.value("SELECT verification_code_hash IS NULL FROM verified_caller_ids "
                               "WHERE id = "
                               + pending),
        QStringLiteral("t"));
    m_desk->database.execute(
        "UPDATE verified_caller_ids SET updated_at = now() - interval '23 hours'");
    QCOMPARE(m_desk->database.value(clean), nothing);
}

void TestVerificationRules::wizardResumesWithoutTheCode()
{
    const QByteArray id = m_desk->called();
    QCOMPARE(m_desk
                 ->ask("save_wizard_state(" + id
                       + ", '{\"step\": 3, \"carrier\": \"att\"}')")[u"success"]
                 .toBool(),
             true);
    QCOMPARE(
        m_desk->ask("list_verified_numbers(" + org + ", true)")[u"numbers"][0][u"wizard"][u"step"]
            .toInt(),
        3);
    COMPARE_REFUSED(m_desk->ask("save_wizard_state(" + id + ", '{\"code\": \"123456\"}')"), 400,
                    "The state of the wizard is an object, without a verification code.");
    COMPARE_REFUSED(m_desk->ask("save_wizard_state(" + id + ", '[]')"), 400,
                    "The state of the wizard is an object, without a verification code.");
}

// On Supabase the organization is the verified token's, and from no other login is it believed.
void TestVerificationRules::actsForTheOrganizationOfTheToken()
{
    const QByteArray claims =
        "SELECT set_config('request.jwt.claims', '{\"sub\": \"u1\", "
        "\"role\": \"authenticated\", \"app_metadata\": {\"org_id\": \"c0000000-"
        "0000-4000-8000-000000000002\"}}', true)";
    m_desk->database.execute(claims);
    m_desk->become("walter");
    QCOMPARE(m_desk->database.value("SELECT auth_org_id()"), QString::fromLatin1(org.mid(1, 36)));
    m_desk->becomeOwner();
    m_desk->database.execute(
        "DO $$ BEGIN IF to_regrole('authenticator') IS NULL THEN CREATE ROLE authenticator LOGIN "
        "NOINHERIT; END IF; END $$; GRANT EXECUTE ON FUNCTION begin_caller_verification(uuid, "
        "text, "
        "text, boolean), attach_verification_code(uuid, text, text, text) TO authenticator");
    m_desk->become("authenticator");
    QCOMPARE(m_desk->database.value("SELECT auth_org_id()"),
             QString::fromLatin1(otherOrg.mid(1, 36)));
    COMPARE_REFUSED(m_desk->begin(org), 403, "You may act for your own organization only.");
    const QByteArray id = VerificationDesk::idOf(m_desk->begin(otherOrg));
    COMPARE_REFUSED(m_desk->ask("attach_verification_code(" + id + ", '123456')"), 403,
                    "Only who talks to the carrier may say what its code is.");
    // The customer's backend comes with the service role, and acts for any.
    m_desk->database.execute(
        "SELECT set_config('request.jwt.claims', '{\"role\": \"service_role\"}', true)");
    QCOMPARE(m_desk->ask("attach_verification_code(" + id + ", '123456')")[u"success"].toBool(),
             true);
    m_desk->database.execute("SELECT set_config('request.jwt.claims', '', true)");
    QVERIFY(m_desk->database.value("SELECT auth_org_id()").isNull());
}

QTEST_GUILESS_MAIN(TestVerificationRules)
#include "test_verificationrules.moc"
