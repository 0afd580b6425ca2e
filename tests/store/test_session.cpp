// SPDX-License-Identifier: GPL-3.0-or-later
#include "copywriter.h"
#include "roundtripproxy.h"
#include "testdatabase.h"
#include "transaction.h"

#include <QLoggingCategory>
#include <QTest>
#include <QTimeZone>

using namespace rl;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void bindsEveryType();
    void readsTimes_data();
    void readsTimes();
    void tellsErrorsApart_data();
    void tellsErrorsApart();
    void saysWhyItCannotConnect();
    void costsOneRoundTrip();
    void allOrNothing();
    void transactionRollsBack();
    void survivesAChangedTable();
    void streamsRows();
    void copies();
    void copyGivenUpLeavesNothing();
    void copyNamesTheRefusedRow();
    void logsNobodysNumber();

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Session> m_session;
};

void TestSession::initTestCase()
{
    m_database = std::make_unique<TestDatabase>();
    m_session = m_database->session();
    m_database->execute(
        "CREATE TABLE things (id int PRIMARY KEY, name text CHECK (name <> 'bad'))");
}

void TestSession::cleanup()
{
    QVERIFY2(!m_session->inTransaction(), "a test left the session in a transaction");
    m_database->execute("TRUNCATE things");
}

void TestSession::bindsEveryType()
{
    const QUuid id = QUuid::createUuid();
    const QDateTime instant(QDate(2025, 10, 22), QTime(10, 0, 0, 123), Qt::UTC);
    const QStringList texts{QStringLiteral("a,b"), QStringLiteral("\"c\\"), QString(),
                            QStringLiteral("{NULL}")};
    for (int time = 0; time < 2; ++time) { // once prepared anew, once as prepared
        const Result<SqlRows> rows = m_session->queryText(
            "SELECT :id::uuid AS id, :at::timestamptz AS at, :text::text AS text, :n::int AS n,"
            " :null::int AS nothing, :no_id::uuid AS no_id, :empty::text AS empty,"
            " :flag::bool AS flag, :texts::text[] AS texts, :bytes::bytea AS bytes,"
            " :big::bigint AS big, :real::float8 AS real, :day::date AS day, :cents::int AS cents,"
            " :json::jsonb AS json",
            {{"id", id},
             {"at", instant.toTimeZone(QTimeZone("America/Los_Angeles"))},
             {"text", QStringLiteral("O'Brien; -- ü")},
             {"n", 42},
             {"null", std::optional<int>()},
             {"no_id", QUuid()},
             {"empty", QString()},
             {"flag", true},
             {"texts", texts},
             {"bytes", SqlValue::bytea(QByteArray("\0\xff'", 3))},
             {"big", std::numeric_limits<qint64>::min()},
             {"real", 0.1},
             {"day", QDate(2025, 3, 9)},
             {"cents", Money{5000}},
             {"json", QJsonObject{{QStringLiteral("k"), QStringLiteral("v")}}}});
        QVERIFY2(rows.ok(), rows ? "" : qPrintable(rows.error().detail));
        const SqlRow row = rows->first();
        QCOMPARE(row.uuid("id"), id);
        QCOMPARE(row.instant("at"), instant);
        QCOMPARE(row.instant("at").timeSpec(), Qt::UTC);
        QCOMPARE(row.text("text"), QStringLiteral("O'Brien; -- ü"));
        QCOMPARE(row.integer("n"), 42);
        QVERIFY(row.isNull("nothing"));
        QVERIFY(!row.optionalInteger("nothing").has_value());
        QVERIFY(row.isNull("no_id"));
        QVERIFY(!row.isNull("empty"));
        QVERIFY(row.flag("flag"));
        QCOMPARE(row.texts("texts"), texts);
        QCOMPARE(row.bytes("bytes"), QByteArray("\0\xff'", 3));
        QCOMPARE(row.big("big"), std::numeric_limits<qint64>::min());
        QCOMPARE(row.real("real"), 0.1);
        QCOMPARE(row.date("day"), QDate(2025, 3, 9));
        QCOMPARE(row.cents("cents"), Money{5000});
        QCOMPARE(row.json("json").object().value(u"k").toString(), QStringLiteral("v"));
    }
}

