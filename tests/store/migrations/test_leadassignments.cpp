// SPDX-License-Identifier: GPL-3.0-or-later
// Source 001: which number a lead is called from, how calls move that on, and what the customer's
// own workflow may write.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "poolworld.h"

#include <QFile>
#include <QTest>

#include <barrier>
#include <thread>

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

class TestLeadAssignments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<PoolWorld>(); }
    void init() { m_database->execute("BEGIN" + QByteArray(";") + numbers); }
    void cleanup() { m_database->execute("ROLLBACK"); }

    void picksTheBest_data();
    void picksTheBest();
    void keepsTheNumberOfALead();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void movesOn_data();
    void movesOn();
    void countsEveryAttemptAndTheFirstAnswer();
    void unreachableLeadFreesItsNumber();
    void limitIsTheOrganizations();
    void bookedStaysUntilItsTrackingNumberIsReleased_data();
    void bookedStaysUntilItsTrackingNumberIsReleased();
    void lockOnAnotherNumberEndsWithTheLastHold();
    void trackingForAnotherLeadEndsAnActiveOne();
    void trackingForAnotherLeadRespectsALock();
    void printedQueriesRun();
    void sixteenConnectionsMakeNoConflict();

private:
    // A statement of source 001, as printed there.
    static QByteArray printed(const char *name)
    {
        QFile file(
            QFINDTESTDATA(qPrintable(QStringLiteral("source001/%1.sql").arg(QLatin1String(name)))));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
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

void TestLeadAssignments::picksTheBest_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<char>("lead");
    QTest::addColumn<QString>("number");
    const auto row = [](const char *name, const QByteArray &before, char lead, const char *number) {
        QTest::newRow(name) << before << lead << QString::fromLatin1(number);
    };
    const QByteArray set = "UPDATE phone_numbers SET ";
    row("the lead's state", "SELECT 1", '2', "0103");
    row("the lead's state before health",
        set + "health_score = CASE state WHEN 'CA' THEN 50 ELSE 95 END", '1', "0101");
    row("any state when its own is empty", set + "is_active = false WHERE state = 'CA'", '1',
        "0103");
    row("any state when the organization does not mind",
        set
            + "health_score = CASE state WHEN 'CA' THEN 50 ELSE 95 END; UPDATE organizations SET "
              "area_preference = 'any'",
        '1', "0103");
    row("no state known", set + "health_score = 90 WHERE number LIKE '%4'", '3', "0104");
    row("highest health", set + "health_score = 61 WHERE number LIKE '%2'", '1', "0102");
    row("a New number is as good as 60", set + "health_score = 59 WHERE number LIKE '%1'", '1',
        "0102");
    row("below the threshold only when nothing else is left",
        set + "health_score = 39 WHERE state = 'CA'", '1', "0103");
    row("nothing else is left",
        set
            + "health_score = 39 WHERE state = 'CA'; UPDATE phone_numbers SET is_active = false "
              "WHERE state = 'TX'",
        '1', "0101");
    row("threshold of the organization",
        set
            + "health_score = 39 WHERE state = 'CA'; UPDATE organizations SET health_threshold = "
              "30",
        '1', "0101");
    row("least recently used",
        set
            + "last_used_at = now() - interval '2 days' WHERE number LIKE '%1'; UPDATE "
              "phone_numbers SET last_used_at = now() - interval '3 days' WHERE number LIKE '%2'",
        '1', "0102");
    row("never used before used",
        set + "last_used_at = now() - interval '2 days' WHERE number LIKE '%1'", '1', "0102");
    row("quiet for a day before health",
        set
            + "last_used_at = now() - interval '23 hours', health_score = 90 WHERE number LIKE "
              "'%1'",
        '1', "0102");
    row("not quiet, but in the state",
        set + "last_used_at = now() - interval '1 hour' WHERE state = 'CA'", '1', "0101");
    row("not held",
        "SELECT assign_tracking_number(" + leadId('4') + ", " + brokerId('1')
            + ", '+12135550101', timestamptz '2099-01-01 10:00Z')",
        '1', "0102");
    row("nobody else's", "SELECT " + assign('4'), '1', "0102");
    row("the broker's own", set + "broker_id = " + brokerId('3') + " WHERE number LIKE '%1'", '1',
        "0102");
    row("resting after a lead",
        "UPDATE organizations SET rest_hours = 24; SELECT " + assign('4')
            + "; UPDATE lead_number_assignments SET status = 'released'",
        '1', "0102");
    row("resting after tracking",
        "UPDATE organizations SET rest_hours = 24; SELECT assign_tracking_number(" + leadId('4')
            + ", " + brokerId('1')
            + ", '+12135550101', timestamptz '2099-01-01 10:00Z'); UPDATE "
              "signalwire_phone_numbers SET assignment_status = 'available', "
              "currently_assigned_to = NULL",
        '1', "0102");
    row("the one that is held for this lead",
        "SELECT assign_tracking_number(" + leadId('1') + ", " + brokerId('1')
            + ", '+12145550104', timestamptz '2099-01-01 10:00Z')",
        '1', "0104");
}

