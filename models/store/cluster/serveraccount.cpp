// SPDX-License-Identifier: GPL-3.0-or-later
#include "serveraccount.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::ServerAccount", text);
}

} // namespace

Result<ServerAccount> ServerAccount::choose()
{
    ServerAccount account;
    if (geteuid() != 0) {
        account.name = ownName();
        account.uid = geteuid();
        account.gid = getegid();
        return account;
    }
    const passwd *entry = getpwnam("postgres");
    if (!entry)
        return Error{ErrorCode::NotFound,
                     tr("PostgreSQL does not run as root, and there is no account 'postgres' that "
                        "it could run as."),
                     tr("Install the package 'postgresql', or start Ringledger as another user."),
                     {}};
    account.name = QString::fromLocal8Bit(entry->pw_name);
    account.uid = entry->pw_uid;
    account.gid = entry->pw_gid;
    account.isOther = true;
    int count = 64;
    account.groups.resize(static_cast<size_t>(count));
    if (getgrouplist(entry->pw_name, entry->pw_gid, account.groups.data(), &count) < 0)
        count = 0;
    account.groups.resize(static_cast<size_t>(count));
    return account;
}

QString ServerAccount::ownName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid());
}

Outcome ServerAccount::makeFolder(const QString &path) const
{
    const QByteArray native = QFile::encodeName(path);
    const auto refuse = [&path](int why) -> Outcome {
        const QString words = QString::fromLocal8Bit(std::strerror(why));
        if (why == ENOSPC || why == EDQUOT)
            return Error{ErrorCode::OutOfSpace,
                         tr("The disk is full: %1 cannot be made.").arg(path),
                         tr("Free some space and start again; nothing was lost."), words};
        return Error{ErrorCode::NotAllowed,
                     tr("The folder %1 cannot be used: %2.").arg(path, words),
                     tr("Set RINGLEDGER_DATA to a folder that Ringledger may write to."), words};
    };
    if (mkdir(native.constData(), 0700) == 0) {
        if (isOther && chown(native.constData(), uid, gid) != 0)
            return refuse(errno);
        return success();
    }
    if (errno != EEXIST)
        return refuse(errno);
    struct stat found
    {
    };
    if (lstat(native.constData(), &found) != 0)
        return refuse(errno);
    if (!S_ISDIR(found.st_mode) || found.st_uid != uid)
        return refuse(EPERM); // somebody else's, perhaps on purpose
    if ((found.st_mode & 0777) != 0700 && chmod(native.constData(), 0700) != 0)
        return refuse(errno);
    return success();
}

std::function<void()> ServerAccount::childSetup() const
{
    // Runs between fork and exec: only what is safe there, nothing that allocates.
    return [account = *this, parent = getpid()] {
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr); // a program that blocks SIGINT hands that on
        umask(0077);
        setsid();
        if (account.isOther
            && (setgroups(account.groups.size(), account.groups.data()) != 0
                || setgid(account.gid) != 0 || setuid(account.uid) != 0))
            _exit(126);
        // After setuid, which clears it.
        prctl(PR_SET_PDEATHSIG, SIGINT);
        if (getppid() != parent)
            _exit(125); // we had ended before the line above
    };
}

} // namespace rl
