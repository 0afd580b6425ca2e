// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

namespace rl {

// A case as a person has it on screen: what is on file and what the call records say about it.
struct OpenCase
{
    CaseFile file; // its summary's strength, recommendation and bestCall are those of 'verdict'
    Verdict verdict;
};

} // namespace rl
