// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// ringledgerctl person list|name: who works here, and how they are called.
Command personCommand();

} // namespace rl
