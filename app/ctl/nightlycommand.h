// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// "nightly": the night's work, for a scheduler where the database has none.
Command nightlyCommand();

} // namespace rl
