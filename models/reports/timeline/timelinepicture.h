// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timelinelayout.h"
#include "timeline/timelinepalette.h"

#include <QFont>
#include <QPointF>

#include <optional>

class QPainter;
class QPaintDevice;

namespace rl {

// What lies under a point of the timeline.
struct TimelineItem
{
    enum class Kind { Call, Appointment, Assignment, Outage, Verification };
    Kind kind = Kind::Call;
    QUuid id; // of the call or the appointment; null for the others
    QString tip; // plain text, several lines

    friend bool operator==(const TimelineItem &, const TimelineItem &) = default;
};

// A case on one axis of time, drawn to scale: the assignment of the number as a band, the
// appointment, calls both ways, outages. Laid out once for a size, a font and a stretch of time;
// painted and asked as often as one likes. Needs no widget and keeps no painter.
class TimelinePicture
{
public:
    // 'device' is what will be painted on: its resolution gives the font its size; none means the
    // screen's.
    TimelinePicture(TimelineData data, const TimelineScale &scale, const QRectF &area,
                    const QFont &font, const QPaintDevice *device = nullptr,
                    bool withLegend = true);

    // The height at which nothing is squeezed, in the device's units.
    [[nodiscard]] static qreal preferredHeight(const TimelineData &data, qreal width,
                                               const QFont &font,
                                               const QPaintDevice *device = nullptr,
                                               bool withLegend = true);

    // 'selected' is a call to set off from the others; null: none.
    void paint(QPainter &painter, const TimelinePalette &palette, const QUuid &selected = {}) const;

    // Calls before the appointment, that before the bands, that before what lies behind them.
    [[nodiscard]] std::optional<TimelineItem> itemAt(const QPointF &point) const;
    // For keyboard walks and focus frames; an empty rectangle when that call is out of sight.
    [[nodiscard]] QRectF callRect(const QUuid &id) const;

    [[nodiscard]] const TimelineLayout &layout() const { return m_layout; }
    [[nodiscard]] const TimelineData &data() const { return m_data; }

private:
    void paintGround(QPainter &painter, const TimelinePalette &palette) const;
    void paintAxis(QPainter &painter, const TimelinePalette &palette) const;
    void paintBands(QPainter &painter, const TimelinePalette &palette) const;
    void paintCalls(QPainter &painter, const TimelinePalette &palette, const QUuid &selected) const;
    void paintFlags(QPainter &painter, const TimelinePalette &palette) const;
    void paintLegend(QPainter &painter, const TimelinePalette &palette) const;

    TimelineData m_data;
    QFont m_font;
    QFont m_boldFont;
    QFontMetricsF m_metrics;
    TimelineLayout m_layout;
};

} // namespace rl
