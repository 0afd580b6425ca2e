// SPDX-License-Identifier: GPL-3.0-or-later
// Source 001: what its own workflow may write of a lead's number, and what calls do to a number's
// health.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "poolworld.h"

#include <QTest>

using namespace rl;
using namespace rl::testing;

namespace {

// Four numbers of the first company: two in California, two in Texas.
const QByteArray numbers = R"(
INSERT INTO phone_numbers (number, broker_id) VALUES
  ('+12135550101', 'b0000000-0000-4000-8000-000000000001'), ('+12135550102', 'b0000000-0000-4000-8000-000000000001'),
  ('+12145550103', 'b0000000-0000-4000-8000-000000000001'), ('+12145550104', 'b0000000-0000-4000-8000-000000000001');)";

QByteArray assign(char lead, char broker = '1')
{
    return "assign_number_to_lead(" + leadId(lead) + ", " + brokerId(broker) + ")";
}

QByteArray outcome(char lead, const char *how)
{
    return "record_call_outcome(" + leadId(lead) + ", '" + how + "')";
}

} // namespace

class TestLeadNumberRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<PoolWorld>(); }
    void init() { m_database->execute("BEGIN" + QByteArray(";") + numbers); }
    void cleanup() { m_database->execute("ROLLBACK"); }

    void workflowUpdatesOnlyWhatIsLive();
    void workflowCannotLoseWhoBookedAtTheLimit();
    void directWritesKeepTheRules_data();
    void directWritesKeepTheRules();
    void healthFollowsEachCall();
    void callsInAnIncidentAreLeftOut();
    void dailyPassAges();
    void outcomesStay();

private:
    QString assignments() // "0101 lead 1 active 2; …"
    {
        return m_database->value(
            "SELECT string_agg(concat_ws(' ', right(n.number, 4), 'lead', right(lead_id::text, 1), "
            "a.status, call_attempts, CASE WHEN released_at IS NOT NULL THEN 'ended' END), '; ' "
            "ORDER BY n.number, a.assigned_at, a.released_at NULLS LAST) FROM "
            "lead_number_assignments a JOIN signalwire_phone_numbers n ON n.id = number_id");
    }
    std::unique_ptr<PoolWorld> m_database;
};

// The printed workflow updates every row of the lead (.eq('lead_id', leadId)).
void TestLeadNumberRules::workflowUpdatesOnlyWhatIsLive()
{
    PoolWorld &database = *m_database;
    const QByteArray ofLead = " WHERE lead_id = " + leadId('1');
    database.execute("INSERT INTO lead_number_assignments (lead_id, number_id, broker_id, status, "
                     "max_attempts) SELECT "
                     + leadId('1')
                     + ", id, broker_id, status, 5 FROM phone_numbers JOIN (VALUES "
                       "('+12145550103', 'released'), ('+12145550104', 'unreachable'), "
                       "('+12135550101', 'active')) AS w (number, status) USING (number)");
    const QByteArray past = "SELECT string_agg(a::text, ';' ORDER BY id) FROM "
                            "lead_number_assignments a WHERE released_at IS NOT NULL";
    const QString before = database.value(past);
    QVERIFY(before.contains(u"unreachable"));
    const auto update = [&](const QByteArray &set) {
        return database.value("WITH u AS (UPDATE lead_number_assignments SET " + set + ofLead
                              + " RETURNING 1) SELECT count(*) FROM u");
    };
    QCOMPARE(update("first_answered_at = '2025-10-20T10:00Z', call_attempts = 1, last_call_at = "
                    "'2025-10-20T10:00Z'"),
             QStringLiteral("1"));
    QCOMPARE(update("first_answered_at = '2025-10-21T10:00Z', call_attempts = 1, last_call_at = "
                    "'2025-10-21T10:00Z'"),
             QStringLiteral("1"));
    QCOMPARE(database.value("SELECT concat_ws(' ', call_attempts, utc_text(first_answered_at), "
                            "utc_text(last_call_at)) FROM lead_number_assignments WHERE "
                            "released_at IS NULL"),
             QStringLiteral("1 2025-10-20T10:00:00Z 2025-10-21T10:00:00Z"));
    QCOMPARE(update("call_attempts = 0"), QStringLiteral("1")); // from an old count
    QCOMPARE(update("status = 'booked_locked', booked_at = now()"), QStringLiteral("1"));
    QCOMPARE(update("status = 'unreachable', released_at = now()"), QStringLiteral("1"));
    QCOMPARE(assignments(), QStringLiteral("0101 lead 1 booked_locked 1; 0103 lead 1 released 0 "
                                           "ended; 0104 lead 1 unreachable 0 ended"));
    QCOMPARE(database.value(past), before);
    // a note may be added to what has ended, and an unreachable one may be released
    database.execute("UPDATE lead_number_assignments SET notes = 'wrong person' WHERE status = "
                     "'released'; UPDATE lead_number_assignments SET status = 'released' WHERE "
                     "status = 'unreachable'; UPDATE lead_number_assignments SET status = 'active' "
                     "WHERE notes IS NOT NULL");
    QCOMPARE(database.value("SELECT count(*) || max(notes) FROM lead_number_assignments WHERE "
                            "status = 'released' AND released_at IS NOT NULL"),
             QStringLiteral("2wrong person"));
}

