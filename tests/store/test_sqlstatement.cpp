// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlstatement.h"

#include <QTest>

using namespace rl;

class TestSqlStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsParameters_data();
    void findsParameters();
    void refusesWrongParameters();
    void refusesUnknownName();
};

void TestSqlStatement::findsParameters_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArrayList>("names");
    const auto row = [](const char *name, const char *written, const char *sent,
                        const QByteArrayList &names) {
        QTest::newRow(name) << QByteArray(written) << QByteArray(sent) << names;
    };
    row("none", "SELECT 1", "SELECT 1", {});
    row("two", "SELECT :a, :b", "SELECT $1, $2", {"a", "b"});
    row("the same twice", "SELECT :a, :b, :a", "SELECT $1, $2, $1", {"a", "b"});
    row("cast", "SELECT :a::uuid, b::text", "SELECT $1::uuid, b::text", {"a"});
    row("time in a string", "SELECT '10:30:a', :a", "SELECT '10:30:a', $1", {"a"});
    row("doubled quote", "SELECT 'it''s :no', :a", "SELECT 'it''s :no', $1", {"a"});
    row("backslash", "SELECT '\\', :a", "SELECT '\\', $1", {"a"});
    row("escape string", "SELECT E'\\':no', :a", "SELECT E'\\':no', $1", {"a"});
    row("quoted name", "SELECT \"a:b\" FROM t", "SELECT \"a:b\" FROM t", {});
    row("line comment", "SELECT 1 -- see :no\n, :a", "SELECT 1 -- see :no\n, $1", {"a"});
    row("nested comment", "/* :x /* :y */ :z */ SELECT :a", "/* :x /* :y */ :z */ SELECT $1",
        {"a"});
    row("dollar quote", "DO $x$ BEGIN :no; $$ :no $$ END $x$; SELECT :a",
        "DO $x$ BEGIN :no; $$ :no $$ END $x$; SELECT $1", {"a"});
    row("array slice of numbers", "SELECT x[1:2], :a", "SELECT x[1:2], $1", {"a"});
    row("assignment", "SELECT f(n := :a)", "SELECT f(n := $1)", {"a"});
    row("json operators", "SELECT d ->> 'k', d ? 'k' FROM t WHERE id = :id",
        "SELECT d ->> 'k', d ? 'k' FROM t WHERE id = $1", {"id"});
    row("unfinished string", "SELECT 'x :a", "SELECT 'x :a", {});
}

void TestSqlStatement::findsParameters()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, sent);
    QFETCH(QByteArrayList, names);
    const SqlStatement statement = SqlStatement::fromText(written);
    QCOMPARE(statement.sql(), sent);
    QCOMPARE(statement.parameterNames(), names);
}

void TestSqlStatement::refusesWrongParameters()
{
    const SqlStatement statement = SqlStatement::fromText("SELECT :a");
    QVERIFY(statement.ordered({{"a", 1}}).ok());
    QCOMPARE(statement.ordered({}).error().code, ErrorCode::Internal);
    QCOMPARE(statement.ordered({{"a", 1}, {"b", 2}}).error().code, ErrorCode::Internal);
    const QString withNul = QStringLiteral("a") + QChar(u'\0') + u'b';
    QCOMPARE(statement.ordered({{"a", withNul}}).error().code, ErrorCode::InvalidInput);
}

void TestSqlStatement::refusesUnknownName()
{
    QVERIFY(SqlStatement::named(u"cluster/status").ok());
    const Result<SqlStatement> missing = SqlStatement::named(u"cluster/nothing_like_this");
    QVERIFY(!missing.ok());
    QVERIFY(missing.error().what.contains(u"cluster/nothing_like_this"));
}

QTEST_GUILESS_MAIN(TestSqlStatement)
#include "test_sqlstatement.moc"
