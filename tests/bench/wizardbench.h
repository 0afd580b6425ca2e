// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchreport.h"
#include "connectionoptions.h"

namespace rl::bench {

// The setup wizard in a window, over a database and a practice carrier 100 ms away: how long until
// a verification is begun and its code is on the screen, until a code is checked, and how much of
// that is the wizard's own work.
void benchWizard(BenchReport &report, const ConnectionOptions &person);

} // namespace rl::bench