void TestSession::readsTimes_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<QDateTime>("instant");
    const auto utc = [](int hour, int minute, int ms) {
        return QDateTime(QDate(2025, 3, 9), QTime(hour, minute, 0, ms), Qt::UTC);
    };
    QTest::newRow("whole second") << QByteArray("2025-03-09 10:00:00Z") << utc(10, 0, 0);
    QTest::newRow("microseconds are cut")
        << QByteArray("2025-03-09 10:00:00.123999Z") << utc(10, 0, 123);
    QTest::newRow("tenths") << QByteArray("2025-03-09 10:00:00.5Z") << utc(10, 0, 500);
    QTest::newRow("in New York's missing hour")
        << QByteArray("2025-03-09 07:30:00Z") << utc(7, 30, 0);
    QTest::newRow("with an offset") << QByteArray("2025-03-09 12:30:00+05:30") << utc(7, 0, 0);
    QTest::newRow("infinity") << QByteArray("infinity") << QDateTime();
}

void TestSession::readsTimes()
{
    QFETCH(QByteArray, literal);
    QFETCH(QDateTime, instant);
    const Result<SqlRows> rows = m_session->queryText("SELECT :at::timestamptz AS at",
                                                      {{"at", QString::fromLatin1(literal)}});
    QVERIFY(rows.ok());
    QCOMPARE(rows->first().instant("at"), instant);
}

void TestSession::tellsErrorsApart_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("remedy");
    const auto raise = [](const char *state) -> QByteArray {
        return QByteArray("DO $$ BEGIN RAISE EXCEPTION 'It is so.' USING ERRCODE = '")
               + QByteArray(state) + QByteArray("', HINT = 'Do this.'; END $$");
    };
    const QString what = QStringLiteral("It is so.");
    const QString remedy = QStringLiteral("Do this.");
    QTest::newRow("ours: conflict") << raise("RL001") << ErrorCode::Conflict << what << remedy;
    QTest::newRow("ours: not allowed") << raise("RL002") << ErrorCode::NotAllowed << what << remedy;
    QTest::newRow("ours: input") << raise("RL003") << ErrorCode::InvalidInput << what << remedy;
    QTest::newRow("ours: not found") << raise("RL004") << ErrorCode::NotFound << what << remedy;
    QTest::newRow("disk full") << raise("53100") << ErrorCode::OutOfSpace << QString() << QString();
    QTest::newRow("no right") << raise("42501") << ErrorCode::NotAllowed << QString() << QString();
    QTest::newRow("serialization")
        << raise("40001") << ErrorCode::Conflict << QString() << QString();
    QTest::newRow("deadlock") << raise("40P01") << ErrorCode::Conflict << QString() << QString();
    QTest::newRow("stopped") << raise("57014") << ErrorCode::Cancelled << QString() << QString();
    QTest::newRow("read-only server")
        << raise("25006") << ErrorCode::Unreachable << QString() << QString();
    QTest::newRow("unique") << QByteArray("INSERT INTO things VALUES (1), (1)")
                            << ErrorCode::Conflict << QString() << QString();
    QTest::newRow("check") << QByteArray("INSERT INTO things VALUES (1, 'bad')")
                           << ErrorCode::InvalidInput << QString() << QString();
    QTest::newRow("not a number") << QByteArray("SELECT 'x'::int") << ErrorCode::InvalidInput
                                  << QString() << QString();
    QTest::newRow("our fault") << QByteArray("SELEC 1") << ErrorCode::Internal << QString()
                               << QString();
}

void TestSession::tellsErrorsApart()
{
    QFETCH(QByteArray, sql);
    QFETCH(ErrorCode, code);
    QFETCH(QString, what);
    QFETCH(QString, remedy);
    const Result<SqlRows> rows = m_session->queryText(sql);
    QVERIFY(!rows.ok());
    QCOMPARE(rows.error().code, code);
    QVERIFY(!rows.error().what.isEmpty());
    if (!what.isEmpty()) {
        QCOMPARE(rows.error().what, what);
        QCOMPARE(rows.error().remedy, remedy);
    }
    QVERIFY2(m_session->queryText("SELECT 1").ok(), "the session is of no use afterwards");
}

