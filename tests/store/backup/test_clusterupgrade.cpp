// SPDX-License-Identifier: GPL-3.0-or-later
// The way to another major version of PostgreSQL. Where only one is installed, it goes from that
// one to itself: what is tried here is that nothing gets lost on the way.
#include "backup/backupfolder.h"
#include "backup/dailybackup.h"
#include "cluster/clusterbootstrap.h"
#include "cluster/clusterswap.h"
#include "cluster/clusterupgrade.h"
#include "cluster/privatecluster.h"
#include "databasepicture.h"
#include "sample/samplebuilder.h"
#include "sealing.h"
#include "smalldisk.h"
#include "temporaryfolder.h"
#include "waiting.h"

#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rl;

class TestClusterUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void carriesEverythingOver();
    void leavesARunningServerAlone();
    void failureLeavesTheOldOne_data();
    void failureLeavesTheOldOne();
    void goesOnFromABackup();
    void recoversFromASwapThatWasCutOff_data();
    void recoversFromASwapThatWasCutOff();
    void isDueOnlyForOlderData();

private:
    [[nodiscard]] QString data() const { return m_folder->path() + u"/data"; }
    [[nodiscard]] PrivateCluster::Settings settings() const
    {
        PrivateCluster::Settings result;
        result.folder = data();
        result.durable = false;
        result.logins = {QStringLiteral("maria")};
        return result;
    }
    QMap<QString, QString> makeData();
    QMap<QString, QString> readData();
    [[nodiscard]] QStringList folders() const
    {
        return QDir(data()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallDisk> m_disk;
};

void TestClusterUpgrade::init()
{
    m_folder =
        std::make_unique<QTemporaryDir>(fastTemporaryFolder() + u"/ringledger-upgrade-XXXXXX");
    QVERIFY(chmod(QFile::encodeName(m_folder->path()).constData(), 0711) == 0);
}

void TestClusterUpgrade::cleanup()
{
    m_disk.reset();
    m_folder.reset();
}

// A private database as somebody left it.
QMap<QString, QString> TestClusterUpgrade::makeData()
{
    {
        PrivateCluster cluster(settings());
        if (const Outcome started = waitFor(cluster.start()); !started)
            qFatal("%s", qUtf8Printable(started.error().detail));
        const ConnectionOptions owner = cluster.superuser(clusterDatabase);
        const LocalPerson maria{QStringLiteral("maria"), QStringLiteral("Maria")};
        if (const auto made = bootstrapDatabase(owner, maria); !made)
            qFatal("%s", qUtf8Printable(made.error().detail));
        const auto session = Session::open(owner);
        if (!SampleBuilder().build(**session, {6, 90, 300, 24, 7, QDate(2026, 11, 3)}))
            qFatal("no sample");
    }
    return readData();
}

QMap<QString, QString> TestClusterUpgrade::readData()
{
    PrivateCluster cluster(settings());
    if (const Outcome started = waitFor(cluster.start()); !started)
        qFatal("%s", qUtf8Printable(started.error().detail));
    const auto session = Session::open(cluster.superuser(clusterDatabase));
    if (!session)
        qFatal("%s", qUtf8Printable(session.error().detail));
    return pictureOf(**session);
}

void TestClusterUpgrade::carriesEverythingOver()
{
    const QMap<QString, QString> before = makeData();
    ClusterUpgrade upgrade(data(), PostgresBinaries::newest().value());
    const ClusterUpgrade::Answer answer = waitFor(upgrade.run());
    QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().text() + answer.error().detail));
    QVERIFY(answer->has_value());
    const ClusterUpgrade::Done &done = **answer;
    QVERIFY(done.rows > 300);
    QVERIFY(QFile::exists(done.backup));
    QVERIFY(ClusterSwap::versionOf(done.oldFolder) == done.from);
    QCOMPARE(difference(before, readData()), QString());
    QVERIFY(QFile::exists(done.oldFolder));

    // The next daily backup takes the old folder away, and not sooner.
    PrivateCluster cluster(settings());
    QVERIFY(waitFor(cluster.start()).ok());
    DailyBackup daily;
    daily.dataFolder = data();
    daily.owner = cluster.superuser(clusterDatabase);
    QVERIFY(!daily.take().value().has_value()); // the upgrade took today's
    QVERIFY(QFile::exists(done.oldFolder));
    QTest::qSleep(1'000);
    daily.onlyWhenDue = false;
    QVERIFY(daily.take().value().has_value());
    QVERIFY(!QFile::exists(done.oldFolder));
    QCOMPARE(folders(), (QStringList{QStringLiteral("backups"), QStringLiteral("postgresql")}));
}

void TestClusterUpgrade::leavesARunningServerAlone()
{
    const QMap<QString, QString> before = makeData();
    PrivateCluster cluster(settings());
    QVERIFY(waitFor(cluster.start()).ok());
    ClusterUpgrade upgrade(data(), PostgresBinaries::newest().value());
    const ClusterUpgrade::Answer answer = waitFor(upgrade.run());
    QVERIFY(answer.ok());
    QVERIFY(!answer->has_value());
    const auto session = Session::open(cluster.superuser(clusterDatabase));
    QCOMPARE(difference(before, pictureOf(**session)), QString());
}

