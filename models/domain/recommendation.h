// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispute.h"

#include <QString>

#include <optional>

namespace rl {

// How strongly the call records show that the appointment took place (design, "Evidence and
// verdict").
enum class Strength {
    Strong, // a billable call began within 30 minutes of the appointment, before or after it
    Moderate, // a billable call elsewhere in the time that counts; or one that a machine may have
              // answered or that the carrier's own list contradicts
    Weak, // calls, but none billable, or only earlier ones, or only another appointment's
    None, // no calls, and the carrier's own list agrees for the whole time
    Unknown, // nobody has asked the carrier, or an outage, or a talk time that is not known
    NotDecidable, // the claim is about something that calls do not show
};

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

} // namespace rl