void TestSession::saysWhyItCannotConnect()
{
    ConnectionOptions options = m_database->superuser();
    options.database = QStringLiteral("no_such_database");
    QCOMPARE(Session::open(options).error().code, ErrorCode::NotFound);
    options = m_database->login(QStringLiteral("stranger"));
    QCOMPARE(Session::open(options).error().code, ErrorCode::NotAllowed);
    options.host = QStringLiteral("/tmp/no/such/folder");
    QCOMPARE(Session::open(options).error().code, ErrorCode::Unreachable);
}

void TestSession::costsOneRoundTrip()
{
    RoundTripProxy proxy(m_database->superuser());
    Result<std::unique_ptr<Session>> session = Session::open(proxy.options());
    QVERIFY(session.ok());
    QCOMPARE(proxy.take(), 1);
    const auto once = [&] { return (*session)->queryText("SELECT :n::int AS n", {{"n", 1}}).ok(); };
    QVERIFY(once());
    QCOMPARE(proxy.take(), 1); // prepared on the way
    QVERIFY(once());
    QCOMPARE(proxy.take(), 1);
    QVERIFY((*session)
                ->queryAll(
                    {{QStringLiteral("cluster/status"), {}},
                     {QStringLiteral("cluster/status"), {}},
                     {QStringLiteral("cluster/person_exists"), {{"login", QStringLiteral("ana")}}}})
                .ok());
    QCOMPARE(proxy.take(), 1);
    {
        Transaction transaction(**session);
        QVERIFY(once());
        QVERIFY(transaction.commit().ok());
    }
    QCOMPARE(proxy.take(), 2); // BEGIN travels with the statement
    {
        Transaction unused(**session);
    }
    QCOMPARE(proxy.take(), 0);
}

void TestSession::allOrNothing()
{
    const NamedQuery add{
        QStringLiteral("cluster/add_member"),
        {{"login", QStringLiteral("zoe")}, {"display_name", QStringLiteral("Zoe")}}};
    // The second one has a name that the column cannot hold.
    const NamedQuery tooMuch{
        QStringLiteral("cluster/add_member"),
        {{"login", QString(QStringLiteral("zac"))}, {"display_name", SqlValue(nullptr)}}};
    QVERIFY(!m_session->queryAll({add, tooMuch}).ok());
    QVERIFY(m_database->value("SELECT login FROM members WHERE login = 'zoe'").isNull());
    QVERIFY(m_session->queryAll({add}).ok());
    QVERIFY(!m_database->value("SELECT login FROM members WHERE login = 'zoe'").isNull());
}

void TestSession::transactionRollsBack()
{
    {
        Transaction transaction(*m_session);
        QVERIFY(m_session->queryText("INSERT INTO things VALUES (1)").ok());
        QVERIFY(!m_session->queryText("INSERT INTO things VALUES (1)").ok());
        // The reason stays known after the rollback.
    }
    QCOMPARE(m_session->lastFailure().sqlState, QByteArray("23505"));
    QCOMPARE(m_database->value("SELECT count(*) FROM things"), QStringLiteral("0"));
    {
        Transaction transaction(*m_session);
        QVERIFY(m_session->queryText("INSERT INTO things VALUES (1)").ok());
        QVERIFY(transaction.commit().ok());
    }
    QCOMPARE(m_database->value("SELECT count(*) FROM things"), QStringLiteral("1"));
}

// A prepared "SELECT *" would fail for ever after another console migrated the table.
void TestSession::survivesAChangedTable()
{
    m_database->execute("CREATE TABLE changing (a int); INSERT INTO changing VALUES (1)");
    QVERIFY(m_session->queryText("SELECT * FROM changing").ok());
    m_database->execute("ALTER TABLE changing ADD COLUMN b int DEFAULT 2");
    const Result<SqlRows> rows = m_session->queryText("SELECT * FROM changing");
    QVERIFY2(rows.ok(), rows ? "" : qPrintable(rows.error().detail));
    QCOMPARE(rows->first().integer("b"), 2);
}

