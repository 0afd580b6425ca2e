// SPDX-License-Identifier: GPL-3.0-or-later
// Source 004, section 17: which code forwards a verified SIM, and what becomes of a forwarding.
// The document's tests by their names (17.7.2), as far as the database decides them.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "../../domain/vectorfile.h"
#include "testdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rl;

namespace {

// Two companies, each with a verified number; the second's workspace has a number to forward to.
const QByteArray people = R"(
INSERT INTO organizations (id, company_name) VALUES ('c0000000-0000-4000-8000-000000000001', 'My Reverse Options'),
  ('c0000000-0000-4000-8000-000000000002', 'Second Broker');
INSERT INTO members (login, display_name, role, org_id) VALUES ('walter', 'Walter', 'ringledger_broker', 'c0000000-0000-4000-8000-000000000001');
INSERT INTO verified_caller_ids (id, org_id, phone_number, status, verified_at) VALUES
  ('d0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000001', '+15551234567', 'verified', now()),
  ('d0000000-0000-4000-8000-000000000002', 'c0000000-0000-4000-8000-000000000002', '+15551234568', 'verified', now()),
  ('d0000000-0000-4000-8000-000000000003', 'c0000000-0000-4000-8000-000000000001', '+15551234569', 'pending', NULL);
INSERT INTO workspace_phone_numbers (workspace_id, phone_number) VALUES ('c0000000-0000-4000-8000-000000000002', '+15550108888');
)";

const QByteArray sim = "'d0000000-0000-4000-8000-000000000001'";
const QByteArray otherSim = "'d0000000-0000-4000-8000-000000000002'";

} // namespace

class TestForwarding : public QObject
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
    void createForwardingConfigTotalAi();
    void createForwardingConfigSafetyNetWithRingTime();
    // Phase 3
    void crossOrgAccessBlocked_data();
    void crossOrgAccessBlocked();
    // Phase 4
    void carrierSpecificCodeGeneration();
    void longCodeWithRingTimeFormatting();
    // Phase 5
    void configLinksToVerifiedId();
    void statusTransitionsValid();

    void refusesWithAReason_data();
    void refusesWithAReason();
    void ringTimeThatDoesNotApplyIsIgnored();
    void goesToTheWorkspacesNumber();
    void activeOneIsNotWrittenOver();
    void disablingTellsTheCode_data();
    void disablingTellsTheCode();
    void removalTellsWhatStillForwards();
    void proofIsTheCarriers();
    void constraintsAreAsPrinted_data();
    void constraintsAreAsPrinted();

