// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputedesk.h"

#include <QJsonArray>
#include <QJsonObject>

// What --json prints: names as in the database, instants in ISO 8601 UTC, money in cents. The
// lead's number never appears whole.
namespace rl {

QJsonObject jsonOf(const DisputeSummary &summary);
QJsonObject jsonOf(const DisputeListing &listing);
QJsonObject jsonOf(const OpenCase &open);
QJsonObject jsonOf(const DecisionReceipt &receipt, const QString &reference);
QJsonArray jsonOf(const std::vector<ClaimCheck> &checks);

QString claimStateName(ClaimState state); // new, duplicate, already_credited, …

} // namespace rl
