// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/verifiednumberstore.h"

#include <QJsonObject>

// The documents of resources/migrations/0016_caller_verification.sql.
namespace rl::json {

VerifiedNumber verifiedNumber(const QJsonObject &object);
Forwarding forwarding(const QJsonObject &object);
BrokerToSetUp brokerToSetUp(const QJsonObject &object);
// What a function refused, in the console's language; nothing when it did what it was asked.
std::optional<TelephonyProblem> telephonyProblem(const QJsonObject &answer);

} // namespace rl::json
