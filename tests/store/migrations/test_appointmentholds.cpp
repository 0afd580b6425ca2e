// SPDX-License-Identifier: GPL-3.0-or-later
// Source 003: how long a lead keeps its number, scenario by scenario and edge case by edge case,
// and which of the two policies the console follows.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "poolworld.h"

#include <QFile>
#include <QTest>

using namespace rl;
using namespace rl::testing;

class TestAppointmentHolds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_database->execute("BEGIN"); }
    void cleanup() { m_database->execute("ROLLBACK"); }

    void noAppointmentBooked();
    void appointmentBooked();
    void noShow();
    void cancelledOrRescheduled_data();
    void cancelledOrRescheduled();
    void printedTests();
    void printedCallsRun();
    void releasePriority_data();
    void releasePriority();
    void leadRepliesAgainAfterBooking();
    void rescheduledAfterTheReleaseRan();
    void severalAppointmentsHoldUntilTheLatest();
    void oneOfSeveralIsCancelled();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void customersOwnHold();
    void releaseWaits_data();
    void releaseWaits();
    void historyNamesTheOwner();
    void trackingNumberIsExtendedToo();

private:
    // A statement of source 003, as printed there, with the ids of this database.
    QByteArray printed(const char *name, const QByteArray &time = {},
                       const QByteArray &outcome = {})
    {
        QFile file(
            QFINDTESTDATA(qPrintable(QStringLiteral("source003/%1.sql").arg(QLatin1String(name)))));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll()
            .replace("{{ $json.lead_id }}", m_lead)
            .replace("07f26a19-e9dc-422c-b61d-030e3c7971bb", m_lead)
            .replace("{{ $json.appointment_time }}", time)
            .replace("{{ $json.outcome }}", outcome)
            .replace("'...'", "'vapi_1'");
    }
    QString hold(char lead = '1')
    {
        return m_database->answer(
            "hold_phone_for_lead(" + leadId(lead) + ", " + brokerId('1') + ")", "number");
    }
    QString extend(const QByteArray &in, char lead = '1')
    {
        return m_database->answer("extend_phone_for_appointment(" + leadId(lead)
                                      + ", now() + interval '" + in + "')",
                                  "success");
    }
    QString complete(const QByteArray &outcome, char lead = '1')
    {
        return m_database->answer(
            "complete_appointment_for_phone(" + leadId(lead) + ", '" + outcome + "')", "success");
    }
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
    const QByteArray m_lead = "a0000000-0000-4000-8000-000000000001";
    std::unique_ptr<PoolWorld> m_database;
};

void TestAppointmentHolds::initTestCase()
{
    m_database = std::make_unique<PoolWorld>();
    m_database->execute("INSERT INTO phone_numbers (number, broker_id) VALUES ('+12135550101', "
                        + brokerId('1') + "), ('+12135550102', " + brokerId('1')
                        + "); UPDATE signalwire_phone_numbers SET vapi_phone_number_id = 'vapi_1' "
                          "WHERE number = '+12135550101'");
}

// Scenario 1
void TestAppointmentHolds::noAppointmentBooked()
{
    QCOMPARE(hold(), QStringLiteral("+12135550101"));
    QCOMPARE(hours(), QStringLiteral("18"));
    QCOMPARE(
        m_database->value("SELECT assignment_status FROM signalwire_phone_numbers WHERE number "
                          "= '+12135550101'"),
        QStringLiteral("assigned"));
    m_database->letPass("17 hours 59 minutes");
    QCOMPARE(released(), QStringLiteral("0"));
    m_database->letPass("1 minute");
    QCOMPARE(released(), QStringLiteral("1"));
    QCOMPARE(hold('4'), QStringLiteral("+12135550101")); // back in the pool
}

// Scenario 2
void TestAppointmentHolds::appointmentBooked()
{
    hold();
    QCOMPARE(extend("2 days"), QStringLiteral("true"));
    QCOMPARE(hours(), QStringLiteral("72"));
    QCOMPARE(statuses(), QStringLiteral("scheduled"));
    m_database->letPass("2 days 23 hours");
    QCOMPARE(released(), QStringLiteral("0"));
    m_database->letPass("1 hour");
    QCOMPARE(released(), QStringLiteral("1"));
    QCOMPARE(hours(), QString());
}

