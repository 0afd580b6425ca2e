// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

#include <vector>

namespace rl {

// Who held the case's numbers around it: the case's own spans, and of each number the holder before
// and the one after, so that a broker sees that nobody else held it then, and no more.
std::vector<HolderSpan> holdersAround(const CaseFile &file);

} // namespace rl