// Its third branch says 'unreachable' to whoever did not answer the last allowed call, booked or
// not.
void TestLeadNumberRules::workflowCannotLoseWhoBookedAtTheLimit()
{
    PoolWorld &database = *m_database;
    database.execute("SELECT " + assign('1') + ", " + assign('4'));
    database.execute("UPDATE lead_number_assignments SET status = 'booked_locked', booked_at = "
                     "now() WHERE lead_id = "
                     + leadId('1')
                     + "; UPDATE lead_number_assignments SET first_answered_at = now() WHERE "
                       "lead_id = "
                     + leadId('4'));
    database.execute("UPDATE lead_number_assignments SET status = 'unreachable', released_at = "
                     "now()");
    QCOMPARE(assignments(), QStringLiteral("0101 lead 1 booked_locked 0; 0102 lead 4 active 0"));
    QCOMPARE(
        database.value("SELECT count(*) FROM audit_log WHERE action = 'unreachable_not_taken'"),
        QStringLiteral("2"));
}

void TestLeadNumberRules::directWritesKeepTheRules_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("error");
    const auto insert = [](char lead, const char *number, char broker = '1') {
        return "INSERT INTO lead_number_assignments (lead_id, number_id, broker_id, status, "
               "max_attempts) SELECT "
               + leadId(lead) + ", id, " + brokerId(broker)
               + ", 'active', 5 FROM phone_numbers WHERE number = '" + number + '\'';
    };
    const QByteArray nothing = "SELECT 1";
    QTest::newRow("as printed") << nothing << insert('1', "+12135550101") << "done";
    QTest::newRow("number taken") << "SELECT " + assign('1') << insert('4', "+12135550101")
                                  << "23505 duplicate key value violates unique constraint "
                                     "\"lead_number_assignments_one_per_number\"";
    QTest::newRow("lead has one") << "SELECT " + assign('1') << insert('1', "+12135550102")
                                  << "23505 duplicate key value violates unique constraint "
                                     "\"lead_number_assignments_one_per_lead\"";
    QTest::newRow("retired number")
        << QByteArray("UPDATE phone_numbers SET is_active = false") << insert('1', "+12135550101")
        << "RL001 +12135550101 is not active (its status is inactive).";
    QTest::newRow("held for another lead")
        << "SELECT assign_tracking_number(" + leadId('4') + ", " + brokerId('1')
               + ", '+12135550101', timestamptz '2099-01-01 10:00Z')"
        << insert('1', "+12135550101")
        << "RL001 +12135550101 is held for another lead until 2099-01-02T00:00:00Z.";
    QTest::newRow("another company's broker")
        << nothing << insert('1', "+12135550101", '2')
        << "RL003 +12135550101 belongs to the pool of My Reverse Options, and the broker does not "
           "work there.";
    QTest::newRow("unknown number")
        << nothing
        << "INSERT INTO lead_number_assignments (lead_id, number_id) VALUES (" + leadId('1') + ", "
               + leadId('1') + ")"
        << "RL004 The pool has no number a0000000-0000-4000-8000-000000000001.";
    QTest::newRow("unknown status")
        << "SELECT " + assign('1')
        << QByteArray("UPDATE lead_number_assignments SET status = 'lost'")
        << "23514 new row for relation \"lead_number_assignments\" violates check constraint "
           "\"lead_number_assignments_status\"";
    QTest::newRow("unlocked") << "SELECT " + assign('1')
                                     + "; UPDATE lead_number_assignments SET status = "
                                       "'booked_locked'"
                              << QByteArray("UPDATE lead_number_assignments SET status = 'active'")
                              << "RL001 The lead has booked, and the number stays with this lead.";
    QTest::newRow("another lead") << "SELECT " + assign('1')
                                  << "UPDATE lead_number_assignments SET lead_id = " + leadId('4')
                                  << "RL003 An assignment keeps its lead and its number.";
    QTest::newRow("a broker of another company")
        << "SELECT " + assign('1')
        << "UPDATE lead_number_assignments SET broker_id = " + brokerId('2')
        << "RL003 The broker works for another company than the number's.";
    QTest::newRow("a colleague") << "SELECT " + assign('1')
                                 << "UPDATE lead_number_assignments SET broker_id = "
                                        + brokerId('3')
                                 << "done";
    QTest::newRow("released by hand")
        << "SELECT " + assign('1')
        << QByteArray("UPDATE lead_number_assignments SET status = 'released'") << "done";
}

