// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/fileimport.h"

#include <QJsonObject>

namespace rl {

// How the terminal tells of an import.
QString progressLine(const QString &file, const ImportProgress &progress);
QStringList reportLines(const QString &file, const ImportReport &report, bool dryRun);
QJsonObject reportJson(const QString &file, const ImportReport &report, bool dryRun);

} // namespace rl
