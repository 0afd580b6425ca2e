// SPDX-License-Identifier: GPL-3.0-or-later
#include "postmasterfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>

#include <sys/ipc.h>
#include <sys/shm.h>

namespace rl {

namespace {

QString pathOf(const QString &clusterFolder)
{
    return clusterFolder + u"/postmaster.pid";
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isZombie(pid_t pid)
{
    // "123 (name) Z …": the name may hold anything, also a parenthesis.
    const QByteArray stat = contents(QStringLiteral("/proc/%1/stat").arg(pid));
    const qsizetype end = stat.lastIndexOf(')');
    return end >= 0 && stat.size() > end + 2 && stat[end + 2] == 'Z';
}

bool isServerOf(pid_t pid, const QString &clusterFolder)
{
    if (kill(pid, 0) != 0 && errno == ESRCH)
        return false;
    if (isZombie(pid))
        return false;
    const QByteArray commandLine = contents(QStringLiteral("/proc/%1/cmdline").arg(pid));
    const QByteArrayList arguments = commandLine.split('\0');
    const QString program = QFileInfo(QFile::decodeName(arguments.value(0))).fileName();
    return (program == u"postgres" || program == u"postmaster")
           && arguments.contains(QFile::encodeName(clusterFolder));
}

// A server that was killed may leave backends behind for a moment. As long as one is attached to
// the shared memory, a second server would ruin the data.
bool sharedMemoryInUse(const QByteArray &line)
{
    const QByteArrayList keyAndId = line.simplified().split(' ');
    bool isNumber = false;
    const int id = keyAndId.value(1).toInt(&isNumber);
    shmid_ds segment{};
    return isNumber && shmctl(id, IPC_STAT, &segment) == 0 && segment.shm_nattch > 0;
}

} // namespace

// Lines: pid, data folder, start time, port, socket folder, TCP address, shared memory, status.
// https://www.postgresql.org/docs/15/storage-file-layout.html; src/include/utils/pidfile.h
PostmasterFile PostmasterFile::read(const QString &clusterFolder)
{
    PostmasterFile file;
    const QByteArrayList lines = contents(pathOf(clusterFolder)).split('\n');
    if (!QFileInfo::exists(pathOf(clusterFolder)))
        return file;
    file.pid = lines.value(0).trimmed().toInt();
    file.socketFolder = QFile::decodeName(lines.value(4).trimmed());
    if (file.pid <= 0 || !isServerOf(file.pid, clusterFolder)) {
        file.state = sharedMemoryInUse(lines.value(6)) ? State::Vanishing : State::Stale;
        return file;
    }
    const QByteArray status = lines.value(7).trimmed();
    if (status == "ready")
        file.state = State::Ready;
    else
        file.state = status == "stopping" ? State::Stopping : State::Starting;
    return file;
}

bool PostmasterFile::remove(const QString &clusterFolder)
{
    return QFile::remove(pathOf(clusterFolder));
}

} // namespace rl
