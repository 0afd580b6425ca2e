// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// "restore FILE": puts a backup in the place of the private database or of a server's.
Command restoreCommand();

} // namespace rl
