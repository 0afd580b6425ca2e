// SPDX-License-Identifier: GPL-3.0-or-later
#include "folderlock.h"

#include <QFile>

#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace rl {

FolderLock::FolderLock(FolderLock &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_fd(std::exchange(other.m_fd, -1))
    , m_held(std::exchange(other.m_held, false))
{
}

FolderLock::~FolderLock()
{
    unlock();
}

bool FolderLock::tryLock()
{
    if (m_fd < 0)
        m_fd = open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    m_held = m_held || (m_fd >= 0 && flock(m_fd, LOCK_EX | LOCK_NB) == 0);
    return m_held;
}

void FolderLock::unlock()
{
    if (m_fd >= 0)
        close(std::exchange(m_fd, -1));
    m_held = false;
}

} // namespace rl