private:
    QJsonObject ask(const QByteArray &call)
    {
        return QJsonDocument::fromJson(m_database->value("SELECT " + call).toUtf8()).object();
    }
    QJsonObject create(const QByteArray &mode, const QByteArray &carrier,
                       const QByteArray &ring = "25")
    {
        return ask("create_forwarding_config(" + sim + ", '" + mode + "', '" + carrier + "', "
                   + ring + ", '+15550109999')");
    }
    QByteArray created(const QByteArray &mode = "total_ai", const QByteArray &carrier = "tmobile")
    {
        return '\'' + create(mode, carrier)[u"config"][u"id"].toString().toLatin1() + '\'';
    }
    QString failureOf(const QByteArray &sql)
    {
        const std::unique_ptr<Session> session = m_database->session();
        return session->runScript(sql) ? QString()
                                       : QString::fromLatin1(session->lastFailure().sqlState);
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

void TestForwarding::createForwardingConfigTotalAi()
{
    const QJsonObject answer = create("total_ai", "tmobile");
    QCOMPARE(answer[u"success"].toBool(), true);
    QCOMPARE(answer[u"code"].toInt(), 201);
    const QJsonValue config = answer[u"config"];
    QCOMPARE(config[u"generatedActivationCode"].toString(), QStringLiteral("**21*+15550109999#"));
    QCOMPARE(config[u"generatedDeactivationCode"].toString(), QStringLiteral("##21#"));
    QCOMPARE(config[u"status"].toString(), QStringLiteral("pending_setup"));
    QStringList instructions;
    for (const QJsonValue &line : config[u"instructions"].toArray())
        instructions << line.toString();
    QCOMPARE(instructions.join(u'\n'),
             QStringLiteral("1. Open Phone Dialer\n2. Dial: **21*+15550109999#\n3. Press Call\n"
                            "4. Return to dashboard and click Confirm Setup"));
}

void TestForwarding::createForwardingConfigSafetyNetWithRingTime()
{
    QCOMPARE(create("safety_net", "tmobile")[u"success"].toBool(), true);
    const QJsonValue config = ask("get_forwarding_config(" + sim + ")")[u"config"];
    QCOMPARE(config[u"simPhoneNumber"].toString(), QStringLiteral("+15551234567"));
    QCOMPARE(config[u"forwardingType"].toString(), QStringLiteral("safety_net"));
    QCOMPARE(config[u"carrier"].toString(), QStringLiteral("tmobile"));
    QCOMPARE(config[u"ringTimeSeconds"].toInt(), 25);
    QCOMPARE(config[u"generatedActivationCode"].toString(),
             QStringLiteral("**61*+15550109999*11*25#"));
    QCOMPARE(config[u"generatedDeactivationCode"].toString(), QStringLiteral("##61#"));
    QCOMPARE(config[u"status"].toString(), QStringLiteral("pending_setup"));
    QCOMPARE(config[u"userConfirmedSetup"].toBool(true), false);
    COMPARE_REFUSED(ask("get_forwarding_config(" + otherSim + ")"), 404,
                    "This number has no forwarding yet.");
}

void TestForwarding::crossOrgAccessBlocked_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("create") << "create_forwarding_config(" + otherSim + ", 'total_ai', 'att')"
                            << QByteArray("verified number");
    QTest::newRow("read") << "get_forwarding_config(" + otherSim + ")"
                          << QByteArray("verified number");
    QTest::newRow("confirm") << QByteArray("confirm_forwarding_config($1)")
                             << QByteArray("forwarding");
    QTest::newRow("disable") << QByteArray("disable_forwarding_config($1)")
                             << QByteArray("forwarding");
}

void TestForwarding::crossOrgAccessBlocked()
{
    QFETCH(QByteArray, call);
    QFETCH(QByteArray, what);
    const QJsonObject theirs =
        ask("create_forwarding_config(" + otherSim + ", 'total_ai', 'att', 25)");
    call.replace("$1", '\'' + theirs[u"config"][u"id"].toString().toLatin1() + '\'');
    m_database->execute("SET LOCAL SESSION AUTHORIZATION walter");
    COMPARE_REFUSED(ask(call), 403, "This " + what + " belongs to another organization.");
    QCOMPARE(create("total_ai", "att")[u"success"].toBool(), true); // his own
}

// The same cases as models/domain's.
void TestForwarding::carrierSpecificCodeGeneration()
{
    const QJsonArray cases = rl::testing::vectorCases(QStringLiteral("forwarding/codes.json"));
    QVERIFY(cases.size() > 70);
    for (const QJsonValue &value : cases) {
        const QString codes = m_database->value("SELECT forwarding_codes(:carrier::text, "
                                                ":mode::text, :destination::text, :ring::integer)",
                                                {{"carrier", value[u"carrier"].toString()},
                                                 {"mode", value[u"mode"].toString()},
                                                 {"destination", value[u"destination"].toString()},
                                                 {"ring", value[u"ring"].toInt()}});
        const QJsonObject found = QJsonDocument::fromJson(codes.toUtf8()).object();
        const QByteArray name = value[u"why"].toString().toUtf8();
        const char *why = name.constData();
        QVERIFY2(value[u"refused"].toBool() == codes.isNull(), why);
        QVERIFY2(found[u"activation"] == value[u"activation"], why);
        QVERIFY2(found[u"deactivation"] == value[u"deactivation"], why);
    }
    QVERIFY(m_database->value("SELECT forwarding_codes('att', 'total_ai', '15550109999', 25)")
                .isNull());
    QVERIFY(m_database->value("SELECT forwarding_codes('pigeon', 'total_ai', '+15550109999', 25)")
                .isNull());
}

