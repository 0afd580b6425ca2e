// SPDX-License-Identifier: GPL-3.0-or-later
// The migrations on a database with source 001's own tables: phone_numbers and the assignments of
// leads to them, with the conflicts that the document's debug queries look for.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "customerdatabase.h"

#include <QTest>

using namespace rl;

class TestAdoption001 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRowIsThere();
    void numbersAreInThePool();
    void whatWasKnownOfANumberIsKept();
    void spellingsOfOneNumberAreOne();
    void referencesFollow();
    void referenceThatCannotFollowStays();
    void oneLiveAssignmentPerNumberAndLead();
    void timestampsMeantUtc();
    void printedInsertWorks();
    void customersDialerGoesOn();
    void viewsAreBuiltAgain();
    void readersOfAViewNeedNoMoreThanBefore();
    void whatDoesNotFitIsNamed();
    void secondRunChangesNothing();

private:
    std::unique_ptr<CustomerDatabase> m_database;
};

void TestAdoption001::initTestCase()
{
    m_database = std::make_unique<CustomerDatabase>(
        QStringList{QStringLiteral("source001/customer_database.sql")});
    const Result<QStringList> done = m_database->adopt();
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().text()));
}

void TestAdoption001::everyRowIsThere()
{
    QCOMPARE(m_database->tablesThatLostRows(), QStringList());
    QCOMPARE(m_database->value("SELECT count(*) FROM phone_numbers_adopted"), QStringLiteral("6"));
    QCOMPARE(
        m_database->value("SELECT relkind FROM pg_class WHERE oid = 'phone_numbers'::regclass"),
        QStringLiteral("v"));
}

void TestAdoption001::numbersAreInThePool()
{
    QCOMPARE(
        m_database->value("SELECT string_agg(concat_ws(' ', number, right(id::text, 1), status, "
                          "nullif(assigned_broker_company, '')), '; ' ORDER BY number) FROM "
                          "signalwire_phone_numbers"),
        QStringLiteral("+14244851544 2 active My Reverse Options, LLC; +14244851546 4 active; "
                       "+14244851547 5 inactive My Reverse Options, LLC; +15551234567 1 "
                       "active My Reverse Options, LLC"));
}

void TestAdoption001::whatWasKnownOfANumberIsKept()
{
    QCOMPARE(m_database->value("SELECT concat_ws(' ', signalwire_id, right(broker_id::text, 1), "
                               "is_active, utc_text(last_used_at), health_score, call_count, "
                               "answer_rate, area_code, state) FROM phone_numbers "
                               "WHERE number = '+15551234567'"),
             QStringLiteral("sw_123 1 t 2025-09-30T12:00:00Z 91 40 62.5 555 CA"));
    QCOMPARE(m_database->value("SELECT concat_ws(' ', signalwire_id, broker_id, health_score) FROM "
                               "phone_numbers WHERE number = '+14244851546'"),
             QStringLiteral("sw_126 70"));
}

// '(424) 485-1544' is in use, '424-485-1544' is not: the first stands for both.
void TestAdoption001::spellingsOfOneNumberAreOne()
{
    QCOMPARE(m_database->value("SELECT concat_ws(' ', signalwire_id, is_active, call_count) FROM "
                               "phone_numbers WHERE number = '+14244851544'"),
             QStringLiteral("sw_124 t 12"));
    QCOMPARE(m_database->value("SELECT count(*) FROM phone_numbers_adopted WHERE number IN "
                               "('(424) 485-1544', '424-485-1544')"),
             QStringLiteral("2"));
    QVERIFY(m_database->report("adopted").contains(
        u"number 424-485-1544: phone_numbers had it as c1000000-0000-4000-8000-000000000003"));
}