void TestLeadAssignments::picksTheBest()
{
    QFETCH(QByteArray, before);
    QFETCH(char, lead);
    QFETCH(QString, number);
    m_database->execute(before);
    QCOMPARE(m_database->answer(assign(lead), "number").right(4), number);
    QCOMPARE(m_database->value("SELECT count(*) FROM lead_number_assignments a JOIN phone_numbers "
                               "n ON n.id = a.number_id WHERE a.released_at IS NULL AND lead_id = "
                               + leadId(lead) + " AND n.number LIKE '%" + number.toLatin1() + "'"),
             QStringLiteral("1"));
}

void TestLeadAssignments::keepsTheNumberOfALead()
{
    PoolWorld &database = *m_database;
    QCOMPARE(database.answer(assign('1'), "reused"), QStringLiteral("false"));
    QCOMPARE(database.answer(assign('1'), "reused"), QStringLiteral("true"));
    QCOMPARE(database.answer(assign('1', '3'), "number"), QStringLiteral("+12135550101"));
    QCOMPARE(assignments(), QStringLiteral("0101 lead 1 active 0"));
    QCOMPARE(database.value("SELECT max_attempts || ' ' || right(broker_id::text, 1) || ' ' || "
                            "(org_id IS NOT NULL)::text FROM lead_number_assignments"),
             QStringLiteral("5 1 true"));
}

void TestLeadAssignments::refusesWithAReason_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QString>("error");
    QTest::newRow("unknown lead") << QByteArray("SELECT 1") << assign('9')
                                  << "There is no lead a0000000-0000-4000-8000-000000000009.";
    QTest::newRow("unknown broker") << QByteArray("SELECT 1") << assign('1', '9')
                                    << "There is no broker b0000000-0000-4000-8000-000000000009.";
    QTest::newRow("no company")
        << QByteArray("SELECT 1") << assign('1', '4')
        << "Broker b0000000-0000-4000-8000-000000000004 has no company name, so no pool belongs to "
           "this broker.";
    QTest::newRow("another company's pool")
        << QByteArray("SELECT 1") << assign('1', '2')
        << "Second Broker LLC has no free number: of 0 active ones, 0 are held for appointments, 0 "
           "are with leads, and 0 rest or are just being given out.";
    QTest::newRow("all taken")
        << "UPDATE phone_numbers SET is_active = false WHERE state = 'TX'; SELECT " + assign('2')
               + ", assign_tracking_number(" + leadId('3') + ", " + brokerId('1')
               + ", '+12135550102', timestamptz '2099-01-01 10:00Z')"
        << assign('1')
        << "My Reverse Options has no free number: of 2 active ones, 1 are held for appointments, "
           "1 are with leads, and 0 rest or are just being given out.";
    QTest::newRow("with another company already")
        << "SELECT " + assign('1') << assign('1', '2')
        << "This lead is called from +12135550101 of My Reverse Options until that number is "
           "released.";
    QTest::newRow("outcome without number")
        << QByteArray("SELECT 1") << outcome('1', "answered")
        << "Lead a0000000-0000-4000-8000-000000000001 has no number now; assign_number_to_lead() "
           "gives one.";
    QTest::newRow("unknown outcome")
        << "SELECT " + assign('1') << outcome('1', "voicemail")
        << "'voicemail' is not an outcome of a call: answered, booked, no_answer, busy or failed.";
    QTest::newRow("no outcome")
        << QByteArray("SELECT 1") << "record_call_outcome(" + leadId('1') + ", NULL)"
        << "Nothing is not an outcome of a call: answered, booked, no_answer, busy or failed.";
    QTest::newRow("a call of tomorrow")
        << "SELECT " + assign('1')
        << "record_call_outcome(" + leadId('1') + ", 'busy', now() + interval '1 day')"
        << "The call's time must be known and must not lie ahead.";
}

