// SPDX-License-Identifier: GPL-3.0-or-later
// An outage leaves open whether a call is missing until its carrier's own list was read for all of
// it, or a person says how he knows.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "testdatabase.h"

#include <QTest>

using namespace rl;

namespace {

// An outage of three hours, four hours ago.
const QByteArray outage =
    "INSERT INTO incidents (id, carrier, started_at, ended_at, note) VALUES "
    "('d0000000-0000-4000-8000-000000000001', 'signalwire', now() - interval '4 hours', now() - "
    "interval '1 hour', 'trunk down');";

// A list of the carrier, read now, of the hours before now.
QByteArray list(const char *from, const char *to, const char *carrier = "'signalwire'",
                const char *status = "done", const char *kind = "calls")
{
    return QByteArray("INSERT INTO import_runs (kind, file_name, file_bytes, file_head_sha256, "
                      "status, carrier, covers_from, covers_to, finished_at) VALUES ('")
           + kind + "', 'f', 1, 'x', '" + status + "', " + carrier + ", now() - interval '" + from
           + " hours', now() - interval '" + to + " hours', now());";
}

} // namespace

class TestIncidents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<TestDatabase>(); }
    void init() { m_database->execute("BEGIN"); }
    void cleanup()
    {
        m_database->execute("ROLLBACK");
        m_database->execute("DELETE FROM incidents"); // of tests that other logins take part in
    }
    void isReconciledByLists_data();
    void isReconciledByLists();
    void theEndOfAnImportReconciles();
    void anotherTimeIsOpenAgain();
    void aPersonClosesItWithWords();
    void aPersonIsRefused_data();
    void aPersonIsRefused();
    void noBackDoor();

private:
    QString reconciled()
    {
        return m_database->value("SELECT coalesce(reconciled_by || ': ' || reconcile_note, 'open') "
                                 "FROM incidents");
    }

    std::unique_ptr<TestDatabase> m_database;
};

void TestIncidents::isReconciledByLists_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("closed");
    const auto row = [](const char *name, const QByteArray &script, bool closed) {
        QTest::newRow(name) << script << closed;
    };
    row("no list", outage, false);
    row("all of it", outage + list("5", "0"), true);
    row("exactly it", outage + list("4", "1"), true);
    row("entered after its list", list("5", "0") + outage, true);
    row("its end is missing", outage + list("5", "2"), false);
    row("its beginning is missing", outage + list("3", "0"), false);
    row("two that meet", outage + list("5", "2") + list("2", "0"), true);
    row("two with a gap", outage + list("5", "3") + list("2", "0"), false);
    row("another carrier's", outage + list("5", "0", "'twilio'"), false);
    row("of every carrier", outage + list("5", "0", "NULL"), true);
    row("one that failed", outage + list("5", "0", "'signalwire'", "failed"), false);
    row("of leads", outage + list("5", "0", "'signalwire'", "done", "leads"), false);
    row("still going on", outage + "UPDATE incidents SET ended_at = NULL;" + list("5", "0"), false);
    row("a list that was read too early", // it says that it goes on until now
        list("5", "0").replace("now());", "now() - interval '2 hours');") + outage, false);
    row("not over yet",
        outage + "UPDATE incidents SET ended_at = now() + interval '1 minute';" + list("5", "-1"),
        false);
}

void TestIncidents::isReconciledByLists()
{
    QFETCH(QByteArray, script);
    QFETCH(bool, closed);
    m_database->execute(script);
    QCOMPARE(reconciled(), closed ? QStringLiteral("ringledger: The carrier's own list was read "
                                                   "for all of it.")
                                  : QStringLiteral("open"));
}

