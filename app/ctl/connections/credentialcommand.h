// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// ringledgerctl credential set|list|remove|make-key: accounts at a carrier that organizations
// brought along, encrypted in the database; administrators only. A token comes from stdin and is
// never printed.
Command credentialCommand();

} // namespace rl
