// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/pdffile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTimeZone>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::PdfFile", text);
}

Error cannotWrite(const QString &path, const QSaveFile &file)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo folder(QFileInfo(path).absolutePath());
    const QString what = tr("“%1” could not be written.").arg(shown);
    if (!folder.isDir()) {
        return {ErrorCode::NotFound, what,
                tr("There is no folder “%1”: make it, or choose another one.")
                    .arg(QDir::toNativeSeparators(folder.filePath())),
                file.errorString()};
    }
    if (file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError) {
        return {ErrorCode::OutOfSpace, what,
                tr("The disk seems to be full: free some space and try again."),
                file.errorString()};
    }
    return {ErrorCode::NotAllowed, what, tr("You may not write there: choose another folder."),
            file.errorString()};
}

} // namespace

void setCreationDate(QByteArray &pdf, const QDateTime &at)
{
    const QByteArray key = QByteArrayLiteral("/CreationDate (D:");
    const qsizetype start = pdf.indexOf(key);
    if (start < 0)
        return;
    // "yyyyMMddHHmmss", then "Z" or the offset "+HH'mm'" of this machine's zone, which stays.
    const qsizetype digits = start + key.size();
    const QByteArray offset = pdf.mid(digits + 14, pdf.indexOf(')', digits) - digits - 14);
    int seconds = 0;
    if (offset.size() >= 6 && !offset.startsWith('Z')) {
        seconds = offset.mid(1, 2).toInt() * 3600 + offset.mid(4, 2).toInt() * 60;
        if (offset.startsWith('-'))
            seconds = -seconds;
    }
    const QDateTime there = at.toOffsetFromUtc(seconds);
    pdf.replace(digits, 14, there.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1());
}

Outcome writeWhole(const QByteArray &content, const QString &path)
{
    if (const QFileInfo there(path); there.exists() && !there.isFile()) {
        return Error{ErrorCode::NotAllowed,
                     tr("“%1” is not a file, so nothing was written to it.")
                         .arg(QDir::toNativeSeparators(path)),
                     tr("Give the name of a file, with its folder."),
                     {}};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return cannotWrite(path, file);
    return success();
}

} // namespace rl
