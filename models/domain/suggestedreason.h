// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputefacts.h"
#include "verdict.h"

#include <QString>

namespace rl {

// What the reason field of a decision is filled with, for the broker to read in the letter and for
// a person to edit: the facts, politely, then what follows from them. Empty for Withdraw and
// Reopen, of which the letter itself says all.
QString suggestedReasonFor(const DisputeFacts &facts, const Verdict &verdict, DisputeAction action,
                           LetterLanguage language);

} // namespace rl
