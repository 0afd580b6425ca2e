// SPDX-License-Identifier: GPL-3.0-or-later
// The queries that source 000 prints, unchanged but for its placeholders, on our database, and the
// figures of its worked example. Those with figures of their own are in test_printedqueries.cpp,
// those of pg_cron in test_cron.cpp.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "testdatabase.h"

#include <QFile>
#include <QTest>

using namespace rl;

namespace {

const QByteArray lead = "a0000000-0000-4000-8000-000000000001";
const QByteArray broker = "b0000000-0000-4000-8000-000000000001";

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qUtf8Printable(path));
    return file.readAll();
}

// The document's placeholders stand for ids of rows.
QByteArray filled(QByteArray query)
{
    return query.replace("'lead-uuid'", '\'' + lead + '\'')
        .replace("'broker-uuid'", '\'' + broker + '\'')
        .replace("'abc-123'", '\'' + lead + '\'')
        .replace("'<lead_id>'", '\'' + lead + '\'');
}

} // namespace

class TestSource000 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One database for all, each test in a transaction that is rolled back.
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->execute(example());
    }
    void init() { m_database->execute("BEGIN"); }
    void cleanup() { m_database->execute("ROLLBACK"); }
    void printedQueryRuns_data();
    void printedQueryRuns();
    void assignedNumberIsAnswered();
    void callLogIsThePrintedOne();
    void workedExampleIsOneAppointmentAndFiftyDollars();
    void calledTwiceIsWrittenOnce();

private:
    QByteArray printed(const char *name) const
    {
        return filled(fileContent(QFINDTESTDATA("source000/") + QString::fromLatin1(name)
                                  + QStringLiteral(".sql")));
    }
    QByteArray example() const
    {
        return fileContent(QFINDTESTDATA("source000/worked_example.sql"));
    }
    std::unique_ptr<TestDatabase> m_database;
};

void TestSource000::printedQueryRuns_data()
{
    QTest::addColumn<QString>("columns");
    QTest::newRow("assign_tracking_number") << "assign_tracking_number";
    QTest::newRow("release_expired") << "release_expired_tracking_numbers";
    QTest::newRow("get_assignment") << "get_tracking_number_assignment";
    QTest::newRow("dispute_call_log") << "time direction duration status";
    QTest::newRow("campaign_performance")
        << "campaign_archetype leads verified_appointments avg_duration";
    QTest::newRow("held_numbers")
        << "id number name assigned_broker_company currently_assigned_to assigned_broker_id "
           "assigned_at release_at assignment_status appointment_scheduled_at status total_calls "
           "last_used_at created_at updated_at …";
    QTest::newRow("latest_calls")
        << "id lead_id broker_id tracking_number caller_number direction duration_seconds call_sid "
           "call_status appointment_datetime campaign_id campaign_archetype created_at …";
    QTest::newRow("todays_activity") << "appointments_today total_calls broker_outbound "
                                        "lead_callbacks verified_appointments total_minutes";
    QTest::newRow("active_assignments")
        << "number assigned_broker_company lead broker appointment releases_at";
    QTest::newRow("interactions_of_lead") << "id lead_id type created_at …";
    QTest::newRow("pool_by_status") << "assignment_status count";
}

// "…": ours may follow after the printed columns.
void TestSource000::printedQueryRuns()
{
    QFETCH(QString, columns);
    TestDatabase &database = *m_database;
    const QStringList names = database.rows(printed(QTest::currentDataTag())).columnNames();
    if (columns.endsWith(u'…'))
        QCOMPARE(names.join(u' ').left(columns.size() - 2), columns.chopped(2));
    else
        QCOMPARE(names.join(u' '), columns);
}

void TestSource000::assignedNumberIsAnswered()
{
    TestDatabase &database = *m_database;
    const auto answer = [&](const char *name) { return database.value(printed(name)); };
    QCOMPARE(answer("assign_tracking_number"),
             QStringLiteral(R"({"number": "+14244851544", "success": true, )"
                            R"("release_at": "2025-10-23T00:00:00Z"})"));
    QCOMPARE(answer("get_assignment"),
             QStringLiteral(R"({"assigned": true, "lead_phone": "+16505300051", )"
                            R"("broker_phone": "+13104365998", )"
                            R"("appointment_datetime": "2025-10-22T10:00:00Z"})"));
    const SqlRows assignments = database.rows(printed("active_assignments"));
    const SqlRow held = assignments.first();
    QCOMPARE(held.text("lead"), QStringLiteral("Testy McTesterson"));
    QCOMPARE(held.text("broker"), QStringLiteral("Walter Richards"));
    QCOMPARE(held.text("releases_at"), QStringLiteral("Oct 23 00:00"));
    QCOMPARE(database.rows(printed("interactions_of_lead")).size(), 1);

    QCOMPARE(answer("release_expired"),
             QStringLiteral(R"({"success": true, "released_count": 1})"));
    QCOMPARE(answer("get_assignment"), QStringLiteral(R"({"assigned": false})"));
    QCOMPARE(answer("release_expired"),
             QStringLiteral(R"({"success": true, "released_count": 0})"));
}

void TestSource000::callLogIsThePrintedOne()
{
    TestDatabase &database = *m_database;
    QStringList lines;
    const SqlRows calls = database.rows(printed("dispute_call_log"));
    for (const SqlRow row : calls)
        lines << QStringList{row.text("time"), row.text("direction"), row.text("duration"),
                             row.text("status")}
                     .join(QStringLiteral(" | "));
    QCOMPARE(lines,
             (QStringList{QStringLiteral("Oct 22 10:05 | broker_to_lead | 900 | ✅ BILLABLE"),
                          QStringLiteral("Oct 22 14:30 | lead_to_broker | 180 | ❌ Too short"),
                          QStringLiteral("Oct 22 16:00 | broker_to_lead | 420 | ✅ BILLABLE")}));
}

// "We logged 3 calls totaling 25 minutes"; two of them billable, one appointment, charged once.
void TestSource000::workedExampleIsOneAppointmentAndFiftyDollars()
{
    TestDatabase &database = *m_database;
    const SqlRows rows = database.rows("SELECT *, month::text AS of FROM v_billing_summary");
    QCOMPARE(rows.size(), 1);
    const SqlRow month = rows.first();
    QCOMPARE(month.text("company_name"), QStringLiteral("My Reverse Options"));
    QCOMPARE(month.text("contact_name"), QStringLiteral("Walter Richards"));
    QCOMPARE(month.text("of"), QStringLiteral("2025-10-01"));
    QCOMPARE(month.integer("total_calls"), 3);
    QCOMPARE(month.text("total_minutes"), QStringLiteral("25.0"));
    QCOMPARE(month.integer("billable_calls"), 2);
    QCOMPARE(month.integer("verified_appointments"), 1);
    QCOMPARE(month.integer("unique_leads"), 1);
    QCOMPARE(month.text("amount"), QStringLiteral("50.00"));
    QCOMPARE(month.integer("amount_cents"), 5000);
    QCOMPARE(database.value("SELECT call_sid FROM appointment_verification JOIN billing_call_logs "
                            "ON id = verifying_call_id WHERE verified"),
             QStringLiteral("CA1"));
}

void TestSource000::calledTwiceIsWrittenOnce()
{
    TestDatabase &database = *m_database;
    const QByteArray twice = example();
    database.execute(twice.mid(twice.indexOf("INSERT INTO billing_call_logs")));
    QCOMPARE(database.value("SELECT count(*) FROM billing_call_logs"), QStringLiteral("3"));
}

QTEST_GUILESS_MAIN(TestSource000)
#include "test_source000.moc"
