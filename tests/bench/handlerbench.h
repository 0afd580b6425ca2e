// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchreport.h"
#include "connectionoptions.h"

namespace rl::bench {

class MeasuringApplication;

// The Disputes pane offscreen, worked by keys: what one handler costs the interface thread, at most
// 16 ms of CPU, and what the process holds in memory after many cases.
void benchHandlers(BenchReport &report, MeasuringApplication &application,
                   const ConnectionOptions &person);

} // namespace rl::bench
