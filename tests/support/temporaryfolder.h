// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStorageInfo>
#include <QString>

namespace rl {

// Where tests put their servers: in memory if there is room, as a disk that others write to at the
// same time can take seconds to sync. Never under a home folder, which the server's account may not
// be able to enter.
inline QString fastTemporaryFolder()
{
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    constexpr qint64 enough = 2LL << 30; // containers often have 64 MB
    return memory.isValid() && memory.isReady() && memory.bytesAvailable() > enough
               ? QStringLiteral("/dev/shm")
               : QStringLiteral("/tmp");
}

} // namespace rl
