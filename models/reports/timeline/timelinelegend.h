// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timelinedata.h"

#include <QFontMetricsF>
#include <QRectF>

#include <vector>

namespace rl {

struct TimelineLegendEntry
{
    enum class Kind { Mark, Outside, Verification, OtherAppointment, Outage, Zone };
    Kind kind = Kind::Mark;
    CallMark mark = CallMark::Billable;
    QString text;
    QRectF symbol;
    QRectF label;
};

// What the timeline of these data needs explained; 'withZone' adds which zone its hours are in.
std::vector<TimelineLegendEntry> legendOf(const TimelineData &data, bool withZone);

// Places the entries in rows below the top of 'area' and returns the height they took.
qreal flowLegend(std::vector<TimelineLegendEntry> &entries, const QRectF &area,
                 const QFontMetricsF &metrics);

} // namespace rl