void TestForwarding::longCodeWithRingTimeFormatting()
{
    const QJsonObject answer =
        ask("create_forwarding_config(" + sim + ", 'safety_net', 'att', 60, '+123456789012345')");
    QCOMPARE(answer[u"config"][u"generatedActivationCode"].toString(),
             QStringLiteral("*004*+123456789012345*11*60#"));
}

void TestForwarding::configLinksToVerifiedId()
{
    const QByteArray id = created();
    QCOMPARE(ask("get_forwarding_config(" + sim + ")")[u"config"][u"verifiedCallerId"].toString(),
             QString::fromLatin1(sim.mid(1, 36)));
    QCOMPARE(m_database->value(
                 "SELECT concat_ws(' ', f.org_id = v.org_id, sim_phone_number = phone_number) "
                 "FROM hybrid_forwarding_configs f JOIN verified_caller_ids v ON v.id = "
                 "verified_caller_id WHERE f.id = "
                 + id),
             QStringLiteral("t t"));
    QCOMPARE(ask("list_verified_numbers(NULL)")[u"numbers"][0][u"hasForwardingConfig"].toBool(),
             true);
    m_database->execute("DELETE FROM verified_caller_ids WHERE id = " + sim); // takes it along
    QCOMPARE(m_database->value("SELECT count(*) FROM hybrid_forwarding_configs"),
             QStringLiteral("0"));
}

void TestForwarding::statusTransitionsValid()
{
    const QByteArray id = created();
    const QByteArray state =
        "SELECT concat_ws(' ', status, user_confirmed_setup, confirmed_at = now()) FROM "
        "hybrid_forwarding_configs";
    QCOMPARE(m_database->value(state), QStringLiteral("pending_setup f"));
    const QJsonObject answer = ask("confirm_forwarding_config(" + id + ")");
    QCOMPARE(answer[u"message"].toString(),
             QStringLiteral("Setup confirmed! Your calls are now forwarding to Voxanne AI."));
    QCOMPARE(answer[u"status"].toString(), QStringLiteral("active"));
    QCOMPARE(m_database->value(state), QStringLiteral("active t t"));
    QCOMPARE(ask("confirm_forwarding_config(" + id + ")")[u"success"].toBool(), true);
    QCOMPARE(ask("disable_forwarding_config(" + id + ")")[u"success"].toBool(), true);
    COMPARE_REFUSED(ask("confirm_forwarding_config(" + id + ")"), 409,
                    "This forwarding is disabled. Set it up again first.");
    QCOMPARE(created("safety_net", "verizon"), id); // begins anew
    QCOMPARE(m_database->value(state), QStringLiteral("pending_setup f"));
    COMPARE_REFUSED(ask("confirm_forwarding_config(gen_random_uuid())"), 404,
                    "There is no such forwarding.");

    // Whoever writes the table by hand is held to it too.
    m_database->execute("COMMIT");
    const QByteArray set = "UPDATE hybrid_forwarding_configs SET status = ";
    QCOMPARE(failureOf(set + "'active'"), QString());
    QCOMPARE(failureOf(set + "'pending_setup'"), QStringLiteral("RL001"));
    QCOMPARE(failureOf(set + "'disabled'"), QString());
    QCOMPARE(failureOf(set + "'active'"), QStringLiteral("RL001"));
    QCOMPARE(failureOf(set + "'pending_setup'"), QString());
    m_database->execute("DELETE FROM hybrid_forwarding_configs");
    m_database->execute("BEGIN");
}

