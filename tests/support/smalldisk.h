// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>

#include <sys/mount.h>

namespace rl {

// A disk of its own, so small that it can be filled. Needs root.
class SmallDisk
{
public:
    SmallDisk(const QString &at, int megabytes)
        : m_at(QFile::encodeName(at))
    {
        QDir().mkpath(at);
        const QByteArray options = "mode=0711,size=" + QByteArray::number(megabytes) + 'm';
        m_mounted = mount("tmpfs", m_at.constData(), "tmpfs", 0, options.constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            umount2(m_at.constData(), MNT_DETACH);
    }
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    void fill() const
    {
        QFile filler(QFile::decodeName(m_at) + u"/filler");
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        for (const int size : {1 << 20, 4096, 1}) {
            while (filler.write(QByteArray(size, 'x')) == size) { }
        }
    }
    void makeRoom() const { QFile::remove(QFile::decodeName(m_at) + u"/filler"); }

private:
    QByteArray m_at;
    bool m_mounted = false;
};

} // namespace rl
