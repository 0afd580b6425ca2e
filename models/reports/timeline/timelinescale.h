// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timelinedata.h"

#include <QDateTime>

#include <chrono>
#include <vector>

namespace rl {

// A mark on the time axis. 'at' is UTC, the label is local time.
struct TimelineTick
{
    QDateTime at;
    bool midnight = false;
    QString label; // "14:00", or "Thu Oct 23" at midnight
};

// Which stretch of time is on screen. A position is a fraction of the plot's width: 0 is its left
// edge, 1 its right one. Time runs evenly; a day of 23 or 25 hours is that much shorter or longer.
class TimelineScale
{
public:
    static constexpr std::chrono::minutes shortestSpan{10};
    static constexpr std::chrono::hours longestSpan{24 * 60};

    TimelineScale() = default;

    // The appointment's day in the broker's zone, midnight to midnight. Pan and zoom stay within a
    // stretch that holds everything of the data and that day.
    [[nodiscard]] static TimelineScale dayOf(const TimelineData &data);
    // For paper, where nobody can zoom: the whole hours of that day around what happened on it,
    // eight at least.
    [[nodiscard]] static TimelineScale busyHoursOf(const TimelineData &data);

    [[nodiscard]] QDateTime from() const { return instant(m_from); }
    [[nodiscard]] QDateTime to() const { return instant(m_to); }
    [[nodiscard]] QDateTime earliest() const { return instant(m_earliest); }
    [[nodiscard]] QDateTime latest() const { return instant(m_latest); }

    [[nodiscard]] double position(const QDateTime &at) const;
    [[nodiscard]] QDateTime at(double position) const;

    // 'factor' > 1 shows less time, larger; the instant at 'around' stays where it is.
    void zoom(double factor, double around);
    // Moves what is visible by a fraction of the visible span; positive shows later times.
    void pan(double fraction);
    // Shows this stretch, or as much of it as limits allow.
    void show(const QDateTime &from, const QDateTime &to);

    // Ticks at round local times, as close together as 'widestLabel' (a fraction of the width)
    // allows. Midnights are always among them while days are further apart than that.
    [[nodiscard]] std::vector<TimelineTick> ticks(const QTimeZone &zone, LetterLanguage language,
                                                  double widestLabel) const;

    friend bool operator==(const TimelineScale &, const TimelineScale &) = default;

private:
    static QDateTime instant(qint64 msecs);
    void keepInside();

    // milliseconds since 1970, UTC
    qint64 m_from = 0;
    qint64 m_to = 86'400'000;
    qint64 m_earliest = 0;
    qint64 m_latest = 86'400'000;
};

} // namespace rl
