// SPDX-License-Identifier: GPL-3.0-or-later
// v_billing_summary on a ledger of some size: its figures by other means, and that the month of one
// broker does not read the calls of all.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "testdatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace rl;

class TestBillingSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void figuresAreThoseOfThePlainRules();
    void oneBrokersMonthIsReadByIndex_data();
    void oneBrokersMonthIsReadByIndex();

private:
    std::unique_ptr<TestDatabase> m_database;
};

// 240 brokers of companies in three zones, 9,000 appointments, 60,000 calls of every sort, and
// 2,000 corrections. Past the triggers, which would take a minute.
void TestBillingSummary::initTestCase()
{
    m_database = std::make_unique<TestDatabase>();
    m_database->execute(R"(
SET session_replication_role = replica;
INSERT INTO organizations (company_name, name, time_zone)
SELECT 'Company ' || n, 'Company ' || n, (ARRAY['UTC', 'America/Los_Angeles', 'Asia/Kolkata'])[1 + n % 3] FROM generate_series(1, 12) n;
INSERT INTO brokers (company_name, contact_name, org_id)
SELECT company_name, 'Broker ' || n, id FROM organizations, generate_series(1, 20) n;
INSERT INTO leads (first_name, last_name) SELECT 'Lead', n::text FROM generate_series(1, 3000) n;
CREATE TEMP TABLE b AS SELECT id, org_id, row_number() OVER () - 1 AS n FROM brokers;
CREATE TEMP TABLE l AS SELECT id, row_number() OVER () - 1 AS n FROM leads;
SELECT setseed(0.25);
INSERT INTO appointments (org_id, lead_id, broker_id, scheduled_at, status, fee_cents, billable_seconds, verify_lead_minutes)
SELECT b.org_id, l.id, b.id, timestamptz '2025-01-01Z' + k * interval '57 minutes',
       (ARRAY['scheduled', 'showed', 'cancelled', 'rescheduled', 'no_show'])[1 + k % 5], 1000 * (1 + k % 7), 240 + 60 * (k % 3), 60
FROM generate_series(1, 9000) AS k JOIN b ON b.n = k % 240 JOIN l ON l.n = (k * 7) % 3000;
CREATE TEMP TABLE a AS SELECT *, row_number() OVER () - 1 AS n FROM appointments;
INSERT INTO billing_call_ledger (lead_id, broker_id, tracking_number, caller_number, direction, duration_seconds, call_sid, call_status,
                                 created_at, org_id, appointment_id, assignment_id)
SELECT CASE WHEN k % 50 = 0 THEN other.id ELSE a.lead_id END, CASE WHEN k % 41 = 0 THEN b.id ELSE a.broker_id END, '+14155550100', '+14155550101',
       (ARRAY['broker_to_lead', 'lead_to_broker', 'broker_to_lead', 'internal'])[1 + k % 4],
       CASE WHEN k % 23 <> 0 THEN floor(random() * 700) END, 'CA' || k, (ARRAY['completed', 'completed', 'completed', 'busy'])[1 + k % 4],
       a.scheduled_at + (random() - 0.3) * interval '5 hours', a.org_id, CASE WHEN k % 3 > 0 THEN a.id END,
       CASE WHEN k % 5 > 0 THEN gen_random_uuid() END
FROM generate_series(1, 60000) AS k JOIN a ON a.n = (k * 13) % 9000 JOIN b ON b.n = (k * 11) % 240 JOIN l other ON other.n = k % 3000;
INSERT INTO billing_call_ledger (lead_id, broker_id, tracking_number, caller_number, direction, duration_seconds, call_sid, call_status,
                                 created_at, org_id, appointment_id, assignment_id, replaces_id)
SELECT lead_id, broker_id, tracking_number, caller_number, direction, 650, call_sid, 'completed', created_at, org_id, appointment_id,
       assignment_id, id FROM billing_call_ledger ORDER BY call_sid LIMIT 2000;
RESET session_replication_role;
ANALYZE;
)");
}

