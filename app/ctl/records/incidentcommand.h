// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// ringledgerctl incident list|add|end: times in which a carrier may have lost calls.
Command incidentCommand();

} // namespace rl
