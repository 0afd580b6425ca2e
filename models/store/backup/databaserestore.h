// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backuplabel.h"
#include "connectionoptions.h"
#include "result.h"

#include <functional>
#include <memory>

namespace rl {

class BackupRoles;
class Session;

enum class RestoreStep { CheckingTheFile, SavingWhatIsThere, Restoring, Comparing, Switching };

struct RestoreWish
{
    QString file;
    bool replace = false; // a database in which somebody has worked
    bool disconnect = false; // whoever is connected to it
    QString safetyCopy; // where to save what is replaced
};

struct RestoreReport
{
    BackupLabel label;
    bool replaced = false; // there was work, which is in RestoreWish::safetyCopy now
    QStringList migrations; // that an older backup needed
    QStringList newLogins; // made on this server, without a password
    QString leftDatabase; // what was replaced and could not be dropped; empty: it is gone
};

// Puts a backup in the place of a database, or where there is none yet. Blocks.
//
// All of it happens in a database beside it, which is compared with the backup, brought to this
// program's schema, and then takes its name in one transaction. Until then nothing has changed.
class DatabaseRestore
{
public:
    // As a login that owns the database and may make others; ConnectionOptions::database is the one
    // to restore.
    explicit DatabaseRestore(const ConnectionOptions &owner);

    // Told about each step, and while it restores of how much (0 to 1); false stops it.
    void setProgress(std::function<bool(RestoreStep, double done)> goesOn)
    {
        m_goesOn = std::move(goesOn);
    }

    // Errors: NotFound, InvalidInput (the file; BackupFile::verify), Conflict (somebody has worked
    // in the database, or is connected to it), TooOld (the backup is of a newer Ringledger or
    // PostgreSQL), NotAllowed, OutOfSpace, Unreachable, Cancelled, Internal.
    Result<RestoreReport> run(const RestoreWish &wish);

private:
    struct Target;
    Result<Target> lookAtTarget(Session &server) const;
    Outcome mayReplace(Session &server, const Target &target, const RestoreWish &wish,
                       RestoreReport &report);
    Outcome fill(Session &server, const Target &target, BackupRoles &roles, const QString &file,
                 RestoreReport &report);
    Outcome makeDatabase(Session &server, const Target &target, const BackupLabel &label);
    [[nodiscard]] Outcome letOwnersCreate(const QStringList &owners, const QString &login) const;
    Outcome copyIn(Session &server, const QString &file, const BackupLabel &label);
    Outcome finishSchema(BackupRoles &roles, RestoreReport &report);
    Outcome switchNames(Session &server, const Target &target, bool disconnect,
                        RestoreReport &report);
    [[nodiscard]] Outcome nobodyElseIn(Session &server) const;
    [[nodiscard]] bool goesOn(RestoreStep step, double done = 0) const;

    ConnectionOptions m_owner;
    ConnectionOptions m_beside; // the database that the backup is restored into first
    bool m_besideIsOurs = false;
    std::function<bool(RestoreStep, double)> m_goesOn = [](RestoreStep, double) { return true; };
};

} // namespace rl
