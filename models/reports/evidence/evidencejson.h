// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidencecalls.h"

#include <QByteArray>

#include <vector>

namespace rl {

// The facts of the pack for programs: UTF-8, keys in alphabetical order, indented, the same bytes
// for the same input. An instant is {"utc", "local"} in ISO 8601; an unknown value is null; money
// is whole cents of US dollars. "schema" is "ringledger.evidence/1" and changes when a key changes
// its meaning or goes away.
QByteArray evidenceJson(const EvidenceInput &input, const std::vector<EvidenceCall> &calls,
                        const LeadPrivacy &privacy);

} // namespace rl
