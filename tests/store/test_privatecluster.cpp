// SPDX-License-Identifier: GPL-3.0-or-later
// Every test has a data folder, and so a server, of its own. This program is also the "other
// console": "--hold FOLDER" starts the cluster there and keeps it until stdin ends.
#include "cluster/clusterbootstrap.h"
#include "cluster/privatecluster.h"
#include "database.h"
#include "session.h"
#include "temporaryfolder.h"
#include "waiting.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rl;

namespace {

PrivateCluster::Settings settingsFor(const QString &folder)
{
    PrivateCluster::Settings settings;
    settings.folder = folder;
    settings.logins = {QStringLiteral("maria")};
    return settings;
}

int hold(const QString &folder)
{
    PrivateCluster cluster(settingsFor(folder));
    cluster.start().then(qApp, [&cluster](const Outcome &started) {
        puts(!started ? "failed" : cluster.startedHere() ? "started" : "attached");
        fflush(stdout);
    });
    QObject::connect(&cluster, &PrivateCluster::restarted, qApp, [] {
        puts("restarted");
        fflush(stdout);
    });
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, qApp, [] { QCoreApplication::quit(); });
    return QCoreApplication::exec();
}

// Another console, in a process of its own.
class Holder
{
public:
    explicit Holder(const QString &folder)
    {
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--hold"), folder});
    }
    ~Holder() { end(); }

    bool says(const QByteArray &word)
    {
        return QTest::qWaitFor(
            [&] {
                m_heard += m_process.readAllStandardOutput();
                return m_heard.split('\n').contains(word);
            },
            20'000);
    }
    void end()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    void killHard()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    QByteArray m_heard;
};

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

bool processLives(qint64 pid)
{
    return kill(static_cast<pid_t>(pid), 0) == 0;
}

} // namespace

class TestPrivateCluster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isPrivate();
    void endsWithTheProgram();
    void survivesKillOfTheServer();
    void workGoesOnWhileItStartsAgain();
    void survivesKillOfTheProgram();
    void survivesAStalePidFile_data();
    void survivesAStalePidFile();
    void waitsForWhoStillUsesTheMemory();
    void twoConsoles_data();
    void twoConsoles();
    void survivorWorksOn();
    void sweepsAHalfMadeCluster();
    void fullDiskAtFirstStart();
    void fullDiskWhileWorking();
    void namesThePackageToInstall();
    void refusesAFolderOfOthers();
    void bootstraps();
    void namesThePerson_data();
    void namesThePerson();

private:
    [[nodiscard]] QString folder() const { return m_folder->path() + u"/data"; }
    [[nodiscard]] QString pidFile() const { return folder() + u"/postgresql/postmaster.pid"; }
    // Runs it as the superuser of the database 'postgres'; empty when it fails.
    static QString ask(const PrivateCluster &cluster, const QByteArray &sql);
    static Outcome execute(const PrivateCluster &cluster, const QByteArray &sql);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPrivateCluster::init()
{
    m_folder =
        std::make_unique<QTemporaryDir>(fastTemporaryFolder() + u"/ringledger-cluster-XXXXXX");
    QVERIFY(chmod(QFile::encodeName(m_folder->path()).constData(), 0711) == 0);
}

void TestPrivateCluster::cleanup()
{
    m_folder.reset();
}

QString TestPrivateCluster::ask(const PrivateCluster &cluster, const QByteArray &sql)
{
    const auto session = Session::open(cluster.superuser(QStringLiteral("postgres")));
    if (!session)
        return {};
    const Result<SqlRows> rows = (*session)->queryText(sql);
    if (!rows || rows->isEmpty())
        return {};
    const QByteArray column = '"' + rows->columnNames().constFirst().toUtf8() + '"';
    return rows->first().text(column.constData());
}

Outcome TestPrivateCluster::execute(const PrivateCluster &cluster, const QByteArray &sql)
{
    const auto session = Session::open(cluster.superuser(QStringLiteral("postgres")));
    return session ? (*session)->runScript(sql) : Outcome(session.error());
}

