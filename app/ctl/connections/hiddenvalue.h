// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

namespace rl {

class CommandContext;

// The first line of stdin, which may be a token or a password; on a terminal it is asked for and
// not shown. Empty: there was none.
Secret readHiddenValue(CommandContext &context);

} // namespace rl
