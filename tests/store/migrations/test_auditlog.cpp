// SPDX-License-Identifier: GPL-3.0-or-later
// What the audit log says of settings, people, and what they write by hand, and what it never says.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "rightstable.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace rl;
using namespace rl::testing;

class TestAuditLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>();
        m_database->execute(twoCompanies + twoWorkspaces);
    }
    void whatPeopleWriteByHandIsNoted();
    void auditLogSaysWhoItWas();
    void settingsAreAudited();
    void secretsAreNotAudited();

private:
    Session &person(const QByteArray &login) // for what leaves nothing behind
    {
        std::unique_ptr<Session> &session = m_people[login];
        if (!session)
            session = m_database->session(QString::fromLatin1(login));
        return *session;
    }

    std::unique_ptr<TestDatabase> m_database;
    std::map<QByteArray, std::unique_ptr<Session>> m_people;
};

void TestAuditLog::whatPeopleWriteByHandIsNoted()
{
    const auto noted = [&](const QByteArray &login, const QByteArray &sql) {
        const QByteArray count = "SELECT count(*) FROM audit_log";
        const int before = m_database->value(count).toInt();
        const QString failure =
            login.isEmpty() ? (m_database->execute(sql), QString()) : failureOf(person(login), sql);
        return failure.isEmpty() ? m_database->value(count).toInt() - before : -1;
    };
    const QByteArray last = "SELECT concat_ws(' ', by_login, action, split_part(subject, ' ', 1)) "
                            "FROM audit_log ORDER BY id DESC LIMIT 1";
    QCOMPARE(
        noted("ana", "UPDATE leads SET primary_phone = '+16505557777' WHERE first_name = 'Second'"),
        1);
    QCOMPARE(m_database->value(last), QStringLiteral("ana update leads"));
    QCOMPARE(noted("ana", "SET ROLE ringledger_staff; UPDATE leads SET primary_phone = "
                          "'+16505550102' WHERE first_name = 'Second'; RESET ROLE"),
             1); // nor behind the group's name
    QCOMPARE(noted("ana", "INSERT INTO broker_phones (broker_id, number, valid_from) SELECT id, "
                          "'+13105558888', '2020-01-01' FROM brokers LIMIT 1"),
             1);
    QCOMPARE(m_database->value(last), QStringLiteral("ana insert broker_phones"));
    QCOMPARE(
        noted("ana", "UPDATE broker_phones SET valid_to = now() WHERE number = '+13105558888'"), 1);
    QCOMPARE(m_database->value("SELECT count(*) FROM audit_log WHERE data::text ~ "
                               "'5557777|5558888|5550102'"),
             QStringLiteral("0")); // never a number
    QCOMPARE(noted("mia",
                   "INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, "
                   "org_id, assigned_at, released_at) SELECT number_id, number, lead_id, "
                   "broker_id, org_id, '2020-01-01', '2020-01-02' FROM tracking_assignments "
                   "LIMIT 1"),
             1);
    QCOMPARE(m_database->value(last), QStringLiteral("mia insert tracking_assignments"));
    QCOMPARE(noted("ana",
                   "UPDATE appointments SET status = 'cancelled' WHERE right(lead_id::text, 1) "
                   "= '2'"),
             1);
    QCOMPARE(m_database->value(last), QStringLiteral("ana update appointments"));
    // What functions do for people, and what the bridge writes, has its own history.
    QCOMPARE(noted("ana", "SELECT book_appointment('a0000000-0000-4000-8000-000000000002', "
                          "'b0000000-0000-4000-8000-000000000002', '2025-11-22T10:00Z')"),
             0);
    QCOMPARE(noted("bridge", "INSERT INTO leads (first_name, primary_phone) VALUES ('Third', "
                             "'+16505556666')"),
             0);
}

void TestAuditLog::auditLogSaysWhoItWas()
{
    const std::unique_ptr<Session> ana = m_database->session(QStringLiteral("ana"));
    QCOMPARE(
        failureOf(*ana, "INSERT INTO audit_log (action, subject) VALUES ('exported', 'calls')"),
        QString());
    QCOMPARE(m_database->value("SELECT by_login FROM audit_log WHERE action = 'exported'"),
             QStringLiteral("ana"));
    QCOMPARE(failureOf(*ana, "INSERT INTO audit_log (action, by_login) VALUES ('exported', 'mia')"),
             QStringLiteral("42501"));
}

void TestAuditLog::settingsAreAudited()
{
    const std::unique_ptr<Session> ada = m_database->session(QStringLiteral("ada"));
    QCOMPARE(failureOf(*ada, "UPDATE organizations SET appointment_fee_cents = 6000 WHERE "
                             "company_name = 'My Reverse Options'"),
             QString());
    QCOMPARE(
        m_database->value("SELECT concat_ws(' ', by_login, action, subject, data) FROM audit_log "
                          "ORDER BY id DESC LIMIT 1"),
        QStringLiteral(
            "ada update organizations My Reverse Options {\"after\": {\"appointment_fee_cents\": "
            "6000}, \"before\": {\"appointment_fee_cents\": 5000}}"));
    QCOMPARE(failureOf(*ada, "INSERT INTO members (login, display_name, role) VALUES ('carl', "
                             "'Carl', 'ringledger_staff')"),
             QString());
    QCOMPARE(m_database->value("SELECT concat_ws(' ', by_login, action, subject) FROM audit_log "
                               "ORDER BY id DESC LIMIT 1"),
             QStringLiteral("ada insert members carl"));
}

void TestAuditLog::secretsAreNotAudited()
{
    const std::unique_ptr<Session> ada = m_database->session(QStringLiteral("ada"));
    const QByteArray audited = "SELECT concat_ws(' ', by_login, action, subject, data #- "
                               "'{after,payload}' #- '{before,payload}') FROM audit_log ORDER BY "
                               "id DESC LIMIT 1";
    const QByteArray keep = "UPDATE org_credentials SET nonce = '\\x0102030405060708090a0b0c', "
                            "key_id = 'k1', payload = ";
    QCOMPARE(failureOf(*ada, keep + "'\\xdeadbeef0011'"), QString());
    QCOMPARE(failureOf(*ada, keep + "'\\xdeadbeef0022'"), QString());
    QCOMPARE(m_database->value(audited),
             QStringLiteral("ada update org_credentials twilio {\"after\": {}, \"before\": {}}"));
    QCOMPARE(m_database->value("SELECT count(*) FROM audit_log WHERE data::text ~ "
                               "'deadbeef|01020304'"),
             QStringLiteral("0"));
    QCOMPARE(m_database->value("SELECT count(DISTINCT data #>> '{after,payload}') FROM audit_log "
                               "WHERE subject = 'org_credentials twilio'"),
             QStringLiteral("2"));
    const QString before = m_database->value("SELECT count(*) FROM audit_log");
    m_database->execute("UPDATE services SET price = price"); // nothing changed
    QCOMPARE(m_database->value("SELECT count(*) FROM audit_log"), before);
    QCOMPARE(m_database->value("SELECT count(*) FROM audit_log WHERE subject ~ '^services'"),
             QStringLiteral("0")); // they came with their agent
    QCOMPARE(failureOf(*ada, "UPDATE services SET price = 500 WHERE name = 'Botox'"), QString());
    QCOMPARE(m_database->value(audited),
             QStringLiteral("ada update services Botox {\"after\": {\"price\": 500.00}, "
                            "\"before\": {\"price\": 400.00}}"));
}

QTEST_GUILESS_MAIN(TestAuditLog)
#include "test_auditlog.moc"
