// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter.h"
#include "verdict.h"

namespace rl {

// The calls of the case that a broker may see: those of his own assignment, and later ones over the
// number that he held last; never EC's own or another holder's.
std::vector<LetterCall> letterCalls(const DisputeFacts &facts, const Verdict &verdict,
                                    LetterLanguage language);

// What to look for on his own phone bill: one line per answered call between him and the lead, in
// his zone and with the clock that a bill prints. Empty when there was none.
QStringList phoneBillLines(const DisputeFacts &facts, const Verdict &verdict,
                           LetterLanguage language);

} // namespace rl
