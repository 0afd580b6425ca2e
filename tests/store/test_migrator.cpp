// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrator.h"
#include "testdatabase.h"

#include <QTest>
#include <QtConcurrentRun>

using namespace rl;

namespace {

const Migration first{1, QStringLiteral("first"),
                      "CREATE TABLE a (n int); INSERT INTO a VALUES (1);"};
const Migration second{2, QStringLiteral("second"),
                       "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$;"
                       " ALTER TABLE a ADD COLUMN m int;"};
const Migration broken{2, QStringLiteral("broken"),
                       "ALTER TABLE a ADD COLUMN m int; DROP TABLE no_such_table;"};

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_database = std::make_unique<TestDatabase>(TestDatabase::Schema::Empty); }
    void cleanup() { m_database.reset(); }
    void appliesOnlyWhatIsMissing();
    void appliesOurOwnTwice();
    void failedStepLeavesEverythingAsItWas();
    void refusesAChangedStep();
    void refusesAnEarlierStepThatIsMissing();
    void worksOnANewerDatabase();
    void refusesATooNewDatabase();
    void filesSayWhichConsoleTheyNeed();
    void onlyTheOwnerMay();
    void twoConsolesAtOnce();

private:
    QStringList columns()
    {
        QStringList names;
        for (const SqlRow row : m_database->rows(
                 "SELECT attname FROM pg_attribute WHERE attrelid = 'a'::regclass AND attnum > 0"
                 " ORDER BY attnum"))
            names.append(row.text("attname"));
        return names;
    }
    std::unique_ptr<TestDatabase> m_database;
};

void TestMigrator::appliesOnlyWhatIsMissing()
{
    const auto session = m_database->session();
    QCOMPARE(Migrator({first}).state(*session).value(), Migrator::State::Behind);
    QCOMPARE(Migrator({first}).migrate(*session).value(), QStringList{QStringLiteral("first")});
    QCOMPARE(Migrator({first}).state(*session).value(), Migrator::State::Current);
    QCOMPARE(Migrator({first, second}).migrate(*session).value(),
             QStringList{QStringLiteral("second")});
    QVERIFY(Migrator({first, second}).migrate(*session).value().isEmpty());
    QCOMPARE(m_database->value("SELECT count(*) FROM a"), QStringLiteral("1"));
    QCOMPARE(m_database->value("SELECT applied_by FROM schema_migrations WHERE number = 2"),
             QStringLiteral("ringledger"));
}

void TestMigrator::appliesOurOwnTwice()
{
    const auto session = m_database->session();
    const Result<QStringList> applied = Migrator().migrate(*session);
    QVERIFY2(applied.ok(), applied ? "" : qPrintable(applied.error().text()));
    QCOMPARE(static_cast<size_t>(applied->size()), Migrator().migrations().size());
    QVERIFY(Migrator().migrate(*session).value().isEmpty());
}

void TestMigrator::failedStepLeavesEverythingAsItWas()
{
    const auto session = m_database->session();
    const Result<QStringList> applied = Migrator({first, broken}).migrate(*session);
    QVERIFY(!applied.ok());
    QVERIFY2(applied.error().what.contains(u"broken"), qPrintable(applied.error().what));
    // What the database says is said once, wherever the error is shown.
    const QString said = applied.error().text() + applied.error().detail;
    QCOMPARE(said.count(QStringLiteral("no_such_table")), 1);
    // the steps before it are taken back too, and so is the list of steps
    QCOMPARE(m_database->value("SELECT count(*) FROM pg_class WHERE relnamespace = "
                               "'public'::regnamespace"),
             QStringLiteral("0"));
    QVERIFY(Migrator({first, second}).migrate(*session).ok()); // nothing stands in its way
    Migration third = broken;
    third.number = 3;
    third.sql = "ALTER TABLE a ADD COLUMN o int; DROP TABLE no_such_table;";
    QVERIFY(!Migrator({first, second, third}).migrate(*session).ok());
    QCOMPARE(columns(), (QStringList{QStringLiteral("n"), QStringLiteral("m")}));
    QCOMPARE(m_database->value("SELECT max(number) FROM schema_migrations"), QStringLiteral("2"));
}

void TestMigrator::refusesAChangedStep()
{
    const auto session = m_database->session();
    QVERIFY(Migrator({first}).migrate(*session).ok());
    Migration changed = first;
    changed.sql += " ";
    const Result<QStringList> applied = Migrator({changed, second}).migrate(*session);
    QCOMPARE(applied.error().code, ErrorCode::Conflict);
    QVERIFY(applied.error().what.contains(u"first"));
    QCOMPARE(columns(), QStringList{QStringLiteral("n")});
}

