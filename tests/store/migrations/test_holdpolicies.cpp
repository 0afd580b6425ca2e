// SPDX-License-Identifier: GPL-3.0-or-later
// The two policies by which a number is held for an appointment (sources 000 and 003), as the
// console and the night's work follow them, and moving an appointment.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "poolworld.h"

#include <QTest>

using namespace rl;
using namespace rl::testing;

class TestHoldPolicies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_database->execute("BEGIN"); }
    void cleanup() { m_database->execute("ROLLBACK"); }

    void consoleFollowsThePolicy_data();
    void consoleFollowsThePolicy();
    void policyHoldsTheNamedNumber();
    void dueByThePolicy_data();
    void dueByThePolicy();
    void rescheduleMovesTheHold_data();
    void rescheduleMovesTheHold();
    void rescheduleHoldsAgainWhatWasReleased();
    void rescheduleRefuses();

private:
    QString released(const char *how = "release_expired_phone_numbers")
    {
        return m_database->value(QByteArray("SELECT ") + how + "() ->> 'released_count'");
    }
    // Whole hours until a lead's number is released; "" when it holds none.
    QString hours(char lead = '1')
    {
        return m_database->value("SELECT round(extract(epoch FROM release_at - now()) / 3600) FROM "
                                 "signalwire_phone_numbers WHERE currently_assigned_to = "
                                 + leadId(lead));
    }
    QString statuses()
    {
        return m_database->value("SELECT string_agg(status, ' ' ORDER BY scheduled_at) FROM "
                                 "appointments");
    }
    std::unique_ptr<PoolWorld> m_database;
};

void TestHoldPolicies::initTestCase()
{
    m_database = std::make_unique<PoolWorld>();
    m_database->execute("INSERT INTO phone_numbers (number, broker_id) VALUES ('+12135550101', "
                        + brokerId('1') + "), ('+12135550102', " + brokerId('1')
                        + "); UPDATE signalwire_phone_numbers SET vapi_phone_number_id = 'vapi_1' "
                          "WHERE number = '+12135550101'");
}

void TestHoldPolicies::consoleFollowsThePolicy_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QString>("held");
    QTest::newRow("midnight") << QByteArray("midnight")
                              << "assigned_for_tracking 2099-10-23T00:00:00Z";
    QTest::newRow("24 hours") << QByteArray("appointment_plus_24h")
                              << "assigned 2099-10-23T10:00:00Z";
}

void TestHoldPolicies::consoleFollowsThePolicy()
{
    QFETCH(QByteArray, policy);
    QFETCH(QString, held);
    PoolWorld &database = *m_database;
    QCOMPARE(database.value("SELECT DISTINCT hold_policy FROM organizations"),
             QStringLiteral("midnight"));
    database.execute("UPDATE organizations SET hold_policy = '" + policy + '\'');
    QCOMPARE(database.answer("hold_number(" + leadId('1') + ", " + brokerId('1')
                                 + ", '+12135550102', timestamptz '2099-10-22 10:00Z')",
                             "number"),
             QStringLiteral("+12135550102"));
    QCOMPARE(database.value("SELECT assignment_status || ' ' || utc_text(release_at) FROM "
                            "signalwire_phone_numbers WHERE number = '+12135550102'"),
             held);
    QCOMPARE(database.value("SELECT status || ' ' || (booked_at IS NOT NULL)::text FROM "
                            "lead_number_assignments UNION ALL SELECT 'none'"),
             policy == "midnight" ? QStringLiteral("none") : QStringLiteral("booked_locked true"));
    QCOMPARE(database.value("SELECT count(*) FROM appointments WHERE scheduled_at = '2099-10-22 "
                            "10:00Z'"),
             QStringLiteral("1"));
    // the documents' functions do what theirs says, whatever the policy
    database.execute("SELECT assign_tracking_number(" + leadId('4') + ", " + brokerId('1')
                     + ", '+12135550101', timestamptz '2099-10-22 10:00Z')");
    QCOMPARE(database.value("SELECT assignment_status || ' ' || utc_text(release_at) FROM "
                            "signalwire_phone_numbers WHERE number = '+12135550101'"),
             QStringLiteral("assigned_for_tracking 2099-10-23T00:00:00Z"));
}

