// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// "backup [-o FILE]": takes a backup of the private database or of a server's.
Command backupCommand();

} // namespace rl
