// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calljudgement.h"
#include "countingtime.h"
#include "recommendation.h"

#include <vector>

namespace rl {

// What the facts of a case come to. Each has one sentence (verdicttext) and one recommendation.
enum class Finding {
    CannotSettle, // unqualified, duplicate, other: calls do not show that
    Cancelled, // the appointment was cancelled or moved, and no call would have verified it
    CancelledYetCalled, // … but there was a call that would have
    CallCounts, // a billable call verifies the appointment
    NoShowYetCalled, // a no-show was recorded, but a billable call began within 30 minutes
    NoShowThenCalled, // a no-show was recorded, and a billable call only came later
    MaybeMachine, // the only calls that count may have reached voicemail
    CarrierDisagrees, // the carrier's own list contradicts the call that matters
    TalkUnknown, // a completed call whose talk time decides, and is not known
    StillGoing, // a call that was not over when it was recorded
    UnknownCaller, // a call that would count if a person attributed it
    SpannedAppointment, // began too early, but was still going on at the appointed time
    ShowedWithoutCall, // recorded as held, but no call verifies that
    NoneCounts, // calls, but none counts: favours the broker
    NoneCountsButOutage, // the same, but one may be missing
    NotHeld, // no number was held, so nothing could be recorded
    NoCall, // favours the broker: the carrier agrees that there was none
    NoCallButOutage, // none recorded, but one may be missing
    NotAsked, // none recorded, but the carrier has not been asked for all of the time
};

struct Findings
{
    Finding main = Finding::NotAsked;
    Strength strength = Strength::Unknown;
    Recommendation recommendation = Recommendation::PersonDecides;
    const CallRecord *best = nullptr; // the call worth naming, of the facts' calls
    CallRuling bestRuling = CallRuling::Counts;
    CountingTime counting;
    std::vector<CallRuling> rulings; // one per call of the facts
    bool carrierAsked = false; // its own list was read for all of the time that counts
    bool outage = false; // one touches the time that counts

    // Asking it a second time would not tell more: about the best call, or about the whole time.
    [[nodiscard]] bool carrierHasAnswered() const;
};

// Keeps a pointer into 'facts', which must outlive the result.
Findings findIn(const DisputeFacts &facts);

} // namespace rl
