// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verdictrules.h"

#include <QString>
#include <QStringList>

namespace rl {

// The sentence to say aloud: names the facts, and says so when they favour the broker.
QString verdictSentence(const Findings &findings, const DisputeFacts &facts,
                        LetterLanguage language);

// One sentence per fact that a person should weigh, the weightiest first; the rule itself last.
QStringList verdictReasons(const Findings &findings, const DisputeFacts &facts,
                           LetterLanguage language);

// What was recorded of the appointment, to follow "the appointment": "was moved to Thu Oct 23,
// 10:00 AM Pacific (recorded Tue Oct 21, 3:00 PM Pacific)". Empty while it is merely scheduled.
QString outcomeText(const Appointment &appointment, const QTimeZone &zone, LetterLanguage language);

} // namespace rl
