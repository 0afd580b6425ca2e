// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include <vector>

namespace rl {

// Every command of ringledgerctl, in the order in which the help lists them.
std::vector<Command> allCommands();

} // namespace rl
