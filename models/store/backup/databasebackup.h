// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backuplabel.h"
#include "cluster/postgresbinaries.h"
#include "connectionoptions.h"
#include "result.h"

#include <functional>
#include <optional>

namespace rl {

// Takes a backup of a database, as it is at one moment, while everybody works on. Blocks.
class DatabaseBackup
{
public:
    // As a login that owns everything in it.
    explicit DatabaseBackup(const ConnectionOptions &owner);

    // Otherwise: a pg_dump that fits the server.
    void setPrograms(const PostgresBinaries &programs) { m_programs = programs; }
    void setInBackground() { m_inBackground = true; }
    // Asked several times a second with what is written so far; false stops it.
    void setProgress(std::function<bool(qint64 bytes)> goesOn) { m_goesOn = std::move(goesOn); }

    // The file (mode 0600) appears when it is whole; until then, and if that fails, there is
    // nothing under its name. Errors: Conflict (there is such a file already), InvalidInput (the
    // database is not Ringledger's), NotFound (no fitting pg_dump), NotAllowed, OutOfSpace,
    // Unreachable, Cancelled.
    Result<BackupLabel> take(const QString &path) const;

private:
    Result<BackupLabel> write(const QString &part) const;

    ConnectionOptions m_owner;
    std::optional<PostgresBinaries> m_programs;
    bool m_inBackground = false;
    std::function<bool(qint64)> m_goesOn = [](qint64) { return true; };
};

} // namespace rl
