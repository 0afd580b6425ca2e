// SPDX-License-Identifier: GPL-3.0-or-later
// What charts read of the counts, by totals and without: always what the finest counts say.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "rollupworld.h"

#include <QTest>

using namespace rl;
using namespace rl::testing;

class TestRollupCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One database for all, each test in a transaction that is rolled back. What is applied at a
    // transaction's end is applied after each statement here.
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->execute(people);
    }
    void init() { m_database->execute("BEGIN; SET CONSTRAINTS ALL IMMEDIATE"); }
    void cleanup() { m_database->execute("ROLLBACK"); }

    void chartsReadTheSame_data();
    void chartsReadTheSame();
    void totalsAreBelievedOnlyWhileTheyHold();

private:
    // What rollup_by() says against daily_rollups.
    void compareCharts(const QByteArray &filter, const QByteArray &where);

    std::unique_ptr<TestDatabase> m_database;
};

void TestRollupCharts::chartsReadTheSame_data()
{
    QTest::addColumn<QByteArray>("filter"); // of rollup_by()
    QTest::addColumn<QByteArray>("where"); // the same of daily_rollups
    QTest::newRow("all") << QByteArray() << QByteArray("true");
    QTest::newRow("an organization")
        << QByteArray(", org => (SELECT id FROM organizations WHERE company_name = 'West Homes')")
        << QByteArray("org_id = (SELECT id FROM organizations WHERE company_name = 'West Homes')");
    QTest::newRow("a campaign") << QByteArray(", campaign => 'spring'")
                                << QByteArray("campaign_id = 'spring'");
    QTest::newRow("no campaign") << QByteArray(", campaign => ''")
                                 << QByteArray("campaign_id IS NULL");
    QTest::newRow("a number") << QByteArray(", phone => '+14245550101'")
                              << QByteArray("number = '+14245550101'");
    QTest::newRow("a number outside")
        << QByteArray(", phone => '+14245550104'") << QByteArray("number = '+14245550104'");
}

// By everything, over ranges that begin and end within months: what is read from the coarse tables
// is what the finest one says.
void TestRollupCharts::chartsReadTheSame()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, where);
    m_database->execute(
        "INSERT INTO billing_call_logs (tracking_number, caller_number, direction, "
        "duration_seconds, call_sid, call_status, created_at) SELECT '+1424555010' || 1 + g % 3, "
        "'+1650555010' || 1 + g % 3, 'lead_to_broker', g, 'CA' || g, 'completed', timestamptz "
        "'2026-01-05Z' + g * interval '17 hours' FROM generate_series(1, 200) g;"
        "INSERT INTO billing_call_logs (tracking_number, caller_number, direction, "
        "duration_seconds, call_sid, call_status, created_at) SELECT '+14245550104', "
        "'+18885550100', 'internal', g, 'CI' || g, 'completed', timestamptz '2026-01-05Z' + g * "
        "interval '40 hours' FROM generate_series(1, 40) g");
    // A part of it in totals, and calls within them that came afterwards.
    QVERIFY(m_database->value("SELECT refresh_rollup_totals()").toInt() > 20);
    QCOMPARE(differences(*m_database), QString());
    m_database->execute(call("2", "CB1", "2026-02-10 18:05Z", "77"));
    QCOMPARE(differences(*m_database), QString());
    compareCharts(filter, where);
    QVERIFY(m_database->value("SELECT refresh_rollup_totals()").toInt() > 0);
    QCOMPARE(m_database->value("SELECT count(*) FROM late_rollups"), QStringLiteral("0"));
    QCOMPARE(differences(*m_database), QString());
    compareCharts(filter, where);
}