void TestLeadAssignments::refusesWithAReason()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, call);
    QFETCH(QString, error);
    m_database->execute(before);
    const QString held = assignments();
    QCOMPARE(m_database->answer(call, "number"), error);
    QCOMPARE(assignments(), held);
    QCOMPARE(m_database->value("SELECT count(*) FROM number_call_outcomes"), QStringLiteral("0"));
}

void TestLeadAssignments::movesOn_data()
{
    QTest::addColumn<QByteArray>("calls");
    QTest::addColumn<QString>("becomes");
    const auto row = [](const char *calls, const char *becomes) {
        QTest::newRow(calls) << QByteArray(calls) << QString::fromLatin1(becomes);
    };
    row("no_answer", "active 1");
    row("no_answer busy failed no_answer", "active 4");
    row("no_answer busy failed no_answer busy", "unreachable 5 ended");
    row("no_answer busy failed no_answer answered", "active 5");
    row("answered busy busy busy busy busy busy", "active 7");
    row("no_answer busy failed no_answer booked", "booked_locked 5");
    row("booked", "booked_locked 1");
    row("answered booked", "booked_locked 2");
    row("booked no_answer no_answer no_answer no_answer no_answer", "booked_locked 6");
}

void TestLeadAssignments::movesOn()
{
    QFETCH(QByteArray, calls);
    QFETCH(QString, becomes);
    m_database->execute("SELECT " + assign('1'));
    for (const QByteArray &call : calls.split(' '))
        QCOMPARE(m_database->answer(outcome('1', call.constData()), "success"),
                 QStringLiteral("true"));
    QCOMPARE(assignments(), QStringLiteral("0101 lead 1 ") + becomes);
    QCOMPARE(m_database->value("SELECT last_call_outcome FROM signalwire_phone_numbers WHERE "
                               "number = '+12135550101'"),
             QString::fromLatin1(calls.split(' ').constLast()));
}

void TestLeadAssignments::countsEveryAttemptAndTheFirstAnswer()
{
    PoolWorld &database = *m_database;
    database.execute("SELECT " + assign('1'));
    const auto record = [&](const char *how, const char *at) {
        database.execute("SELECT record_call_outcome(" + leadId('1') + ", '" + how + "', '" + at
                         + "')");
    };
    record("no_answer", "2025-10-20T10:00Z");
    record("answered", "2025-10-20T11:00Z");
    record("answered", "2025-10-20T12:00Z");
    record("busy", "2025-10-20T09:00Z"); // reported late
    database.execute("SELECT record_call_outcome(" + leadId('1')
                     + ", 'booked', timestamp '2025-10-20 13:00')");
    QCOMPARE(database.value("SELECT concat_ws(' ', call_attempts, utc_text(last_call_at), "
                            "utc_text(first_answered_at), utc_text(booked_at)) FROM "
                            "lead_number_assignments"),
             QStringLiteral("5 2025-10-20T13:00:00Z 2025-10-20T11:00:00Z 2025-10-20T13:00:00Z"));
    QCOMPARE(database.value("SELECT string_agg(outcome, ' ' ORDER BY at) FROM "
                            "number_call_outcomes WHERE lead_id = "
                            + leadId('1')),
             QStringLiteral("busy no_answer answered answered booked"));
}

