// SPDX-License-Identifier: GPL-3.0-or-later
// One pool: phone_numbers (source 001) and signalwire_phone_numbers (source 000) are the same rows,
// and a number's health.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "../../domain/vectorfile.h"
#include "poolworld.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace rl;
using namespace rl::testing;

namespace {

const QByteArray number = "SELECT concat_ws(' ', number, coalesce(signalwire_id, '-'), status, "
                          "is_active, assigned_broker_company, right(owner_broker_id::text, 1), "
                          "coalesce(area_code, '-'), coalesce(state, '-')) FROM "
                          "signalwire_phone_numbers WHERE number = '+12135550101'";

} // namespace

class TestPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<PoolWorld>(); }
    void init() { m_database->execute("BEGIN"); }
    void cleanup() { m_database->execute("ROLLBACK"); }

    void printedInsertWorks();
    void viewHasThePrintedColumns();
    void bothNamesWriteTheSameRows();
    void upsertsThroughBoth();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void statusAndIsActiveFollowEachOther_data();
    void statusAndIsActiveFollowEachOther();
    void carriersIdHasTwoNames();
    void stateFollowsTheAreaCode();
    void ownerIsTheFirstBroker();
    void numberMovesWithItsBroker();
    void numberWithAPastIsRetired();
    void printedReportsRun();
    void healthFollowsTheFormula();
    void healthFallsIntoItsCategory();
    void customersOwnCountsStay();

private:
    // A statement of source 001, as printed there.
    static QByteArray printed(const char *name)
    {
        QFile file(
            QFINDTESTDATA(qPrintable(QStringLiteral("source001/%1.sql").arg(QLatin1String(name)))));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<PoolWorld> m_database;
};

void TestPool::printedInsertWorks()
{
    PoolWorld &database = *m_database;
    QByteArray statement = printed("add_numbers");
    database.execute(statement.replace("broker_uuid_1", "b0000000-0000-4000-8000-000000000003"));
    QCOMPARE(database.value("SELECT string_agg(concat_ws(' ', number, carrier_sid, signalwire_id, "
                            "assigned_broker_company, right(owner_broker_id::text, 1), area_code, "
                            "state, is_active, status, assignment_status), '; ' ORDER BY number) "
                            "FROM signalwire_phone_numbers WHERE org_id = (SELECT org_id FROM "
                            "brokers WHERE id = "
                            + brokerId('1') + ") AND number < '+15551234569'"),
             QStringLiteral(
                 "+15551234567 sw_123 sw_123 My Reverse Options 3 555 CA t active available; "
                 "+15551234568 sw_124 sw_124 My Reverse Options 3 555 CA t active available"));
    QCOMPARE(database.value("SELECT count(*) FROM phone_numbers WHERE health_score IS NULL AND "
                            "call_count = 0 AND last_used_at IS NULL"),
             QStringLiteral("3"));
}

void TestPool::viewHasThePrintedColumns()
{
    QCOMPARE(
        m_database->value("SELECT string_agg(column_name || ' ' || data_type, ', ' ORDER BY "
                          "ordinal_position) FROM information_schema.columns WHERE "
                          "table_name = 'phone_numbers'"),
        QStringLiteral("id uuid, number character varying, signalwire_id text, broker_id uuid, "
                       "is_active boolean, last_used_at timestamp with time zone, "
                       "health_score integer, call_count integer, answer_rate numeric, "
                       "area_code text, state text"));
}

void TestPool::bothNamesWriteTheSameRows()
{
    PoolWorld &database = *m_database;
    database.execute("INSERT INTO signalwire_phone_numbers (number, assigned_broker_company) "
                     "VALUES ('+12135550101', 'my reverse options, llc')");
    QCOMPARE(database.value("SELECT right(broker_id::text, 1) || state FROM phone_numbers WHERE "
                            "number = '+12135550101'"),
             QStringLiteral("1CA"));
    database.execute("UPDATE phone_numbers SET health_score = 72, broker_id = " + brokerId('3')
                     + " WHERE number = '+12135550101'");
    QCOMPARE(database.value("SELECT health_score || right(owner_broker_id::text, 1) FROM "
                            "signalwire_phone_numbers"),
             QStringLiteral("723"));
    database.execute("INSERT INTO phone_numbers (number, broker_id) VALUES ('(213) 555-0102', "
                     + brokerId('2') + ")");
    QCOMPARE(database.value("SELECT assigned_broker_company FROM signalwire_phone_numbers WHERE "
                            "number = '+12135550102'"),
             QStringLiteral("Second Broker LLC"));
    database.execute("DELETE FROM phone_numbers WHERE number = '+12135550102'");
    database.execute("DELETE FROM signalwire_phone_numbers WHERE number = '+12135550101'");
    QCOMPARE(database.value("SELECT (SELECT count(*) FROM phone_numbers) + (SELECT count(*) FROM "
                            "signalwire_phone_numbers)"),
             QStringLiteral("0"));
}