void TestRollupCharts::compareCharts(const QByteArray &filter, const QByteArray &where)
{
    const std::array<std::pair<const char *, const char *>, 5> whats{{
        {"day", "day"},
        {"month", "date_trunc('month', day)::date"},
        {"campaign", "campaign_id"},
        {"organization", "org_id"},
        {"number", "number"},
    }};
    const std::array<std::pair<const char *, const char *>, 8> ranges{{
        {"2026-01-05", "2026-03-29"}, // whole weeks
        {"2025-01-01", "2026-01-20"},
        {"2026-01-01", "2026-12-31"},
        {"2026-01-06", "2026-04-20"},
        {"2026-01-31", "2026-03-01"},
        {"2026-02-01", "2026-02-28"},
        {"2026-02-03", "2026-02-05"},
        {"2026-03-01", "2026-02-01"},
    }};
    int rows = 0;
    for (const auto &[what, column] : whats) {
        for (const auto &[from, to] : ranges) {
            const QByteArray read =
                QByteArray("SELECT coalesce(day::text, campaign_id, org_id::text, number) AS key, "
                           "calls, talk_seconds, appointments, amount_cents, internal_calls FROM "
                           "rollup_by('")
                + what + "', '" + from + "', '" + to + "'" + filter + ")";
            const QByteArray plain = QByteArray("SELECT (") + column
                                     + ")::text, sum(calls), sum(talk_seconds), sum(appointments), "
                                       "sum(amount_cents), sum(internal_calls) FROM daily_rollups "
                                       "WHERE day BETWEEN '"
                                     + from + "' AND '" + to + "' AND " + where + " GROUP BY 1";
            const QString difference = m_database->value(
                "SELECT string_agg(t::text, ' ') FROM ((" + read + " EXCEPT ALL " + plain
                + ") UNION ALL (" + plain + " EXCEPT ALL " + read + ")) t");
            QVERIFY2(difference.isEmpty(),
                     qPrintable(QString::fromLatin1(what) + u' ' + QString::fromLatin1(from) + u' '
                                + difference));
            rows += m_database->value("SELECT count(*) FROM (" + read + ") t").toInt();
        }
    }
    QVERIFY(rows > 10);
}

// A total is used after it was made, not after somebody counted upon one of its days, also if he
// began before it was made and ended after that; and is used again when it was made anew.
void TestRollupCharts::totalsAreBelievedOnlyWhileTheyHold()
{
    TestDatabase database;
    database.execute(people);
    database.execute(call("1", "CA1", "2026-01-12 18:05Z", "100"));
    const QByteArray chart =
        "SELECT string_agg(right(number, 1) || ' ' || talk_seconds, ', ' ORDER "
        "BY number) FROM rollup_by('number', '2026-01-11', '2026-02-01') "
        "WHERE calls > 0";
    QVERIFY(database.value("SELECT refresh_rollup_totals()").toInt() > 8);
    // That it is used at all shows when it is wrong.
    database.execute("UPDATE rollup_totals SET talk_seconds = talk_seconds + 1 WHERE until > "
                     "'2026-01-20' AND number = '+14245550101'");
    QCOMPARE(database.value(chart), QStringLiteral("1 101"));
    database.execute("UPDATE rollup_totals SET talk_seconds = talk_seconds - 1 WHERE until > "
                     "'2026-01-20' AND number = '+14245550101'");

    const auto late = database.session();
    QVERIFY(late->runScript("BEGIN;" + call("2", "CA2", "2026-01-14 18:05Z", "40")
                            + "SET CONSTRAINTS ALL IMMEDIATE"));
    QCOMPARE(database.value("SELECT refresh_rollup_totals()"), QStringLiteral("0"));
    QCOMPARE(database.value(chart), QStringLiteral("1 100"));
    QVERIFY(late->runScript("COMMIT"));
    QCOMPARE(database.value(chart), QStringLiteral("1 100, 2 40"));
    QVERIFY(database.value("SELECT refresh_rollup_totals()").toInt() > 8);
    QCOMPARE(database.value(chart), QStringLiteral("1 100, 2 40"));
    QCOMPARE(differences(database), QString());
    QCOMPARE(database.value("SELECT refresh_rollup_totals()"), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(TestRollupCharts)
#include "test_rollupcharts.moc"
