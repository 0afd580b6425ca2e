// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testdatabase.h"

namespace rl::testing {

// Brokers, leads, numbers and who held them, for calls to be matched with. By id: broker 1 has the
// phones 0101, 0102 (cell) and had 0103 until 2025; broker 2 has 0109. Number 0111 was lead 1's
// from 20 to 23 October 2025 (appointment 22 October 10:00 UTC) and is lead 3's since November;
// 0112 was lead 2's (appointments 10:00 and 14:00), 0113 lead 3's (cancelled). 0100 is EC's own.
void buildCallWorld(TestDatabase &database);

// The current calls and what is kept aside, one line each, sorted; without what may differ from
// one entry to another (ids, when it was recorded).
QString ledgerText(TestDatabase &database);

} // namespace rl::testing
