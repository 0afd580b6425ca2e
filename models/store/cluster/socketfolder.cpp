// SPDX-License-Identifier: GPL-3.0-or-later
#include "socketfolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace rl {

namespace {

constexpr QLatin1String socketName("/.s.PGSQL.5432");

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::SocketFolder", text);
}

QString nameOf(const ServerAccount &account)
{
    return u"/ringledger-" % QString::number(account.uid) % u'-';
}

// The folder itself, locked; -1 when it is not there, another account's, or held otherwise.
int openLocked(const QString &path, uid_t owner, int lock)
{
    const int fd =
        open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat found
    {
    };
    if (fd < 0)
        return -1;
    if (fstat(fd, &found) == 0 && found.st_uid == owner && flock(fd, lock) == 0
        && fstat(fd, &found) == 0 && found.st_nlink > 0) // 0: it was swept before we had the lock
        return fd;
    close(fd);
    return -1;
}

// Only of a server that is not there any more.
void removeServerFiles(const QString &path)
{
    QFile::remove(path + socketName + u".lock");
    QFile::remove(path + socketName);
}

// Asked by connecting, as its pid may be somebody else's by now, or mean nothing here.
bool isListening(const QString &path)
{
    const QByteArray native = QFile::encodeName(path + socketName);
    sockaddr_un address{};
    if (native.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return true; // none of ours
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, native.constData(), static_cast<size_t>(native.size()));
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const bool refused =
        fd >= 0 && connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        && (errno == ECONNREFUSED || errno == ENOENT);
    if (fd >= 0)
        close(fd);
    return !refused;
}

} // namespace

SocketFolder::~SocketFolder()
{
    release();
}

SocketFolder::SocketFolder(SocketFolder &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_fd(std::exchange(other.m_fd, -1))
{
}

SocketFolder &SocketFolder::operator=(SocketFolder &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_fd, other.m_fd);
    return *this;
}

void SocketFolder::release()
{
    if (m_fd >= 0)
        close(std::exchange(m_fd, -1));
}

QStringList SocketFolder::bases(const ServerAccount &account)
{
    if (account.isOther)
        return {QStringLiteral("/run"), QStringLiteral("/tmp")};
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    struct stat found
    {
    };
    const bool ours = !runtime.isEmpty() && runtime.size() < 40
                      && stat(QFile::encodeName(runtime).constData(), &found) == 0
                      && found.st_uid == account.uid;
    return ours ? QStringList{runtime, QStringLiteral("/tmp")}
                : QStringList{QStringLiteral("/tmp")};
}

Result<SocketFolder> SocketFolder::prepare(const ServerAccount &account, const QString &dataFolder,
                                           const QStringList &bases)
{
    const QByteArray hash =
        QCryptographicHash::hash(dataFolder.toUtf8(), QCryptographicHash::Sha256);
    const QString name = nameOf(account) + QString::fromLatin1(hash.toHex().left(8));
    // In /tmp somebody else may have taken the name; then the next one will do.
    for (const QString &base : bases) {
        for (const QLatin1String suffix :
             {QLatin1String(""), QLatin1String(".1"), QLatin1String(".2"), QLatin1String(".3")}) {
            SocketFolder folder;
            folder.m_path = base % name % suffix;
            // Again when it is swept between the two.
            Outcome made = success();
            for (int tries = 0; made && folder.m_fd < 0 && tries < 10; ++tries) {
                made = account.makeFolder(folder.m_path);
                if (made)
                    folder.m_fd = openLocked(folder.m_path, account.uid, LOCK_SH);
            }
            if (!made && made.error().code == ErrorCode::OutOfSpace)
                return made.error();
            if (folder.m_fd < 0)
                continue;
            // What a killed server left. PostgreSQL would take its lock for a living one's if the
            // pid is a zombie or somebody else by now; whoever calls this knows better.
            removeServerFiles(folder.m_path);
            return folder;
        }
    }
    return Error{ErrorCode::NotAllowed,
                 tr("No folder for the database's socket can be made."),
                 tr("Look who owns %1.").arg(bases.constLast() + name),
                 {}};
}

void SocketFolder::sweep(const ServerAccount &account, const QStringList &bases)
{
    for (const QString &base : bases) {
        const QStringList names = QDir(base).entryList(
            {nameOf(account).mid(1) + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
        for (const QString &name : names) {
            const QString path = base % u'/' % name;
            const int fd = openLocked(path, account.uid, LOCK_EX | LOCK_NB);
            if (fd < 0)
                continue;
            if (!isListening(path)) {
                removeServerFiles(path);
                rmdir(QFile::encodeName(path).constData()); // not if there is anything else in it
            }
            close(fd);
        }
    }
}

} // namespace rl
