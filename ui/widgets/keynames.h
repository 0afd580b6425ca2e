// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rl {

// Keys as the menus call them, for texts that name one: "Ctrl+Shift+D" is "Ctrl+Mayús+D" in
// Spanish.
QString keyNames(QString keys);

} // namespace rl
