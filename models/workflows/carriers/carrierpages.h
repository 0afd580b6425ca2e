// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carrierresult.h"

#include <functional>
#include <vector>

namespace rl {

// Takes one page of a list, in the carrier's order; answers whether it wants the next. The next is
// asked for only then, so that a long list never lies in memory. A list that ends well answers how
// many entries were handed over; after a failure the pages that came before stand.
template <typename T>
using CarrierPage = std::function<bool(const std::vector<T> &page)>;

} // namespace rl
