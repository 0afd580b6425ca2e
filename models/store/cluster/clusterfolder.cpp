// SPDX-License-Identifier: GPL-3.0-or-later
// The files around a private cluster; the other half of PrivateCluster.
#include "privatecluster.h"

#include "clusterswap.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cerrno>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

namespace rl {

namespace {

constexpr qint64 longLog = 4 << 20;

QString quotedIdent(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray tail(const QString &path, qint64 from)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max(from, file.size() - 8192));
    return file.readAll().trimmed();
}

bool outOfSpace(const QByteArray &words)
{
    return words.contains("No space left on device") || words.contains("Disk quota exceeded");
}

} // namespace

Outcome PrivateCluster::prepareFolder()
{
    Result<ServerAccount> account = ServerAccount::choose();
    if (!account)
        return account.error();
    m_account = *account;
    const QString &folder = m_settings.folder;
    if (!QDir().mkpath(folder)) {
        const int why = errno;
        return Error{why == ENOSPC ? ErrorCode::OutOfSpace : ErrorCode::NotAllowed,
                     tr("The data folder %1 cannot be made: %2.")
                         .arg(folder, QString::fromLocal8Bit(std::strerror(why))),
                     tr("Set RINGLEDGER_DATA to a folder that Ringledger may write to."),
                     {}};
    }
    if (m_account.isOther) {
        // The account must be able to go through every folder on the way.
        for (QDir dir(folder);; dir.cdUp()) {
            struct stat found
            {
            };
            if (stat(QFile::encodeName(dir.path()).constData(), &found) == 0
                && (found.st_mode & S_IXOTH) == 0 && found.st_uid != m_account.uid) {
                if (dir.path() == folder && chmod(QFile::encodeName(folder).constData(), 0711) == 0)
                    continue;
                return Error{ErrorCode::NotAllowed,
                             tr("The database server runs as '%1', which may not enter %2.")
                                 .arg(m_account.name, dir.path()),
                             tr("Set RINGLEDGER_DATA to a folder that it may enter, such as "
                                "/var/lib/ringledger."),
                             {}};
            }
            if (dir.isRoot())
                break;
        }
    } else if (chmod(QFile::encodeName(folder).constData(), 0700) != 0) {
        return Error{ErrorCode::NotAllowed,
                     tr("The data folder %1 belongs to somebody else.").arg(folder),
                     tr("Set RINGLEDGER_DATA to a folder of your own."),
                     {}};
    }
    if (QFile log(logFile()); log.size() > longLog) {
        QFile::remove(logFile() + u".1");
        log.rename(logFile() + u".1");
    }
    return success();
}

// Who may log in: this account (and the server's) as the superuser and as each of the logins, by
// the socket's peer credentials. Outside the cluster's own folder, as that is the server's
// account's.
Outcome PrivateCluster::writeAccessFiles()
{
    QString ident;
    QStringList logins = m_settings.logins;
    logins.prepend(superuserName);
    QStringList accounts{ServerAccount::ownName()};
    if (m_account.isOther)
        accounts.append(m_account.name);
    for (const QString &account : accounts) {
        for (const QString &login : logins)
            ident += u"ringledger " % quotedIdent(account) % u' ' % quotedIdent(login) % u'\n';
    }
    const QList<std::pair<QString, QString>> files{
        {QStringLiteral("pg_ident.conf"), ident},
        {QStringLiteral("pg_hba.conf"), QStringLiteral("local all all peer map=ringledger\n")}};
    for (const auto &[name, text] : files) {
        const QString path = m_settings.folder + u'/' + name;
        const QByteArray bytes = text.toUtf8();
        if (tail(path, 0) == bytes.trimmed())
            continue; // as ever; a full disk does not matter then
        QSaveFile file(path);
        // Flushed by hand: commit() of Qt 6.4 puts an empty file in place when the disk is full.
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()
            || !file.commit()) {
            const bool full = file.error() == QFileDevice::ResourceError
                              || file.errorString().contains(u"No space left");
            return Error{full ? ErrorCode::OutOfSpace : ErrorCode::NotAllowed,
                         full ? tr("The disk is full: %1 cannot be written.").arg(path)
                              : tr("%1 cannot be written.").arg(path),
                         full ? tr("Free some space and start again; nothing was lost.")
                              : tr("Make the data folder writable for your account."),
                         file.errorString()};
        }
        if (m_account.isOther)
            chmod(QFile::encodeName(path).constData(), 0644);
    }
    return success();
}

Result<PostgresBinaries> PrivateCluster::binaries() const
{
    const int made = ClusterSwap::versionOf(clusterFolder());
    if (m_settings.programs && (made == 0 || made == m_settings.programs->majorVersion))
        return *m_settings.programs;
    return made == 0 ? PostgresBinaries::newest() : PostgresBinaries::ofVersion(made);
}

std::unique_ptr<QProcess> PrivateCluster::newProcess() const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(u"PG") || name.startsWith(u"LC_") || name == u"LANG")
            environment.remove(name);
    }
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(QStringLiteral("/"));
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(logFile(), QIODevice::Append);
    process->setChildProcessModifier(m_account.childSetup());
    return process;
}

Error PrivateCluster::startError(const QString &what) const
{
    const QByteArray log = tail(logFile(), m_logStart);
    if (outOfSpace(log))
        return {ErrorCode::OutOfSpace,
                tr("The disk that holds %1 is full, so the database cannot start.")
                    .arg(m_settings.folder),
                tr("Free some space and start again; nothing was lost."), QString::fromUtf8(log)};
    return {ErrorCode::Unreachable, what, tr("Its log is %1.").arg(logFile()),
            QString::fromUtf8(log)};
}

ConnectionOptions PrivateCluster::superuser(const QString &database) const
{
    return login(superuserName, database);
}

ConnectionOptions PrivateCluster::login(const QString &user, const QString &database) const
{
    ConnectionOptions options;
    options.host = m_socketFolder;
    options.database = database;
    options.user = user;
    return options;
}

} // namespace rl
