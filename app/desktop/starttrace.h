// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

namespace rl {

// For ./dev bench: when RINGLEDGER_TRACE_START names a file, appends "MARK MILLISECONDS" to it, the
// time since this process began. Otherwise does nothing.
void traceStart(QLatin1String mark);

} // namespace rl
