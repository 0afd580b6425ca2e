// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace rl {

// "import calls FILE…": call records of the carriers and of spreadsheets into the ledger.
Command importCommand();

} // namespace rl
