// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace rl {

namespace {

constexpr QByteArrayView archiveStart("PGDMP");
constexpr QByteArrayView footerStart("ringledger-backup ");
constexpr int footerDigits = 12;
constexpr qint64 footerSize = footerStart.size() + footerDigits + 1; // and a newline
constexpr qint64 longestLabel = 16 << 20;
constexpr qint64 chunk = 1 << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::BackupFile", text);
}

Error notABackup(const QString &path, const QString &what)
{
    return {ErrorCode::InvalidInput,
            what.arg(path),
            tr("Choose a file that 'ringledgerctl backup' or the daily backup wrote."),
            {}};
}

Error damaged(const QString &path)
{
    return {ErrorCode::InvalidInput,
            tr("%1 is damaged: it is not what was written when the backup was taken.").arg(path),
            tr("Choose another backup. Nothing was changed."),
            {}};
}

Outcome openForReading(QFile &file)
{
    if (file.open(QIODevice::ReadOnly))
        return success();
    if (!file.exists())
        return Error{ErrorCode::NotFound,
                     tr("There is no file %1.").arg(file.fileName()),
                     tr("Check the name."),
                     {}};
    return Error{ErrorCode::NotAllowed, tr("%1 cannot be read.").arg(file.fileName()),
                 tr("Make it readable for your account."), file.errorString()};
}

struct Labelled
{
    BackupLabel label;
    qint64 archiveSize = 0;
};

Result<Labelled> readLabel(QFile &file)
{
    const QString path = file.fileName();
    if (file.peek(archiveStart.size()) != archiveStart)
        return notABackup(path, tr("%1 is not a backup."));
    const Error cutOff = notABackup(
        path,
        tr("%1 was not made by Ringledger, or it is cut off: its end is not a backup's end."));
    if (file.size() < footerSize || !file.seek(file.size() - footerSize))
        return cutOff;
    const QByteArray footer = file.read(footerSize);
    if (!footer.startsWith(footerStart) || !footer.endsWith('\n'))
        return cutOff;
    bool isNumber = false;
    const qint64 size = footer.mid(footerStart.size(), footerDigits).toLongLong(&isNumber);
    const qint64 archiveSize = file.size() - footerSize - size;
    if (!isNumber || size <= 0 || size > longestLabel || archiveSize <= 0
        || !file.seek(archiveSize))
        return cutOff;
    const std::optional<BackupLabel> label =
        BackupLabel::fromJson(QJsonDocument::fromJson(file.read(size)).object());
    if (!label)
        return damaged(path);
    return Labelled{*label, archiveSize};
}

// Empty: it was cancelled, or the file could not be read.
QByteArray checksum(QFile &file, qint64 size, const BackupFile::Cancelled &cancelled)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    file.seek(0);
    for (qint64 left = size; left > 0;) {
        const QByteArray bytes = file.read(std::min(left, chunk));
        if (bytes.isEmpty() || cancelled())
            return {};
        hash.addData(bytes);
        left -= bytes.size();
    }
    return hash.result().toHex();
}

Error stopped()
{
    return {ErrorCode::Cancelled, tr("Stopped; nothing was changed."), {}, {}};
}

} // namespace

Outcome BackupFile::seal(const QString &path, BackupLabel &label, const Cancelled &cancelled)
{
    QFile file(path);
    const auto refuse = [&path, &file] {
        const int why = errno;
        const bool full =
            why == ENOSPC || why == EDQUOT || file.error() == QFileDevice::ResourceError;
        return Error{full ? ErrorCode::OutOfSpace : ErrorCode::NotAllowed,
                     full ? tr("The disk is full: the backup %1 cannot be written.").arg(path)
                          : tr("The backup %1 cannot be written.").arg(path),
                     full ? tr("Free some space and try again; earlier backups are untouched.")
                          : tr("Make its folder writable for your account."),
                     QString::fromLocal8Bit(std::strerror(why))};
    };
    if (!file.open(QIODevice::ReadWrite))
        return refuse();
    const qint64 size = file.size();
    label.sha256 = checksum(file, size, cancelled);
    if (label.sha256.isEmpty())
        return cancelled() ? stopped() : refuse();
    const QByteArray json = QJsonDocument(label.toJson()).toJson(QJsonDocument::Compact);
    const QByteArray end = json + footerStart.toByteArray()
                           + QByteArray::number(json.size()).rightJustified(footerDigits, '0')
                           + '\n';
    if (!file.seek(size) || file.write(end) != end.size() || !file.flush()
        || fsync(file.handle()) != 0)
        return refuse();
    return success();
}

Result<BackupLabel> BackupFile::verify(const QString &path, const Cancelled &cancelled)
{
    QFile file(path);
    if (const Outcome opened = openForReading(file); !opened)
        return opened.error();
    const Result<Labelled> read = readLabel(file);
    if (!read)
        return read.error();
    const QByteArray sum = checksum(file, read->archiveSize, cancelled);
    if (sum.isEmpty() && cancelled())
        return stopped();
    if (sum != read->label.sha256)
        return damaged(path);
    return read->label;
}

Result<BackupLabel> BackupFile::label(const QString &path)
{
    QFile file(path);
    if (const Outcome opened = openForReading(file); !opened)
        return opened.error();
    const Result<Labelled> read = readLabel(file);
    if (!read)
        return read.error();
    return read->label;
}

} // namespace rl
