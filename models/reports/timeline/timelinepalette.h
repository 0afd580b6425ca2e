// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timelinedata.h"

#include <QColor>

namespace rl {

// Colours of the timeline. Blue and orange stay apart for every common kind of colour blindness;
// shape and filling say the same as the colour.
struct TimelinePalette
{
    QColor background;
    QColor lane; // behind the calls
    QColor grid;
    QColor midnight;
    QColor text;
    QColor mutedText;
    QColor verification; // laid over 'lane'
    QColor assigned; // the band of the number
    QColor assignedText;
    QColor appointment;
    QColor appointmentText;
    QColor outage;
    QColor billable;
    QColor shortCall;
    QColor machine;
    QColor unanswered;
    QColor unknown;
    QColor highlight; // around the call that is selected elsewhere

    [[nodiscard]] QColor colorOf(CallMark mark) const;

    [[nodiscard]] static TimelinePalette light();
    [[nodiscard]] static TimelinePalette dark();
    // Saves toner and stays legible on a grey printer.
    [[nodiscard]] static TimelinePalette print();
};

} // namespace rl
