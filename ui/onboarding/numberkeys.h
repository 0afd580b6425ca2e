// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pane.h"

// The keys of the Onboarding pane, once: for its menu, its buttons and the sheet of F1.
namespace rl::numberKeys {

inline QString setUp()
{
    return QStringLiteral("N");
}
inline QString open()
{
    return QStringLiteral("Enter");
}
inline QString search()
{
    return QStringLiteral("Ctrl+F");
}
inline QString disable()
{
    return QStringLiteral("D");
}
inline QString verify()
{
    return QStringLiteral("R");
}
inline QString remove()
{
    return QStringLiteral("Del");
}
inline QString save()
{
    return QStringLiteral("Ctrl+Shift+E");
}
inline QString practice()
{
    return QStringLiteral("P");
}
QList<PaneKeyGroup> sheet();

} // namespace rl::numberKeys
