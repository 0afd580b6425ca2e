// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedpaper.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace rl {

SavedPaper savedPaper(SavedPaper::Kind kind, const QString &path, const QByteArray &pdf)
{
    const QByteArray hash = QCryptographicHash::hash(pdf, QCryptographicHash::Sha256);
    return {kind, QFileInfo(path).fileName(), QString::fromLatin1(hash.toHex())};
}

QString paperName(SavedPaper::Kind kind)
{
    return kind == SavedPaper::Kind::Letter ? QStringLiteral("letter") : QStringLiteral("evidence");
}

} // namespace rl