void TestClusterUpgrade::failureLeavesTheOldOne_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("the disk is full") << QStringLiteral("disk");
    QTest::newRow("the program ends") << QStringLiteral("end");
    QTest::newRow("the new one does not start") << QStringLiteral("new");
}

void TestClusterUpgrade::failureLeavesTheOldOne()
{
    QFETCH(QString, how);
    if (how == u"disk") {
        m_disk = std::make_unique<SmallDisk>(data(), 320);
        if (!m_disk->isMounted())
            QSKIP("Only root can make a small disk");
    }
    const QMap<QString, QString> before = makeData();
    PostgresBinaries to = PostgresBinaries::newest().value();
    if (how == u"new")
        to.folder = QStringLiteral("/nowhere");
    {
        auto upgrade = std::make_unique<ClusterUpgrade>(data(), to);
        QFuture<ClusterUpgrade::Answer> future = upgrade->run();
        if (how == u"disk") {
            QFile filler(data() + u"/filler");
            QVERIFY(filler.open(QIODevice::WriteOnly));
            const qint64 left = QStorageInfo(data()).bytesAvailable() - (12 << 20);
            QVERIFY(left > 0);
            for (qint64 done = 0; done < left; done += 1 << 20)
                filler.write(QByteArray(1 << 20, 'x'));
        }
        if (how == u"end") {
            // While it restores.
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data() + u"/upgrade-new/postgresql"), 30'000);
            upgrade.reset();
        } else {
            const ClusterUpgrade::Answer answer = waitFor(future);
            QVERIFY(!answer.ok());
            if (how == u"disk")
                QVERIFY2(answer.error().code == ErrorCode::OutOfSpace,
                         qPrintable(answer.error().text() + answer.error().detail));
        }
    }
    if (m_disk)
        m_disk->makeRoom();
    QVERIFY(QDir(data()).entryList({QStringLiteral("postgresql?*")}, QDir::Dirs).isEmpty());
    QCOMPARE(difference(before, readData()), QString());
}

void TestClusterUpgrade::goesOnFromABackup()
{
    const QMap<QString, QString> before = makeData();
    QString backup;
    {
        PrivateCluster cluster(settings());
        QVERIFY(waitFor(cluster.start()).ok());
        DailyBackup daily;
        daily.dataFolder = data();
        daily.owner = cluster.superuser(clusterDatabase);
        backup = daily.take().value().value();
    }
    // The server that made the data is not there any more.
    writeBytes(data() + u"/postgresql/PG_VERSION", "9\n");
    QVERIFY(ClusterUpgrade::isStranded(data()));
    QVERIFY(!ClusterUpgrade::due(data()).has_value());
    ClusterUpgrade upgrade(data(), PostgresBinaries::newest().value());
    const ClusterUpgrade::Answer answer = waitFor(upgrade.runFromBackup(backup));
    QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().text() + answer.error().detail));
    QVERIFY(answer->has_value());
    QCOMPARE((*answer)->from, 9);
    QVERIFY((*answer)->oldFolder.contains(u"postgresql-9.kept-"));
    QCOMPARE(difference(before, readData()), QString());
    // It may hold what came after the backup, so nothing removes it.
    ClusterSwap(data()).removeReplaced();
    QVERIFY(QFile::exists((*answer)->oldFolder + u"/PG_VERSION"));
}

void TestClusterUpgrade::recoversFromASwapThatWasCutOff_data()
{
    QTest::addColumn<bool>("newIsThere");
    QTest::newRow("before the new one was put in place") << false;
    QTest::newRow("after it was") << true;
}

void TestClusterUpgrade::recoversFromASwapThatWasCutOff()
{
    QFETCH(bool, newIsThere);
    const QMap<QString, QString> before = makeData();
    QVERIFY(QFile::rename(data() + u"/postgresql", data() + u"/postgresql.leaving"));
    if (newIsThere) {
        // Which is what it is now; the old one stays beside it.
        QVERIFY(QFile::rename(data() + u"/postgresql.leaving", data() + u"/postgresql"));
        QVERIFY(QDir().mkpath(data() + u"/postgresql.leaving"));
        writeBytes(data() + u"/postgresql.leaving/PG_VERSION", "9\n");
    }
    QCOMPARE(difference(before, readData()), QString());
    QVERIFY(!QFile::exists(data() + u"/postgresql.leaving"));
    QCOMPARE(QDir(data()).entryList({QStringLiteral("postgresql-9.kept-*")}, QDir::Dirs).size(),
             newIsThere ? 1 : 0);
}

void TestClusterUpgrade::isDueOnlyForOlderData()
{
    QVERIFY(!ClusterUpgrade::due(data()).has_value()); // nothing there yet
    QVERIFY(!ClusterUpgrade::isStranded(data()));
    QVERIFY(QDir().mkpath(data() + u"/postgresql"));
    const int newest = PostgresBinaries::newest().value().majorVersion;
    writeBytes(data() + u"/postgresql/PG_VERSION", QByteArray::number(newest) + '\n');
    QVERIFY(!ClusterUpgrade::due(data()).has_value());
    QVERIFY(!ClusterUpgrade::isStranded(data()));
    writeBytes(data() + u"/postgresql/PG_VERSION",
               "99\n"); // a newer one is no older one's business
    QVERIFY(!ClusterUpgrade::isStranded(data()));
}

QTEST_GUILESS_MAIN(TestClusterUpgrade)
#include "test_clusterupgrade.moc"
