// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinescale.h"

#include "words/reportformat.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rl {
namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 shortestMs = std::chrono::milliseconds(TimelineScale::shortestSpan).count();
constexpr qint64 longestMs = std::chrono::milliseconds(TimelineScale::longestSpan).count();

// Steps between ticks, in minutes.
constexpr std::array<int, 10> steps{1, 2, 5, 10, 15, 30, 60, 120, 180, 360};

struct Day
{
    qint64 from;
    qint64 to;
};

Day dayAround(const TimelineData &data)
{
    const QTimeZone zone = data.zone.isValid() ? data.zone : QTimeZone::utc();
    const QDate date = data.appointment.toTimeZone(zone).date();
    return {date.startOfDay(zone).toMSecsSinceEpoch(),
            date.addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
}

qint64 endOf(const TimelineCall &call)
{
    return call.start.toMSecsSinceEpoch() + 1000LL * (call.ringSeconds + call.talkSeconds);
}

// Whole local hours, whatever the zone's offset.
qint64 roundedDown(qint64 msecs, const QTimeZone &zone)
{
    const qint64 offset =
        1000LL * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC));
    const qint64 past = (msecs + offset) % hourMs;
    return msecs - (past < 0 ? past + hourMs : past);
}

} // namespace

QDateTime TimelineScale::instant(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
}

TimelineScale TimelineScale::dayOf(const TimelineData &data)
{
    if (!data.appointment.isValid())
        return {};
    const Day day = dayAround(data);
    TimelineScale scale;
    scale.m_from = scale.m_earliest = day.from;
    scale.m_to = scale.m_latest = day.to;
    const auto include = [&scale](const QDateTime &at) {
        if (!at.isValid())
            return;
        scale.m_earliest = std::min(scale.m_earliest, at.toMSecsSinceEpoch() - hourMs);
        scale.m_latest = std::max(scale.m_latest, at.toMSecsSinceEpoch() + hourMs);
    };
    for (const TimelineCall &call : data.calls) {
        include(call.start);
        include(instant(endOf(call)));
    }
    for (const TimelineSpan &assignment : data.assignments) {
        include(assignment.span.from);
        include(assignment.span.to);
    }
    return scale;
}

TimelineScale TimelineScale::busyHoursOf(const TimelineData &data)
{
    TimelineScale scale = dayOf(data);
    if (!data.appointment.isValid())
        return scale;
    const Day day = dayAround(data);
    qint64 from = data.appointment.toMSecsSinceEpoch();
    qint64 to = from;
    if (data.verification)
        from = std::min(from, data.verification->span.from.toMSecsSinceEpoch());
    for (const TimelineCall &call : data.calls) {
        const qint64 start = call.start.toMSecsSinceEpoch();
        if (start < day.from || start >= day.to)
            continue;
        from = std::min(from, start);
        to = std::max(to, endOf(call));
    }
    from = roundedDown(from - hourMs / 2, data.zone);
    to = roundedDown(to + hourMs / 2 + hourMs - 1, data.zone);
    const qint64 missing = std::max<qint64>(0, 8 * hourMs - (to - from));
    to = std::min(day.to, to + missing);
    from = std::max(day.from, std::min(from, to - 8 * hourMs));
    scale.show(instant(from), instant(to));
    return scale;
}

double TimelineScale::position(const QDateTime &at) const
{
    return double(at.toMSecsSinceEpoch() - m_from) / double(m_to - m_from);
}

QDateTime TimelineScale::at(double position) const
{
    return instant(m_from + std::llround(position * double(m_to - m_from)));
}

void TimelineScale::zoom(double factor, double around)
{
    if (!(factor > 0))
        return;
    const double span = double(m_to - m_from);
    const double longest = double(std::max(shortestMs, std::min(longestMs, m_latest - m_earliest)));
    const double wanted = std::clamp(span / factor, double(shortestMs), longest);
    const double fixed = double(m_from) + around * span;
    m_from = std::llround(fixed - around * wanted);
    m_to = m_from + std::llround(wanted);
    keepInside();
}

void TimelineScale::pan(double fraction)
{
    const qint64 by = std::llround(fraction * double(m_to - m_from));
    m_from += by;
    m_to += by;
    keepInside();
}

void TimelineScale::show(const QDateTime &from, const QDateTime &to)
{
    m_from = from.toMSecsSinceEpoch();
    m_to = std::clamp(to.toMSecsSinceEpoch(), m_from + shortestMs, m_from + longestMs);
    keepInside();
}

void TimelineScale::keepInside()
{
    const qint64 span = std::min(m_to - m_from, m_latest - m_earliest);
    m_from = std::clamp(m_from, m_earliest, m_latest - span);
    m_to = m_from + span;
}

std::vector<TimelineTick> TimelineScale::ticks(const QTimeZone &zone, LetterLanguage language,
                                               double widestLabel) const
{
    const ReportFormat format(language, zone);
    const double spanMinutes = double(m_to - m_from) / double(minuteMs);
    const double room = spanMinutes * std::max(widestLabel, 0.01); // minutes that one label covers
    const auto fits = std::find_if(steps.begin(), steps.end(), [&](int s) { return s >= room; });
    std::vector<TimelineTick> result;

    if (fits == steps.end()) { // whole days, or every second, third … of them
        const int days = std::max(1, int(std::ceil(room / (24 * 60))));
        const QDate last = format.local(to()).date();
        QDate date = format.local(from()).date();
        date = date.addDays((days - date.toJulianDay() % days) % days);
        for (; date <= last; date = date.addDays(days)) {
            const QDateTime midnight = date.startOfDay(format.zone()).toUTC();
            if (midnight >= from() && midnight <= to())
                result.push_back({midnight, true, format.date(midnight)});
        }
        return result;
    }

    // Walk in steps that divide every offset in use (whole quarters of an hour), and keep what is
    // round in local time: right across a change of the clocks as well.
    const int step = *fits;
    const qint64 stride = minuteMs * (step % 15 == 0 ? 15 : step % 5 == 0 ? 5 : 1);
    for (qint64 at = (m_from + stride - 1) / stride * stride; at <= m_to; at += stride) {
        const QTime time = format.local(instant(at)).time();
        const int minute = time.hour() * 60 + time.minute();
        if (minute % step != 0)
            continue;
        const bool midnight = minute == 0;
        result.push_back({instant(at), midnight,
                          midnight ? format.date(instant(at)) : format.time(instant(at))});
    }
    return result;
}

} // namespace rl
