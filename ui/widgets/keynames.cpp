// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keynames.h"

#include <QCoreApplication>

namespace rl {

QString keyNames(QString keys)
{
    for (const char *name : {"Ctrl", "Shift", "Alt", "Enter", "Esc"})
        keys.replace(QLatin1String(name), QCoreApplication::translate("QShortcut", name));
    return keys;
}

} // namespace rl