// Scenario 3
void TestAppointmentHolds::noShow()
{
    hold();
    extend("2 days");
    m_database->letPass("2 days 20 hours"); // marked 20 hours after it
    QCOMPARE(hours(), QStringLiteral("4"));
    QCOMPARE(complete("no_show"), QStringLiteral("true"));
    QCOMPARE(hours(), QStringLiteral("24"));
    QCOMPARE(statuses(), QStringLiteral("no_show"));
    m_database->letPass("23 hours 59 minutes");
    QCOMPARE(released(), QStringLiteral("0"));
    m_database->letPass("1 minute");
    QCOMPARE(released(), QStringLiteral("1"));
}

void TestAppointmentHolds::cancelledOrRescheduled_data()
{
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("cancelled") << QByteArray("cancelled");
    QTest::newRow("rescheduled") << QByteArray("rescheduled");
}

// Scenario 4: released at once, and held again when the new appointment is booked.
void TestAppointmentHolds::cancelledOrRescheduled()
{
    QFETCH(QByteArray, outcome);
    hold();
    extend("2 days");
    QCOMPARE(complete(outcome), QStringLiteral("true"));
    QCOMPARE(hours(), QStringLiteral("0"));
    QCOMPARE(statuses(), QString::fromLatin1(outcome));
    QCOMPARE(extend("4 days"), QStringLiteral("true"));
    QCOMPARE(hours(), QStringLiteral("120"));
    QCOMPARE(statuses(), QString::fromLatin1(outcome) + QStringLiteral(" scheduled"));
    QCOMPARE(released(), QStringLiteral("0"));
    complete("cancelled");
    QCOMPARE(released(), QStringLiteral("1"));
    QCOMPARE(hold('4'), QStringLiteral("+12135550101")); // available for the next lead
}

// "Testing", Test 1 to 3, as printed.
void TestAppointmentHolds::printedTests()
{
    PoolWorld &database = *m_database;
    hold();
    database.execute(printed("test1_book"));
    SqlRows rows = database.rows(printed("test1_verify"));
    QCOMPARE(rows.first().text("number"), QStringLiteral("+12135550101"));
    QCOMPARE(rows.first().text("hours_until_release").toDouble(), 72.0);
    QVERIFY(!rows.first().text("appointment_scheduled_at").isEmpty());

    database.execute(printed("test2_showed"));
    rows = database.rows(printed("test2_verify"));
    QCOMPARE(rows.first().text("last_call_outcome"), QStringLiteral("showed"));
    QCOMPARE(rows.first().text("hours_until_release").toDouble(), 24.0);

    database.execute(printed("test3_cancel"));
    rows = database.rows(printed("test3_verify"));
    QCOMPARE(rows.first().text("last_call_outcome"), QStringLiteral("cancelled"));
    QVERIFY(rows.first().flag("ready_to_release"));
    QCOMPARE(database.value(printed("test3_release")),
             QStringLiteral(R"({"success": true, "released_count": 1})"));
    QCOMPARE(database.value(printed("test3_available")), QStringLiteral("available"));
}

void TestAppointmentHolds::printedCallsRun()
{
    PoolWorld &database = *m_database;
    hold();
    QCOMPARE(database.rows(printed("current_appointments")).size(), 0);
    // TIMESTAMP means UTC, whatever the session's zone
    database.execute("SET LOCAL timezone = 'America/Los_Angeles'");
    database.execute(printed("extend", "2099-10-20T14:00:00"));
    QCOMPARE(database.value("SELECT utc_text(appointment_scheduled_at) || ' ' || "
                            "utc_text(release_at) FROM signalwire_phone_numbers WHERE "
                            "currently_assigned_to IS NOT NULL"),
             QStringLiteral("2099-10-20T14:00:00Z 2099-10-21T14:00:00Z"));
    const SqlRows current = database.rows(printed("current_appointments"));
    QCOMPARE(current.size(), 1);
    QCOMPARE(current.first().text("first_name"), QStringLiteral("Testy"));
    QCOMPARE(current.first().text("primary_email"), QStringLiteral("testy@example.com"));
    QCOMPARE(current.first().text("assigned_phone"), QStringLiteral("+12135550101"));
    QVERIFY(current.first().text("appointment_status").startsWith(u"Pending ("));
    QCOMPARE(current.first().text("last_call_outcome"), QStringLiteral("appointment_booked"));
    for (const char *outcome : {"showed", "no_show", "cancelled", "rescheduled"}) {
        const QString answer = database.value(printed("complete", {}, outcome));
        QVERIFY2(answer.contains(u"\"success\": true"), qPrintable(answer));
    }
    hold('4');
    extend("1 day", '4');
    database.letPass("3 days");
    QCOMPARE(database.rows(printed("expired_phones")).size(), 2);
    QCOMPARE(released(), QStringLiteral("2"));
    QCOMPARE(database.rows(printed("expired_phones")).size(), 0);
}

