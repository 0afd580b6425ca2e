// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calljudgement.h"

#include <QString>

namespace rl {

// "Wed Oct 22, 10:05 AM Pacific: your phone ending 5998 called …1544 and talked 15:00, 5 minutes
// after the appointed time": one call without a full stop, to stand in a sentence. Names the
// broker's own registered phone and the tracking number by their last four digits, and no other
// number.
QString callClause(const CallRecord &call, const DisputeFacts &facts, LetterLanguage language);
// The same to stand after "show that": "on Wed Oct 22, 10:05 AM Pacific, your phone ending …".
QString callClauseInside(const CallRecord &call, const DisputeFacts &facts,
                         LetterLanguage language);

// "your phone ending 5998 called …1544": the part of it that says who called.
QString whoCalled(const CallRecord &call, const DisputeFacts &facts, LetterLanguage language);

// Whole sentences that say why the call counts or does not, and what else there is to know of it.
QString callBecause(const CallRecord &call, CallRuling ruling, const DisputeFacts &facts,
                    const CountingTime &counting, LetterLanguage language);

// The best call for a list: "15:00, 5 min after"; "no answer, on time"; "talk unknown, 2 h before".
QString bestCallText(const CallRecord &call, const QDateTime &appointed,
                     LetterLanguage language = LetterLanguage::English);

} // namespace rl