void TestIncidents::theEndOfAnImportReconciles()
{
    m_database->execute(outage
                        + "INSERT INTO members (login, display_name, role) VALUES ('ringledger', "
                          "'Owner', 'ringledger_admin')");
    const QString run = m_database->value("SELECT (begin_import('calls', 'list', 1, 'h', "
                                          "'{\"list\": \"true\"}', 'signalwire', NULL)).id");
    m_database->execute(
        "SELECT prepare_call_stage();"
        "INSERT INTO call_stage (line, call_sid, caller, called, started_at, duration, status) "
        "VALUES (1, 'CA1', '+16505550101', '+14245550101', now() - interval '5 hours', 4, "
        "'completed'), (2, 'CA2', '+16505550101', '+14245550101', now() - interval '10 minutes', "
        "4, 'completed');"
        "SELECT enter_staged_calls('"
        + run.toLatin1() + "', 1, 3, 0)");
    QCOMPARE(reconciled(), QStringLiteral("open")); // the list may go on
    m_database->execute("SELECT end_import('" + run.toLatin1() + "', 'done', 'h', true, NULL)");
    QVERIFY(reconciled().contains(u"own list was read"));
}

void TestIncidents::anotherTimeIsOpenAgain()
{
    m_database->execute(outage + list("5", "0"));
    m_database->execute("UPDATE incidents SET note = 'trunk down again'");
    QVERIFY(reconciled() != u"open");
    m_database->execute("UPDATE incidents SET started_at = now() - interval '7 hours'");
    QCOMPARE(reconciled(), QStringLiteral("open"));
    m_database->execute("UPDATE incidents SET started_at = now() - interval '2 hours'");
    QVERIFY(reconciled() != u"open");
}

void TestIncidents::aPersonClosesItWithWords()
{
    m_database->execute("COMMIT;" + outage);
    const auto ana = m_database->session(QStringLiteral("ana"));
    const Result<SqlRows> closed =
        ana->queryText("SELECT reconcile_incident('d0000000-0000-4000-8000-000000000001', "
                       "'  compared with the broker''s bill ')");
    QVERIFY2(closed, closed ? "" : qPrintable(closed.error().detail));
    QCOMPARE(reconciled(), QStringLiteral("ana: compared with the broker's bill"));
    const Result<SqlRows> again = ana->queryText(
        "SELECT reconcile_incident('d0000000-0000-4000-8000-000000000001', 'once more')");
    QVERIFY(!again);
    QCOMPARE(again.error().what, QStringLiteral("Ana Alvarez closed this incident already."));
    QCOMPARE(m_database->value("SELECT count(*) FROM audit_log WHERE subject LIKE 'incidents %' "
                               "AND data -> 'after' ->> 'reconcile_note' LIKE 'compared%'"),
             QStringLiteral("1"));
}

void TestIncidents::aPersonIsRefused_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("state");
    const QByteArray close = "SELECT reconcile_incident('d0000000-0000-4000-8000-000000000001', ";
    QTest::newRow("without words") << "ana" << outage << close + "' ')" << QByteArray("RL003");
    QTest::newRow("still going on") << "ana" << outage + "UPDATE incidents SET ended_at = NULL"
                                    << close + "'all there')" << QByteArray("RL001");
    QTest::newRow("no such") << "ana" << QByteArray() << close + "'all there')"
                             << QByteArray("RL004");
    QTest::newRow("a broker") << "walter" << outage << close + "'all there')"
                              << QByteArray("42501");
}

void TestIncidents::aPersonIsRefused()
{
    QFETCH(QString, login);
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, call);
    QFETCH(QByteArray, state);
    m_database->execute("COMMIT;" + script);
    const auto person = m_database->session(login);
    QVERIFY(!person->queryText(call));
    QCOMPARE(person->lastFailure().sqlState, state);
}

// Staff may change the row itself; not so that nobody knows why it was closed.
void TestIncidents::noBackDoor()
{
    m_database->execute("COMMIT;" + outage);
    const auto ana = m_database->session(QStringLiteral("ana"));
    QVERIFY(!ana->queryText("UPDATE incidents SET reconciled_at = now()"));
    QCOMPARE(ana->lastFailure().sqlState, QByteArray("23514"));
    QVERIFY(ana->queryText("UPDATE incidents SET reconciled_at = now(), reconciled_by = 'mia', "
                           "reconcile_note = 'seen'"));
    QCOMPARE(reconciled(), QStringLiteral("ana: seen"));
}

QTEST_GUILESS_MAIN(TestIncidents)
#include "test_incidents.moc"
