// SPDX-License-Identifier: GPL-3.0-or-later
// What a console hears of changes: which table, whose, which row; one message per statement and
// table, and no flood from bulk work.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "testdatabase.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rl;

namespace {

const QByteArray people = R"(
INSERT INTO members (login, display_name, role) VALUES ('ringledger', 'Owner', 'ringledger_admin');
INSERT INTO brokers (id, company_name, phone) VALUES ('b0000000-0000-4000-8000-000000000001', 'West Homes', '+13105550101');
INSERT INTO leads (id, first_name, primary_phone)
SELECT md5('lead' || i)::uuid, 'Lead', '+1650' || 5550000 + i FROM generate_series(1, 1000) i;
INSERT INTO signalwire_phone_numbers (number, assigned_broker_company)
SELECT '+1424' || 5550000 + i, 'West Homes' FROM generate_series(1, 1000) i;
)";

} // namespace

class TestNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_orgs.clear();
        m_database = std::make_unique<TestDatabase>();
        m_database->execute(people);
        m_ear = m_database->session();
        QVERIFY(m_ear->runScript("LISTEN ringledger_changed"));
    }
    void cleanup()
    {
        m_ear.reset();
        m_database.reset();
    }
    void tellsTheRow_data();
    void tellsTheRow();
    void anImportDoesNotFlood();
    void aReleaseDoesNotFlood();
    void rowByRowDoesNotFlood();
    void unchangedTablesAreQuiet();

private:
    // What was heard so far, as "table id" or "table *".
    QStringList heard()
    {
        QStringList all;
        if (!m_ear->runScript("SELECT 1")) // what is on its way has come with the answer
            qFatal("The listening connection is gone.");
        const bool alive = m_ear->receive([&](const QString &payload) {
            const QJsonObject message = QJsonDocument::fromJson(payload.toUtf8()).object();
            if (payload.toUtf8().size() > 200 || message.keys().join(u' ') != u"id org_id table")
                qFatal("No message for a console: %s", qPrintable(payload));
            all << message[u"table"].toString() + u' '
                       + (message[u"id"].isNull() ? QStringLiteral("*")
                                                  : message[u"id"].toString());
            if (!message[u"org_id"].isNull())
                m_orgs << message[u"org_id"].toString();
        });
        if (!alive)
            qFatal("The listening connection is gone.");
        all.sort();
        return all;
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Session> m_ear;
    QStringList m_orgs;
};

void TestNotifications::tellsTheRow_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("table");
    QTest::newRow("appointment") << QByteArray("SELECT book_appointment(md5('lead1')::uuid, "
                                               "'b0000000-0000-4000-8000-000000000001', now())")
                                 << "appointments";
    QTest::newRow("broker") << QByteArray("UPDATE brokers SET contact_name = 'Walter'")
                            << "brokers";
    QTest::newRow("lead") << QByteArray("UPDATE leads SET first_name = 'L' WHERE id = "
                                        "md5('lead1')::uuid")
                          << "leads";
    QTest::newRow("organization") << QByteArray("UPDATE organizations SET rest_hours = 3")
                                  << "organizations";
    QTest::newRow("number") << QByteArray("UPDATE signalwire_phone_numbers SET name = 'x' WHERE "
                                          "number = '+14245550001'")
                            << "signalwire_phone_numbers";
    QTest::newRow("assignment of the past")
        << QByteArray("INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, "
                      "org_id, assigned_at, released_at) SELECT n.id, n.number, "
                      "md5('lead1')::uuid, b.id, b.org_id, '2025-01-01', '2025-01-02' FROM "
                      "signalwire_phone_numbers n, brokers b WHERE n.number = '+14245550001'")
        << "tracking_assignments";
    QTest::newRow("import") << QByteArray(
        "INSERT INTO import_runs (kind, file_name, file_bytes, file_head_sha256) "
        "VALUES ('calls', 'f', 1, 'x')")
                            << "import_runs";
}

