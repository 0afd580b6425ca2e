// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/folderlock.h"
#include "result.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace rl {

// Where a computer's backups lie: the folder 'backups' of the data folder, for this account only.
//
// Kept: all of the latest day that has one, and the last of each of the six days before it. What a
// restore saved before it replaced something has another name and is never removed.
class BackupFolder
{
public:
    static constexpr int daysKept = 7;

    struct Entry
    {
        QString path;
        QDateTime takenAt; // UTC, from its name
    };

    explicit BackupFolder(const QString &dataFolder);

    [[nodiscard]] const QString &path() const { return m_path; }
    // Made if need be, mode 0700. Errors: OutOfSpace, NotAllowed.
    Outcome prepare() const;

    [[nodiscard]] QString dailyPath(const QDateTime &now) const;
    [[nodiscard]] QString safetyPath(const QDateTime &now) const;
    [[nodiscard]] std::vector<Entry> backups() const; // newest first; without the safety copies
    [[nodiscard]] std::optional<Entry> newest() const;
    // The newest is older than a day, or there is none. What is of the future, as a clock was
    // wrong, does not count.
    [[nodiscard]] bool isDue(const QDateTime &now) const;

    // Removes what is not kept; never 'justTaken'.
    void prune(const QString &justTaken) const;
    // Removes what killed backups left. Only while holding the lock.
    void sweep() const;
    // One backup at a time, whichever program takes it.
    [[nodiscard]] FolderLock lock() const;

private:
    QString m_path;
};

} // namespace rl
