// SPDX-License-Identifier: GPL-3.0-or-later
#include "recommendation.h"

namespace rl {

QString strengthName(Strength strength)
{
    switch (strength) {
    case Strength::Strong:
        return QStringLiteral("strong");
    case Strength::Moderate:
        return QStringLiteral("moderate");
    case Strength::Weak:
        return QStringLiteral("weak");
    case Strength::None:
        return QStringLiteral("none");
    case Strength::Unknown:
        return QStringLiteral("unknown");
    case Strength::NotDecidable:
        break;
    }
    return QStringLiteral("not_decidable");
}

QString recommendationName(Recommendation recommendation)
{
    switch (recommendation) {
    case Recommendation::ChargeStands:
        return QStringLiteral("charge_stands");
    case Recommendation::CreditInFull:
        return QStringLiteral("credit_in_full");
    case Recommendation::AskCarrier:
        return QStringLiteral("ask_carrier");
    case Recommendation::PersonDecides:
        break;
    }
    return QStringLiteral("person_decides");
}

std::optional<DisputeAction> recommendedAction(Recommendation recommendation)
{
    switch (recommendation) {
    case Recommendation::ChargeStands:
        return DisputeAction::ChargeStands;
    case Recommendation::CreditInFull:
        return DisputeAction::CreditFull;
    case Recommendation::AskCarrier:
    case Recommendation::PersonDecides:
        break;
    }
    return {};
}

} // namespace rl
