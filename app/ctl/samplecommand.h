// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// "sample": fills the private database with invented data.
Command sampleCommand();

} // namespace rl