void TestPool::upsertsThroughBoth()
{
    PoolWorld &database = *m_database;
    for (int i = 0; i < 2; ++i) {
        database.execute("INSERT INTO phone_numbers (number, broker_id, health_score) VALUES "
                         "('213-555-0101', "
                         + brokerId('1') + ", " + QByteArray::number(50 + i)
                         + ") ON CONFLICT (number) DO UPDATE SET health_score = "
                           "excluded.health_score");
    }
    // what the workflow knows of a number need not say whose it is
    database.execute(
        "INSERT INTO phone_numbers (number, answer_rate) VALUES ('+12135550101', 12.5) "
        "ON CONFLICT (number) DO UPDATE SET answer_rate = excluded.answer_rate");
    database.execute("INSERT INTO signalwire_phone_numbers (number, assigned_broker_company, name) "
                     "VALUES ('+12135550101', 'My Reverse Options', 'Main') ON CONFLICT (number) "
                     "DO UPDATE SET name = excluded.name");
    database.execute("INSERT INTO phone_numbers (number, broker_id) VALUES ('+12135550101', "
                     + brokerId('1') + ") ON CONFLICT DO NOTHING");
    QCOMPARE(database.value("SELECT string_agg(concat_ws(' ', number, name, health_score, "
                            "answer_rate), ';') FROM signalwire_phone_numbers"),
             QStringLiteral("+12135550101 Main 51 12.5"));
}

void TestPool::refusesWithAReason_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("error");
    QTest::newRow("broker without company")
        << "INSERT INTO phone_numbers (number, broker_id) VALUES ('+12135550102', " + brokerId('4')
               + ")"
        << "RL003 Broker b0000000-0000-4000-8000-000000000004 has no company name, so no pool "
           "belongs to this broker.";
    QTest::newRow("unknown broker")
        << "INSERT INTO phone_numbers (number, broker_id) VALUES ('+12135550102', " + brokerId('9')
               + ")"
        << "RL004 There is no broker b0000000-0000-4000-8000-000000000009.";
    QTest::newRow("nobody's")
        << QByteArray("INSERT INTO phone_numbers (number) VALUES ('+12135550102')")
        << "RL003 +12135550102 names neither a broker nor a company that it belongs to.";
    QTest::newRow("another company's broker")
        << "INSERT INTO signalwire_phone_numbers (number, assigned_broker_company, "
           "owner_broker_id) VALUES ('+12135550102', 'My Reverse Options', "
               + brokerId('2') + ")"
        << "RL003 +12135550102 belongs to the pool of My Reverse Options, and the broker works for "
           "Second Broker LLC.";
    QTest::newRow("two carrier ids")
        << QByteArray("UPDATE signalwire_phone_numbers SET carrier_sid = 'a', signalwire_id = 'b'")
        << "RL003 +12135550101 cannot have the carrier ids b and a at once.";
    QTest::newRow("active and not")
        << QByteArray("UPDATE signalwire_phone_numbers SET status = 'suspended'; UPDATE "
                      "signalwire_phone_numbers SET status = 'porting', is_active = true")
        << "RL003 +12135550101 cannot have the status porting and is_active = t at once.";
    QTest::newRow("score above 100")
        << QByteArray("UPDATE phone_numbers SET health_score = 101")
        << "23514 new row for relation \"signalwire_phone_numbers\" violates check constraint "
           "\"signalwire_phone_numbers_health_score_check\"";
}

