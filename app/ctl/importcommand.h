// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// "import KIND FILE…": call records, numbers, people, appointments and who held a number when, as
// carriers and spreadsheets have them.
Command importCommand();

} // namespace rl
