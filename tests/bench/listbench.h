// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchreport.h"
#include "connectionoptions.h"

namespace rl::bench {

// Opening the list, a filter and a case through the desk, beside the same SQL in psql: first rows
// within 1.5 times of it plus 30 ms.
void benchDisputes(BenchReport &report, const ConnectionOptions &person, const QString &psql);

} // namespace rl::bench
