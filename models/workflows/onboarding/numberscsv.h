// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/verifiednumberstore.h"

namespace rl {

// The verified numbers as a file for a spreadsheet: UTF-8 with its mark, formulas defused, times in
// UTC as every spreadsheet reads them.
QByteArray verifiedNumbersCsv(const std::vector<VerifiedNumber> &numbers);

} // namespace rl