// Two programs, each with a step of its own between the same two: the order cannot be told.
void TestMigrator::refusesAnEarlierStepThatIsMissing()
{
    const auto session = m_database->session();
    Migration third = second;
    third.number = 3;
    third.name = QStringLiteral("third");
    QVERIFY(Migrator({first, third}).migrate(*session).ok());
    const Result<QStringList> applied = Migrator({first, second, third}).migrate(*session);
    QVERIFY(!applied.ok());
    QCOMPARE(applied.error().code, ErrorCode::Conflict);
    QVERIFY2(applied.error().what.contains(u"second"), qPrintable(applied.error().what));
    QCOMPARE(m_database->value("SELECT count(*) FROM schema_migrations"), QStringLiteral("2"));
}

void TestMigrator::worksOnANewerDatabase()
{
    const auto session = m_database->session();
    QVERIFY(Migrator({first, second}).migrate(*session).ok());
    QCOMPARE(Migrator({first}).state(*session).value(), Migrator::State::Newer);
    QVERIFY(Migrator({first}).migrate(*session).value().isEmpty());
    QCOMPARE(m_database->value("SELECT count(*) FROM schema_migrations"), QStringLiteral("2"));

    // the same with the real steps and a person's login: the console before the last step
    std::vector<Migration> older = Migrator().migrations();
    QVERIFY(older.size() > 2);
    older.pop_back();
    TestDatabase migrated;
    const auto ana = migrated.session(QStringLiteral("ana"));
    QCOMPARE(Migrator(older).state(*ana).value(), Migrator::State::Newer);
    QVERIFY(Migrator(older).migrate(*ana).value().isEmpty());
}

void TestMigrator::refusesATooNewDatabase()
{
    const auto session = m_database->session();
    Migration breaking = second;
    breaking.minConsole = 2;
    QVERIFY(Migrator({first, breaking}).migrate(*session).ok());
    const Result<Migrator::State> state = Migrator({first}).state(*session);
    QVERIFY(!state.ok());
    QCOMPARE(state.error().code, ErrorCode::TooOld);
    QCOMPARE(Migrator({first}).migrate(*session).error().code, ErrorCode::TooOld);
    // a person without rights learns the same, and is not sent to the administrator for nothing
    const auto ana = m_database->session(QStringLiteral("ana"));
    QCOMPARE(Migrator({first}).migrate(*ana).error().code, ErrorCode::TooOld);
    QVERIFY2(state.error().what.contains(u"second"), qPrintable(state.error().what));
    QVERIFY(Migrator({first, breaking}).state(*session).ok());
}

void TestMigrator::filesSayWhichConsoleTheyNeed()
{
    const std::vector<Migration> steps = Migrator().migrations();
    for (const Migration &migration : steps) {
        const qsizetype at = migration.sql.indexOf("-- min-console: ");
        QCOMPARE(migration.minConsole,
                 at < 0 ? 0 : migration.sql.mid(at + 16, 4).trimmed().toInt());
        QVERIFY(migration.minConsole <= migration.number);
    }
}

void TestMigrator::onlyTheOwnerMay()
{
    const auto ana = m_database->session(QStringLiteral("ana"));
    QCOMPARE(Migrator({first}).migrate(*ana).error().code, ErrorCode::NotAllowed);
    QCOMPARE(m_database->value("SELECT to_regclass('schema_migrations')"), QString());
    const auto owner = m_database->session();
    QVERIFY(Migrator({first}).migrate(*owner).ok());
    QCOMPARE(Migrator({first}).state(*ana).value(), Migrator::State::Current); // anyone may look
    // At once, though somebody else's migration is running.
    QVERIFY(
        owner->queryText("SELECT pg_advisory_lock(:lock)", {{"lock", qint64(0x72696e676c656467)}})
            .ok());
    QVERIFY(ana->runScript("SET statement_timeout = '5s'").ok());
    const Result<QStringList> behind = Migrator({first, second}).migrate(*ana);
    QCOMPARE(behind.error().code, ErrorCode::NotAllowed);
    QVERIFY2(behind.error().remedy.contains(u"administrator"), qPrintable(behind.error().remedy));
    QCOMPARE(columns(), QStringList{QStringLiteral("n")});
}

void TestMigrator::twoConsolesAtOnce()
{
    const Migration slow{1, QStringLiteral("slow"),
                         "CREATE TABLE a (n int); SELECT pg_sleep(0.3);"};
    const auto migrate = [this, slow] {
        const auto session = m_database->session();
        const Result<QStringList> applied = Migrator({slow, second}).migrate(*session);
        return applied ? applied->size() : -1;
    };
    const QFuture<qsizetype> one = QtConcurrent::run(migrate);
    const QFuture<qsizetype> two = QtConcurrent::run(migrate);
    QCOMPARE(qMin(one.result(), two.result()), 0);
    QCOMPARE(qMax(one.result(), two.result()), 2);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "test_migrator.moc"