void TestNotifications::tellsTheRow()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, table);
    m_database->execute(script);
    const QStringList messages = heard();
    QStringList ids;
    for (const QString &message : messages) {
        if (message.startsWith(table + u' '))
            ids << message.section(u' ', 1);
    }
    QCOMPARE(ids.size(), 1);
    QVERIFY2(!QUuid(ids[0]).isNull(), qPrintable(messages.join(u'\n')));
    if (table != u"leads" && table != u"import_runs")
        QCOMPARE(m_orgs.value(0), m_database->value("SELECT id FROM organizations"));
}

// Five thousand calls in five batches, of which the last thousand has no number.
void TestNotifications::anImportDoesNotFlood()
{
    const QByteArray run =
        m_database
            ->value("SELECT (begin_import('calls', 'f', 1, 'x', '{}', 'signalwire', "
                    "NULL)).id")
            .toLatin1();
    heard();
    for (int batch = 0; batch < 5; ++batch) {
        m_database->execute(
            "SELECT prepare_call_stage();"
            "INSERT INTO call_stage (line, call_sid, caller, called, started_at, duration, status)"
            " SELECT i, 'CA' || i, '+1650' || 5550000 + i, '+1' || CASE WHEN i > 4000 THEN 999 "
            "ELSE 424 END || 5550001 + i % 1000, now() - interval '1 day', 60, 'completed' FROM "
            "generate_series("
            + QByteArray::number(batch * 1000 + 1) + ", " + QByteArray::number(batch * 1000 + 1000)
            + ") i; SELECT enter_staged_calls('" + run + "', 1, 2, 0)");
    }
    QCOMPARE(m_database->value("SELECT rows_read FROM import_runs"), QStringLiteral("5000"));
    const QStringList messages = heard();
    QVERIFY(!messages.isEmpty());
    QVERIFY2(messages.size() <= 5 * 3, qPrintable(messages.join(u'\n')));
}

void TestNotifications::aReleaseDoesNotFlood()
{
    m_database->execute(
        "UPDATE signalwire_phone_numbers SET assignment_status = 'assigned_for_tracking', "
        "currently_assigned_to = md5('lead' || right(number, 4)::int)::uuid, assigned_broker_id = "
        "'b0000000-0000-4000-8000-000000000001', appointment_scheduled_at = now() - interval '2 "
        "days'");
    QCOMPARE(m_database->value("SELECT count(*) FROM tracking_assignments WHERE released_at IS "
                               "NULL"),
             QStringLiteral("1000"));
    QVERIFY2(heard().size() <= 30, qPrintable(heard().join(u'\n'))); // a thousand bookings
    m_database->execute("SELECT nightly_work()");
    QCOMPARE(m_database->value("SELECT count(*) FROM tracking_assignments WHERE released_at IS "
                               "NULL"),
             QStringLiteral("0"));
    const QStringList messages = heard();
    QVERIFY(messages.contains(u"signalwire_phone_numbers *"));
    QVERIFY(messages.contains(u"tracking_assignments *"));
    QVERIFY2(messages.size() <= 6, qPrintable(messages.join(u'\n')));
}

// A program that goes row by row in one transaction.
void TestNotifications::rowByRowDoesNotFlood()
{
    m_database->execute("DO $$ DECLARE l uuid; BEGIN FOR l IN SELECT id FROM leads LOOP UPDATE "
                        "leads SET state = 'CA' WHERE id = l; END LOOP; END $$");
    const QStringList messages = heard();
    QCOMPARE(messages.size(), 21); // twenty that name their row, and one for all others
    QCOMPARE(messages.count(QStringLiteral("leads *")), 1);
    // The next transaction names its rows again.
    m_database->execute("UPDATE leads SET state = 'NY' WHERE id = md5('lead1')::uuid");
    const QString lead = m_database->value("SELECT md5('lead1')::uuid");
    QCOMPARE(heard(), QStringList{QStringLiteral("leads ") + lead});
}

void TestNotifications::unchangedTablesAreQuiet()
{
    m_database->execute("UPDATE leads SET state = 'CA' WHERE false; SELECT nightly_work()");
    QCOMPARE(heard(), QStringList());
}

QTEST_GUILESS_MAIN(TestNotifications)
#include "test_notifications.moc"
