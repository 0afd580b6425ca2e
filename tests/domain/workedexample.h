// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

namespace rl::testing {

// The worked example of source 000 as a case: Walter Richards of My Reverse Options says that Testy
// McTesterson did not show up on 2025-10-22 at 10:00 Pacific. Calls of 900, 180 and 420 s over
// +1 424 485 1544, one of EC's own before them, and an internal note that must not leave the house.
CaseFile workedExample();

// The same case without any call; the carrier agrees.
CaseFile caseWithoutCalls();

inline constexpr QStringView leadPhone = u"+16505300051";
inline constexpr QStringView internalNote = u"Walter was short with us on the phone.";

} // namespace rl::testing
