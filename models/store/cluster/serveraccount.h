// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

#include <functional>
#include <vector>

#include <sys/types.h>

namespace rl {

// The account of this computer that the private server runs as: our own, or "postgres" when we are
// root, as PostgreSQL refuses to run as root.
struct ServerAccount
{
    QString name;
    uid_t uid = 0;
    gid_t gid = 0;
    std::vector<gid_t> groups;
    bool isOther = false; // not the one we run as

    // Error: NotFound, root without an account "postgres".
    static Result<ServerAccount> choose();
    // The name of the account that we run as.
    static QString ownName();

    // Makes a folder (mode 0700) that this account owns. Errors: OutOfSpace, NotAllowed.
    [[nodiscard]] Outcome makeFolder(const QString &path) const;

    // For QProcess::setChildProcessModifier: makes the child this account's, in a session of its
    // own (a terminal's Ctrl+C is not for it), and lets it end with SIGINT when we end, however we
    // end. That signal comes when the *thread* that started the child ends, so start it from the
    // main thread only.
    [[nodiscard]] std::function<void()> childSetup() const;
};

} // namespace rl
