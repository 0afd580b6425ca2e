// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// ringledgerctl carrier test: whether the accounts of the settings can be worked with, and if not,
// what exactly is in the way.
Command carrierCommand();

} // namespace rl
