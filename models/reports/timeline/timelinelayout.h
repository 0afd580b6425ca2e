// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timelinelegend.h"
#include "timeline/timelinescale.h"

#include <QFontMetricsF>
#include <QRectF>

#include <vector>

namespace rl {

struct TimelineLaneBox
{
    TimelineLane lane = TimelineLane::Other;
    QRectF rect; // as wide as the plot
    QRectF title; // in the gutter, or inside the lane where there is no room for one
};

struct TimelineCallBox
{
    size_t call = 0; // in TimelineData::calls
    QRectF ring; // empty when it did not ring measurably
    QRectF talk; // drawn to scale, but never narrower than can be seen
    QRectF badge; // empty when there was no room
    QRectF label; // empty when there was no room
    QRectF hit; // around the bar, large enough for a pointer
};

struct TimelineSpanBox
{
    size_t span = 0; // in TimelineData::assignments or outages
    QRectF rect; // cut to the plot
};

// Where everything of a timeline goes. All sizes follow from the metrics of one font, so that the
// same code fits a window, a screen of 200 % and a printer of 1200 dots an inch.
struct TimelineLayout
{
    TimelineLayout(const TimelineData &data, const TimelineScale &scale, const QRectF &area,
                   const QFontMetricsF &metrics, bool withLegend);

    // The height at which labels have two rows in each lane.
    [[nodiscard]] static qreal preferredHeight(const TimelineData &data, qreal width,
                                               const QFontMetricsF &metrics, bool withLegend);

    qreal em = 1; // the height of a line of text
    QRectF area;
    QRectF axis; // the row of hours
    QRectF flags; // the row of the appointment's flag
    QRectF plot; // the lanes, without gutter
    std::vector<TimelineTick> ticks;
    std::vector<qreal> tickXs; // one per tick
    std::vector<TimelineLaneBox> lanes;
    std::vector<TimelineCallBox> calls;
    std::vector<TimelineSpanBox> assignments;
    std::vector<TimelineSpanBox> outages;
    std::vector<TimelineLegendEntry> legend;
    QRectF verification; // null when not visible
    QRectF appointmentFlag; // null when not visible
    qreal appointmentX = 0; // may lie outside the plot
    std::vector<qreal> otherXs; // one per other appointment; may lie outside the plot
    int earlier = 0; // calls before what is visible
    int later = 0;
    QRectF earlierBox;
    QRectF laterBox;

private:
    void placeRows(const TimelineData &data, const QFontMetricsF &metrics, bool withLegend);
    void placeSpans(const TimelineData &data, const TimelineScale &scale);
    void placeFlags(const TimelineData &data, const TimelineScale &scale,
                    const QFontMetricsF &metrics);
    void placeCalls(const TimelineData &data, const TimelineScale &scale,
                    const QFontMetricsF &metrics);
    void placeBadges(const TimelineData &data, const TimelineLaneBox &lane,
                     std::vector<TimelineCallBox> &boxes, const QFontMetricsF &metrics) const;
    [[nodiscard]] qreal x(double position) const { return plot.left() + position * plot.width(); }
    [[nodiscard]] QRectF cut(const TimelineScale &scale, const Span &span, qreal top,
                             qreal height) const;
};

} // namespace rl
