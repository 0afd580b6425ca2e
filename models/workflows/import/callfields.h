// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldtable.h"

namespace rl {

// The fields of a call record, in the order of callFields().
enum class CallField : size_t {
    Sid,
    ParentSid,
    From,
    To,
    Tracking, // the tracking number, where a file names it apart from the ends of the call
    Customer, // the other end, in such a file
    Start,
    StartClock, // the time of day, where a file keeps it apart from the date
    Duration, // talk time
    DurationMinutes,
    DurationMs,
    Total,
    Ring,
    Billed,
    BilledMs,
    Recorded,
    Status,
    Direction,
    AnsweredBy,
    EndedBy,
    Count,
};

// How Twilio, SignalWire, Vapi and everybody's spreadsheets call them.
const FieldTable &callFields();

// Without these a row is no call: a start, and at least one end.
std::vector<FieldChoice> requiredCallFields();

} // namespace rl
