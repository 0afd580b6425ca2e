// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appointment.h"
#include "callrecord.h"
#include "dispute.h"

#include <QStringList>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace rl {

// A stretch of time, UTC. An invalid 'to' is open-ended.
struct Span
{
    QDateTime from;
    QDateTime to;
    QString label; // an outage's note, a carrier's name

    [[nodiscard]] bool contains(const QDateTime &instant) const
    {
        return from <= instant && (!to.isValid() || instant < to);
    }
    [[nodiscard]] bool overlaps(const QDateTime &start, const QDateTime &end) const
    {
        return from < end && (!to.isValid() || start < to);
    }
};

// Everything that the verdict looks at, and nothing else. One row per claim; instants are UTC.
struct DisputeFacts
{
    ClaimReason reason = ClaimReason::NoShow;
    Appointment appointment;
    std::vector<Appointment> otherAppointments; // of the same lead and broker
    std::vector<CallRecord> calls; // over the case's tracking numbers, oldest first
    std::vector<Span> assignments; // when this lead and broker held a number; label: the number
    std::vector<Span> outages; // incidents at the carrier that touch the window
    std::vector<Span> asked; // times for which the carrier's own list was read
    int thresholdSeconds = 300; // copied onto the appointment at booking
    int leadMinutes = 60; // how much before the appointment a call may start and still verify it
    Money fee{5000};
    QTimeZone zone; // the broker's
    QString leadName; // first name only is used in sentences
    QString brokerName;
};

enum class Strength { Strong, Moderate, Weak, None, Unknown, NotDecidable };

enum class Recommendation {
    ChargeStands,
    CreditInFull,
    AskCarrier, // read the carrier's records for this window first
    PersonDecides, // call records cannot settle this claim
};

QString strengthName(Strength strength); // strong, moderate, weak, none, unknown, not_decidable
QString recommendationName(Recommendation recommendation); // charge_stands, credit_in_full, …
// The action that agrees with a recommendation; none for AskCarrier and PersonDecides, after which
// any action is the person's own and needs no override.
std::optional<DisputeAction> recommendedAction(Recommendation recommendation);

// Whether one call counts for this appointment, and why ("Talked 15:00, more than 5:00, 5 minutes
// after the appointed time").
struct CallJudgement
{
    QUuid callId;
    bool counts = false;
    bool nearThreshold = false; // 295 to 305 s: a person should look at it
    QString because;
};

struct Verdict
{
    Strength strength = Strength::Unknown;
    Recommendation recommendation = Recommendation::PersonDecides;
    bool favoursBroker = false;
    QUuid bestCall; // null: there is none worth naming
    // Names the facts and can be said aloud: "Wed 22 Oct, 10:05 Pacific: your phone ending 5998
    // called …1544 and talked 15:00, 5 minutes after the appointed time."
    QString sentence;
    QStringList reasons; // one sentence each, the weightiest first
    QString suggestedReason; // prefill of the reason to the broker for the recommended action
    std::vector<CallJudgement> calls; // one per call of the facts, in their order
};

// Applies the rules of "Evidence and verdict". Pure: same facts, same verdict. Text is in the
// given language; dates and times are in the broker's zone.
Verdict judge(const DisputeFacts &facts, LetterLanguage language = LetterLanguage::English);

} // namespace rl