void TestPool::refusesWithAReason()
{
    QFETCH(QByteArray, statement);
    QFETCH(QString, error);
    m_database->execute("INSERT INTO phone_numbers (number, broker_id) VALUES ('+12135550101', "
                        + brokerId('1') + ")");
    QCOMPARE(m_database->failure(statement), error);
    QCOMPARE(m_database->value("SELECT count(*) FROM phone_numbers"), QStringLiteral("1"));
}

void TestPool::statusAndIsActiveFollowEachOther_data()
{
    QTest::addColumn<QByteArray>("set");
    QTest::addColumn<QString>("becomes");
    const auto row = [](const char *set, const char *becomes) {
        QTest::newRow(set) << QByteArray(set) << QString::fromLatin1(becomes);
    };
    row("name = 'x'", "active t");
    row("is_active = false", "inactive f");
    row("status = 'suspended'", "suspended f");
    row("status = 'retired', is_active = false", "retired f");
    row("status = NULL", " t");
    row("is_active = NULL", "active t");
    row("is_active = false; UPDATE phone_numbers SET is_active = true", "active t");
    row("status = 'suspended'; UPDATE phone_numbers SET is_active = true", "active t");
    row("status = 'suspended'; UPDATE phone_numbers SET is_active = false", "suspended f");
    row("is_active = false; UPDATE signalwire_phone_numbers SET status = 'active'", "active t");
}

void TestPool::statusAndIsActiveFollowEachOther()
{
    QFETCH(QByteArray, set);
    QFETCH(QString, becomes);
    m_database->execute("INSERT INTO phone_numbers (number, broker_id) VALUES ('+12135550101', "
                        + brokerId('1') + "); UPDATE signalwire_phone_numbers SET " + set);
    QCOMPARE(m_database
                 ->value("SELECT coalesce(status, '') || ' ' || is_active::text FROM "
                         "signalwire_phone_numbers")
                 .replace(QStringLiteral("true"), QStringLiteral("t"))
                 .replace(QStringLiteral("false"), QStringLiteral("f")),
             becomes);
}

void TestPool::carriersIdHasTwoNames()
{
    PoolWorld &database = *m_database;
    const QByteArray both = "SELECT carrier_sid || ' ' || signalwire_id FROM "
                            "signalwire_phone_numbers";
    database.execute("INSERT INTO signalwire_phone_numbers (number, assigned_broker_company, "
                     "carrier_sid) VALUES ('+12135550101', 'My Reverse Options', 'PN1')");
    QCOMPARE(database.value(both), QStringLiteral("PN1 PN1"));
    database.execute("UPDATE phone_numbers SET signalwire_id = 'PN2'");
    QCOMPARE(database.value(both), QStringLiteral("PN2 PN2"));
    database.execute("UPDATE signalwire_phone_numbers SET carrier_sid = 'PN3'");
    QCOMPARE(database.value(both), QStringLiteral("PN3 PN3"));
    database.execute("UPDATE signalwire_phone_numbers SET carrier_sid = NULL");
    QVERIFY(database.value(both).isNull());
}

void TestPool::stateFollowsTheAreaCode()
{
    PoolWorld &database = *m_database;
    database.execute("INSERT INTO phone_numbers (number, broker_id) VALUES ('+12135550101', "
                     + brokerId('1') + ")");
    QCOMPARE(database.value(number),
             QStringLiteral("+12135550101 - active t My Reverse Options 1 213 CA"));
    database.execute("UPDATE phone_numbers SET state = ' ny '");
    QVERIFY(database.value(number).endsWith(u"213 NY"));
    database.execute("UPDATE phone_numbers SET number = '+12145550101'");
    QCOMPARE(database.value("SELECT area_code || ' ' || state FROM phone_numbers"),
             QStringLiteral("214 TX"));
    database.execute("INSERT INTO phone_numbers (number, broker_id) VALUES ('+447700900123', "
                     + brokerId('1') + "), ('+12995550101', " + brokerId('1') + ")");
    QCOMPARE(database.value("SELECT string_agg(coalesce(area_code, '-') || coalesce(state, '-'), "
                            "' ' ORDER BY number) FROM phone_numbers WHERE number <> "
                            "'+12145550101'"),
             QStringLiteral("299- --"));
    database.execute("INSERT INTO area_codes VALUES ('299', 'OH')"); // a code of tomorrow
    database.execute("UPDATE phone_numbers SET area_code = area_code");
    QCOMPARE(database.value("SELECT state FROM phone_numbers WHERE number = '+12995550101'"),
             QStringLiteral("OH"));
    QCOMPARE(database.value("SELECT count(DISTINCT state) FROM area_codes"), QStringLiteral("56"));
}

