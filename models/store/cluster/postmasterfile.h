// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sys/types.h>

namespace rl {

// What postmaster.pid in a cluster's folder says, held against the processes that there are.
struct PostmasterFile
{
    enum class State {
        Absent,
        Stale, // its server is gone: dead, a zombie, or the pid is another program's by now
        Vanishing, // its server is gone, but some of its processes still use the shared memory
        Starting,
        Ready,
        Stopping,
    };

    State state = State::Absent;
    pid_t pid = 0;
    QString socketFolder;

    static PostmasterFile read(const QString &clusterFolder);
    // PostgreSQL itself removes one whose pid is free or another user's, but not one whose pid is
    // now another program of the same user. Only when Stale.
    static bool remove(const QString &clusterFolder);
};

} // namespace rl
