// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <unistd.h>

namespace rl {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("ringledger"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RINGLEDGER_VERSION));
}

QString dataFolder()
{
    if (const QString moved = qEnvironmentVariable("RINGLEDGER_DATA"); !moved.isEmpty())
        return QDir::cleanPath(QDir(moved).absolutePath());
    if (geteuid() == 0)
        return QStringLiteral("/var/lib/ringledger");
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

} // namespace rl
