// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchreport.h"
#include "xldatabase.h"

namespace rl::bench {

// Every number of the pool is assigned by 32 connections, then all of them have expired and are
// released in one call. The yardstick is a plain UPDATE of one row by its primary key, from the
// same connections at the same pace.
void benchPool(BenchReport &report, const XlDatabase &database);

} // namespace rl::bench
