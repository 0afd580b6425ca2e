// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputestores.h"

#include <QDate>
#include <QString>

#include <vector>

namespace rl {

// Reads the list of no-shows that a broker sent, as staff pasted it: one claim per line, with a
// name, a date and a phone number in any order and in the forms that people use ("10/22 Testy
// McTesterson (424) 485-1544 never showed"). Empty lines, headings and rules are left out.
//
// 'today' decides the year of a date without one: the nearest such day that is not later than a
// week ahead. Day and month are read the American way unless only the other way is a date.
// Whatever is in a line besides date and phone, up to the first separator, is the name; the rest
// is kept as the broker's own words. A line is never refused here: checking finds its appointment
// or says why it cannot.
std::vector<ClaimLine> parseClaimList(const QString &text, QDate today,
                                      ClaimReason reason = ClaimReason::NoShow);

} // namespace rl
