// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settling/casewords.h"
#include "theme/colours.h"

class QPalette;

namespace rl {

class Badge;

// How the theme draws what a case's words mean.
Tone themeTone(casewords::Tone tone);
// The colour of plain words of that tone.
QColor textColour(casewords::Tone tone, const Colours &colours);
QColor textColour(casewords::Tone tone, const QPalette &palette);
// Hides the badge while there are no words.
void setWords(Badge &badge, const casewords::Worded &words);

} // namespace rl