void TestPrivateCluster::isPrivate()
{
    PrivateCluster cluster(settingsFor(folder()));
    QVERIFY(waitFor(cluster.start()).ok());
    QVERIFY(cluster.startedHere());
    QCOMPARE(ask(cluster, "SHOW listen_addresses"), QString());
    QCOMPARE(ask(cluster, "SELECT session_user"), QStringLiteral("ringledger"));
    QCOMPARE(ask(cluster, "SHOW timezone"), QStringLiteral("UTC"));

    const ConnectionOptions options = cluster.superuser(QStringLiteral("postgres"));
    struct stat socketFolder
    {
    };
    QCOMPARE(stat(QFile::encodeName(options.host).constData(), &socketFolder), 0);
    QCOMPARE(socketFolder.st_mode & 0777, 0700U);
    const Result<ServerAccount> account = ServerAccount::choose();
    QVERIFY(account.ok());
    QVERIFY2(account->uid != 0, "PostgreSQL would refuse to run as root");
    QCOMPARE(socketFolder.st_uid, account->uid);
    struct stat data
    {
    };
    QCOMPARE(stat(QFile::encodeName(cluster.clusterFolder()).constData(), &data), 0);
    QCOMPARE(data.st_mode & 0777, 0700U);

    // Nobody but the known logins gets in, even from this account.
    QVERIFY(execute(cluster, "CREATE ROLE stranger LOGIN SUPERUSER").ok());
    const auto stranger =
        Session::open(cluster.login(QStringLiteral("stranger"), QStringLiteral("postgres")));
    QVERIFY(!stranger.ok());
    QCOMPARE(stranger.error().code, ErrorCode::NotAllowed);
}

void TestPrivateCluster::endsWithTheProgram()
{
    qint64 pid = 0;
    {
        PrivateCluster cluster(settingsFor(folder()));
        QVERIFY(waitFor(cluster.start()).ok());
        pid = cluster.serverPid();
        QVERIFY(processLives(pid));
    }
    QVERIFY(!processLives(pid));
    QVERIFY(!QFile::exists(pidFile())); // an orderly shutdown
}

void TestPrivateCluster::survivesKillOfTheServer()
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
void TestPrivateCluster::workGoesOnWhileItStartsAgain()
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

void TestPrivateCluster::survivesKillOfTheProgram()
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

void TestPrivateCluster::survivesAStalePidFile_data()
{
    QTest::addColumn<QString>("whose");
    QTest::newRow("a pid that is free") << QStringLiteral("free");
    QTest::newRow("another program of the same user") << QStringLiteral("sleeper");
    QTest::newRow("a zombie of the same user") << QStringLiteral("zombie");
    QTest::newRow("this very program") << QStringLiteral("self");
    QTest::newRow("init") << QStringLiteral("init");
    QTest::newRow("an empty file") << QStringLiteral("empty");
}

void TestPrivateCluster::survivesAStalePidFile()
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
void TestPrivateCluster::waitsForWhoStillUsesTheMemory()
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

void TestPrivateCluster::twoConsoles_data()
{
    QTest::addColumn<bool>("starterEndsFirst");
    QTest::newRow("the one that started it ends first") << true;
    QTest::newRow("the other one ends first") << false;
}

