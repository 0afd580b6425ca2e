// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a call: each case through the bridge's INSERT and through the import's staging.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "callworld.h"
#include "vectorfile.h"

#include <QJsonObject>
#include <QTest>

using namespace rl;
using namespace rl::testing;

namespace {

// Null and absent are NULL.
QByteArray literal(const QJsonValue &value)
{
    if (value.isDouble())
        return QByteArray::number(value.toInt());
    if (!value.isString())
        return "NULL";
    return '\'' + value.toString().toUtf8().replace('\'', "''") + '\'';
}

QJsonObject withDefaults(QJsonObject call)
{
    const QJsonObject defaults{{QStringLiteral("sid"), QStringLiteral("P")},
                               {QStringLiteral("from"), QStringLiteral("+13105550101")},
                               {QStringLiteral("to"), QStringLiteral("+14245550111")},
                               {QStringLiteral("start"), QStringLiteral("2025-10-22T10:05:00Z")},
                               {QStringLiteral("duration"), 900},
                               {QStringLiteral("status"), QStringLiteral("completed")},
                               {QStringLiteral("direction"), QStringLiteral("inbound")}};
    for (auto field = defaults.begin(); field != defaults.end(); ++field) {
        if (!call.contains(field.key()))
            call.insert(field.key(), *field);
    }
    return call;
}

QByteArray bridgeInsert(const QJsonObject &call)
{
    return "INSERT INTO billing_call_logs (tracking_number, caller_number, direction, "
           "duration_seconds, call_sid, "
           "call_status, created_at) VALUES ("
           + literal(call[u"to"]) + ',' + literal(call[u"from"]) + ",'unknown',"
           + literal(call[u"duration"]) + ',' + literal(call[u"sid"]) + ','
           + literal(call[u"status"]) + ',' + literal(call[u"start"]) + ");";
}

// One import of these calls, staged in this order.
QByteArray import(const QJsonArray &calls)
{
    QByteArray sql = "SELECT begin_import('calls', 'f', 1, gen_random_uuid()::text, '{\"list\": "
                     "\"true\"}', 'twilio', NULL);"
                     "SELECT prepare_call_stage();";
    int line = 0;
    for (const QJsonValue &value : calls) {
        const QJsonObject call = withDefaults(value.toObject());
        sql += "INSERT INTO pg_temp.call_stage (line, call_sid, parent_sid, caller, called, "
               "started_at, duration, status, "
               "leg_direction) VALUES ("
               + QByteArray::number(++line) + ',' + literal(call[u"sid"]) + ','
               + literal(call[u"parent"]) + ',' + literal(call[u"from"]) + ','
               + literal(call[u"to"]) + ',' + literal(call[u"start"]) + ','
               + literal(call[u"duration"]) + ',' + literal(call[u"status"]) + ','
               + literal(call[u"direction"]) + ");";
    }
    return sql
           + "SELECT enter_staged_calls(id, position + 1, 1, 0) FROM import_runs WHERE status = "
             "'running';"
             "UPDATE import_runs SET status = 'done';";
}

QString outcome(TestDatabase &database)
{
    return database.value(R"(
SELECT coalesce(string_agg(told, '; '), 'nothing') FROM (
  SELECT concat_ws(' ', 'ledger', direction, coalesce(duration_seconds::text, '?'),
           coalesce(to_char(extract(epoch FROM created_at - appointment_datetime) / 60, 'FMSG999'), '-'),
           'of ' || total_seconds, nullif(nullif(call_status, 'completed'), 'busy'),
           CASE WHEN direction = 'internal' AND (lead_id IS NOT NULL OR broker_id IS NOT NULL) THEN 'has people' END,
           CASE WHEN direction <> 'internal' AND (lead_id IS NULL OR broker_id IS NULL OR assignment_id IS NULL) THEN 'lacks people' END,
           CASE WHEN (appointment_id IS NULL) <> (appointment_datetime IS NULL) THEN 'half an appointment' END) AS told
  FROM billing_call_logs
  UNION ALL
  SELECT concat_ws(' ', 'aside', reason, CASE WHEN previous_assignment_id IS NOT NULL THEN 'previous' END)
  FROM unmatched_calls WHERE resolved_at IS NULL) AS everything)");
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One database for all, each test in a transaction that is rolled back.
    void initTestCase();
    void init() { m_database->execute("BEGIN"); }
    void cleanup() { m_database->execute("ROLLBACK"); }
    void matches_data();
    void matches();
    void theOrderOfLegsDoesNotMatter();
    void sameCallAgainIsNothing();
    void otherDataIsSetAside();
    void otherDataOfAKeptCallIsSetAside();
    void missingDataIsFilledIn();
    void bridgeThatReportsTheWholeTimeIsCorrected();
    void keptAsideCallsEnterByThemselves_data();
    void keptAsideCallsEnterByThemselves();
    void appointmentsThatComeLateAreNamed();
    void staffAttributes();

private:
    std::unique_ptr<TestDatabase> m_database;
};

void TestLedger::initTestCase()
{
    m_database = std::make_unique<TestDatabase>();
    buildCallWorld(*m_database);
}

void TestLedger::matches_data()
{
    QTest::addColumn<bool>("bridge");
    QTest::addColumn<QJsonArray>("calls");
    QTest::addColumn<QString>("expected");
    for (const QJsonValue &value : vectorCases(QStringLiteral("ledger/calls.json"))) {
        const QJsonObject vector = value.toObject();
        const QString expected = vector.contains(u"ledger")
                                     ? QStringLiteral("ledger ") + vector[u"ledger"].toString()
                                     : QStringLiteral("aside ") + vector[u"aside"].toString();
        const QByteArray name = vector[u"name"].toString().toUtf8();
        QTest::addRow("import: %s", name.constData())
            << false << vector[u"calls"].toArray() << expected;
        if (vector[u"bridge"].toBool())
            QTest::addRow("bridge: %s", name.constData())
                << true << vector[u"calls"].toArray() << expected;
    }
}

void TestLedger::matches()
{
    QFETCH(bool, bridge);
    QFETCH(QJsonArray, calls);
    m_database->execute(bridge ? bridgeInsert(withDefaults(calls[0].toObject())) : import(calls));
    QTEST(outcome(*m_database).remove(QStringLiteral(" of 950")), "expected");
}

// Parent and two children in every order, each in an import of its own.
void TestLedger::theOrderOfLegsDoesNotMatter()
{
    const QList<QJsonObject> legs{{{QStringLiteral("sid"), QStringLiteral("P")},
                                   {QStringLiteral("from"), QStringLiteral("+12125550177")},
                                   {QStringLiteral("duration"), 930}},
                                  {{QStringLiteral("sid"), QStringLiteral("C")},
                                   {QStringLiteral("parent"), QStringLiteral("P")},
                                   {QStringLiteral("from"), QStringLiteral("+14245550111")},
                                   {QStringLiteral("to"), QStringLiteral("+16505550151")},
                                   {QStringLiteral("direction"), QStringLiteral("outbound-dial")},
                                   {QStringLiteral("duration"), 880}},
                                  {{QStringLiteral("sid"), QStringLiteral("D")},
                                   {QStringLiteral("parent"), QStringLiteral("P")},
                                   {QStringLiteral("from"), QStringLiteral("+14245550111")},
                                   {QStringLiteral("to"), QStringLiteral("+16505550151")},
                                   {QStringLiteral("direction"), QStringLiteral("outbound-dial")},
                                   {QStringLiteral("duration"), QJsonValue()},
                                   {QStringLiteral("status"), QStringLiteral("no-answer")}}};
    QList<int> order{0, 1, 2};
    do {
        m_database->execute("SAVEPOINT fresh");
        for (const int leg : order)
            m_database->execute(import({legs[leg]}));
        QCOMPARE(outcome(*m_database), QStringLiteral("ledger broker_to_lead 880 +5 of 930"));
        m_database->execute(import({legs[order[0]], legs[order[1]], legs[order[2]]}));
        QCOMPARE(outcome(*m_database), QStringLiteral("ledger broker_to_lead 880 +5 of 930"));
        QCOMPARE(m_database->value("SELECT concat_ws(' ', rows_read, rows_entered, rows_known, "
                                   "rows_aside, rows_joined) "
                                   "FROM import_runs ORDER BY rows_read DESC LIMIT 1"),
                 QStringLiteral("3 0 3 0 0"));
        m_database->execute("ROLLBACK TO fresh");
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestLedger::sameCallAgainIsNothing()
{
    const QJsonObject call = withDefaults({});
    m_database->execute(bridgeInsert(call) + bridgeInsert(call) + import({call}) + import({call}));
    QCOMPARE(outcome(*m_database), QStringLiteral("ledger broker_to_lead 900 +5"));
    QCOMPARE(m_database->value("SELECT count(*) FROM billing_call_ledger"), QStringLiteral("1"));
    QCOMPARE(m_database->value("SELECT string_agg(rows_known::text, ' ') FROM import_runs"),
             QStringLiteral("1 1"));
    // The carrier's own word on the bridge's call is kept beside it.
    QCOMPARE(
        m_database->value("SELECT concat(carrier, ' ', talk_seconds) FROM carrier_call_records"),
        QStringLiteral("twilio 900"));
}

void TestLedger::otherDataIsSetAside()
{
    const QJsonObject call = withDefaults({});
    QJsonObject other = call;
    other[u"duration"] = 90;
    const QString both = QStringLiteral("ledger broker_to_lead 900 +5; aside conflict");
    m_database->execute("SAVEPOINT fresh;" + bridgeInsert(call) + bridgeInsert(other)
                        + bridgeInsert(other));
    QCOMPARE(outcome(*m_database), both);
    m_database->execute("ROLLBACK TO fresh;" + import({call}) + import({other}) + import({other}));
    QCOMPARE(outcome(*m_database), both);
    m_database->execute("ROLLBACK TO fresh;" + import({call, other, call, other}));
    QCOMPARE(outcome(*m_database), both);
    QCOMPARE(m_database->value("SELECT concat_ws(' ', rows_read, rows_entered, rows_known, "
                               "rows_aside) FROM import_runs"),
             QStringLiteral("4 1 2 1"));
}

// Also when nobody knows yet whose call it is.
void TestLedger::otherDataOfAKeptCallIsSetAside()
{
    QJsonObject call = withDefaults({});
    call[u"from"] = QStringLiteral("+12125550177");
    QJsonObject other = call;
    other[u"duration"] = 90;
    QJsonObject ongoing = call;
    ongoing[u"duration"] = QJsonValue();
    ongoing[u"status"] = QStringLiteral("in-progress");
    m_database->execute("SAVEPOINT fresh;" + bridgeInsert(call) + bridgeInsert(call));
    const QString once = outcome(*m_database);
    QVERIFY2(once.startsWith(u"aside unknown_caller") && !once.contains(u';'), qPrintable(once));
    m_database->execute(bridgeInsert(other) + bridgeInsert(other));
    QCOMPARE(outcome(*m_database), once + QStringLiteral("; aside conflict"));
    m_database->execute("ROLLBACK TO fresh;" + bridgeInsert(ongoing) + bridgeInsert(call)
                        + bridgeInsert(ongoing));
    QCOMPARE(outcome(*m_database), once);
    QCOMPARE(m_database->value("SELECT concat_ws(' ', duration_seconds, call_status,"
                               " call->>'duration_seconds', call->>'call_status')"
                               " FROM unmatched_calls"),
             QStringLiteral("900 completed 900 completed"));
}

void TestLedger::missingDataIsFilledIn()
{
    const QJsonObject call = withDefaults({});
    QJsonObject less = call;
    less[u"duration"] = QJsonValue();
    QJsonObject ongoing = less;
    ongoing[u"status"] = QStringLiteral("in-progress");
    for (const QJsonObject &first : {less, ongoing}) {
        m_database->execute("SAVEPOINT fresh;" + bridgeInsert(first) + bridgeInsert(call));
        QCOMPARE(outcome(*m_database), QStringLiteral("ledger broker_to_lead 900 +5"));
        m_database->execute("ROLLBACK TO fresh;" + bridgeInsert(first) + import({call})
                            + bridgeInsert(first));
        QCOMPARE(outcome(*m_database), QStringLiteral("ledger broker_to_lead 900 +5"));
        QCOMPARE(m_database->value("SELECT count(*) FROM billing_call_ledger"),
                 QStringLiteral("2")); // nothing is overwritten
        m_database->execute("ROLLBACK TO fresh");
    }
}

void TestLedger::bridgeThatReportsTheWholeTimeIsCorrected()
{
    QJsonObject parent = withDefaults({});
    parent[u"duration"] = 930;
    const QJsonObject child =
        withDefaults({{QStringLiteral("sid"), QStringLiteral("C")},
                      {QStringLiteral("parent"), QStringLiteral("P")},
                      {QStringLiteral("from"), QStringLiteral("+14245550111")},
                      {QStringLiteral("to"), QStringLiteral("+16505550151")}});
    const QString joined = QStringLiteral("ledger broker_to_lead 900 +5 of 930");
    const QByteArrayList orders{bridgeInsert(parent) + import({parent, child}),
                                bridgeInsert(parent) + import({parent}) + import({child}),
                                bridgeInsert(parent) + import({child}) + import({parent}),
                                import({parent, child}) + bridgeInsert(parent)};
    for (const QByteArray &order : orders) {
        m_database->execute("SAVEPOINT fresh;" + order);
        QCOMPARE(outcome(*m_database), joined);
        m_database->execute("ROLLBACK TO fresh");
    }
}

void TestLedger::keptAsideCallsEnterByThemselves_data()
{
    QTest::addColumn<QJsonObject>("call");
    QTest::addColumn<QByteArray>("arrival");
    QTest::addColumn<QString>("expected");
    const auto call = [](const char *from, const char *to, const char *start) {
        return withDefaults({{QStringLiteral("from"), QString::fromLatin1(from)},
                             {QStringLiteral("to"), QString::fromLatin1(to)},
                             {QStringLiteral("start"), QString::fromLatin1(start)}});
    };
    const char *at = "2025-10-22T10:05:00Z";
    QTest::newRow("broker's phone")
        << call("+13105550104", "+14245550111", at)
        << QByteArray("INSERT INTO broker_phones (broker_id, number) VALUES "
                      "('b0000000-0000-4000-8000-000000000001', '+13105550104')")
        << QStringLiteral("ledger broker_to_lead 900 +5");
    QTest::newRow("lead's phone")
        << call("+16505550158", "+14245550111", at)
        << QByteArray("UPDATE leads SET primary_phone = '650 555 0158' WHERE first_name = 'Testy'")
        << QStringLiteral("ledger lead_to_broker 900 +5");
    QTest::newRow("EC's phone") << call("+14245550104", "+14245550111", at)
                                << QByteArray(
                                       "INSERT INTO ec_phones (number) VALUES ('+14245550104')")
                                << QStringLiteral("ledger internal 900 -");
    QTest::newRow("assignment")
        << call("+13105550101", "+14245550111", "2025-09-01T10:00:00Z")
        << QByteArray("INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, "
                      "org_id, assigned_at, released_at) SELECT number_id, number, "
                      "lead_id, broker_id, org_id, '2025-09-01Z', '2025-09-02Z' FROM "
                      "tracking_assignments WHERE released_at IS NULL")
        << QStringLiteral("ledger broker_to_lead 900 -");
    QTest::newRow("number, then only its assignment is missing")
        << call("+13105550101", "+14245550114", at)
        << QByteArray("INSERT INTO signalwire_phone_numbers (number, assigned_broker_company) "
                      "VALUES ('+14245550114', 'My Reverse Options')")
        << QStringLiteral("aside no_assignment");
    QTest::newRow("what is not missing")
        << call("+13105550105", "+14245550111", at)
        << QByteArray("INSERT INTO ec_phones (number) VALUES ('+14245550104')")
        << QStringLiteral("aside unknown_caller");
}

void TestLedger::keptAsideCallsEnterByThemselves()
{
    QFETCH(QJsonObject, call);
    QFETCH(QByteArray, arrival);
    QFETCH(QString, expected);
    for (const QByteArray &way : {bridgeInsert(call), import({call})}) {
        m_database->execute("SAVEPOINT fresh;" + way);
        QVERIFY(outcome(*m_database).startsWith(u"aside "));
        m_database->execute(arrival);
        QCOMPARE(outcome(*m_database), expected);
        m_database->execute("ROLLBACK TO fresh");
    }
}

void TestLedger::appointmentsThatComeLateAreNamed()
{
    const QJsonObject call =
        withDefaults({{QStringLiteral("from"), QStringLiteral("+16505550153")},
                      {QStringLiteral("start"), QStringLiteral("2025-11-02T10:05:00Z")}});
    m_database->execute(import({call}));
    QCOMPARE(outcome(*m_database), QStringLiteral("ledger lead_to_broker 900 -"));
    m_database->execute("SELECT book_appointment('a0000000-0000-4000-8000-000000000003', "
                        "'b0000000-0000-4000-8000-000000000001', '2025-11-02 10:00Z')");
    QCOMPARE(outcome(*m_database), QStringLiteral("ledger lead_to_broker 900 +5"));
    QCOMPARE(m_database->value("SELECT count(*) FROM billing_call_ledger"), QStringLiteral("2"));
}

void TestLedger::staffAttributes()
{
    m_database->execute(
        "COMMIT;"
        + import({withDefaults({{QStringLiteral("from"), QStringLiteral("anonymous")}})}));
    const QString aside =
        m_database->value("SELECT id FROM unmatched_calls WHERE resolved_at IS NULL");
    const auto attribute = [&](const char *who, const char *direction, const char *note) {
        const auto session = m_database->session(QString::fromLatin1(who));
        const auto answer = session->queryText("SELECT attribute_call(:id, :direction, :note)",
                                               {{"id", QUuid(aside)},
                                                {"direction", QString::fromLatin1(direction)},
                                                {"note", QString::fromLatin1(note)}});
        return answer ? ErrorCode::Internal : answer.error().code; // Internal: there was no error
    };
    QCOMPARE(attribute("walter", "broker_to_lead", "I say so"), ErrorCode::NotAllowed);
    QCOMPARE(attribute("bridge", "broker_to_lead", "I say so"), ErrorCode::NotAllowed);
    QCOMPARE(attribute("ana", "broker_to_lead", " "), ErrorCode::InvalidInput);
    QCOMPARE(attribute("ana", "sideways", "his wife's phone"), ErrorCode::InvalidInput);
    QCOMPARE(attribute("ana", "broker_to_lead", "his wife's phone"), ErrorCode::Internal);
    QCOMPARE(attribute("ana", "broker_to_lead", "his wife's phone"), ErrorCode::NotFound);
    QCOMPARE(outcome(*m_database), QStringLiteral("ledger broker_to_lead 900 +5"));
    QCOMPARE(m_database->value(
                 "SELECT concat_ws(' ', attributed_by, attribution_note) FROM billing_call_logs"),
             QStringLiteral("ana his wife's phone"));
    QCOMPARE(m_database->value("SELECT concat_ws(' ', by_login, action, data->>'direction') FROM "
                               "audit_log WHERE action = 'call_attributed'"),
             QStringLiteral("ana call_attributed broker_to_lead"));
    m_database->execute("BEGIN");
}

QTEST_GUILESS_MAIN(TestLedger)
#include "test_ledger.moc"
