// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calljudgement.h"
#include "disputefacts.h"
#include "recommendation.h"

#include <QString>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace rl {

struct Verdict
{
    Strength strength = Strength::Unknown;
    Recommendation recommendation = Recommendation::PersonDecides;
    bool favoursBroker = false; // the facts by themselves; then CreditInFull is recommended
    QUuid bestCall; // null: there is none worth naming
    // Names the facts and can be said aloud: "Wed Oct 22, 10:05 AM Pacific: your phone ending 5998
    // called …1544 and talked 15:00, 5 minutes after the appointed time."
    QString sentence;
    QStringList reasons; // one fact each, the weightiest first
    QString suggestedReason; // suggestedReasonFor() the recommended action; empty without one
    std::vector<CallJudgement> calls; // one per call of the facts, in their order
};

// Applies the rules of "Evidence and verdict". Pure: same facts, same verdict. Text is in the
// given language; dates and times are in the broker's zone. The lead's number is never in it, nor
// is any number but the tracking number's and the broker's own, by their last four digits.
Verdict judge(const DisputeFacts &facts, LetterLanguage language = LetterLanguage::English);

} // namespace rl