void TestPrivateCluster::twoConsoles()
{
    QFETCH(bool, starterEndsFirst);
    PrivateCluster starter(settingsFor(folder()));
    PrivateCluster other(settingsFor(folder()));
    // Both at once, on a folder in which there is nothing yet.
    const QFuture<Outcome> starting = starter.start();
    const QFuture<Outcome> following = other.start();
    QVERIFY(waitFor(starting).ok());
    QVERIFY(waitFor(following).ok());
    QVERIFY(starter.startedHere());
    QVERIFY(!other.startedHere());
    QCOMPARE(other.serverPid(), starter.serverPid());
    QVERIFY(execute(other, "CREATE TABLE t AS SELECT 42 AS n").ok());
    QSignalSpy restarted(&other, &PrivateCluster::restarted);
    if (starterEndsFirst) {
        starter.stop();
        QVERIFY(restarted.wait(20'000));
        QVERIFY(other.startedHere());
        QCOMPARE(ask(other, "SELECT n FROM t"), QStringLiteral("42"));
    } else {
        other.stop();
        QCOMPARE(ask(starter, "SELECT n FROM t"), QStringLiteral("42"));
        QCOMPARE(restarted.count(), 0);
    }
}

void TestPrivateCluster::survivorWorksOn()
{
    Holder starter(folder());
    QVERIFY(starter.says("started"));
    Holder second(folder());
    QVERIFY(second.says("attached"));
    PrivateCluster third(settingsFor(folder()));
    QVERIFY(waitFor(third.start()).ok());
    QSignalSpy restarted(&third, &PrivateCluster::restarted);
    const QString address = third.superuser(QStringLiteral("postgres")).host;
    starter.killHard();
    QVERIFY(second.says("restarted")); // whoever of the two was faster runs it, both use it
    QTRY_COMPARE(restarted.count(), 1);
    QCOMPARE(third.superuser(QStringLiteral("postgres")).host, address);
    QCOMPARE(ask(third, "SELECT 1"), QStringLiteral("1"));
}

void TestPrivateCluster::sweepsAHalfMadeCluster()
{
    QVERIFY(QDir().mkpath(folder() + u"/postgresql.new/base"));
    PrivateCluster cluster(settingsFor(folder()));
    QVERIFY(waitFor(cluster.start()).ok());
    QVERIFY(!QFile::exists(folder() + u"/postgresql.new"));
}

namespace {

// A disk of its own, so small that it can be filled. Needs root.
class SmallDisk
{
public:
    SmallDisk(const QString &at, int megabytes)
        : m_at(QFile::encodeName(at))
    {
        QDir().mkpath(at);
        const QByteArray options = "mode=0711,size=" + QByteArray::number(megabytes) + 'm';
        m_mounted = mount("tmpfs", m_at.constData(), "tmpfs", 0, options.constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            umount2(m_at.constData(), MNT_DETACH);
    }
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    void fill() const
    {
        QFile filler(QFile::decodeName(m_at) + u"/filler");
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        for (const int size : {1 << 20, 4096, 1}) {
            while (filler.write(QByteArray(size, 'x')) == size) { }
        }
    }
    void makeRoom() const { QFile::remove(QFile::decodeName(m_at) + u"/filler"); }

private:
    QByteArray m_at;
    bool m_mounted = false;
};

} // namespace

void TestPrivateCluster::fullDiskAtFirstStart()
{
    const SmallDisk disk(folder(), 8);
    if (!disk.isMounted())
        QSKIP("Only root can make a small disk");
    PrivateCluster cluster(settingsFor(folder()));
    const Outcome started = waitFor(cluster.start());
    QVERIFY(!started.ok());
    QCOMPARE(started.error().code, ErrorCode::OutOfSpace);
    QVERIFY(!QFile::exists(folder() + u"/postgresql.new")); // leaves room for what helps
}

void TestPrivateCluster::fullDiskWhileWorking()
{
    const SmallDisk disk(folder(), 160);
    if (!disk.isMounted())
        QSKIP("Only root can make a small disk");
    {
        PrivateCluster cluster(settingsFor(folder()));
        const Outcome made = waitFor(cluster.start());
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().detail));
        QVERIFY(
            execute(cluster, "CREATE TABLE t AS SELECT 42 AS n, repeat('x', 500) AS text").ok());
        disk.fill();
        const Outcome written = execute(
            cluster, "INSERT INTO t SELECT n, repeat('y', 500) FROM generate_series(1, 100000) n");
        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, ErrorCode::OutOfSpace);
        disk.makeRoom();
        QTRY_COMPARE(ask(cluster, "SELECT count(*) FROM t"), QStringLiteral("1"));
        QVERIFY(execute(cluster, "INSERT INTO t VALUES (43, '')").ok());
    }
    disk.fill();
    {
        PrivateCluster cluster(settingsFor(folder()));
        const Outcome started = waitFor(cluster.start());
        QVERIFY(!started.ok());
        QCOMPARE(started.error().code, ErrorCode::OutOfSpace);
        QVERIFY2(started.error().text().contains(folder()), qPrintable(started.error().text()));
    }
    {
        // Also when the access files have to be written anew: never half of one.
        PrivateCluster::Settings settings = settingsFor(folder());
        settings.logins.append(QStringLiteral("another"));
        PrivateCluster cluster(settings);
        QCOMPARE(waitFor(cluster.start()).error().code, ErrorCode::OutOfSpace);
    }
    disk.makeRoom();
    PrivateCluster cluster(settingsFor(folder()));
    QVERIFY(waitFor(cluster.start()).ok());
    QCOMPARE(ask(cluster, "SELECT string_agg(n::text, ' ' ORDER BY n) FROM t"),
             QStringLiteral("42 43"));
}