void TestAppointmentHolds::releasePriority_data()
{
    QTest::addColumn<QByteArray>("appointment"); // from now; empty: none
    QTest::addColumn<QByteArray>("release");
    QTest::addColumn<bool>("released");
    QTest::newRow("appointment ahead") << QByteArray("1 hour") << QByteArray("-1 hour") << false;
    QTest::newRow("appointment just now") << QByteArray("0") << QByteArray("-1 hour") << false;
    QTest::newRow("23 hours ago") << QByteArray("-23 hours") << QByteArray("-1 hour") << false;
    QTest::newRow("24 hours ago") << QByteArray("-24 hours") << QByteArray("0") << true;
    QTest::newRow("24 hours ago, outcome keeps it")
        << QByteArray("-24 hours") << QByteArray("1 hour") << false;
    QTest::newRow("none, 18 hours passed") << QByteArray() << QByteArray("0") << true;
    QTest::newRow("none, 18 hours not passed") << QByteArray() << QByteArray("1 minute") << false;
}

void TestAppointmentHolds::releasePriority()
{
    QFETCH(QByteArray, appointment);
    QFETCH(QByteArray, release);
    QFETCH(bool, released);
    for (const char *how : {"release_expired_phone_numbers", "release_due_numbers",
                            "release_expired_tracking_numbers"}) {
        hold();
        const QByteArray moment =
            appointment.isEmpty() ? QByteArray("NULL") : "now() + interval '" + appointment + '\'';
        m_database->execute("UPDATE signalwire_phone_numbers SET appointment_scheduled_at = "
                            + moment + ", release_at = now() + interval '" + release
                            + "' WHERE currently_assigned_to IS NOT NULL");
        QCOMPARE(this->released(how), released ? QStringLiteral("1") : QStringLiteral("0"));
    }
}

void TestAppointmentHolds::leadRepliesAgainAfterBooking()
{
    const QString number = hold();
    m_database->letPass("10 hours");
    QCOMPARE(hold(), number);
    QCOMPARE(hours(), QStringLiteral("18")); // a new reply, 18 hours more
    extend("2 days");
    QCOMPARE(hold(), number);
    QCOMPARE(hours(), QStringLiteral("72"));
    QCOMPARE(m_database->value("SELECT count(*) FROM tracking_assignments"), QStringLiteral("1"));
}

// The release ran between "rescheduled" and the new appointment: the lead gets its number again.
void TestAppointmentHolds::rescheduledAfterTheReleaseRan()
{
    hold('4');
    QCOMPARE(hold(), QStringLiteral("+12135550102"));
    extend("2 days");
    complete("rescheduled");
    complete("cancelled", '4');
    QCOMPARE(released(), QStringLiteral("2"));
    QCOMPARE(extend("3 days"), QStringLiteral("true"));
    QCOMPARE(m_database->value("SELECT number || ' ' || assignment_status FROM "
                               "signalwire_phone_numbers WHERE currently_assigned_to = "
                               + leadId('1')),
             QStringLiteral("+12135550102 assigned"));
    QCOMPARE(hours(), QStringLiteral("96"));
    // somebody else has it: another one
    complete("rescheduled");
    released();
    m_database->execute("UPDATE signalwire_phone_numbers SET assignment_status = 'available', "
                        "currently_assigned_to = NULL WHERE number = '+12135550101'");
    m_database->execute("SELECT assign_tracking_number(" + leadId('3') + ", " + brokerId('1')
                        + ", '+12135550102', timestamptz '2099-01-01 10:00Z')");
    QCOMPARE(extend("3 days"), QStringLiteral("true"));
    QCOMPARE(m_database->value("SELECT number FROM signalwire_phone_numbers WHERE "
                               "currently_assigned_to = "
                               + leadId('1')),
             QStringLiteral("+12135550101"));
}

