// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionoptions.h"
#include "result.h"

#include <QString>

#include <functional>
#include <optional>

namespace rl {

// The backup that a private database gets once a day.
struct DailyBackup
{
    QString dataFolder;
    ConnectionOptions owner;
    bool onlyWhenDue = true; // false: now, however new the newest is
    bool inBackground = true;
    std::function<bool(qint64 bytes)> goesOn = [](qint64) { return true; };

    // Answers the new backup's path; no value: none was due, or another program takes it just now.
    // A success removes the backups that are not kept, and the database folder of an older
    // PostgreSQL that this one has replaced; a failure removes nothing. Blocks.
    // Errors: as DatabaseBackup::take() and BackupFolder::prepare().
    [[nodiscard]] Result<std::optional<QString>> take() const;
};

} // namespace rl