void TestLeadAssignments::unreachableLeadFreesItsNumber()
{
    PoolWorld &database = *m_database;
    database.execute("UPDATE phone_numbers SET is_active = false WHERE number <> '+12135550101'; "
                     "SELECT "
                     + assign('1'));
    for (int i = 0; i < 5; ++i)
        database.execute("SELECT " + outcome('1', "no_answer"));
    QCOMPARE(database.answer(assign('4'), "number"), QStringLiteral("+12135550101"));
    QCOMPARE(assignments(),
             QStringLiteral("0101 lead 1 unreachable 5 ended; 0101 lead 4 active 0"));
    // reports can tell for a day; then it is as any other that was released
    database.execute("SELECT release_due_numbers()");
    QVERIFY(assignments().contains(u"lead 1 unreachable"));
    database.letPass("25 hours");
    database.execute("SELECT release_due_numbers()");
    QVERIFY(assignments().contains(u"lead 1 released 5 ended"));
}

void TestLeadAssignments::limitIsTheOrganizations()
{
    PoolWorld &database = *m_database;
    database.execute("UPDATE organizations SET max_attempts = 2; SELECT " + assign('1'));
    database.execute("SELECT " + outcome('1', "busy"));
    QCOMPARE(database.answer(outcome('1', "busy"), "status"), QStringLiteral("unreachable"));
}

void TestLeadAssignments::bookedStaysUntilItsTrackingNumberIsReleased_data()
{
    QTest::addColumn<QByteArray>("release");
    QTest::newRow("000's nightly release")
        << QByteArray("SELECT release_expired_tracking_numbers()");
    QTest::newRow("003's release") << QByteArray("SELECT release_expired_phone_numbers()");
    QTest::newRow("by policy") << QByteArray("SELECT release_due_numbers()");
    QTest::newRow("by hand") << QByteArray(
        "UPDATE signalwire_phone_numbers SET assignment_status = 'available', "
        "currently_assigned_to = NULL WHERE number = '+12135550101'");
}

// The normal flow: on booking, the lead's number becomes its tracking number.
void TestLeadAssignments::bookedStaysUntilItsTrackingNumberIsReleased()
{
    QFETCH(QByteArray, release);
    PoolWorld &database = *m_database;
    database.execute("SELECT " + assign('1') + ", " + assign('4'));
    QCOMPARE(database.answer("assign_tracking_number(" + leadId('1') + ", " + brokerId('1')
                                 + ", '+12135550101', now() + interval '2 days')",
                             "success"),
             QStringLiteral("true"));
    QCOMPARE(assignments(), QStringLiteral("0101 lead 1 booked_locked 0; 0102 lead 4 active 0"));
    database.execute("SELECT release_expired_tracking_numbers(), release_expired_phone_numbers(), "
                     "release_due_numbers()");
    QCOMPARE(database.failure("UPDATE lead_number_assignments SET status = 'released' WHERE status "
                              "= 'booked_locked'"),
             QStringLiteral("RL001 The number is held for this lead's appointment."));
    database.letPass("5 days");
    database.execute(release);
    QCOMPARE(assignments(), QStringLiteral("0101 lead 1 released 0 ended; 0102 lead 4 active 0"));
    QCOMPARE(database.answer(assign('3'), "number"), QStringLiteral("+12135550101"));
}