void TestForwarding::refusesWithAReason_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("error");
    const auto add = [](const char *name, const QByteArray &arguments, int code,
                        const QByteArray &error) {
        QTest::newRow(name) << arguments << code << error;
    };
    const QByteArray ring = "The ring time is 5 to 60 seconds.";
    const QByteArray carriers =
        "The carrier is att, tmobile, verizon, sprint, other_gsm, other_cdma or international.";
    add("unknown number", "gen_random_uuid(), 'total_ai', 'att'", 404,
        "There is no such verified number.");
    add("not verified",
        "'d0000000-0000-4000-8000-000000000003', 'total_ai', 'att', 25, '+15550109999'", 409,
        "This phone number is not verified.");
    add("mode", sim + ", 'some_ai', 'att', 25, '+15550109999'", 400,
        "The forwarding type is total_ai or safety_net.");
    add("no mode", sim + ", NULL, 'att', 25, '+15550109999'", 400,
        "The forwarding type is total_ai or safety_net.");
    add("carrier", sim + ", 'total_ai', 'pigeon', 25, '+15550109999'", 400, carriers);
    add("no carrier", sim + ", 'total_ai', NULL, 25, '+15550109999'", 400, carriers);
    add("rings too shortly", sim + ", 'safety_net', 'tmobile', 4, '+15550109999'", 400, ring);
    add("rings too long", sim + ", 'safety_net', 'att', 61, '+15550109999'", 400, ring);
    add("nowhere to go", sim + ", 'total_ai', 'att'", 400,
        "The organization has no number to forward to. Name one.");
    add("not E.164", sim + ", 'total_ai', 'att', 25, '15550109999'", 400,
        "Invalid phone format. Must be E.164: +countrycode+number");
    add("to itself", sim + ", 'total_ai', 'att', 25, '+15551234567'", 400,
        "A number cannot be forwarded to itself.");
}

void TestForwarding::refusesWithAReason()
{
    QFETCH(QByteArray, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, error);
    COMPARE_REFUSED(ask("create_forwarding_config(" + arguments + ")"), code, error);
    QCOMPARE(m_database->value("SELECT count(*) FROM hybrid_forwarding_configs"),
             QStringLiteral("0"));
}

void TestForwarding::ringTimeThatDoesNotApplyIsIgnored()
{
    for (const auto &[mode, carrier] : {std::pair("total_ai", "tmobile"),
                                        {"safety_net", "verizon"},
                                        {"safety_net", "other_cdma"}}) {
        const QJsonValue config = create(mode, carrier, "99")[u"config"];
        QVERIFY(
            config[u"generatedActivationCode"].toString().contains(QStringLiteral("+15550109999")));
        QVERIFY(config[u"ringTimeSeconds"].isNull());
    }
    QCOMPARE(create("safety_net", "sprint", "NULL")[u"config"][u"ringTimeSeconds"].toInt(), 25);
}

void TestForwarding::goesToTheWorkspacesNumber()
{
    const QJsonObject answer =
        ask("create_forwarding_config(" + otherSim + ", 'total_ai', 'verizon')");
    QCOMPARE(answer[u"config"][u"generatedActivationCode"].toString(),
             QStringLiteral("*72+15550108888"));
}

void TestForwarding::activeOneIsNotWrittenOver()
{
    (void)ask("confirm_forwarding_config(" + created("safety_net", "att") + ")");
    COMPARE_REFUSED(create("total_ai", "att"), 409,
                    "Forwarding is active. Dial: ##004# (AT&T) to deactivate it, and disable it "
                    "here, before it is set up anew.");
    QCOMPARE(m_database->value("SELECT forwarding_type FROM hybrid_forwarding_configs"),
             QStringLiteral("safety_net"));
}

void TestForwarding::disablingTellsTheCode_data()
{
    QTest::addColumn<QByteArray>("carrier");
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QString>("told");
    QTest::newRow("printed") << QByteArray("tmobile") << QByteArray("total_ai")
                             << QStringLiteral("##21# (T-Mobile)");
    QTest::newRow("AT&T") << QByteArray("att") << QByteArray("safety_net")
                          << QStringLiteral("##004# (AT&T)");
    QTest::newRow("Verizon") << QByteArray("verizon") << QByteArray("safety_net")
                             << QStringLiteral("*73 (Verizon)");
}

void TestForwarding::disablingTellsTheCode()
{
    QFETCH(QByteArray, carrier);
    QFETCH(QByteArray, mode);
    QFETCH(QString, told);
    const QByteArray id = created(mode, carrier);
    (void)ask("confirm_forwarding_config(" + id + ")");
    for (int i = 0; i < 2; ++i) // whoever needs the code again asks again
        QCOMPARE(ask("disable_forwarding_config(" + id + ")")[u"message"].toString(),
                 QStringLiteral("Forwarding disabled. Dial: %1 to deactivate.").arg(told));
    QCOMPARE(m_database->value("SELECT status FROM hybrid_forwarding_configs"),
             QStringLiteral("disabled"));
    QCOMPARE(
        m_database->value("SELECT count(*) FROM audit_log WHERE action = 'forwarding_disabled' "
                          "AND subject = 'hybrid_forwarding_configs ' || "
                          + id),
        QStringLiteral("1"));
}

