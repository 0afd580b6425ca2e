// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// ringledgerctl call aside|attribute|dismiss: calls that the ledger could not take, and what a
// person says of them.
Command callCommand();

} // namespace rl