void TestHoldPolicies::policyHoldsTheNamedNumber()
{
    PoolWorld &database = *m_database;
    database.execute("UPDATE organizations SET hold_policy = 'appointment_plus_24h'");
    const auto held = [&](char lead, const char *number, const QByteArray &at = "NULL") {
        return database.answer("hold_number(" + leadId(lead) + ", " + brokerId('1') + ", '" + number
                                   + "', " + at + ")",
                               "number");
    };
    QCOMPARE(held('1', "+12135550102"), QStringLiteral("+12135550102"));
    QCOMPARE(hours(), QStringLiteral("18"));
    QCOMPARE(held('1', "(213) 555-0102", "now() + interval '1 day'"),
             QStringLiteral("+12135550102"));
    QCOMPARE(hours(), QStringLiteral("48"));
    QCOMPARE(held('1', "+12135550101"),
             QStringLiteral("This lead holds +12135550102 and keeps it until it is released."));
    QVERIFY(held('4', "+12135550102").startsWith(u"+12135550102 is held until 20"));
    QCOMPARE(held('4', "+12135550199"), QStringLiteral("The pool does not have this number."));
    database.execute("SELECT assign_number_to_lead(" + leadId('3') + ", " + brokerId('1') + ")");
    QCOMPARE(held('4', "+12135550101"),
             QStringLiteral("+12135550101 is the number that another lead is called from."));
    database.execute("UPDATE phone_numbers SET is_active = false WHERE number = '+12135550101'");
    QCOMPARE(held('4', "+12135550101"),
             QStringLiteral("+12135550101 is not active (its status is inactive)."));
    QCOMPARE(database.answer("hold_number(" + leadId('4') + ", " + brokerId('1')
                                 + ", '+12135550102', 'infinity')",
                             "number"),
             QStringLiteral("The appointment needs a date and time."));
}

void TestHoldPolicies::dueByThePolicy_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QString>("released");
    QTest::newRow("midnight") << QByteArray("midnight") << "1";
    QTest::newRow("24 hours") << QByteArray("appointment_plus_24h") << "0";
}

// A tracking number whose midnight has passed, less than a day after its appointment.
void TestHoldPolicies::dueByThePolicy()
{
    QFETCH(QByteArray, policy);
    QFETCH(QString, released);
    m_database->execute("UPDATE organizations SET hold_policy = '" + policy
                        + "'; SELECT assign_tracking_number(" + leadId('1') + ", " + brokerId('1')
                        + ", '+12135550101', now() - interval '10 hours'); UPDATE "
                          "signalwire_phone_numbers SET release_at = now() WHERE release_at IS NOT "
                          "NULL");
    QCOMPARE(this->released("release_due_numbers"), released);
    QCOMPARE(this->released("release_expired_tracking_numbers"),
             released == QLatin1String("1") ? QStringLiteral("0") : QStringLiteral("1"));
}

void TestHoldPolicies::rescheduleMovesTheHold_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("other"); // another open appointment, or none
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("release");
    const auto row = [](const char *name, const char *policy, const char *other, const char *to,
                        const char *release) {
        QTest::newRow(name) << QByteArray(policy) << QByteArray(other) << QByteArray(to)
                            << QString::fromLatin1(release);
    };
    row("later", "midnight", "", "2099-10-29 10:00Z", "2099-10-30T00:00:00Z");
    row("earlier", "midnight", "", "2099-10-12 10:00Z", "2099-10-13T00:00:00Z");
    row("another one is later", "midnight", "2099-11-02 10:00Z", "2099-10-29 10:00Z",
        "2099-11-03T00:00:00Z");
    row("later, 24 h", "appointment_plus_24h", "", "2099-10-29 10:00Z", "2099-10-30T10:00:00Z");
    row("earlier, 24 h", "appointment_plus_24h", "", "2099-10-12 10:00Z", "2099-10-13T10:00:00Z");
    row("another one is later, 24 h", "appointment_plus_24h", "2099-11-02 10:00Z",
        "2099-10-29 10:00Z", "2099-11-03T10:00:00Z");
}

