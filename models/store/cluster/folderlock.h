// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rl {

// A lock on a file that the system gives up for us when we end, however that is. Others that wait
// for it just try again.
class FolderLock
{
public:
    explicit FolderLock(const QString &path)
        : m_path(path)
    {
    }
    ~FolderLock();
    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&) = delete;

    // Makes the file if need be; the folder must be there. Also true while we hold it already.
    bool tryLock();
    void unlock();

private:
    QString m_path;
    int m_fd = -1;
    bool m_held = false;
};

} // namespace rl