void TestAppointmentHolds::severalAppointmentsHoldUntilTheLatest()
{
    hold();
    extend("5 days");
    extend("2 days");
    QCOMPARE(hours(), QStringLiteral("144"));
    extend("7 days");
    QCOMPARE(hours(), QStringLiteral("192"));
    QCOMPARE(statuses(), QStringLiteral("scheduled scheduled scheduled"));
    m_database->letPass("2 days 1 hour");
    complete("showed"); // the first one; the series goes on
    QCOMPARE(statuses(), QStringLiteral("showed scheduled scheduled"));
    QCOMPARE(hours(), QStringLiteral("143"));
    QCOMPARE(m_database->value("SELECT count(*) FROM tracking_assignments"), QStringLiteral("1"));
}

void TestAppointmentHolds::oneOfSeveralIsCancelled()
{
    hold();
    extend("2 days");
    extend("5 days");
    complete("cancelled"); // the next one
    QCOMPARE(statuses(), QStringLiteral("cancelled scheduled"));
    QCOMPARE(hours(), QStringLiteral("144"));
    complete("cancelled");
    QCOMPARE(hours(), QStringLiteral("0"));
    QCOMPARE(released(), QStringLiteral("1"));
}

void TestAppointmentHolds::refusesWithAReason_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QString>("error");
    const QByteArray nobody = leadId('9');
    QTest::newRow("hold for nobody") << "hold_phone_for_lead(" + nobody + ", " + brokerId('1') + ")"
                                     << "There is no lead a0000000-0000-4000-8000-000000000009.";
    QTest::newRow("hold by nobody")
        << "hold_phone_for_lead(" + leadId('1') + ", " + brokerId('9') + ")"
        << "There is no broker b0000000-0000-4000-8000-000000000009.";
    QTest::newRow("no broker known")
        << "hold_phone_for_lead(" + leadId('1') + ")"
        << "No broker is known for lead a0000000-0000-4000-8000-000000000001; name one.";
    QTest::newRow("extend without a number")
        << "extend_phone_for_appointment(" + leadId('1') + ", now())"
        << "No broker is known for lead a0000000-0000-4000-8000-000000000001; name one.";
    QTest::newRow("extend for never")
        << "extend_phone_for_appointment(" + leadId('1') + ", timestamptz 'infinity')"
        << "The appointment needs a date and time.";
    QTest::newRow("extend for no time")
        << "extend_phone_for_appointment(" + leadId('1') + ", NULL::timestamp)"
        << "The appointment needs a date and time.";
    QTest::newRow("complete nothing")
        << "complete_appointment_for_phone(" + leadId('1') + ", 'showed')"
        << "Lead a0000000-0000-4000-8000-000000000001 holds no number and has no open appointment.";
    QTest::newRow("complete somehow")
        << "complete_appointment_for_phone(" + leadId('1') + ", 'maybe')"
        << "'maybe' is not an outcome of an appointment: showed, no_show, cancelled or "
           "rescheduled.";
    QTest::newRow("complete without a word")
        << "complete_appointment_for_phone(" + leadId('1') + ", NULL)"
        << "Nothing is not an outcome of an appointment: showed, no_show, cancelled or "
           "rescheduled.";
}

void TestAppointmentHolds::refusesWithAReason()
{
    QFETCH(QByteArray, call);
    QFETCH(QString, error);
    QCOMPARE(m_database->answer(call, "number"), error);
    QCOMPARE(m_database->value("SELECT count(*) FROM tracking_assignments"), QStringLiteral("0"));
}

// The customer's workflow may write the hold by itself, with the printed columns or fewer.
void TestAppointmentHolds::customersOwnHold()
{
    PoolWorld &database = *m_database;
    const QByteArray set = "UPDATE signalwire_phone_numbers SET assignment_status = 'assigned', "
                           "currently_assigned_to = "
                           + leadId('1');
    database.execute(set + " WHERE number = '+12135550101'");
    QCOMPARE(hours(), QStringLiteral("18"));
    database.execute("UPDATE signalwire_phone_numbers SET assignment_status = 'available', "
                     "currently_assigned_to = NULL, release_at = NULL, assigned_at = NULL");
    database.execute(set
                     + ", appointment_scheduled_at = now() + interval '3 days' WHERE number = "
                       "'+12135550101'");
    QCOMPARE(hours(), QStringLiteral("96"));
}

