// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidencesheet.h"

namespace rl {

// The parts of an evidence pack that are read: who and when, what is claimed, what the records
// show, what was decided.
void addTitleBlock(const EvidenceSheet &sheet);
void addClaim(const EvidenceSheet &sheet);
void addVerdict(const EvidenceSheet &sheet);
void addDecision(const EvidenceSheet &sheet);

} // namespace rl
