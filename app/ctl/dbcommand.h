// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// "db status|keep|run": look at the private database, keep its server running for a script, or run
// another program (psql) on it or on one that vanishes afterwards.
Command dbCommand();

} // namespace rl
