// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>

#include <sys/stat.h>

namespace rl {

namespace {

constexpr QLatin1String dailyPrefix("ringledger-");
constexpr QLatin1String safetyPrefix("before-restore-");
constexpr QLatin1String suffix(".backup");

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::BackupFolder", text);
}

QString stampFormat()
{
    return QStringLiteral("yyyy-MM-dd'T'hhmmss'Z'"); // no colons: other systems' names have none
}

} // namespace

BackupFolder::BackupFolder(const QString &dataFolder)
    : m_path(dataFolder + u"/backups")
{
}

Outcome BackupFolder::prepare() const
{
    const QByteArray native = QFile::encodeName(m_path);
    if (QDir().mkpath(m_path) && chmod(native.constData(), 0700) == 0)
        return success();
    const int why = errno;
    const bool full = why == ENOSPC || why == EDQUOT;
    return Error{full ? ErrorCode::OutOfSpace : ErrorCode::NotAllowed,
                 full ? tr("The disk is full: the folder %1 cannot be made.").arg(m_path)
                      : tr("The folder %1 for backups cannot be made.").arg(m_path),
                 full ? tr("Free some space; the backup is tried again.")
                      : tr("Make the data folder writable for your account."),
                 QString::fromLocal8Bit(std::strerror(why))};
}

QString BackupFolder::dailyPath(const QDateTime &now) const
{
    return m_path % u'/' % dailyPrefix % now.toUTC().toString(stampFormat()) % suffix;
}

QString BackupFolder::safetyPath(const QDateTime &now) const
{
    return m_path % u'/' % safetyPrefix % now.toUTC().toString(stampFormat()) % suffix;
}

std::vector<BackupFolder::Entry> BackupFolder::backups() const
{
    std::vector<Entry> entries;
    const QDir folder(m_path);
    const QStringList names =
        folder.entryList({dailyPrefix + QStringLiteral("*") + suffix}, QDir::Files);
    for (const QString &name : names) {
        const QString stamp =
            name.mid(dailyPrefix.size(), name.size() - dailyPrefix.size() - suffix.size());
        QDateTime at = QDateTime::fromString(stamp, stampFormat());
        at.setTimeSpec(Qt::UTC);
        if (at.isValid())
            entries.push_back({folder.filePath(name), at});
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry &a, const Entry &b) { return a.takenAt > b.takenAt; });
    return entries;
}

std::optional<BackupFolder::Entry> BackupFolder::newest() const
{
    const std::vector<Entry> entries = backups();
    if (entries.empty())
        return {};
    return entries.front();
}

bool BackupFolder::isDue(const QDateTime &now) const
{
    using namespace std::chrono_literals;
    const std::vector<Entry> entries = backups();
    return std::none_of(entries.begin(), entries.end(), [&now](const Entry &entry) {
        const auto age = std::chrono::seconds(entry.takenAt.secsTo(now));
        return age >= -1h && age < 24h;
    });
}

void BackupFolder::prune(const QString &justTaken) const
{
    const std::vector<Entry> entries = backups();
    if (entries.empty())
        return;
    const QDate latest = entries.front().takenAt.date();
    QSet<QDate> days;
    for (const Entry &entry : entries) {
        const QDate day = entry.takenAt.date();
        const bool lastOfItsDay = !days.contains(day);
        if (lastOfItsDay)
            days.insert(day);
        const bool kept = days.size() <= daysKept && (lastOfItsDay || day == latest);
        if (!kept && entry.path != justTaken)
            QFile::remove(entry.path);
    }
}

void BackupFolder::sweep() const
{
    const QDir folder(m_path);
    const QStringList parts = folder.entryList({QStringLiteral("*.part")}, QDir::Files);
    for (const QString &name : parts)
        QFile::remove(folder.filePath(name));
}

FolderLock BackupFolder::lock() const
{
    return FolderLock(m_path + u"/backup.lock");
}

} // namespace rl