void TestAdoption001::referencesFollow()
{
    QCOMPARE(m_database->value(
                 "SELECT string_agg(concat_ws(' ', conrelid::regclass, confrelid::regclass, "
                 "confdeltype), ', ' ORDER BY conrelid::regclass::text) FROM "
                 "pg_constraint WHERE contype = 'f' AND conkey = ARRAY(SELECT attnum "
                 "FROM pg_attribute WHERE attrelid = conrelid AND attname = "
                 "'number_id') AND conrelid IN ('lead_number_assignments'::regclass, "
                 "'customer_number_costs'::regclass)"),
             QStringLiteral("customer_number_costs signalwire_phone_numbers a, "
                            "lead_number_assignments signalwire_phone_numbers c"));
    QCOMPARE(m_database->value("SELECT string_agg(number, ', ' ORDER BY number) FROM "
                               "customer_number_costs JOIN phone_numbers ON id = number_id"),
             QStringLiteral("+14244851544, +15551234567"));
    QCOMPARE(m_database->value("SELECT string_agg(right(a.id::text, 1), ' ' ORDER BY a.id) FROM "
                               "lead_number_assignments a JOIN phone_numbers pn ON pn.id = "
                               "a.number_id WHERE pn.number = '+14244851544'"),
             QStringLiteral("4 5 6"));
}

// customer_labels allows one label per number; two of its rows would be of one number.
void TestAdoption001::referenceThatCannotFollowStays()
{
    QCOMPARE(m_database->value("SELECT confrelid::regclass FROM pg_constraint WHERE contype = 'f' "
                               "AND conrelid = 'customer_labels'::regclass"),
             QStringLiteral("phone_numbers_adopted"));
    QCOMPARE(m_database->value("SELECT string_agg(label, ', ' ORDER BY label) FROM customer_labels "
                               "JOIN phone_numbers_adopted ON id = number_id"),
             QStringLiteral("Old sales, Sales"));
    QVERIFY(m_database->report("left_alone").contains(u"reference customer_labels.number_id: "));
}

void TestAdoption001::oneLiveAssignmentPerNumberAndLead()
{
    QCOMPARE(m_database->value("SELECT string_agg(concat_ws(' ', right(id::text, 1), status, "
                               "released_at IS NOT NULL), '; ' ORDER BY id) FROM "
                               "lead_number_assignments"),
             QStringLiteral("1 active f; 2 released t; 3 released t; 4 booked_locked f; "
                            "5 released t; 6 released f; 7 unreachable f"));
    QCOMPARE(m_database->value("SELECT notes FROM lead_number_assignments WHERE id = "
                               "'d1000000-0000-4000-8000-000000000002'"),
             QStringLiteral("second\nWas active at the same time as assignment "
                            "d1000000-0000-4000-8000-000000000001 (the same number), until this "
                            "database was adopted."));
    // the document's query for conflicts
    QCOMPARE(m_database->value("SELECT number_id, COUNT(*) as assignment_count\n"
                               "FROM lead_number_assignments\nWHERE status = 'active'\n"
                               "GROUP BY number_id\nHAVING COUNT(*) > 1"),
             QString());
    const std::unique_ptr<Session> session = m_database->session();
    QVERIFY(!session->runScript(
        "INSERT INTO lead_number_assignments (lead_id, number_id, broker_id, status) VALUES "
        "('a1000000-0000-4000-8000-000000000006', 'c1000000-0000-4000-8000-000000000001', "
        "'b1000000-0000-4000-8000-000000000001', 'active')"));
}

void TestAdoption001::timestampsMeantUtc()
{
    QCOMPARE(m_database->value("SELECT string_agg(table_name || '.' || column_name, ', ') FROM "
                               "information_schema.columns WHERE table_schema = 'public' AND "
                               "data_type = 'timestamp without time zone'"),
             QStringLiteral("phone_numbers_adopted.last_used_at"));
    QCOMPARE(m_database->value("SELECT utc_text(booked_at) FROM lead_number_assignments WHERE id = "
                               "'d1000000-0000-4000-8000-000000000004'"),
             QStringLiteral("2025-10-03T10:05:00Z"));
}

void TestAdoption001::printedInsertWorks()
{
    m_database->execute("BEGIN");
    m_database->execute("INSERT INTO phone_numbers (number, signalwire_id, broker_id, area_code, "
                        "state) VALUES ('+15551234568', 'sw_224', "
                        "'b1000000-0000-4000-8000-000000000001', '555', 'CA')");
    QCOMPARE(m_database->value("SELECT assigned_broker_company FROM signalwire_phone_numbers WHERE "
                               "number = '+15551234568'"),
             QStringLiteral("My Reverse Options, LLC"));
    m_database->execute("ROLLBACK");
}

