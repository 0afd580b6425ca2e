// SPDX-License-Identifier: GPL-3.0-or-later
// The migrations on one database with the tables of all five documents: one company is a broker's,
// an organization and a workspace; one number is in both pools. And what a failure leaves behind.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "customerdatabase.h"

#include <QTest>

using namespace rl;

class TestAdoptionTogether : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRowIsThere();
    void oneCompanyIsOneOrganization();
    void oneNumberIsOneRow();
    void assignmentsNameTheNumberOfThePool();
    void poolDecidesWhoseANumberIs();
    void holdsOfBothDocumentsStay();
    void billingIsAsBefore();
    void viewsAreBuiltAgain();
    void nothingOfTheAdoptionIsLeft();
    void secondRunChangesNothing();
    void lateFailureLeavesTheDatabaseAsItWas();
    void onlyAnAdministratorAdopts();

private:
    static QStringList files()
    {
        return {QStringLiteral("source000/customer_database.sql"),
                QStringLiteral("source003/beside_source000.sql"),
                QStringLiteral("source001/customer_database.sql"),
                QStringLiteral("source004/customer_database.sql"),
                QStringLiteral("source002/customer_database.sql")};
    }
    std::unique_ptr<CustomerDatabase> m_database;
};

void TestAdoptionTogether::initTestCase()
{
    m_database = std::make_unique<CustomerDatabase>(files());
    const Result<QStringList> done = m_database->adopt();
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().text()));
}

void TestAdoptionTogether::everyRowIsThere()
{
    QCOMPARE(m_database->tablesThatLostRows(), QStringList());
}

// My Reverse Options: an organization of source 004, a workspace of 002, the company of brokers of
// 000 and 001. The organization's id is what all of them point to.
void TestAdoptionTogether::oneCompanyIsOneOrganization()
{
    QCOMPARE(m_database->value("SELECT string_agg(id::text, ' ') FROM organizations WHERE "
                               "fold_company_name(company_name) = 'my reverse options'"),
             QStringLiteral("04000000-0000-4000-8000-000000000002"));
    QCOMPARE(
        m_database->value("SELECT string_agg(right(id::text, 1), ' ' ORDER BY id) FROM brokers "
                          "WHERE org_id = '04000000-0000-4000-8000-000000000002'"),
        QStringLiteral("1 1"));
    for (const char *table :
         {"workspace_phone_numbers", "conversations", "conversation_messages", "customer_invoices"})
        QCOMPARE(m_database->value(QByteArray("SELECT count(*) FROM ") + table
                                   + " WHERE workspace_id = "
                                     "'04000000-0000-4000-8000-000000000002'"),
                 QStringLiteral("1"));
    QCOMPARE(m_database->value("SELECT subscription_tier FROM workspaces WHERE id = "
                               "'04000000-0000-4000-8000-000000000002'"),
             QStringLiteral("professional"));
    QVERIFY(m_database->report("adopted").contains(
        u"workspace My Reverse Options: There is an organization "
        u"04000000-0000-4000-8000-000000000002 of this name: what pointed to workspace "
        u"e2000000-0000-4000-8000-000000000001 points to it."));
}

void TestAdoptionTogether::oneNumberIsOneRow()
{
    QCOMPARE(m_database->value("SELECT string_agg(signalwire_id, ' ' ORDER BY number) FROM "
                               "phone_numbers WHERE number IN ('+14244851544', '+14244851546', "
                               "'+14244851547', '+15551234567')"),
             QStringLiteral("sw_124 sw_126 sw_127 sw_123"));
    QCOMPARE(m_database->value("SELECT count(*) FROM phone_numbers WHERE e164(number) = "
                               "'+14244851544'"),
             QStringLiteral("1"));
}

