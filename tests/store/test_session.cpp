// SPDX-License-Identifier: GPL-3.0-or-later
#include "copywriter.h"
#include "testdatabase.h"
#include "transaction.h"

#include <QTest>

using namespace rl;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bindsEveryType();
    void peopleLogIn();
};

void TestSession::bindsEveryType()
{
    TestDatabase database;
    const std::unique_ptr<Session> session = database.session();
    const QUuid id = QUuid::createUuid();
    const QDateTime instant(QDate(2025, 10, 22), QTime(10, 0, 0, 123), Qt::UTC);
    for (int i = 0; i < 2; ++i) {
        const Result<SqlRows> rows = session->queryText(
            "SELECT :id::uuid AS id, :at::timestamptz AS at, :text::text AS text, :n::int AS n,"
            " :null::int AS nothing, :flag::bool AS flag, :texts::text[] AS texts,"
            " :bytes::bytea AS bytes, ':no'::text AS no",
            {{"id", id},
             {"at", instant},
             {"text", QStringLiteral("O'Brien; -- ü")},
             {"n", 42},
             {"null", std::optional<int>()},
             {"flag", true},
             {"texts", QStringList{QStringLiteral("a,b"), QStringLiteral("\"c\\")}},
             {"bytes", SqlValue::bytea(QByteArray("\0\xff", 2))}});
        QVERIFY2(rows.ok(), rows ? "" : qPrintable(rows.error().detail));
        const SqlRow row = rows->first();
        QCOMPARE(row.uuid("id"), id);
        QCOMPARE(row.instant("at"), instant);
        QCOMPARE(row.text("text"), QStringLiteral("O'Brien; -- ü"));
        QCOMPARE(row.integer("n"), 42);
        QVERIFY(row.isNull("nothing"));
        QVERIFY(row.flag("flag"));
        QCOMPARE(row.texts("texts"), (QStringList{QStringLiteral("a,b"), QStringLiteral("\"c\\")}));
        QCOMPARE(row.bytes("bytes"), QByteArray("\0\xff", 2));
        QCOMPARE(row.text("no"), QStringLiteral(":no"));
    }
}

void TestSession::peopleLogIn()
{
    TestDatabase database;
    const std::unique_ptr<Session> ana = database.session(QStringLiteral("ana"));
    const Result<SqlRows> rows = ana->queryText("SELECT session_user AS login");
    QVERIFY(rows.ok());
    QCOMPARE(rows->first().text("login"), QStringLiteral("ana"));
    QCOMPARE(database.value("SELECT role FROM members WHERE login = 'ana'"),
             QStringLiteral("ringledger_staff"));
}

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