void TestLeadAssignments::lockOnAnotherNumberEndsWithTheLastHold()
{
    PoolWorld &database = *m_database;
    database.execute("SELECT " + assign('1') + ", " + outcome('1', "booked"));
    database.execute("SELECT " + outcome('1', "booked"));
    for (const char *other : {"+12145550103", "+12145550104"})
        database.execute("SELECT assign_tracking_number(" + leadId('1') + ", " + brokerId('1')
                         + ", '" + other + "', timestamptz '2099-01-01 10:00Z')");
    const auto release = [&](const char *number) {
        database.execute("UPDATE signalwire_phone_numbers SET assignment_status = 'available', "
                         "currently_assigned_to = NULL WHERE number = '"
                         + QByteArray(number) + '\'');
    };
    release("+12145550103");
    QVERIFY(assignments().startsWith(u"0101 lead 1 booked_locked"));
    release("+12145550104");
    QVERIFY(assignments().startsWith(u"0101 lead 1 released"));
}

void TestLeadAssignments::trackingForAnotherLeadEndsAnActiveOne()
{
    PoolWorld &database = *m_database;
    database.execute("SELECT " + assign('1'));
    QCOMPARE(database.answer("assign_tracking_number(" + leadId('4') + ", " + brokerId('1')
                                 + ", '+12135550101', timestamptz '2099-01-01 10:00Z')",
                             "success"),
             QStringLiteral("true"));
    QCOMPARE(assignments(), QStringLiteral("0101 lead 1 released 0 ended"));
    QCOMPARE(database.value("SELECT notes FROM lead_number_assignments"),
             QStringLiteral("The number became the tracking number of another lead."));
    QCOMPARE(database.answer(assign('1'), "number"), QStringLiteral("+12135550102"));
}

void TestLeadAssignments::trackingForAnotherLeadRespectsALock()
{
    PoolWorld &database = *m_database;
    database.execute("SELECT " + assign('1'));
    database.execute("SELECT " + outcome('1', "booked"));
    QCOMPARE(database.answer("assign_tracking_number(" + leadId('4') + ", " + brokerId('1')
                                 + ", '+12135550101', timestamptz '2099-01-01 10:00Z')",
                             "number"),
             QStringLiteral("+12135550101 stays with another lead, who has booked over it."));
    QCOMPARE(database.failure("UPDATE signalwire_phone_numbers SET assignment_status = "
                              "'assigned_for_tracking', currently_assigned_to = "
                              + leadId('4') + " WHERE number = '+12135550101'"),
             QStringLiteral("RL001 +12135550101 stays with another lead, who has booked over it."));
    QCOMPARE(assignments(), QStringLiteral("0101 lead 1 booked_locked 1"));
}

void TestLeadAssignments::printedQueriesRun()
{
    PoolWorld &database = *m_database;
    database.execute("SELECT " + assign('1') + ", " + assign('4'));
    database.execute("SELECT " + outcome('1', "no_answer"));
    database.letPass("8 days");
    database.execute("UPDATE lead_number_assignments SET status = 'released', released_at = "
                     "assigned_at + interval '6 hours' WHERE lead_id = "
                     + leadId('4'));
    QCOMPARE(database.rows(printed("assignment_conflicts")).size(), 0);
    const SqlRows tooLong = database.rows(printed("assigned_too_long"));
    QCOMPARE(tooLong.size(), 1);
    QCOMPARE(tooLong.first().text("number"), QStringLiteral("+12135550101"));
    QCOMPARE(tooLong.first().text("call_attempts"), QStringLiteral("1"));
    QStringList said;
    const SqlRows performance = database.rows(printed("assignment_performance"));
    for (const SqlRow row : performance)
        said << QStringList{row.text("status"), row.text("count"), row.text("avg_attempts").left(4),
                            row.text("avg_hours_assigned").left(4)}
                    .join(u' ');
    said.sort();
    QCOMPARE(said.join(QStringLiteral("; ")),
             QStringLiteral("active 1 1.00 ; released 1 0.00 6.00"));
}

