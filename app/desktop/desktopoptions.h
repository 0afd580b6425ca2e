// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace rl {

// What the command line of ringledger says.
struct DesktopOptions
{
    QString dataFolder;
    QString tourFolder; // empty: no tour
    std::optional<ThemeMode> theme; // for this run
    QString language; // "es"; empty: the setting, else the system
    bool practice = false; // onboarding with a carrier on this computer
    QSize size; // of the window; empty: as it was left
    // What is wrong with the command line, or what was asked to be printed (help, version).
    QString message;
    int exitStatus = 0; // where there is a message: 0 for what was asked, 2 for what is wrong
};

// 'arguments' begin with the program's name. Needs an application object.
DesktopOptions readDesktopOptions(const QStringList &arguments);

} // namespace rl
