// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchreport.h"

namespace rl::bench {

// First visible window of Ringledger beside KeePassXC's on one Xvfb, five times each in turn, and
// the filled Disputes pane (the program says when, on RINGLEDGER_TRACE_START).
void benchStart(BenchReport &report, const QString &ringledger, const QString &dataFolder);

} // namespace rl::bench