// Sixteen connections assign, insert as the workflow does, book, record, and release, on one
// company.
void TestLeadAssignments::sixteenConnectionsMakeNoConflict()
{
    PoolWorld database; // its own: other connections have to see the rows
    constexpr int connections = 16;
    database.execute("INSERT INTO phone_numbers (number, broker_id) SELECT '+1213555' || "
                     "lpad((200 + i)::text, 4, '0'), "
                     + brokerId('1')
                     + " FROM generate_series(1, 10) i; INSERT INTO leads (id, state) SELECT "
                       "md5('lead' || i)::uuid, 'CA' FROM generate_series(0, 39) i");
    std::barrier start(connections);
    std::array<QString, connections> failure;
    std::vector<std::jthread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&, i] {
            const std::unique_ptr<Session> session = database.session(QStringLiteral("bridge"));
            start.arrive_and_wait();
            for (int n = 0; n < 40; ++n) {
                const QByteArray lead =
                    "md5('lead' || " + QByteArray::number((n * 7 + i * 5) % 40) + ")::uuid";
                const QByteArray work = QList<QByteArray>{
                    "assign_number_to_lead(" + lead + ", " + brokerId('1') + ")",
                    "record_call_outcome(" + lead + ", 'no_answer')",
                    "assign_number_to_lead(" + lead + ", " + brokerId('1') + ")",
                    "assign_tracking_number(" + lead + ", " + brokerId('1')
                        + ", (SELECT number::text FROM signalwire_phone_numbers OFFSET "
                        + QByteArray::number(n % 10)
                        + " LIMIT 1), timestamptz '2025-10-22 10:00Z')",
                    "release_due_numbers()",
                    "record_call_outcome(" + lead + ", 'booked')",
                }[(n + i) % 6];
                const Result<SqlRows> answer = session->queryText("SELECT " + work + " AS a");
                if (!answer)
                    failure[static_cast<size_t>(i)] = answer.error().detail;
            }
        });
    }
    for (int i = 0; i < 2; ++i) { // the workflow inserts by itself; its conflicts are its own
        threads.emplace_back([&, i] {
            const std::unique_ptr<Session> session = database.session();
            for (int n = 0; n < 40; ++n) {
                (void)session->runScript(
                    "INSERT INTO lead_number_assignments (lead_id, number_id, broker_id, status, "
                    "max_attempts) SELECT md5('lead' || "
                    + QByteArray::number((n * 3 + i) % 40) + ")::uuid, id, " + brokerId('1')
                    + ", 'active', 5 FROM phone_numbers OFFSET " + QByteArray::number(n % 10)
                    + " LIMIT 1");
            }
        });
    }
    threads.clear(); // joins
    for (const QString &why : failure)
        QVERIFY2(why.isEmpty(), qPrintable(why));
    QVERIFY(database.value("SELECT count(*) FROM lead_number_assignments").toInt() > 10);
    QCOMPARE(database.rows(printed("assignment_conflicts")).size(), 0);
    QCOMPARE(database.value("SELECT count(*) FROM (SELECT FROM lead_number_assignments WHERE "
                            "released_at IS NULL GROUP BY lead_id HAVING count(*) > 1) AS twice"),
             QStringLiteral("0"));
    QCOMPARE(database.value("SELECT count(*) FROM lead_number_assignments a JOIN "
                            "signalwire_phone_numbers n ON n.id = a.number_id AND "
                            "is_held(n.assignment_status) AND n.currently_assigned_to <> a.lead_id "
                            "WHERE a.released_at IS NULL"),
             QStringLiteral("0"));
    QCOMPARE(database.value("SELECT count(*) FROM signalwire_phone_numbers n WHERE calls_recorded "
                            "<> (SELECT count(*) FROM number_call_outcomes c WHERE c.number_id = "
                            "n.id)"),
             QStringLiteral("0"));
    QCOMPARE(database.value("SELECT (SELECT sum(call_attempts) FROM lead_number_assignments) = "
                            "(SELECT count(*) FROM number_call_outcomes)"),
             QStringLiteral("t"));
}

QTEST_GUILESS_MAIN(TestLeadAssignments)
#include "test_leadassignments.moc"
