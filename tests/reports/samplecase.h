// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

// Cases for tests of documents and pictures. Nothing in them is random: ids come from counters.
namespace rl::sample {

inline constexpr char16_t leadNumber[] = u"+16505300051"; // may be in no document

QUuid id(int number);
QDateTime utc(const QString &iso); // "2025-10-22T17:05:00"

// The worked example of source 000: Testy McTesterson and Walter Richards, +1 424 485 1544, calls
// of 900, 180 and 420 s, seen from Los Angeles; the charge stands.
CaseFile workedExample();
// Long names, a long claim with the lead's number in it, 'calls' calls over two numbers of every
// kind, an outage, other holders, internal notes.
CaseFile crowded(int calls = 60);
// Nobody called anybody, and the carrier's list agrees.
CaseFile silent();

} // namespace rl::sample
