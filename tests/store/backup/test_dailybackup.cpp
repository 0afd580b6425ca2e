// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backupfolder.h"
#include "backup/dailybackup.h"
#include "sealing.h"
#include "smalldisk.h"
#include "testdatabase.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rl;

class TestDailyBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void takesOneADay();
    void removesWhatItReplaces();
    void leavesItToWhoeverIsFaster();
    void failureLeavesNothingAndRemovesNothing_data();
    void failureLeavesNothingAndRemovesNothing();
    void fullDisk_data();
    void fullDisk();

private:
    [[nodiscard]] DailyBackup backup() const
    {
        DailyBackup daily;
        daily.dataFolder = m_folder->path();
        daily.owner = m_database.superuser();
        return daily;
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names = QDir(BackupFolder(m_folder->path()).path())
                                .entryList(QDir::Files | QDir::Hidden, QDir::Name);
        names.removeAll(QStringLiteral("backup.lock"));
        return names;
    }
    QStringList addOldOnes();

    TestDatabase m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDailyBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QStringList TestDailyBackup::addOldOnes()
{
    const BackupFolder folder(m_folder->path());
    if (!folder.prepare())
        qFatal("no folder for backups");
    for (int day = 1; day <= 9; ++day)
        writeBytes(folder.dailyPath(QDateTime(QDate(2026, 1, day), QTime(10, 0), Qt::UTC)), "x");
    return names();
}

void TestDailyBackup::takesOneADay()
{
    const Result<std::optional<QString>> first = backup().take();
    QVERIFY2(first.ok(), first ? "" : qPrintable(first.error().text() + first.error().detail));
    QVERIFY(first->has_value());
    struct stat found
    {
    };
    QCOMPARE(stat(QFile::encodeName(**first).constData(), &found), 0);
    QCOMPARE(found.st_mode & 0777, 0600U);
    const Result<BackupLabel> label = BackupFile::verify(**first, [] { return false; });
    QVERIFY(label.ok());
    QCOMPARE(label->database, m_database.name());
    QVERIFY(!backup().take().value().has_value());
    QCOMPARE(names().size(), 1);
    QTest::qSleep(1'000); // its name is of the second
    DailyBackup now = backup();
    now.onlyWhenDue = false;
    QVERIFY(now.take().value().has_value());
    QCOMPARE(names().size(), 2);
}

void TestDailyBackup::removesWhatItReplaces()
{
    addOldOnes();
    const QString folder = m_folder->path();
    writeBytes(folder + u"/backups/ringledger-2026-01-09T110000Z.backup.77.part", "x");
    QVERIFY(QDir().mkpath(folder + u"/postgresql-14.replaced/base"));
    QVERIFY(QDir().mkpath(folder + u"/postgresql-13.kept-2026-01-01T000000Z/base"));
    QVERIFY(backup().take().value().has_value());
    QCOMPARE(names().size(), 7);
    QVERIFY(names().constFirst().contains(u"2026-01-04"));
    QVERIFY(!QFile::exists(folder + u"/postgresql-14.replaced"));
    QVERIFY(QFile::exists(folder + u"/postgresql-13.kept-2026-01-01T000000Z"));
}

void TestDailyBackup::leavesItToWhoeverIsFaster()
{
    const BackupFolder folder(m_folder->path());
    QVERIFY(folder.prepare().ok());
    FolderLock lock = folder.lock();
    QVERIFY(lock.tryLock());
    QVERIFY(!backup().take().value().has_value());
    QVERIFY(names().isEmpty());
}

void TestDailyBackup::failureLeavesNothingAndRemovesNothing_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("the server is gone") << int(ErrorCode::Unreachable);
    QTest::newRow("the database is somebody else's") << int(ErrorCode::InvalidInput);
    QTest::newRow("the program ends") << int(ErrorCode::Cancelled);
}

void TestDailyBackup::failureLeavesNothingAndRemovesNothing()
{
    QFETCH(int, code);
    const QStringList before = addOldOnes();
    const QString replaced = m_folder->path() + u"/postgresql-14.replaced";
    QVERIFY(QDir().mkpath(replaced));
    const TestDatabase foreign(TestDatabase::Schema::Empty);
    DailyBackup daily = backup();
    if (code == int(ErrorCode::Unreachable))
        daily.owner.host = QStringLiteral("/nowhere");
    if (code == int(ErrorCode::InvalidInput))
        daily.owner = foreign.superuser();
    if (code == int(ErrorCode::Cancelled))
        daily.goesOn = [](qint64 bytes) { return bytes == 0; }; // once it is under way
    const auto taken = daily.take();
    QVERIFY(!taken.ok());
    QCOMPARE(int(taken.error().code), code);
    QCOMPARE(names(), before);
    QVERIFY(QFile::exists(replaced));
}

void TestDailyBackup::fullDisk_data()
{
    QTest::addColumn<int>("kilobytesLeft");
    QTest::newRow("at once") << 0;
    QTest::newRow("while it is written") << 120;
}

void TestDailyBackup::fullDisk()
{
    QFETCH(int, kilobytesLeft);
    const SmallDisk disk(m_folder->path() + u"/backups", 2);
    if (!disk.isMounted())
        QSKIP("Only root can make a small disk");
    const QStringList before = addOldOnes();
    disk.fill();
    const QString filler = m_folder->path() + u"/backups/filler";
    QVERIFY(QFile::resize(filler, QFileInfo(filler).size() - kilobytesLeft * 1024));
    const auto taken = backup().take();
    QVERIFY(!taken.ok());
    QVERIFY2(taken.error().code == ErrorCode::OutOfSpace, qPrintable(taken.error().detail));
    QVERIFY2(taken.error().text().contains(u"disk is full"), qPrintable(taken.error().text()));
    disk.makeRoom();
    QCOMPARE(names(), before);
    QVERIFY(backup().take().value().has_value()); // and the next one works
}

QTEST_GUILESS_MAIN(TestDailyBackup)
#include "test_dailybackup.moc"