void TestPool::ownerIsTheFirstBroker()
{
    PoolWorld &database = *m_database;
    const QByteArray owner = "SELECT coalesce(right(owner_broker_id::text, 1), '-') FROM "
                             "signalwire_phone_numbers WHERE number = '+12135550101'";
    database.execute("INSERT INTO signalwire_phone_numbers (number, assigned_broker_company) "
                     "VALUES ('+12135550101', 'Not There Yet Inc')");
    QCOMPARE(database.value(owner), QStringLiteral("-"));
    database.execute("INSERT INTO brokers (id, company_name, created_at) VALUES (" + brokerId('7')
                     + ", 'Not There Yet', '2025-05-05'), (" + brokerId('8')
                     + ", 'Not There Yet', '2024-05-05')");
    QCOMPARE(database.value(owner), QStringLiteral("7")); // kept when an earlier one appears
    database.execute("UPDATE brokers SET company_name = 'Second Broker' WHERE id = "
                     + brokerId('7'));
    QCOMPARE(database.value(owner), QStringLiteral("8"));
    database.execute("UPDATE signalwire_phone_numbers SET assigned_broker_company = 'My Reverse "
                     "Options'");
    QCOMPARE(database.value(owner), QStringLiteral("1"));
}

void TestPool::numberMovesWithItsBroker()
{
    PoolWorld &database = *m_database;
    database.execute("INSERT INTO phone_numbers (number, broker_id) VALUES ('+12135550101', "
                     + brokerId('1') + ")");
    const QByteArray move = "UPDATE phone_numbers SET broker_id = " + brokerId('2');
    QCOMPARE(database.failure(move), QStringLiteral("done"));
    QCOMPARE(database.value("SELECT assigned_broker_company || ' ' || company_name FROM "
                            "signalwire_phone_numbers n JOIN organizations o ON o.id = n.org_id"),
             QStringLiteral("Second Broker LLC Second Broker LLC"));
    database.execute("UPDATE phone_numbers SET broker_id = " + brokerId('1'));
    database.execute("SELECT assign_number_to_lead(" + leadId('1') + ", " + brokerId('1') + ")");
    const QString refused = QStringLiteral(
        "RL001 +12135550101 is in use for a lead and stays in its pool until it is released.");
    QCOMPARE(database.failure(move), refused);
    database.execute("UPDATE lead_number_assignments SET status = 'released'");
    database.execute("SELECT assign_tracking_number(" + leadId('1') + ", " + brokerId('1')
                     + ", '+12135550101', timestamptz '2099-10-22 10:00Z')");
    QCOMPARE(database.failure(move), refused);
}

void TestPool::numberWithAPastIsRetired()
{
    PoolWorld &database = *m_database;
    database.execute("INSERT INTO phone_numbers (number, broker_id) VALUES ('+12135550101', "
                     + brokerId('1') + "), ('+12135550102', " + brokerId('1') + ")");
    database.execute("SELECT assign_tracking_number(" + leadId('1') + ", " + brokerId('1')
                     + ", '+12135550101', timestamptz '2025-10-22 10:00Z'); "
                       "SELECT release_expired_tracking_numbers()");
    const QString refused = QStringLiteral(
        "RL001 +12135550101 has a history of leads and calls, and cannot be removed.");
    for (const char *name : {"phone_numbers", "signalwire_phone_numbers"})
        QCOMPARE(
            database.failure(QByteArray("DELETE FROM ") + name + " WHERE number = '+12135550101'"),
            refused);
    QCOMPARE(database.failure("DELETE FROM phone_numbers WHERE number = '+12135550102'"),
             QStringLiteral("done"));
    database.execute("UPDATE phone_numbers SET is_active = false");
    QCOMPARE(database.answer("assign_tracking_number(" + leadId('1') + ", " + brokerId('1')
                                 + ", '+12135550101', timestamptz '2099-10-22 10:00Z')",
                             "number"),
             QStringLiteral("+12135550101 is not active (its status is inactive)."));
}

