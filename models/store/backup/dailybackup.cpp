// SPDX-License-Identifier: GPL-3.0-or-later
#include "dailybackup.h"

#include "backupfolder.h"
#include "cluster/clusterswap.h"
#include "databasebackup.h"

namespace rl {

Result<std::optional<QString>> DailyBackup::take() const
{
    const BackupFolder folder(dataFolder);
    if (const Outcome prepared = folder.prepare(); !prepared)
        return prepared.error();
    FolderLock lock = folder.lock();
    if (!lock.tryLock())
        return std::optional<QString>();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (onlyWhenDue && !folder.isDue(now))
        return std::optional<QString>();
    folder.sweep();
    DatabaseBackup backup(owner);
    if (inBackground)
        backup.setInBackground();
    backup.setProgress(goesOn);
    const QString path = folder.dailyPath(now);
    if (const Result<BackupLabel> taken = backup.take(path); !taken)
        return taken.error();
    folder.prune(path);
    ClusterSwap(dataFolder).removeReplaced();
    return std::optional<QString>(path);
}

} // namespace rl
