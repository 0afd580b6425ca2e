// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealing.h"

#include <QFile>

namespace rl {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(path));
    return file.readAll();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qUtf8Printable(path));
}

QByteArray archiveOf(const QString &backup)
{
    const QByteArray bytes = bytesOf(backup);
    const qsizetype label = bytes.lastIndexOf("{\"database\"");
    if (label < 0)
        qFatal("%s has no label", qUtf8Printable(backup));
    return bytes.left(label);
}

void seal(const QString &path, const QByteArray &archive, BackupLabel label)
{
    writeBytes(path, archive);
    if (!BackupFile::seal(path, label, [] { return false; }))
        qFatal("%s cannot be sealed", qUtf8Printable(path));
}

} // namespace rl
