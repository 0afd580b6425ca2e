// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectorfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace rl::testing {

QJsonArray vectorCases(const QString &path)
{
    QFile file(QStringLiteral(RINGLEDGER_VECTORS "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        qFatal("%s: %s at byte %d", qPrintable(path), qPrintable(error.errorString()),
               error.offset);
    return document.object()[u"cases"].toArray();
}

} // namespace rl::testing
