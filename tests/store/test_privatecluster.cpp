// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/clusterbootstrap.h"
#include "clustertest.h"
#include "session.h"
#include "waiting.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>

using namespace rl;

// What a private cluster is, and what it says when it cannot be.
class TestPrivateCluster : public ClusterTest
{
    Q_OBJECT

private Q_SLOTS:
    void isPrivate();
    void endsWithTheProgram();
    void sweepsAHalfMadeCluster();
    void namesThePackageToInstall();
    void refusesAFolderOfOthers();
    void bootstraps();
    void namesThePerson_data();
    void namesThePerson();
};

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
    QString socketFolder;
    {
        PrivateCluster cluster(settingsFor(folder()));
        QVERIFY(waitFor(cluster.start()).ok());
        pid = cluster.serverPid();
        QVERIFY(processLives(pid));
        socketFolder = cluster.superuser(clusterDatabase).host;
        QVERIFY(QFile::exists(socketFolder));
    }
    QVERIFY(!processLives(pid));
    QVERIFY(!QFile::exists(socketFolder));
    QVERIFY(!QFile::exists(pidFile())); // an orderly shutdown
}

void TestPrivateCluster::sweepsAHalfMadeCluster()
{
    QVERIFY(QDir().mkpath(folder() + u"/postgresql.new/base"));
    PrivateCluster cluster(settingsFor(folder()));
    QVERIFY(waitFor(cluster.start()).ok());
    QVERIFY(!QFile::exists(folder() + u"/postgresql.new"));
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

    // What her own session sees: that all is there, and when something is missing.
    QVERIFY(isBootstrapped(**session, maria));
    const auto owner = Session::open(superuser);
    QVERIFY((*owner)->runScript("DELETE FROM members WHERE login = 'maria'").ok());
    QVERIFY(!isBootstrapped(**session, maria));
    QVERIFY(bootstrapDatabase(superuser, maria).ok());
    QVERIFY(isBootstrapped(**session, maria));
    QVERIFY((*owner)
                ->runScript("DELETE FROM schema_migrations WHERE number = "
                            "(SELECT max(number) FROM schema_migrations)")
                .ok());
    QVERIFY(!isBootstrapped(**session, maria));
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
    return runClusterTest<TestPrivateCluster>(argc, argv);
}

#include "test_privatecluster.moc"