void TestAppointmentHolds::releaseWaits_data()
{
    QTest::addColumn<QByteArray>("cause");
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("live call")
        << "INSERT INTO billing_call_logs (lead_id, broker_id, tracking_number, caller_number, "
           "direction, call_sid, call_status) VALUES ("
               + leadId('1') + ", " + brokerId('1')
               + ", '+12135550101', '+13104365998', 'broker_to_lead', 'CA1', 'in-progress')"
        << QByteArray("INSERT INTO billing_call_ledger (tracking_number, caller_number, direction, "
                      "call_sid, call_status, created_at, replaces_id, lead_id, broker_id, "
                      "duration_seconds) SELECT tracking_number, caller_number, direction, "
                      "call_sid, 'completed', created_at, id, lead_id, broker_id, 400 FROM "
                      "billing_call_ledger");
    QTest::newRow("incident") << QByteArray(
        "INSERT INTO incidents (carrier, started_at, numbers) VALUES ('signalwire', "
        "now() - interval '1 hour', '{+12135550101}')")
                              << QByteArray("UPDATE incidents SET ended_at = now()");
    QTest::newRow("incident of the whole carrier")
        << QByteArray("INSERT INTO incidents (carrier, started_at) VALUES ('signalwire', "
                      "now() - interval '1 hour')")
        << QByteArray("UPDATE incidents SET ended_at = now()");
}

void TestAppointmentHolds::releaseWaits()
{
    QFETCH(QByteArray, cause);
    QFETCH(QByteArray, end);
    hold();
    m_database->letPass("19 hours");
    m_database->execute(cause);
    for (const char *how : {"release_expired_phone_numbers", "release_expired_tracking_numbers",
                            "release_due_numbers"})
        QCOMPARE(released(how), QStringLiteral("0"));
    m_database->execute(end);
    QCOMPARE(released(), QStringLiteral("1"));
}

// A hold that names a lead only is history of the broker who owns the number.
void TestAppointmentHolds::historyNamesTheOwner()
{
    PoolWorld &database = *m_database;
    database.execute("UPDATE phone_numbers SET broker_id = " + brokerId('3')
                     + "; UPDATE signalwire_phone_numbers SET assignment_status = 'assigned', "
                       "currently_assigned_to = "
                     + leadId('1') + " WHERE number = '+12135550101'");
    const QByteArray history = "SELECT string_agg(concat_ws(' ', right(number, 4), right(lead_id"
                               "::text, 1), right(broker_id::text, 1), coalesce(release_reason, "
                               "'held')), '; ') FROM tracking_assignments";
    QCOMPARE(database.value(history), QStringLiteral("0101 1 3 held"));
    extend("1 day");
    QCOMPARE(database.value("SELECT right(broker_id::text, 1) FROM appointments"),
             QStringLiteral("3"));
    database.letPass("3 days");
    QCOMPARE(released(), QStringLiteral("1"));
    QCOMPARE(database.value(history), QStringLiteral("0101 1 3 hold_ended"));
    QCOMPARE(database.value("SELECT count(*) FROM audit_log WHERE action = "
                            "'assignment_without_broker'"),
             QStringLiteral("0"));
}

void TestAppointmentHolds::trackingNumberIsExtendedToo()
{
    PoolWorld &database = *m_database;
    database.execute("SELECT assign_tracking_number(" + leadId('1') + ", " + brokerId('1')
                     + ", '+12135550102', now() + interval '2 days')");
    QCOMPARE(extend("4 days"), QStringLiteral("true"));
    QCOMPARE(hours(), QStringLiteral("120"));
    QCOMPARE(database.value("SELECT assignment_status FROM signalwire_phone_numbers WHERE "
                            "currently_assigned_to IS NOT NULL"),
             QStringLiteral("assigned_for_tracking"));
    complete("cancelled");
    complete("cancelled");
    QCOMPARE(released(), QStringLiteral("1"));
}

QTEST_GUILESS_MAIN(TestAppointmentHolds)
#include "test_appointmentholds.moc"