void TestAdoption001::customersDialerGoesOn()
{
    m_database->execute("BEGIN; SET LOCAL ROLE customer_dialer");
    QCOMPARE(m_database->value("SELECT count(*) FROM phone_numbers"), QStringLiteral("4"));
    m_database->execute(
        "UPDATE phone_numbers SET last_used_at = now() WHERE number = '+15551234567'");
    m_database->execute("ROLLBACK");
    const std::unique_ptr<Session> session = m_database->session();
    QVERIFY(session->runScript("SET ROLE customer_dialer"));
    QVERIFY(!session->runScript("DELETE FROM phone_numbers")); // as before
}

void TestAdoption001::viewsAreBuiltAgain()
{
    QVERIFY(m_database->customersViewsBefore().contains(u"customer_health"));
    QCOMPARE(m_database->customersViews(), m_database->customersViewsBefore());
    QCOMPARE(m_database->value("SELECT string_agg(number || ' ' || assignments, ', ' ORDER BY "
                               "number) FROM customer_busy_numbers"),
             QStringLiteral("+15551234567 1"));
    // it reads the customer's own column, which is in the old table only
    QCOMPARE(m_database->value("SELECT string_agg(number || ' ' || monthly_note, ', ') FROM "
                               "customer_notes"),
             QStringLiteral("+15551234567 prepaid"));
    QVERIFY(m_database->report("left_alone")
                .contains(u"view customer_notes: Rebuilt with its owner and grants. It reads "
                          u"phone_numbers_adopted"));
}

void TestAdoption001::readersOfAViewNeedNoMoreThanBefore()
{
    m_database->execute("BEGIN; SET LOCAL ROLE customer_reports");
    QCOMPARE(m_database->value("SELECT string_agg(number, ' ' ORDER BY number) FROM "
                               "customer_health"),
             QStringLiteral("+14244851544 +14244851546 +15551234567"));
    m_database->execute("ROLLBACK");
    const std::unique_ptr<Session> session = m_database->session();
    QVERIFY(session->runScript("SET ROLE customer_reports"));
    for (const char *table : {"phone_numbers", "signalwire_phone_numbers", "phone_numbers_adopted",
                              "phone_numbers_for_views"})
        QVERIFY2(!session->runScript(QByteArray("SELECT * FROM ") + table), table);
}

void TestAdoption001::whatDoesNotFitIsNamed()
{
    const QString left = m_database->report("left_alone");
    for (const char16_t *part :
         {u"broker b1000000-0000-4000-8000-000000000002: This broker has no company name",
          u"number +14244851546: It names no broker that there is",
          u"number call the office first, then ask for it: phone_numbers has it as "
          u"c1000000-0000-4000-8000-000000000006; it is too long",
          u"assignment lead_number_assignments d1000000-0000-4000-8000-000000000002: It was active "
          u"at the same time as d1000000-0000-4000-8000-000000000001 (the same number)",
          u"assignment lead_number_assignments d1000000-0000-4000-8000-000000000003: It was active "
          u"at the same time as d1000000-0000-4000-8000-000000000004 (the same lead)",
          u"assignment lead_number_assignments d1000000-0000-4000-8000-000000000005",
          u"phone_numbers c1000000-0000-4000-8000-000000000005: health_score = '300' is not taken",
          u"column phone_numbers.monthly_note: It is kept in phone_numbers_adopted only",
          u"reference lead_number_assignments.broker_id: 1 rows point to nothing in brokers",
          u"reference lead_number_assignments.number_id: 1 rows point to nothing"})
        QVERIFY2(left.contains(QStringView(part)),
                 qPrintable(QStringView(part).toString() + QStringLiteral(" is not in:\n") + left));
}

void TestAdoption001::secondRunChangesNothing()
{
    QCOMPARE(m_database->fileThatChangesSomething(), QString());
}

QTEST_GUILESS_MAIN(TestAdoption001)
#include "test_adoption001.moc"
