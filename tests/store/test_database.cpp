// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"
#include "testdatabase.h"
#include "waiting.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <sys/socket.h>

using namespace rl;

namespace {

const QString killOthers =
    QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                   " WHERE datname = current_database() AND application_name = 'under test'");

} // namespace

class TestDatabaseThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runsElsewhereAndInOrder();
    void doesAgainWhatOthersUndid();
    void givesUpAfterFourTimes();
    void noticesALostConnection();
    void doesNotRepeatWhatMayHaveTakenEffect_data();
    void doesNotRepeatWhatMayHaveTakenEffect();
    void cancelsAtTheServer();
    void cancelsEverything();
    void endsWithWorkUnderWay();
    void findsTheServerLater();
    void closedItGivesEveryAnswer();

private:
    ConnectionOptions options() const
    {
        ConnectionOptions result = m_database->superuser();
        result.applicationName = QStringLiteral("under test");
        return result;
    }
    void kill() { m_database->execute(killOthers.toUtf8()); }
    bool runsAtServer(const QString &part)
    {
        return m_database->value("SELECT count(*) FROM pg_stat_activity WHERE state = 'active'"
                                 " AND datname = current_database() AND application_name = "
                                 "'under test' AND query LIKE '%' || :part || '%'",
                                 {{"part", part}})
               != QStringLiteral("0");
    }

    std::unique_ptr<TestDatabase> m_database;
};

void TestDatabaseThread::init()
{
    m_database = std::make_unique<TestDatabase>(TestDatabase::Schema::Empty);
}

void TestDatabaseThread::cleanup()
{
    m_database.reset();
}

void TestDatabaseThread::runsElsewhereAndInOrder()
{
    Database database(options());
    std::vector<QFuture<Result<int>>> answers;
    for (int i = 0; i < 5; ++i) {
        answers.push_back(database.read([i](Session &session) -> Result<int> {
            if (QThread::currentThread() == qApp->thread())
                return Error{ErrorCode::Internal, QStringLiteral("main thread"), {}, {}};
            const Result<SqlRows> rows =
                session.queryText("SELECT :i::int + pg_backend_pid() * 0 AS i", {{"i", i}});
            return rows ? Result<int>(rows->first().integer("i")) : Result<int>(rows.error());
        }));
    }
    for (int i = 4; i >= 0; --i)
        QCOMPARE(waitFor(answers[static_cast<size_t>(i)]).value(), i);
}

void TestDatabaseThread::doesAgainWhatOthersUndid()
{
    Database database(options());
    const auto tries = std::make_shared<int>(0);
    const Outcome done = waitFor(database.run([tries](Session &session) -> Outcome {
        if (++*tries < 3)
            return session.runScript("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$");
        return success();
    }));
    QVERIFY(done.ok());
    QCOMPARE(*tries, 3);
}

void TestDatabaseThread::givesUpAfterFourTimes()
{
    Database database(options());
    const auto tries = std::make_shared<int>(0);
    const Outcome done = waitFor(database.run([tries](Session &session) -> Outcome {
        ++*tries;
        return session.runScript("DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$");
    }));
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(*tries, 4);
}

void TestDatabaseThread::noticesALostConnection()
{
    Database database(options());
    QSignalSpy connected(&database, &Database::connected);
    QSignalSpy lost(&database, &Database::connectionLost);
    database.connectNow();
    QTRY_COMPARE(connected.count(), 1);
    kill(); // while idle: nobody asks anything
    QTRY_COMPARE(lost.count(), 1);
    QTRY_COMPARE(connected.count(), 2);
    QVERIFY(waitFor(database.run([](Session &session) -> Outcome {
                return session.runScript("SELECT 1");
            })).ok());
}

void TestDatabaseThread::doesNotRepeatWhatMayHaveTakenEffect_data()
{
    QTest::addColumn<bool>("changesNothing");
    QTest::addColumn<int>("tries");
    QTest::newRow("may change something") << false << 1;
    QTest::newRow("changes nothing") << true << 2;
}