void TestBillingSummary::figuresAreThoseOfThePlainRules()
{
    // Each figure asked for by itself, from the rules as the documents have them.
    m_database->execute(R"(
CREATE TEMP TABLE calls AS
SELECT c.id, c.broker_id, c.lead_id, greatest(c.duration_seconds, 0) AS talk, a.id AS appointment, a.fee_cents,
       to_char(CASE WHEN a.id IS NULL THEN c.created_at ELSE a.scheduled_at END AT TIME ZONE o.time_zone, 'YYYY-MM') AS month,
       c.call_status = 'completed' AND c.duration_seconds IS NOT NULL
         AND c.duration_seconds > CASE WHEN a.id IS NULL THEN 300 ELSE a.billable_seconds END AS billable,
       c.assignment_id IS NOT NULL AND c.direction <> 'internal' AND a.lead_id = c.lead_id AND a.broker_id = c.broker_id
         AND c.created_at >= a.scheduled_at - interval '1 hour' AND a.status IN ('scheduled', 'showed', 'no_show') AS counts
FROM billing_call_ledger c JOIN brokers b ON b.id = c.broker_id JOIN organizations o ON o.id = b.org_id
LEFT JOIN appointments a ON a.id = c.appointment_id
WHERE c.id NOT IN (SELECT replaces_id FROM billing_call_ledger WHERE replaces_id IS NOT NULL);
CREATE INDEX ON calls (broker_id, month);
ANALYZE calls;
CREATE TEMP TABLE plain AS
SELECT DISTINCT broker_id, month,
       (SELECT count(*) FROM calls x WHERE x.broker_id = c.broker_id AND x.month = c.month AND x.billable) AS billable_calls,
       (SELECT count(DISTINCT appointment) FROM calls x WHERE x.broker_id = c.broker_id AND x.month = c.month AND x.billable AND x.counts) AS verified,
       (SELECT count(*) FROM calls x WHERE x.broker_id = c.broker_id AND x.month = c.month) AS total_calls,
       (SELECT round(coalesce(sum(talk), 0) / 60.0, 1) FROM calls x WHERE x.broker_id = c.broker_id AND x.month = c.month) AS minutes,
       (SELECT count(DISTINCT lead_id) FROM calls x WHERE x.broker_id = c.broker_id AND x.month = c.month) AS leads,
       (SELECT coalesce(sum(fee_cents), 0) FROM appointments WHERE id IN
          (SELECT appointment FROM calls x WHERE x.broker_id = c.broker_id AND x.month = c.month AND x.billable AND x.counts)) AS cents
FROM (SELECT DISTINCT broker_id, month FROM calls) c;
CREATE TEMP VIEW shown AS
SELECT broker_id, to_char(month, 'YYYY-MM') AS month, billable_calls, verified_appointments, total_calls, total_minutes, unique_leads,
       amount_cents::numeric FROM v_billing_summary;
)");
    QVERIFY(m_database->value("SELECT count(*) FROM plain WHERE verified > 0").toInt() > 300);
    QCOMPARE(m_database->value("SELECT count(*) FROM (SELECT * FROM shown EXCEPT ALL SELECT * FROM"
                               " plain) AS wrong"),
             QStringLiteral("0"));
    QCOMPARE(m_database->value("SELECT count(*) FROM (SELECT * FROM plain EXCEPT ALL SELECT * FROM"
                               " shown) AS missing"),
             QStringLiteral("0"));
}

void TestBillingSummary::oneBrokersMonthIsReadByIndex_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QByteArray>("pageCost"); // ours, and that of a server with its defaults
    for (const char *login : {"ana", "ada", "bridge"}) {
        for (const char *cost : {"1.1", "4"})
            QTest::addRow("%s, %s", login, cost) << QString::fromLatin1(login) << QByteArray(cost);
    }
}

void TestBillingSummary::oneBrokersMonthIsReadByIndex()
{
    QFETCH(QString, login);
    QFETCH(QByteArray, pageCost);
    const QUuid broker = QUuid(
        m_database->value("SELECT id FROM brokers ORDER BY contact_name, id OFFSET 7 LIMIT 1"));
    const auto session = m_database->session(login);
    QVERIFY(session->runScript("SET random_page_cost = " + pageCost));
    const Result<SqlRows> rows = session->queryText(
        "EXPLAIN (COSTS off) SELECT * FROM v_billing_summary"
        " WHERE broker_id = '"
        + broker.toByteArray(QUuid::WithoutBraces) + "' AND month = '2025-06-01'");
    QVERIFY2(rows.ok(), rows ? "" : qUtf8Printable(rows.error().detail));
    QString plan;
    for (const SqlRow row : *rows)
        plan += row.text("\"QUERY PLAN\"") + u'\n';
    QVERIFY2(!plan.contains(u"Seq Scan on billing_call_ledger"), qUtf8Printable(plan));
    QVERIFY2(plan.contains(u"idx_billing_broker"), qUtf8Printable(plan));
    static const QRegularExpression byBroker(QStringLiteral("Index Cond: \\(+broker_id = "));
    QVERIFY2(plan.contains(byBroker), qUtf8Printable(plan));
}

QTEST_GUILESS_MAIN(TestBillingSummary)
#include "test_billingsummary.moc"
