// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchreport.h"
#include "xldatabase.h"

namespace rl::bench {

// Each query that the documents print for dashboards and checks, as its test's file has it, with
// ids that are there; the median of several runs with what brings the rows here. The yardstick is
// reading one row by its primary key.
void benchQueries(BenchReport &report, const XlDatabase &database);

} // namespace rl::bench
