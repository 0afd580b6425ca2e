// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// ringledgerctl secret set|list|remove: tokens and passwords in the system's keychain. A value
// comes from stdin, never from the command line, and is never printed.
Command secretCommand();

} // namespace rl
