// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcluster.h"

#include "cluster/postmasterfile.h"
#include "cluster/privatecluster.h"
#include "temporaryfolder.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rl {

namespace {

QString folder()
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(RINGLEDGER_TEST_SERVER), QCryptographicHash::Sha256);
    // Decided once per program, as the room changes while tests run.
    static const QString base = fastTemporaryFolder();
    return QStringLiteral("%1/ringledger-tests-%2-%3")
        .arg(base, QString::number(geteuid()), QString::fromLatin1(hash.toHex().left(8)));
}

// The server removes the folder while it holds users.lock; so what we got must still be there.
int takeUsersLock(const QString &path)
{
    for (;;) {
        mkdir(QFile::encodeName(folder()).constData(), 0711);
        const int fd =
            open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (fd < 0)
            continue; // removed between the two lines
        struct stat locked
        {
        };
        struct stat there
        {
        };
        if (flock(fd, LOCK_SH) == 0 && fstat(fd, &locked) == 0
            && stat(QFile::encodeName(path).constData(), &there) == 0
            && locked.st_ino == there.st_ino)
            return fd;
        close(fd);
    }
}

void startServerUnlessRunning()
{
    const int lock = open(QFile::encodeName(folder() + u"/server.lock").constData(),
                          O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const bool nobodyServes = flock(lock, LOCK_EX | LOCK_NB) == 0;
    close(lock);
    if (!nobodyServes)
        return;
    QProcess server;
    server.setProgram(QStringLiteral(RINGLEDGER_TEST_SERVER));
    server.setArguments({folder()});
    server.setStandardInputFile(QProcess::nullDevice());
    server.setStandardOutputFile(QProcess::nullDevice()); // ctest waits for who has its pipes
    server.setStandardErrorFile(folder() + u"/server.log", QIODevice::Append);
    server.startDetached();
}

} // namespace

TestCluster::TestCluster()
    : m_usersLock(takeUsersLock(folder() + u"/users.lock"))
{
    QElapsedTimer waited;
    waited.start();
    for (int look = 0; !waited.hasExpired(60'000); ++look) {
        if (look % 200 == 0)
            startServerUnlessRunning();
        const PostmasterFile file = PostmasterFile::read(folder() + u"/data/postgresql");
        if (file.state == PostmasterFile::State::Ready) {
            m_socketFolder = file.socketFolder;
            return;
        }
        QThread::msleep(5);
    }
    qFatal("The tests' PostgreSQL does not start; see %s/server.log", qUtf8Printable(folder()));
}

TestCluster::~TestCluster()
{
    close(m_usersLock);
}

ConnectionOptions TestCluster::login(const QString &user, const QString &database) const
{
    ConnectionOptions options;
    options.host = m_socketFolder;
    options.database = database;
    options.user = user;
    options.applicationName = QStringLiteral("ringledger test");
    return options;
}

ConnectionOptions TestCluster::superuser(const QString &database) const
{
    return login(PrivateCluster::superuserName, database);
}

} // namespace rl
