// SPDX-License-Identifier: GPL-3.0-or-later
// The migrations on a database with source 003's pool: fewer columns than source 000's, the status
// 'assigned', numbers that are held for a lead and name no broker.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "customerdatabase.h"

#include <QTest>

using namespace rl;

class TestAdoption003 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRowIsThere();
    void holdsAreAsTheyWere();
    void functionsStepAside();
    void printedCallsReachOurs();
    void viewsAreBuiltAgain();
    void newNumbersNeedAnOwner();
    void whatDoesNotFitIsNamed();
    void secondRunChangesNothing();

private:
    std::unique_ptr<CustomerDatabase> m_database;
};

void TestAdoption003::initTestCase()
{
    m_database = std::make_unique<CustomerDatabase>(
        QStringList{QStringLiteral("source003/customer_database.sql")});
    const Result<QStringList> done = m_database->adopt();
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().text()));
}

void TestAdoption003::everyRowIsThere()
{
    QCOMPARE(m_database->tablesThatLostRows(), QStringList());
}

void TestAdoption003::holdsAreAsTheyWere()
{
    QCOMPARE(
        m_database->value(
            "SELECT string_agg(concat_ws(' ', number, assignment_status, utc_text(release_at), "
            "utc_text(appointment_scheduled_at), last_call_outcome, vapi_phone_number_id), '; ' "
            "ORDER BY number) FROM signalwire_phone_numbers"),
        QStringLiteral("+14244851544 assigned 2099-10-21T14:00:00Z 2099-10-20T14:00:00Z vapi-1; "
                       "+14244851545 assigned 2025-10-20T14:00:00Z 2025-10-18T14:00:00Z "
                       "no_show vapi-2; +14244851546 available cancelled"));
}

void TestAdoption003::functionsStepAside()
{
    QCOMPARE(m_database->value(
                 "SELECT string_agg(concat_ws(' ', proname, prorettype::regtype), '; ' ORDER BY "
                 "proname) FROM pg_proc WHERE proname LIKE '%phone%\\_adopted'"),
             QStringLiteral("complete_appointment_for_phone_adopted boolean; "
                            "extend_phone_for_appointment_adopted void; "
                            "release_expired_phone_numbers_adopted integer"));
    QVERIFY(m_database->report("adopted").contains(
        u"function release_expired_phone_numbers(): Renamed to "
        u"release_expired_phone_numbers_adopted and kept"));
}

void TestAdoption003::printedCallsReachOurs()
{
    m_database->execute("BEGIN");
    QCOMPARE(
        m_database->value("SELECT release_expired_phone_numbers()::jsonb ->> 'released_count'"),
        QStringLiteral("1"));
    QCOMPARE(m_database->value("SELECT assignment_status\nFROM signalwire_phone_numbers\n"
                               "WHERE vapi_phone_number_id = 'vapi-2'"),
             QStringLiteral("available"));
    m_database->rows("SELECT complete_appointment_for_phone("
                     "'07f26a19-e9dc-422c-b61d-030e3c7971bb'::UUID, 'cancelled')");
    QCOMPARE(
        m_database->value("SELECT CASE WHEN release_at <= NOW() THEN last_call_outcome END "
                          "FROM signalwire_phone_numbers WHERE vapi_phone_number_id = 'vapi-1'"),
        QStringLiteral("cancelled"));
    m_database->execute("ROLLBACK");
}

void TestAdoption003::viewsAreBuiltAgain()
{
    QVERIFY(m_database->customersViewsBefore().contains(u"customer_appointments"));
    QCOMPARE(m_database->customersViews(), m_database->customersViewsBefore());
    QCOMPARE(m_database->value("SELECT string_agg(first_name, ' ' ORDER BY first_name) FROM "
                               "customer_appointments"),
             QStringLiteral("Nora Testy"));
}

// Nobody knows whose the old ones are; of a new one, somebody has to say it.
void TestAdoption003::newNumbersNeedAnOwner()
{
    const std::unique_ptr<Session> session = m_database->session();
    QVERIFY(!session->runScript("INSERT INTO signalwire_phone_numbers (number) VALUES "
                                "('+14244851547')"));
    m_database->execute(
        "BEGIN; INSERT INTO brokers (company_name, contact_name) VALUES ('My Reverse Options', "
        "'Walter'); UPDATE signalwire_phone_numbers SET assigned_broker_company = 'My Reverse "
        "Options' WHERE number = '+14244851544'; INSERT INTO signalwire_phone_numbers (number, "
        "assigned_broker_company) VALUES ('+14244851547', 'My Reverse Options')");
    QCOMPARE(m_database->value("SELECT count(*) FROM signalwire_phone_numbers JOIN organizations o "
                               "ON o.id = org_id WHERE company_name = 'My Reverse Options'"),
             QStringLiteral("2"));
    m_database->execute("ROLLBACK");
}

void TestAdoption003::whatDoesNotFitIsNamed()
{
    const QString left = m_database->report("left_alone");
    for (const char16_t *part :
         {u"company without a name: No broker has this company name; 3 of the pool",
          u"assignment +14244851544: The number is held, but without a lead or without a broker"})
        QVERIFY2(left.contains(QStringView(part)),
                 qPrintable(QStringView(part).toString() + QStringLiteral(" is not in:\n") + left));
    QVERIFY(m_database->report("adopted").contains(u"number 4244851545: Now written +14244851545"));
}

void TestAdoption003::secondRunChangesNothing()
{
    QCOMPARE(m_database->fileThatChangesSomething(), QString());
}

QTEST_GUILESS_MAIN(TestAdoption003)
#include "test_adoption003.moc"
