// SPDX-License-Identifier: GPL-3.0-or-later
#include "clustertest.h"
#include "database.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace rl;

namespace {

// A process that does not end, of the account that the server runs as.
class Sleeper
{
public:
    Sleeper()
    {
        m_process.setChildProcessModifier(ServerAccount::choose()->childSetup());
        m_process.setWorkingDirectory(QStringLiteral("/"));
        m_process.start(QStringLiteral("sleep"), {QStringLiteral("60")});
        m_process.waitForStarted();
    }
    ~Sleeper()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
};

} // namespace

// The server or the program is killed, and what is left of them lies in the way.
class TestClusterDeath : public ClusterTest
{
    Q_OBJECT

private Q_SLOTS:
    void survivesKillOfTheServer();
    void workGoesOnWhileItStartsAgain();
    void survivesKillOfTheProgram();
    void survivesAStalePidFile_data();
    void survivesAStalePidFile();
    void waitsForWhoStillUsesTheMemory();
};

void TestClusterDeath::survivesKillOfTheServer()
{
    PrivateCluster cluster(settingsFor(folder()));
    QSignalSpy restarted(&cluster, &PrivateCluster::restarted);
    QVERIFY(waitFor(cluster.start()).ok());
    QVERIFY(execute(cluster, "CREATE TABLE t AS SELECT 42 AS n").ok());
    const qint64 pid = cluster.serverPid();
    QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
    QVERIFY(restarted.wait(20'000));
    QVERIFY(cluster.serverPid() != pid);
    QCOMPARE(ask(cluster, "SELECT n FROM t"), QStringLiteral("42"));
}

// Who works with it sees no error, only a moment's wait.
void TestClusterDeath::workGoesOnWhileItStartsAgain()
{
    PrivateCluster cluster(settingsFor(folder()));
    QVERIFY(waitFor(cluster.start()).ok());
    Database database(cluster.superuser(QStringLiteral("postgres")));
    const auto ask = [](Session &session) -> Outcome { return session.runScript("SELECT 1"); };
    QVERIFY(waitFor(database.run(ask)).ok());
    ::kill(static_cast<pid_t>(cluster.serverPid()), SIGKILL);
    QTest::qSleep(100); // its backends go too
    const Outcome done = waitFor(database.read(ask));
    QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().detail));
}

void TestClusterDeath::survivesKillOfTheProgram()
{
    {
        Holder holder(folder());
        QVERIFY(holder.says("started"));
        PrivateCluster cluster(settingsFor(folder()));
        QVERIFY(waitFor(cluster.start()).ok());
        QVERIFY(!cluster.startedHere());
        QVERIFY(execute(cluster, "CREATE TABLE t AS SELECT 42 AS n").ok());
        const qint64 pid = cluster.serverPid();
        cluster.stop(); // so that nobody takes the server's place
        QVERIFY(processLives(pid));
        holder.killHard();
        QTRY_VERIFY(!processLives(pid)); // it takes its server along
    }
    PrivateCluster cluster(settingsFor(folder()));
    QVERIFY(waitFor(cluster.start()).ok());
    QVERIFY(cluster.startedHere());
    QCOMPARE(ask(cluster, "SELECT n FROM t"), QStringLiteral("42"));
}

void TestClusterDeath::survivesAStalePidFile_data()
{
    QTest::addColumn<QString>("whose");
    QTest::newRow("a pid that is free") << QStringLiteral("free");
    QTest::newRow("another program of the same user") << QStringLiteral("sleeper");
    QTest::newRow("a zombie of the same user") << QStringLiteral("zombie");
    QTest::newRow("this very program") << QStringLiteral("self");
    QTest::newRow("init") << QStringLiteral("init");
    QTest::newRow("an empty file") << QStringLiteral("empty");
}

void TestClusterDeath::survivesAStalePidFile()
{
    QFETCH(QString, whose);
    {
        PrivateCluster cluster(settingsFor(folder()));
        QVERIFY(waitFor(cluster.start()).ok());
        QVERIFY(execute(cluster, "CREATE TABLE t AS SELECT 42 AS n").ok());
    }
    const Sleeper sleeper;
    const pid_t zombie = fork();
    if (zombie == 0) {
        if (setuid(ServerAccount::choose()->uid) != 0)
            _exit(1);
        _exit(0);
    }
    siginfo_t dead{};
    waitid(P_PID, static_cast<id_t>(zombie), &dead, WEXITED | WNOWAIT); // dead, not yet reaped
    const QHash<QString, qint64> pids{{QStringLiteral("free"), 4'000'000},
                                      {QStringLiteral("sleeper"), sleeper.pid()},
                                      {QStringLiteral("zombie"), zombie},
                                      {QStringLiteral("self"), getpid()},
                                      {QStringLiteral("init"), 1}};
    QFile file(pidFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    if (pids.contains(whose))
        file.write(
            QByteArray::number(pids.value(whose)) + '\n' + folder().toUtf8()
            + "/postgresql\n1760000000\n5432\n/tmp/gone\n\n  5432001   2147483647\nready   \n");
    file.close();

    PrivateCluster cluster(settingsFor(folder()));
    const Outcome started = waitFor(cluster.start());
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().detail));
    QCOMPARE(ask(cluster, "SELECT n FROM t"), QStringLiteral("42"));
    waitpid(zombie, nullptr, 0);
}

// After kill -9 of the server alone its processes live on for a moment. A second server beside them
// would ruin the data, so the pid file must not be removed before they are gone.
void TestClusterDeath::waitsForWhoStillUsesTheMemory()
{
    Holder holder(folder());
    QVERIFY(holder.says("started"));
    const PostmasterFile before = PostmasterFile::read(folder() + u"/postgresql");
    QCOMPARE(before.state, PostmasterFile::State::Ready);
    const QString children = QStringLiteral("/proc/%1/task/%1/children").arg(before.pid);
    QFile list(children);
    QVERIFY(list.open(QIODevice::ReadOnly));
    const pid_t child = list.readAll().split(' ').constFirst().toInt();
    QVERIFY(child > 0);
    QCOMPARE(::kill(child, SIGSTOP), 0); // it cannot notice that its server is gone
    holder.killHard(); // else that one would start the server again
    ::kill(before.pid, SIGKILL);
    QTRY_COMPARE(PostmasterFile::read(folder() + u"/postgresql").state,
                 PostmasterFile::State::Vanishing);
    PrivateCluster cluster(settingsFor(folder()));
    const QFuture<Outcome> starting = cluster.start();
    QTest::qWait(200);
    QVERIFY(!starting.isFinished());
    ::kill(child, SIGKILL);
    const Outcome started = waitFor(starting);
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().detail));
}

int main(int argc, char **argv)
{
    return runClusterTest<TestClusterDeath>(argc, argv);
}

#include "test_clusterdeath.moc"