void TestHoldPolicies::rescheduleMovesTheHold()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, other);
    QFETCH(QByteArray, to);
    QFETCH(QString, release);
    PoolWorld &database = *m_database;
    database.execute("UPDATE organizations SET hold_policy = '" + policy + '\'');
    const QByteArray whose = leadId('1') + ", " + brokerId('1') + ", ";
    for (const QByteArray &at : {QByteArray("2099-10-22 10:00Z"), other}) {
        if (!at.isEmpty())
            database.execute("SELECT hold_number(" + whose + "'+12135550102', '" + at + "')");
    }
    QCOMPARE(database.answer("reschedule_appointment(" + whose
                                 + "timestamptz '2099-10-22 10:00Z', "
                                   "timestamptz '"
                                 + to + "')",
                             "release_at"),
             release);
    QCOMPARE(database.value("SELECT number || ' ' || utc_text(release_at) FROM "
                            "signalwire_phone_numbers WHERE currently_assigned_to = "
                            + leadId('1')),
             QStringLiteral("+12135550102 ") + release);
    QCOMPARE(database.value("SELECT n.status || ' ' || (n.scheduled_at = '" + to
                            + "')::text FROM appointments o JOIN appointments n ON n.id = "
                              "o.rescheduled_to WHERE o.status = 'rescheduled' AND o.scheduled_at "
                              "= '2099-10-22 10:00Z'"),
             QStringLiteral("scheduled true"));
    QCOMPARE(database.value("SELECT count(*) FROM tracking_assignments"), QStringLiteral("1"));
    // and back again
    QCOMPARE(database.answer("reschedule_appointment(" + whose + "timestamptz '" + to
                                 + "', timestamptz '2099-10-22 10:00Z')",
                             "success"),
             QStringLiteral("true"));
    QCOMPARE(database.value("SELECT status FROM appointments WHERE scheduled_at = '2099-10-22 "
                            "10:00Z'"),
             QStringLiteral("scheduled"));
}

void TestHoldPolicies::rescheduleHoldsAgainWhatWasReleased()
{
    PoolWorld &database = *m_database;
    const QByteArray whose = leadId('1') + ", " + brokerId('1') + ", ";
    database.execute("SELECT hold_number(" + whose
                     + "'+12135550102', '2099-10-22 10:00Z'); UPDATE "
                       "signalwire_phone_numbers SET assignment_status = 'available', "
                       "currently_assigned_to = NULL, release_at = NULL");
    const QByteArray move = "reschedule_appointment(" + whose
                            + "timestamp '2099-10-22 10:00', timestamp '2099-10-29 10:00')";
    database.execute("SAVEPOINT before");
    QCOMPARE(database.answer(move, "number"), QStringLiteral("+12135550102"));
    database.execute("ROLLBACK TO before; UPDATE phone_numbers SET is_active = false WHERE number "
                     "= '+12135550102'");
    QCOMPARE(database.answer(move, "number"), QStringLiteral("+12135550101"));
    database.execute("ROLLBACK TO before; UPDATE phone_numbers SET is_active = false");
    QVERIFY(database.answer(move, "warning").startsWith(u"My Reverse Options has no free number"));
    QCOMPARE(statuses(), QStringLiteral("rescheduled scheduled"));
}

void TestHoldPolicies::rescheduleRefuses()
{
    PoolWorld &database = *m_database;
    const QByteArray whose = leadId('1') + ", " + brokerId('1') + ", ";
    database.execute("SELECT hold_number(" + whose + "'+12135550102', '2099-10-22 10:00Z')");
    const auto error = [&](const QByteArray &times) {
        return database.answer("reschedule_appointment(" + whose + times + ")", "number");
    };
    QCOMPARE(
        error("'2099-10-23 10:00Z'::timestamptz, '2099-10-24 10:00Z'"),
        QStringLiteral("Lead a0000000-0000-4000-8000-000000000001 has no open appointment with "
                       "this broker at 2099-10-23T10:00:00Z."));
    QCOMPARE(error("'2099-10-22 10:00Z'::timestamptz, '2099-10-22 10:00Z'"),
             QStringLiteral("The new time is the old one."));
    QCOMPARE(error("'2099-10-22 10:00Z'::timestamptz, NULL"),
             QStringLiteral("The appointment needs a date and time."));
    QCOMPARE(statuses(), QStringLiteral("scheduled"));
}

QTEST_GUILESS_MAIN(TestHoldPolicies)
#include "test_holdpolicies.moc"
