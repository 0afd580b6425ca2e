// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backupfolder.h"
#include "sealing.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rl;

namespace {

QDateTime at(const char *instant)
{
    return QDateTime::fromString(QString::fromLatin1(instant), Qt::ISODate);
}

} // namespace

class TestBackupFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isForThisAccountOnly();
    void isDueOnceADay();
    void keepsSevenDays();
    void neverRemovesTheNewOne();
    void sweepsOnlyWhatIsHalf();
    void oneAtATime();

private:
    void add(const char *instant) { writeBytes(m_backups->dailyPath(at(instant)), "x"); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_backups->path()).entryList(QDir::Files, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BackupFolder> m_backups;
};

void TestBackupFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_backups = std::make_unique<BackupFolder>(m_folder->path());
    QVERIFY(m_backups->prepare().ok());
}

void TestBackupFolder::isForThisAccountOnly()
{
    const QByteArray path = QFile::encodeName(m_backups->path());
    chmod(path.constData(), 0755);
    QVERIFY(m_backups->prepare().ok());
    struct stat found
    {
    };
    QCOMPARE(stat(path.constData(), &found), 0);
    QCOMPARE(found.st_mode & 0777, 0700U);
    QCOMPARE(BackupFolder(QStringLiteral("/proc/nowhere")).prepare().error().code,
             ErrorCode::NotAllowed);
}

void TestBackupFolder::isDueOnceADay()
{
    const QDateTime now = at("2026-11-28T12:00:00Z");
    QVERIFY(m_backups->isDue(now));
    writeBytes(m_backups->safetyPath(now), "x"); // is no daily one
    writeBytes(m_backups->path() + u"/notes.txt", "x");
    QVERIFY(m_backups->isDue(now));
    add("2026-11-27T12:00:00Z");
    QVERIFY(m_backups->isDue(now));
    add("2026-11-27T12:00:01Z");
    QVERIFY(!m_backups->isDue(now));
    QCOMPARE(m_backups->newest()->takenAt, at("2026-11-27T12:00:01Z"));
    QVERIFY(m_backups->isDue(at("2026-11-28T12:00:02Z")));
    // A clock that was wrong must not stop backups for years.
    add("2031-01-01T00:00:00Z");
    QVERIFY(m_backups->isDue(at("2026-11-28T12:00:02Z")));
}

void TestBackupFolder::keepsSevenDays()
{
    add("2026-11-20T10:00:00Z"); // the eighth day with one
    for (const char *day : {"2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26",
                            "2026-11-27", "2026-11-28"}) {
        add(QByteArray(QByteArray(day) + "T10:00:00Z").constData());
        add(QByteArray(QByteArray(day) + "T16:00:00Z").constData());
    }
    writeBytes(m_backups->safetyPath(at("2020-01-01T00:00:00Z")), "x");
    m_backups->prune(m_backups->dailyPath(at("2026-11-28T16:00:00Z")));
    QCOMPARE(names(), (QStringList{QStringLiteral("before-restore-2020-01-01T000000Z.backup"),
                                   QStringLiteral("ringledger-2026-11-22T160000Z.backup"),
                                   QStringLiteral("ringledger-2026-11-23T160000Z.backup"),
                                   QStringLiteral("ringledger-2026-11-24T160000Z.backup"),
                                   QStringLiteral("ringledger-2026-11-25T160000Z.backup"),
                                   QStringLiteral("ringledger-2026-11-26T160000Z.backup"),
                                   QStringLiteral("ringledger-2026-11-27T160000Z.backup"),
                                   QStringLiteral("ringledger-2026-11-28T100000Z.backup"),
                                   QStringLiteral("ringledger-2026-11-28T160000Z.backup")}));
}

void TestBackupFolder::neverRemovesTheNewOne()
{
    for (int day = 1; day <= 9; ++day)
        add(QByteArray("2031-01-0" + QByteArray::number(day) + "T00:00:00Z").constData());
    add("2026-11-28T10:00:00Z");
    m_backups->prune(m_backups->dailyPath(at("2026-11-28T10:00:00Z")));
    QCOMPARE(names().size(), 8);
    QCOMPARE(names().constFirst(), QStringLiteral("ringledger-2026-11-28T100000Z.backup"));
}

void TestBackupFolder::sweepsOnlyWhatIsHalf()
{
    add("2026-11-28T10:00:00Z");
    writeBytes(m_backups->dailyPath(at("2026-11-28T11:00:00Z")) + u".123.part", "x");
    m_backups->sweep();
    QCOMPARE(names(), QStringList{QStringLiteral("ringledger-2026-11-28T100000Z.backup")});
}

void TestBackupFolder::oneAtATime()
{
    FolderLock one = m_backups->lock();
    QVERIFY(one.tryLock());
    FolderLock two = m_backups->lock();
    QVERIFY(!two.tryLock());
    one.unlock();
    QVERIFY(two.tryLock());
}

QTEST_GUILESS_MAIN(TestBackupFolder)
#include "test_backupfolder.moc"