void TestForwarding::removalTellsWhatStillForwards()
{
    (void)ask("confirm_forwarding_config(" + created() + ")");
    const QJsonArray still =
        ask("remove_verified_number(" + sim + ")")[u"stillForwarding"].toArray();
    QCOMPARE(still.size(), 1);
    QCOMPARE(still[0][u"deactivationCode"].toString(), QStringLiteral("##21#"));
    QCOMPARE(still[0][u"carrier"].toString(), QStringLiteral("T-Mobile"));
}

void TestForwarding::proofIsTheCarriers()
{
    const QByteArray id = created();
    const QByteArray prove =
        "prove_forwarding_config(" + id + ", 'CA9', timestamptz '2026-01-26T10:30:00Z')";
    COMPARE_REFUSED(ask(prove), 409, "Only an active forwarding can be proven.");
    (void)ask("confirm_forwarding_config(" + id + ")");
    QVERIFY(ask("get_forwarding_config(" + sim + ")")[u"config"][u"provenAt"].isNull());
    COMPARE_REFUSED(ask("prove_forwarding_config(" + id + ", '', now())"), 400,
                    "A proof names its call and when it was.");
    QCOMPARE(ask(prove)[u"config"][u"provenAt"].toString(), QStringLiteral("2026-01-26T10:30:00Z"));
    m_database->execute("SET LOCAL timezone = 'America/New_York'");
    QCOMPARE(ask("prove_forwarding_config(" + id
                 + ", 'CA9', timestamp '2026-01-26 10:31')")[u"config"][u"provenAt"]
                 .toString(),
             QStringLiteral("2026-01-26T10:31:00Z"));
    (void)ask("disable_forwarding_config(" + id + ")");
    QVERIFY(ask("get_forwarding_config(" + sim + ")")[u"config"][u"provenAt"].isNull());
    m_database->execute(
        "GRANT EXECUTE ON FUNCTION prove_forwarding_config(uuid, text, timestamptz) TO walter; "
        "SET LOCAL SESSION AUTHORIZATION walter");
    COMPARE_REFUSED(ask(prove), 403, "Only who talks to the carrier may say what it says.");
}

void TestForwarding::constraintsAreAsPrinted_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("definition");
    const QByteArray numbers = "verified_caller_ids";
    const QByteArray configs = "hybrid_forwarding_configs";
    QTest::newRow("unique_org_phone") << numbers << "UNIQUE (org_id, phone_number)";
    QTest::newRow("valid_phone_e164")
        << numbers << "CHECK ((phone_number ~ '^\\+[1-9]\\d{6,14}$'::text))";
    QTest::newRow("max_verification_attempts") << numbers << "CHECK ((verification_attempts <= 5))";
    QTest::newRow("unique_org_sim") << configs << "UNIQUE (org_id, sim_phone_number)";
    QTest::newRow("valid_sim_phone_e164")
        << configs << "CHECK ((sim_phone_number ~ '^\\+[1-9]\\d{6,14}$'::text))";
    QTest::newRow("valid_twilio_phone_e164")
        << configs << "CHECK ((twilio_forwarding_number ~ '^\\+[1-9]\\d{6,14}$'::text))";
    QTest::newRow("valid_ring_time")
        << configs << "CHECK (((ring_time_seconds >= 5) AND (ring_time_seconds <= 60)))";
}

void TestForwarding::constraintsAreAsPrinted()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, definition);
    QCOMPARE(
        m_database->value("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = '"
                          + table + "'::regclass AND conname = '" + QTest::currentDataTag() + '\''),
        definition);
}

QTEST_GUILESS_MAIN(TestForwarding)
#include "test_forwarding.moc"
