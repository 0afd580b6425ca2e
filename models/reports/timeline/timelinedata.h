// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>
#include <QUuid>

#include <optional>
#include <vector>

namespace rl {

// What a call's bar and badge look like; told apart by shape, not by colour alone.
enum class CallMark {
    Billable, // verifies this appointment, or would by its length where nothing was judged
    NotHere, // long enough, but does not count for this appointment
    Short,
    Machine,
    Unanswered,
    UnknownLength,
};

enum class TimelineLane { BrokerCalled, LeadCalled, Other };

struct TimelineCall
{
    QUuid id;
    QDateTime start; // UTC; ringing first, then talk
    int ringSeconds = 0; // 0 when unknown
    int talkSeconds = 0; // 0 when unknown or not answered: 'mark' tells which
    TimelineLane lane = TimelineLane::Other;
    CallMark mark = CallMark::UnknownLength;
    bool outside = false; // while the number was assigned to nobody, or to somebody else
    QString label; // "15:00", beside the badge
    QString tip; // a few lines, plain text
};

struct TimelineSpan
{
    Span span;
    QString label;
    QString tip;
};

// What the timeline shows of a case. Instants are UTC; words are in 'language', times in 'zone'.
struct TimelineData
{
    LetterLanguage language = LetterLanguage::English;
    QTimeZone zone; // the broker's
    QUuid appointmentId;
    QDateTime appointment;
    QString appointmentTip;
    std::vector<TimelineSpan> assignments;
    std::vector<TimelineSpan> outages;
    std::vector<TimelineSpan> otherAppointments; // of the same two; instants: 'to' is 'from'
    std::optional<TimelineSpan> verification; // when a call may start and verify the appointment
    std::vector<TimelineCall> calls;

    [[nodiscard]] bool has(TimelineLane lane) const;
};

// By the call alone; what the verdict says of it can only take Billable away (NotHere).
CallMark markOf(const CallRecord &call, int thresholdSeconds);
// "billable", "too short", "voicemail" …
QString markName(CallMark mark, LetterLanguage language);

// "Broker called lead", "Our own call" …
QString directionWords(CallDirection direction, LetterLanguage language);

// Pure. 'verdict' adds to each call's tip why it counts; an empty one adds nothing.
TimelineData timelineOf(const CaseFile &file, const Verdict &verdict, LetterLanguage language);

} // namespace rl
