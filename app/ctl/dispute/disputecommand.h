// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// ringledgerctl dispute list|show|open|resolve|evidence|note|answer: what the Disputes pane does,
// from a terminal, with the same rules and the same refusals.
Command disputeCommand();

} // namespace rl
