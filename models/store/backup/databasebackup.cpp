// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasebackup.h"

#include "backupfile.h"
#include "databasefacts.h"
#include "pgprogram.h"
#include "session.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::DatabaseBackup", text);
}

Error thereAlready(const QString &path)
{
    return {ErrorCode::Conflict,
            tr("There is already a file %1.").arg(path),
            tr("Choose another name; a backup never replaces a file."),
            {}};
}

// Made by us, so that it is nobody else's to read and not somebody else's link.
Outcome makeEmpty(const QString &part, const QString &path)
{
    const int fd = open(QFile::encodeName(part).constData(),
                        O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd >= 0) {
        close(fd);
        return success();
    }
    const int why = errno;
    const QString words = QString::fromLocal8Bit(std::strerror(why));
    const bool full = why == ENOSPC || why == EDQUOT;
    return Error{full ? ErrorCode::OutOfSpace : ErrorCode::NotAllowed,
                 full ? tr("The disk is full: the backup %1 cannot be written.").arg(path)
                      : tr("The backup %1 cannot be written: %2.").arg(path, words),
                 full ? tr("Free some space and try again; earlier backups are untouched.")
                      : tr("Choose a folder that you may write to."),
                 words};
}

// Onto the disk, under its name, unless that is taken.
Outcome putInPlace(const QString &part, const QString &path)
{
    const QByteArray from = QFile::encodeName(part);
    const QByteArray to = QFile::encodeName(path);
    // link() refuses an existing name, which rename() would replace; not every file system has it.
    if (link(from.constData(), to.constData()) == 0) {
        unlink(from.constData());
    } else if (errno == EEXIST) {
        return thereAlready(path);
    } else if (QFile::exists(path) || rename(from.constData(), to.constData()) != 0) {
        return Error{ErrorCode::NotAllowed, tr("The backup %1 cannot be put in place.").arg(path),
                     tr("Choose a folder that you may write to."),
                     QString::fromLocal8Bit(std::strerror(errno))};
    }
    const int folder = open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(),
                            O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        fsync(folder);
        close(folder);
    }
    return success();
}

Error notOurs(const QString &database)
{
    return {ErrorCode::InvalidInput,
            tr("The database '%1' was not made by Ringledger, so it is not backed up here.")
                .arg(database),
            tr("Check the name of the database; for others, use pg_dump."),
            {}};
}

} // namespace

DatabaseBackup::DatabaseBackup(const ConnectionOptions &owner)
    : m_owner(owner)
{
}

Result<BackupLabel> DatabaseBackup::take(const QString &path) const
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (QFileInfo info(absolute); info.exists() || info.isSymLink())
        return thereAlready(absolute);
    const QString part =
        absolute + u'.' + QString::number(QCoreApplication::applicationPid()) + u".part";
    QFile::remove(part); // of a process that had our number and was killed
    if (const Outcome made = makeEmpty(part, absolute); !made)
        return made.error();
    Result<BackupLabel> label = write(part);
    if (label) {
        if (const Outcome placed = putInPlace(part, absolute); !placed)
            label = placed.error();
    }
    if (!label)
        QFile::remove(part);
    return label;
}

Result<BackupLabel> DatabaseBackup::write(const QString &part) const
{
    const auto goesOn = [this, &part] { return m_goesOn(QFileInfo(part).size()); };
    Result<std::unique_ptr<Session>> opened = Session::open(m_owner);
    if (!opened)
        return opened.error();
    Session &session = **opened;
    session.setCancelCheck([&goesOn] { return !goesOn(); });
    const Result<bool> ours = DatabaseFacts::isOurs(session);
    if (!ours)
        return ours.error();
    if (!*ours)
        return notOurs(m_owner.database);
    const Result<PostgresBinaries> programs =
        m_programs ? Result<PostgresBinaries>(*m_programs)
                   : PostgresBinaries::clientFor(session.serverVersion() / 10'000);
    if (!programs)
        return programs.error();

    // Label and archive tell of the same moment.
    Outcome begun = session.runScript("SET idle_in_transaction_session_timeout = 0");
    if (begun)
        begun = session.runScript("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    if (!begun)
        return begun.error();
    const Result<SqlRows> snapshot = session.queryText("SELECT pg_export_snapshot() AS snapshot");
    if (!snapshot)
        return snapshot.error();
    Result<BackupLabel> label = DatabaseFacts::label(session);
    if (!label)
        return label;
    PgProgram dump{programs->program(QStringLiteral("pg_dump")),
                   {QStringLiteral("--format=custom"), QStringLiteral("--compress=3"),
                    QStringLiteral("--no-password"), u"--file=" + part,
                    u"--snapshot=" + snapshot->first().text("snapshot"),
                    u"--dbname=" + m_owner.conninfo()},
                   m_owner.password,
                   m_inBackground};
    if (const Result<QByteArray> dumped = dump.run(goesOn); !dumped)
        return dumped.error();
    const PgProgram list{programs->program(QStringLiteral("pg_restore")),
                         {QStringLiteral("--list"), part},
                         {},
                         m_inBackground};
    const Result<QByteArray> contents = list.run(goesOn);
    if (!contents)
        return contents.error();
    for (auto table = label->rows.cbegin(); table != label->rows.cend(); ++table) {
        const QByteArray line = " TABLE DATA " + table.key().section(u'.', 0, 0).toUtf8() + ' '
                                + table.key().section(u'.', 1).toUtf8() + ' ';
        if (!contents->contains(line))
            return Error{ErrorCode::Internal,
                         tr("The backup would not have held the table %1.").arg(table.key()),
                         tr("Report this with the log; earlier backups are untouched."),
                         {}};
    }
    if (const Outcome sealed = BackupFile::seal(part, *label, [&goesOn] { return !goesOn(); });
        !sealed)
        return sealed.error();
    return label;
}

} // namespace rl