void TestLeadNumberRules::directWritesKeepTheRules()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, statement);
    QFETCH(QString, error);
    m_database->execute(before);
    QCOMPARE(m_database->failure(statement), error);
}

void TestLeadNumberRules::healthFollowsEachCall()
{
    PoolWorld &database = *m_database;
    database.execute("SELECT " + assign('1'));
    const QByteArray said = "SELECT concat_ws(' ', call_count, answer_rate, health_score, "
                            "health_category(health_score), last_used_at = now()) FROM "
                            "phone_numbers WHERE number = '+12135550101'";
    QCOMPARE(database.value("SELECT health_category(health_score) FROM phone_numbers LIMIT 1"),
             QStringLiteral("New"));
    database.execute("SELECT " + outcome('1', "answered"));
    QCOMPARE(database.value(said), QStringLiteral("1 100 100 Excellent t"));
    database.execute("SELECT " + outcome('1', "no_answer"));
    QCOMPARE(database.value(said), QStringLiteral("2 50 70 Good t"));
    // old answers count in the rate, not in the last week's performance: 100 - 16 - 20 + ...
    database.execute("SELECT record_call_outcome(" + leadId('1')
                     + ", 'answered', now() - interval '8 days')");
    QCOMPARE(database.value(said), QStringLiteral("3 66.6667 77 Good t"));
}

void TestLeadNumberRules::callsInAnIncidentAreLeftOut()
{
    PoolWorld &database = *m_database;
    database.execute("SELECT " + assign('1'));
    database.execute("INSERT INTO incidents (carrier, started_at, ended_at, numbers) VALUES "
                     "('signalwire', now() - interval '2 hours', now() - interval '1 hour', '{}'), "
                     "('twilio', now() - interval '9 days', NULL, '{}')");
    database.execute("SELECT " + outcome('1', "answered"));
    database.execute("SELECT record_call_outcome(" + leadId('1')
                     + ", 'failed', now() - interval '90 minutes')");
    const QByteArray said = "SELECT concat_ws(' ', call_count, answer_rate, health_score) FROM "
                            "phone_numbers WHERE number = '+12135550101'";
    QCOMPARE(database.value(said), QStringLiteral("2 100 100"));
    // an incident that is entered afterwards, or was wrong, counts at the next daily pass
    database.execute("UPDATE incidents SET numbers = '{+19995550100}'");
    QCOMPARE(database.value("SELECT recompute_number_health() ->> 'changed_count'"),
             QStringLiteral("1"));
    QCOMPARE(database.value(said), QStringLiteral("2 50 70"));
    // only calls in an incident: nothing is known of the number
    database.execute(
        "UPDATE incidents SET numbers = '{}', started_at = now() - interval '2 hours', "
        "ended_at = NULL; SELECT recompute_number_health()");
    QCOMPARE(database.value(said), QStringLiteral("2"));
}

void TestLeadNumberRules::dailyPassAges()
{
    PoolWorld &database = *m_database;
    database.execute("SELECT " + assign('1'));
    database.execute("SELECT " + outcome('1', "answered"));
    const auto after = [&](const QByteArray &time) {
        database.letPass(time);
        database.execute("SELECT recompute_number_health()");
        return database.value("SELECT health_score FROM phone_numbers WHERE number = "
                              "'+12135550101'");
    };
    QCOMPARE(after("6 days"), QStringLiteral("100"));
    QCOMPARE(after("2 days"), QStringLiteral("85"));
    QCOMPARE(after("23 days"), QStringLiteral("55"));
    QCOMPARE(database.value("SELECT count(*) FROM phone_numbers WHERE health_score IS NULL"),
             QStringLiteral("3")); // New ones stay New
    QCOMPARE(database.value("SELECT recompute_number_health()::text"),
             QStringLiteral(R"({"numbers": 1, "success": true, "changed_count": 0})"));
}

void TestLeadNumberRules::outcomesStay()
{
    PoolWorld &database = *m_database;
    database.execute("SELECT " + assign('1'));
    database.execute("SELECT " + outcome('1', "answered"));
    for (const char *change : {"UPDATE number_call_outcomes SET outcome = 'busy'",
                               "DELETE FROM number_call_outcomes", "TRUNCATE number_call_outcomes"})
        QVERIFY2(database.failure(change).startsWith(u"RL002"), change);
}

QTEST_GUILESS_MAIN(TestLeadNumberRules)
#include "test_leadnumberrules.moc"