void TestAdoptionTogether::assignmentsNameTheNumberOfThePool()
{
    QCOMPARE(m_database->value("SELECT string_agg(concat_ws(' ', right(a.id::text, 1), pn.number), "
                               "'; ' ORDER BY a.id) FROM lead_number_assignments a JOIN "
                               "phone_numbers pn ON pn.id = a.number_id WHERE status IN ('active', "
                               "'booked_locked')"),
             QStringLiteral("1 +15551234567; 4 +14244851544"));
}

// Source 000 is the newer document: where phone_numbers says otherwise, that is reported.
void TestAdoptionTogether::poolDecidesWhoseANumberIs()
{
    QCOMPARE(m_database->value("SELECT assigned_broker_company FROM signalwire_phone_numbers WHERE "
                               "number = '+14244851547'"),
             QStringLiteral("Nobody Knows Inc"));
    QVERIFY2(
        m_database->report("adopted").contains(
            u"The pool has it for Nobody Knows Inc, phone_numbers for My Reverse Options, LLC"),
        qPrintable(m_database->report("adopted")));
}

void TestAdoptionTogether::holdsOfBothDocumentsStay()
{
    QCOMPARE(
        m_database->value("SELECT string_agg(number || ' ' || assignment_status, '; ' ORDER BY "
                          "number) FROM signalwire_phone_numbers WHERE "
                          "is_held(assignment_status)"),
        QStringLiteral("+14244851544 assigned_for_tracking; +14244851548 assigned; "
                       "+14244851549 assigned; +14244851571 assigned"));
    QCOMPARE(m_database->value("SELECT last_call_outcome || ' ' || vapi_phone_number_id FROM "
                               "signalwire_phone_numbers WHERE number = '+14244851571'"),
             QStringLiteral("no_show vapi-1"));
}

void TestAdoptionTogether::billingIsAsBefore()
{
    QCOMPARE(
        m_database->value("SELECT string_agg(concat_ws(' ', company_name, month, "
                          "billable_calls, verified_appointments, amount), '; ' ORDER BY month, "
                          "company_name) FROM v_billing_summary WHERE verified_appointments > "
                          "0"),
        QStringLiteral("My Reverse Options 2025-10-01 3 1 50.00; "
                       "Second Broker LLC 2025-11-01 1 1 50.00"));
}

void TestAdoptionTogether::viewsAreBuiltAgain()
{
    QCOMPARE(m_database->customersViewsBefore().count(u'\n'), 12);
    QCOMPARE(m_database->customersViews(), m_database->customersViewsBefore());
}

void TestAdoptionTogether::nothingOfTheAdoptionIsLeft()
{
    QCOMPARE(m_database->value("SELECT string_agg(relname, ' ') FROM pg_class WHERE relname LIKE "
                               "'adoption%' AND relnamespace = 'public'::regnamespace"),
             QString());
    QCOMPARE(m_database->value("SELECT string_agg(proname, ' ') FROM pg_proc WHERE proname LIKE "
                               "'adopt\\_%' AND pronamespace = 'public'::regnamespace"),
             QString());
}

void TestAdoptionTogether::secondRunChangesNothing()
{
    QCOMPARE(m_database->fileThatChangesSomething(), QString());
}

// The last step of all fails: the first ones are taken back too.
void TestAdoptionTogether::lateFailureLeavesTheDatabaseAsItWas()
{
    CustomerDatabase database(files());
    const Result<QStringList> failed = database.adopt(true);
    QVERIFY(!failed);
    QVERIFY2(failed.error().what.contains(u"broken"), qPrintable(failed.error().what));
    QCOMPARE(database.everything(), database.everythingBefore());
    const Result<QStringList> done = database.adopt(); // and nothing stands in the way
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().text()));
}

void TestAdoptionTogether::onlyAnAdministratorAdopts()
{
    CustomerDatabase database(files());
    const std::unique_ptr<Session> ana = database.session(QStringLiteral("ana"));
    const Result<QStringList> done = database.adoptAs(*ana);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::NotAllowed);
    QCOMPARE(database.everything(), database.everythingBefore());
}

QTEST_GUILESS_MAIN(TestAdoptionTogether)
#include "test_adoptiontogether.moc"