void TestPool::printedReportsRun()
{
    PoolWorld &database = *m_database;
    for (const char *row : {"1', true, 85", "2', true, 65", "3', false, 45", "4', true, 10"})
        database.execute("INSERT INTO phone_numbers (broker_id, number, is_active, health_score) "
                         "VALUES ("
                         + brokerId('1') + ", '+1213555010" + row + ")");
    const SqlRows utilization = database.rows(printed("pool_utilization"));
    QCOMPARE(utilization.first().text("broker_id").right(1), QStringLiteral("1"));
    QCOMPARE(utilization.first().text("total_numbers"), QStringLiteral("4"));
    QCOMPARE(utilization.first().text("active_numbers"), QStringLiteral("3"));
    QCOMPARE(utilization.first().text("inactive_numbers"), QStringLiteral("1"));
    QStringList categories;
    const SqlRows distribution = database.rows(printed("health_distribution"));
    for (const SqlRow row : distribution)
        categories << row.text("health_category") + row.text("number_count");
    categories.sort();
    QCOMPARE(categories.join(u' '), QStringLiteral("Excellent1 Fair1 Good1 Poor1"));
    const SqlRows scores = database.rows(printed("health_scores"));
    QCOMPARE(scores.first().text("min_score") + u' ' + scores.first().text("max_score"),
             QStringLiteral("10 85"));
    QVERIFY(scores.first().text("avg_score").startsWith(u"53.33"));
}

void TestPool::healthFollowsTheFormula()
{
    QStringList differing;
    for (const QJsonValue &value : vectorCases(QStringLiteral("health/scores.json"))) {
        const QString score = m_database->value(
            "SELECT calculate_health_score(:rate::float8, :calls::float8, :days::float8, "
            ":recent::float8)",
            {{"rate", value[u"answer_rate"].toDouble()},
             {"calls", value[u"calls"].toDouble()},
             {"days", value[u"days"].toDouble()},
             {"recent", value[u"recent"].toDouble()}});
        if (score != QString::number(value[u"score"].toInt()))
            differing << value[u"why"].toString() + QStringLiteral(": ") + score;
    }
    QCOMPARE(differing.join(u'\n'), QString());
}

void TestPool::healthFallsIntoItsCategory()
{
    for (const QJsonValue &value : vectorCases(QStringLiteral("health/categories.json"))) {
        const QString score = value[u"score"].isNull() ? QStringLiteral("NULL")
                                                       : QString::number(value[u"score"].toInt());
        QCOMPARE(m_database->value("SELECT health_category(" + score.toLatin1() + ")"),
                 value[u"category"].toString());
    }
}

// The customer's workflow counts its calls by itself; ours are added to them.
void TestPool::customersOwnCountsStay()
{
    PoolWorld &database = *m_database;
    const QByteArray counts = "SELECT call_count || ' ' || answer_rate FROM phone_numbers";
    database.execute("INSERT INTO phone_numbers (number, broker_id) VALUES ('+12135550101', "
                     + brokerId('1') + ")");
    database.execute(
        "UPDATE phone_numbers SET health_score = 70, answer_rate = 50, call_count = 8, "
        "last_used_at = now()");
    database.execute("SELECT assign_number_to_lead(" + leadId('1') + ", " + brokerId('1') + ")");
    database.execute("SELECT record_call_outcome(" + leadId('1') + ", 'answered')");
    QCOMPARE(database.value(counts), QStringLiteral("9 55.5556")); // 5 of 9
    database.execute("UPDATE phone_numbers SET answer_rate = 60, call_count = 10");
    database.execute("SELECT record_call_outcome(" + leadId('1') + ", 'busy')");
    QCOMPARE(database.value(counts), QStringLiteral("11 54.5455")); // 6 of 11
    database.execute("SELECT recompute_number_health()");
    QCOMPARE(database.value(counts), QStringLiteral("11 54.5455"));
}

QTEST_GUILESS_MAIN(TestPool)
#include "test_pool.moc"
