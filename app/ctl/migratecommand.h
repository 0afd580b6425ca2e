// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// "migrate": brings the database to this program's schema and says what that took.
Command migrateCommand();

} // namespace rl
