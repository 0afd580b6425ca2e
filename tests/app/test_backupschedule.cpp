// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backupfolder.h"
#include "backupschedule.h"
#include "testdatabase.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rl;
using namespace std::chrono_literals;

class TestBackupSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void backsUpOnceADay();
    void tellsAndTriesAgain();
    void endsAtOnce();

private:
    TestDatabase m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBackupSchedule::backsUpOnceADay()
{
    BackupSchedule schedule(m_folder->path(), m_database.superuser(), {1ms, 20ms});
    QSignalSpy taken(&schedule, &BackupSchedule::taken);
    QSignalSpy failed(&schedule, &BackupSchedule::failed);
    QVERIFY(taken.wait(30'000));
    QVERIFY(QFile::exists(taken.first().first().toString()));
    QVERIFY(!taken.wait(300)); // though it looks again and again
    // The newest is a day old by now.
    const QString path = taken.first().first().toString();
    QVERIFY(QFile::rename(
        path,
        BackupFolder(m_folder->path()).dailyPath(QDateTime::currentDateTimeUtc().addDays(-1))));
    QVERIFY(taken.wait(30'000));
    QCOMPARE(failed.count(), 0);
}

void TestBackupSchedule::tellsAndTriesAgain()
{
    ConnectionOptions gone = m_database.superuser();
    gone.host = QStringLiteral("/nowhere");
    BackupSchedule schedule(m_folder->path(), gone, {1ms, 50ms});
    QSignalSpy taken(&schedule, &BackupSchedule::taken);
    QSignalSpy failed(&schedule, &BackupSchedule::failed);
    QTRY_VERIFY_WITH_TIMEOUT(failed.count() >= 2, 30'000);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Unreachable);
    schedule.setOwner(m_database.superuser());
    QVERIFY(taken.wait(30'000));
}

void TestBackupSchedule::endsAtOnce()
{
    QElapsedTimer clock;
    {
        // pg_dump waits for this table as long as the test holds it.
        const std::unique_ptr<Session> holder = m_database.session();
        QVERIFY(holder->runScript("BEGIN").ok());
        QVERIFY(holder->runScript("LOCK TABLE leads IN ACCESS EXCLUSIVE MODE").ok());
        BackupSchedule schedule(m_folder->path(), m_database.superuser(), {1ms, 1h});
        const QDir folder(BackupFolder(m_folder->path()).path());
        QTRY_VERIFY_WITH_TIMEOUT(
            !folder.entryList({QStringLiteral("*.part")}, QDir::Files).isEmpty(), 30'000);
        clock.start();
    }
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    const QDir folder(BackupFolder(m_folder->path()).path());
    QCOMPARE(folder.entryList(QDir::Files), QStringList{QStringLiteral("backup.lock")});
}

QTEST_GUILESS_MAIN(TestBackupSchedule)
#include "test_backupschedule.moc"
