// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tones.h"

#include "widgets/badge.h"

#include <QPalette>

namespace rl {

Tone themeTone(casewords::Tone tone)
{
    switch (tone) {
    case casewords::Tone::Good:
        return Tone::Success;
    case casewords::Tone::Caution:
        return Tone::Warning;
    case casewords::Tone::Bad:
        return Tone::Danger;
    case casewords::Tone::Info:
        return Tone::Accent;
    case casewords::Tone::Muted:
    case casewords::Tone::Neutral:
        break;
    }
    return Tone::Neutral;
}

QColor textColour(casewords::Tone tone, const QPalette &palette)
{
    return textColour(tone, Colours::of(palette));
}

QColor textColour(casewords::Tone tone, const Colours &colours)
{
    if (tone == casewords::Tone::Muted)
        return colours.muted;
    return tone == casewords::Tone::Neutral ? colours.text : colours.tone(themeTone(tone)).text;
}

void setWords(Badge &badge, const casewords::Worded &words)
{
    badge.setContent(words.text, themeTone(words.tone));
    badge.setVisible(!words.text.isEmpty());
}

} // namespace rl
