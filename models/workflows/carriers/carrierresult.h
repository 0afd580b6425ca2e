// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriererror.h"
#include "result.h"

#include <QFuture>

namespace rl {

// With what the carrier said.
template <typename T>
using CarrierResult = Result<T, CarrierError>;

using CarrierOutcome = CarrierResult<Unit>;

// What every capability answers with. Cancelling the future ends the request, also while it waits
// for its turn or for a retry; then there is no result, and nothing chained to it runs.
template <typename T>
using CarrierFuture = QFuture<CarrierResult<T>>;

} // namespace rl
