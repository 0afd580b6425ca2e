// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countingtime.h"
#include "disputefacts.h"

#include <QString>
#include <QUuid>

#include <vector>

namespace rl {

// Why a call counts for an appointment or does not. The first one that applies, in this order.
enum class CallRuling {
    RepeatedLeg, // a call of this SID came before it: legs of one call are one call
    Internal, // EC's own call, the voice agent's
    BeforeAssignment, // the number was not held for this appointment yet
    AfterRelease, // not any more: shown with the last holder, never billed
    HeldByOthers, // another assignment's call
    UnknownCaller, // neither end is a registered phone; a person may attribute it
    OtherAppointment, // one call verifies one appointment, and this one is nearer another
    TooEarly, // began more than leadMinutes before the appointment
    NotAnswered, // busy, failed, no-answer, canceled: a duration is not talk then
    StillGoing, // not over when it was recorded, so its talk time is not final
    Incomplete, // no status, or completed with an unknown talk time, which is not 0
    TooShort, // talked, but not strictly more than the threshold
    NotLive, // would verify the appointment had it not been cancelled or moved
    Counts, // billable, and verifies this appointment
};

// One call of the facts and whether it counts for the appointment.
struct CallJudgement
{
    QUuid callId;
    bool counts = false; // ruling == Counts
    bool nearThreshold = false; // talked within 5 s of the threshold: a person should look at it
    QString because; // "Talked 15:00, more than 5:00, 5 minutes after the appointed time."
    CallRuling ruling = CallRuling::Counts;
};

// One ruling per call of the facts, in their order.
std::vector<CallRuling> ruleOnCalls(const DisputeFacts &facts, const CountingTime &counting);

// The ruling that a call of an unknown caller would get if a person attributed it to the lead or
// the broker. For any other call, its ruling.
CallRuling rulingIfAttributed(const CallRecord &call, const DisputeFacts &facts,
                              const CountingTime &counting);

// The live appointment of this lead and broker that the call belongs to: the one that the database
// noted, else the nearest among those that begin at most leadMinutes after the call's start; of two
// that are equally near the earlier. Null id: none of them.
QUuid appointmentOf(const CallRecord &call, const DisputeFacts &facts);

// Whether the call may stand in what a broker is sent: not EC's own calls, not those of another
// holder of the number, and one row for two legs.
bool brokerMaySee(CallRuling ruling);

bool isNearThreshold(const CallRecord &call, CallRuling ruling, int thresholdSeconds);

} // namespace rl
