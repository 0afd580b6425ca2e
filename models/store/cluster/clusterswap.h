// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

namespace rl {

// Puts a newly made cluster in the place of the one of a data folder, and keeps the old one beside
// it. A computer that goes down in between finds one or the other at the next start.
class ClusterSwap
{
public:
    explicit ClusterSwap(const QString &dataFolder);

    enum class Old {
        Replaced, // the new one has all that it holds: goes with the next daily backup
        Kept, // it may hold more than the new one: never removed by us
    };
    // This and recover() only while holding the data folder's start.lock, with no server running.
    // Answers where the old cluster is now. Error: NotAllowed; it is as it was then.
    Result<QString> put(const QString &newCluster, Old old) const;
    // What a swap that was cut off left: the old cluster is put back, or, if the new one is in
    // place already, kept. Does nothing otherwise.
    void recover() const;
    void removeReplaced() const;

    // The major version in a cluster's PG_VERSION; 0 without one.
    static int versionOf(const QString &cluster);

private:
    [[nodiscard]] QString asideName(Old old) const;

    QString m_folder;
    QString m_cluster;
    QString m_leaving; // the old cluster during a swap
};

} // namespace rl