void TestDatabaseThread::doesNotRepeatWhatMayHaveTakenEffect()
{
    QFETCH(bool, changesNothing);
    QFETCH(int, tries);
    Database database(options());
    const auto tried = std::make_shared<int>(0);
    // The socket closes without a word from the server, so nobody knows how far it came.
    const auto work = [tried](Session &session) -> Outcome {
        if (++*tried == 1)
            ::shutdown(static_cast<int>(session.socket()), SHUT_RDWR);
        return session.runScript("SELECT 1");
    };
    const Outcome done = waitFor(changesNothing ? database.read(work) : database.run(work));
    QCOMPARE(*tried, tries);
    QCOMPARE(done.ok(), changesNothing);
    if (!done)
        QCOMPARE(done.error().code, ErrorCode::Unreachable);
}

void TestDatabaseThread::cancelsAtTheServer()
{
    Database database(options());
    QFuture<Outcome> sleeping = database.run(
        [](Session &session) -> Outcome { return session.runScript("SELECT pg_sleep(60)"); });
    QTRY_VERIFY(runsAtServer(QStringLiteral("pg_sleep")));
    sleeping.cancel();
    QTRY_VERIFY(!runsAtServer(QStringLiteral("pg_sleep")));
    QVERIFY(waitFor(database.run([](Session &session) -> Outcome {
                return session.runScript("SELECT 1");
            })).ok());
}

void TestDatabaseThread::cancelsEverything()
{
    Database database(options());
    const auto sleep = [](Session &session) -> Outcome {
        return session.runScript("SELECT pg_sleep(60)");
    };
    const QFuture<Outcome> running = database.run(sleep);
    const QFuture<Outcome> waiting = database.run(sleep);
    QTRY_VERIFY(runsAtServer(QStringLiteral("pg_sleep")));
    database.cancelAll();
    QCOMPARE(waitFor(running).error().code, ErrorCode::Cancelled);
    QCOMPARE(waitFor(waiting).error().code, ErrorCode::Cancelled);
    QVERIFY(waitFor(database.run([](Session &session) -> Outcome {
                return session.runScript("SELECT 1");
            })).ok());
}

void TestDatabaseThread::endsWithWorkUnderWay()
{
    QFuture<Outcome> running;
    {
        Database database(options());
        running = database.run(
            [](Session &session) -> Outcome { return session.runScript("SELECT pg_sleep(60)"); });
        QTRY_VERIFY(runsAtServer(QStringLiteral("pg_sleep")));
    }
    QVERIFY(running.isFinished());
    QTRY_VERIFY(!runsAtServer(QStringLiteral("pg_sleep")));
}

void TestDatabaseThread::findsTheServerLater()
{
    ConnectionOptions nowhere = options();
    nowhere.host = QStringLiteral("/tmp/no/such/folder");
    Database database(nowhere);
    QSignalSpy connected(&database, &Database::connected);
    QSignalSpy lost(&database, &Database::connectionLost);
    const Outcome refused = waitFor(
        database.run([](Session &session) -> Outcome { return session.runScript("SELECT 1"); }));
    QCOMPARE(refused.error().code, ErrorCode::Unreachable);
    QTRY_COMPARE(lost.count(), 1);
    database.setOptions(options());
    QTRY_COMPARE(connected.count(), 1); // nobody had to ask again
}

void TestDatabaseThread::closedItGivesEveryAnswer()
{
    Database database(options());
    QObject listener;
    QList<ErrorCode> heard;
    const auto hear = [&heard](const Outcome &answer) {
        heard.append(answer ? ErrorCode::Internal : answer.error().code);
    };
    const auto sleep = [](Session &session) -> Outcome {
        return session.runScript("SELECT pg_sleep(30)");
    };
    auto first = database.run(sleep).then(&listener, hear);
    auto second = database.run(sleep).then(&listener, hear);
    QTRY_VERIFY(runsAtServer(QStringLiteral("pg_sleep(30)")));
    database.close();
    QTRY_VERIFY(!runsAtServer(QStringLiteral("pg_sleep(30)")));
    auto later = database.run(sleep).then(&listener, hear);
    QTRY_VERIFY(first.isFinished() && second.isFinished() && later.isFinished());
    // What ran and what came too late is told; what had not begun may also be cancelled silently.
    QVERIFY(heard.size() >= 2);
    for (const ErrorCode code : heard)
        QCOMPARE(code, ErrorCode::Cancelled);
    database.close(); // again does nothing
    database.cancelAll();
    database.connectNow();
}

QTEST_GUILESS_MAIN(TestDatabaseThread)
#include "test_database.moc"