void TestSession::streamsRows()
{
    qint64 sum = 0;
    const auto add = [&sum](const SqlRow &row) {
        sum += row.big("n");
        return true;
    };
    QVERIFY(
        m_session->forEachText("SELECT generate_series(1, :last::int) AS n", {{"last", 1000}}, add)
            .ok());
    QCOMPARE(sum, 500500);
    int seen = 0;
    QVERIFY(m_session
                ->forEachText("SELECT generate_series(1, 100000) AS n", {},
                              [&seen](const SqlRow &) { return ++seen < 3; })
                .ok());
    QCOMPARE(seen, 3);
    QVERIFY(!m_session->forEachText("SELECT 1 / (3 - n) AS n FROM generate_series(1, 5) n", {}, add)
                 .ok());
    QVERIFY(m_session->queryText("SELECT 1").ok());
}

void TestSession::copies()
{
    Result<CopyWriter> copy = m_session->copyIn("COPY things FROM STDIN (FORMAT csv)");
    QVERIFY(copy.ok());
    QVERIFY(copy->write("1,one\n2,\"tw").ok()); // rows need not be whole
    QVERIFY(copy->write("o\"\n").ok());
    const Result<qint64> rows = copy->finish();
    QVERIFY(rows.ok());
    QCOMPARE(*rows, 2);
    QCOMPARE(m_database->value("SELECT name FROM things WHERE id = 2"), QStringLiteral("two"));
    QVERIFY(m_session->queryText("SELECT 1").ok());
}

void TestSession::copyGivenUpLeavesNothing()
{
    {
        Result<CopyWriter> copy = m_session->copyIn("COPY things FROM STDIN (FORMAT csv)");
        QVERIFY(copy->write("1,one\n").ok());
    }
    QCOMPARE(m_database->value("SELECT count(*) FROM things"), QStringLiteral("0"));
    QVERIFY(m_session->queryText("SELECT 1").ok());
}

void TestSession::copyNamesTheRefusedRow()
{
    Result<CopyWriter> copy = m_session->copyIn("COPY things FROM STDIN (FORMAT csv)");
    QVERIFY(copy->write("1,one\n2,bad\n").ok());
    const Result<qint64> rows = copy->finish();
    QVERIFY(!rows.ok());
    QCOMPARE(rows.error().code, ErrorCode::InvalidInput);
    QVERIFY2(rows.error().detail.contains(u"line 2"), qPrintable(rows.error().detail));
    QCOMPARE(m_session->copyIn("COPY nothing FROM STDIN").error().code, ErrorCode::Internal);
}

namespace {

QString logged;

void keepLogged(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged += text + u'\n';
}

} // namespace

// A log is sent to whoever helps; the server's words quote the rows that they are about.
void TestSession::logsNobodysNumber()
{
    QLoggingCategory::setFilterRules(QStringLiteral("ringledger.sql.debug=true"));
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(keepLogged);
    (void)m_session->queryText("SELECT '+14244851544'::integer");
    (void)m_session->runScript("DO $$ BEGIN RAISE NOTICE '(650) 555-0100 called'; END $$");
    (void)m_session->runScript("CREATE TEMP TABLE numbers (number text UNIQUE);"
                               "INSERT INTO numbers VALUES ('+16505550100'), ('+16505550100')");
    Result<CopyWriter> copy = m_session->copyIn("COPY things FROM STDIN (FORMAT csv)");
    const bool sent = copy.ok() && copy->write("+13105550101,x\n").ok() && !copy->finish().ok();
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(sent);
    QVERIFY2(logged.count(QStringLiteral("(number removed)")) >= 4, qPrintable(logged));
    QVERIFY2(logged.contains(QStringLiteral("23505")), qPrintable(logged)); // but what it was
    for (const QString &digits : {QStringLiteral("4851544"), QStringLiteral("5550100"),
                                  QStringLiteral("555-0100"), QStringLiteral("5550101")})
        QVERIFY2(!logged.contains(digits), qPrintable(logged));
}

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