void TestPrivateCluster::namesThePackageToInstall()
{
    QVERIFY(QDir().mkpath(folder() + u"/postgresql"));
    QFile version(folder() + u"/postgresql/PG_VERSION");
    QVERIFY(version.open(QIODevice::WriteOnly));
    version.write("9\n");
    version.close();
    PrivateCluster cluster(settingsFor(folder()));
    const Outcome started = waitFor(cluster.start());
    QVERIFY(!started.ok());
    QCOMPARE(started.error().code, ErrorCode::NotFound);
    QVERIFY2(started.error().remedy.contains(u"postgresql-9"), qPrintable(started.error().remedy));
}

void TestPrivateCluster::refusesAFolderOfOthers()
{
    PrivateCluster cluster(settingsFor(QStringLiteral("/proc/ringledger")));
    const Outcome started = waitFor(cluster.start());
    QVERIFY(!started.ok());
    QCOMPARE(started.error().code, ErrorCode::NotAllowed);
    QVERIFY(started.error().remedy.contains(u"RINGLEDGER_DATA"));
}

void TestPrivateCluster::bootstraps()
{
    PrivateCluster cluster(settingsFor(folder()));
    QVERIFY(waitFor(cluster.start()).ok());
    const LocalPerson maria{QStringLiteral("maria"), QStringLiteral("Maria's Name")};
    const ConnectionOptions superuser = cluster.superuser(clusterDatabase);
    const Result<QStringList> made = bootstrapDatabase(superuser, maria);
    QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().detail));
    QVERIFY(!made->isEmpty());
    QVERIFY(bootstrapDatabase(superuser, maria).value().isEmpty()); // nothing is done twice
    const auto session = Session::open(cluster.login(maria.login, clusterDatabase));
    QVERIFY(session.ok());
    const Result<SqlRows> rows = (*session)->queryText(
        "SELECT session_user AS login, pg_has_role('ringledger_admin', 'MEMBER') AS admin,"
        " (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) AS super,"
        " (SELECT display_name FROM members WHERE login = session_user) AS name");
    QVERIFY2(rows.ok(), rows ? "" : qPrintable(rows.error().detail));
    QCOMPARE(rows->first().text("login"), QStringLiteral("maria"));
    QVERIFY(rows->first().flag("admin"));
    QVERIFY(!rows->first().flag("super"));
    QCOMPARE(rows->first().text("name"), QStringLiteral("Maria's Name"));
}

void TestPrivateCluster::namesThePerson_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("login");
    const auto row = [](const char *account, const char *login) {
        QTest::newRow(account) << QString::fromUtf8(account) << QString::fromUtf8(login);
    };
    row("maria", "maria");
    row("Maria.Lopez", "maria_lopez");
    row("DOMAIN\\maria", "domain_maria");
    row("josé", "jos_");
    row("ringledger", "person_ringledger");
    row("ringledger_staff", "person_ringledger_staff");
    row("postgres", "person_postgres");
    row("pg_monitor", "person_pg_monitor");
    row("1000", "person_1000");
    row("", "person_");
}

void TestPrivateCluster::namesThePerson()
{
    QFETCH(QString, account);
    QFETCH(QString, login);
    QCOMPARE(LocalPerson::of(account, {}).login, login);
    QCOMPARE(LocalPerson::of(account, QStringLiteral("Full Name")).displayName,
             QStringLiteral("Full Name"));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hold")
        return hold(arguments.value(2));
    TestPrivateCluster test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_privatecluster.moc"
