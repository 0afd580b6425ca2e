// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pane.h"

namespace rl {

// What F1 shows of the Disputes pane.
QList<PaneKeyGroup> disputesPaneKeys();

} // namespace rl
