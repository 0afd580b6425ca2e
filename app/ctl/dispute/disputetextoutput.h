// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputedesk.h"

#include <QStringList>

#include <vector>

// What a person reads in a terminal, line by line. Times are in the broker's zone.
namespace rl {

QStringList textOf(const DisputeListing &listing);
QStringList textOf(const OpenCase &open, const QDateTime &now);
// 'opened': cases were opened, not only looked for.
QStringList textOf(const std::vector<ClaimCheck> &checks, bool opened);

} // namespace rl
