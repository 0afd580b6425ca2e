// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputestores.h"

#include <QJsonArray>
#include <QJsonObject>

// The documents of resources/migrations/0007_dispute_claims.sql.
namespace rl::json {

QJsonArray fromClaimLines(const std::vector<ClaimLine> &lines);
// 'answers' has one element per line, in their order.
std::vector<ClaimCheck> claimChecks(const std::vector<ClaimLine> &lines, const QJsonArray &answers);

BillableAppointment billableAppointment(const QJsonObject &object);
BrokerCard brokerCard(const QJsonObject &object);
SearchHit searchHit(const QJsonObject &object);

} // namespace rl::json
