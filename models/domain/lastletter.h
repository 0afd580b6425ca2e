// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

namespace rl {

// The newest decision on the case that still stands and had a letter; null: there is none.
const CaseEvent *lastLetterOf(const CaseFile &file);

} // namespace rl
