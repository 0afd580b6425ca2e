// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinepalette.h"

namespace rl {

QColor TimelinePalette::colorOf(CallMark mark) const
{
    switch (mark) {
    case CallMark::Billable:
        return billable;
    case CallMark::NotHere:
    case CallMark::Short:
        return shortCall;
    case CallMark::Machine:
        return machine;
    case CallMark::Unanswered:
        return unanswered;
    case CallMark::UnknownLength:
        break;
    }
    return unknown;
}

TimelinePalette TimelinePalette::light()
{
    TimelinePalette p;
    p.background = QColor(0xffffff);
    p.lane = QColor(0xf6f8fa);
    p.grid = QColor(0xe3e8ee);
    p.midnight = QColor(0x8792a2);
    p.text = QColor(0x1a1f36);
    p.mutedText = QColor(0x5c6679);
    p.verification = QColor(0x2f6fde);
    p.verification.setAlphaF(0.08F);
    p.assigned = QColor(0xd6e4fb);
    p.assignedText = QColor(0x1d4487);
    p.appointment = QColor(0x1a1f36);
    p.appointmentText = QColor(0xffffff);
    p.outage = QColor(0xc0352b);
    p.billable = QColor(0x1f5fd0);
    p.shortCall = QColor(0xb85c00);
    p.machine = QColor(0x7a45b5);
    p.unanswered = QColor(0x5c6679);
    p.unknown = QColor(0x5c6679);
    p.highlight = QColor(0x1a1f36);
    return p;
}

TimelinePalette TimelinePalette::dark()
{
    TimelinePalette p;
    p.background = QColor(0x16191f);
    p.lane = QColor(0x1e222a);
    p.grid = QColor(0x323844);
    p.midnight = QColor(0x8a94a6);
    p.text = QColor(0xe8ebf0);
    p.mutedText = QColor(0x9ba5b5);
    p.verification = QColor(0x6ea2ff);
    p.verification.setAlphaF(0.11F);
    p.assigned = QColor(0x223a63);
    p.assignedText = QColor(0xbfd5ff);
    p.appointment = QColor(0xe8ebf0);
    p.appointmentText = QColor(0x16191f);
    p.outage = QColor(0xff7a6e);
    p.billable = QColor(0x6ea2ff);
    p.shortCall = QColor(0xf0a04b);
    p.machine = QColor(0xc39bf3);
    p.unanswered = QColor(0x9ba5b5);
    p.unknown = QColor(0x9ba5b5);
    p.highlight = QColor(0xffffff);
    return p;
}

TimelinePalette TimelinePalette::print()
{
    TimelinePalette p = light();
    p.lane = QColor(0xf7f8fa);
    p.grid = QColor(0xdde2e9);
    return p;
}

} // namespace rl
