// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinelayout.h"

#include "words/reportformat.h"
#include "words/timelinephrases.h"

#include <algorithm>
#include <array>

namespace rl {
namespace {

// Sizes in em, the height of a line of text.
constexpr qreal axisHeight = 1.6;
constexpr qreal flagHeight = 1.5;
constexpr qreal laneGap = 0.25;
constexpr qreal lanePadding = 0.3;
constexpr qreal barHeight = 0.9;
constexpr qreal tagHeight = 1.15;
constexpr qreal badgeSize = 0.95;
constexpr qreal bandHeight = 1.45;
constexpr qreal narrowestBar = 0.28;
constexpr qreal narrowestHit = 0.9;
constexpr size_t mostBands = 3;

// Of the hours beside the axis none is wider.
QString widestClock(const TimelineData &data)
{
    const QDateTime evening(QDate(2000, 1, 1), QTime(22, 0), Qt::UTC);
    return ReportFormat(data.language, QTimeZone::utc()).time(evening);
}

const Phrase &titleOf(TimelineLane lane)
{
    switch (lane) {
    case TimelineLane::BrokerCalled:
        return words::brokerCalled;
    case TimelineLane::LeadCalled:
        return words::leadCalled;
    case TimelineLane::Other:
        break;
    }
    return words::otherCalls;
}

// Both ways are always there, so that an empty one is seen to be empty.
std::vector<TimelineLane> lanesOf(const TimelineData &data)
{
    std::vector<TimelineLane> lanes{TimelineLane::BrokerCalled, TimelineLane::LeadCalled};
    if (data.has(TimelineLane::Other))
        lanes.push_back(TimelineLane::Other);
    return lanes;
}

size_t bandsOf(const TimelineData &data)
{
    return std::clamp<size_t>(data.assignments.size(), 1, mostBands);
}

qreal gutterOf(const TimelineData &data, qreal width, qreal em, const QFontMetricsF &metrics)
{
    if (width < 34 * em)
        return 0;
    qreal widest = 0;
    for (const TimelineLane lane : lanesOf(data)) {
        widest = std::max(widest, metrics.horizontalAdvance(titleOf(lane).in(data.language)));
    }
    const QString zone = ReportFormat(data.language, data.zone).zoneName(data.appointment);
    return std::max(widest, metrics.horizontalAdvance(zone)) + em * 0.9;
}

bool isFree(const QRectF &rect, const std::vector<QRectF> &taken)
{
    return std::none_of(taken.begin(), taken.end(),
                        [&rect](const QRectF &other) { return other.intersects(rect); });
}

} // namespace

TimelineLayout::TimelineLayout(const TimelineData &data, const TimelineScale &scale,
                               const QRectF &wholeArea, const QFontMetricsF &metrics,
                               bool withLegend)
    : em(metrics.height())
    , area(wholeArea)
{
    placeRows(data, metrics, withLegend);
    const qreal widestLabel = metrics.horizontalAdvance(widestClock(data)) + em * 1.4;
    ticks = scale.ticks(data.zone, data.language, widestLabel / std::max(plot.width(), em));
    for (const TimelineTick &tick : ticks)
        tickXs.push_back(x(scale.position(tick.at)));
    appointmentX =
        data.appointment.isValid() ? x(scale.position(data.appointment)) : area.left() - em;
    for (const TimelineSpan &other : data.otherAppointments)
        otherXs.push_back(x(scale.position(other.span.from)));
    placeSpans(data, scale);
    placeCalls(data, scale, metrics);
    placeFlags(data, scale, metrics);
}

qreal TimelineLayout::preferredHeight(const TimelineData &data, qreal width,
                                      const QFontMetricsF &metrics, bool withLegend)
{
    const qreal em = metrics.height();
    const qreal lane = barHeight + 2 * tagHeight + 2 * lanePadding;
    const auto lanes = qreal(lanesOf(data).size());
    qreal height =
        em
        * (axisHeight + flagHeight + lanes * (lane + laneGap) + bandHeight * qreal(bandsOf(data)));
    if (withLegend) {
        auto entries = legendOf(data, gutterOf(data, width, em, metrics) == 0);
        height += flowLegend(entries, QRectF(0, 0, width, 1), metrics);
    }
    return height;
}

void TimelineLayout::placeRows(const TimelineData &data, const QFontMetricsF &metrics,
                               bool withLegend)
{
    const qreal gutter = gutterOf(data, area.width(), em, metrics);
    qreal legendRows = 0;
    if (withLegend) {
        // Where there is no gutter, the zone has no room beside the hours.
        legend = legendOf(data, gutter == 0);
        legendRows = flowLegend(legend, QRectF(area.left(), 0, area.width(), 1), metrics);
        for (TimelineLegendEntry &entry : legend) {
            entry.symbol.translate(0, area.bottom() - legendRows);
            entry.label.translate(0, area.bottom() - legendRows);
        }
    }
    const qreal left = area.left() + gutter;
    const qreal width = std::max(em, area.width() - gutter);
    axis = QRectF(left, area.top(), width, em * axisHeight);
    flags = QRectF(left, axis.bottom(), width, em * flagHeight);
    const qreal bands = em * bandHeight * qreal(bandsOf(data));
    const qreal bottom = std::max(flags.bottom() + em, area.bottom() - legendRows - bands);
    plot = QRectF(left, flags.bottom(), width, bottom - flags.bottom());

    const std::vector<TimelineLane> kinds = lanesOf(data);
    const qreal each = plot.height() / qreal(kinds.size());
    for (size_t i = 0; i < kinds.size(); ++i) {
        const QRectF lane(left, plot.top() + qreal(i) * each, width, each - em * laneGap);
        const qreal titleWidth =
            metrics.horizontalAdvance(titleOf(kinds[i]).in(data.language)) + em * 0.2;
        const QRectF title =
            gutter > 0 ? QRectF(area.left(), lane.bottom() - em * (lanePadding + barHeight + 0.1),
                                gutter - em * 0.5, em * (barHeight + 0.2))
                       : QRectF(lane.left() + em * 0.3, lane.top() + em * 0.1, titleWidth, em);
        lanes.push_back({kinds[i], lane, title});
    }
}

QRectF TimelineLayout::cut(const TimelineScale &scale, const Span &span, qreal top,
                           qreal height) const
{
    const qreal left = std::max(plot.left(), x(scale.position(span.from)));
    const qreal right =
        span.to.isValid() ? std::min(plot.right(), x(scale.position(span.to))) : plot.right();
    return right > left ? QRectF(left, top, right - left, height) : QRectF();
}

void TimelineLayout::placeSpans(const TimelineData &data, const TimelineScale &scale)
{
    for (size_t i = 0; i < data.assignments.size(); ++i) {
        const size_t row = std::min(i, mostBands - 1);
        const qreal top = plot.bottom() + em * bandHeight * qreal(row) + em * 0.1;
        const QRectF rect = cut(scale, data.assignments[i].span, top, em * (bandHeight - 0.25));
        if (!rect.isNull())
            assignments.push_back({i, rect});
    }
    for (size_t i = 0; i < data.outages.size(); ++i) {
        QRectF rect = cut(scale, data.outages[i].span, plot.top(), plot.height() - em * laneGap);
        if (rect.isNull())
            continue;
        rect.setWidth(std::max(rect.width(), em * narrowestBar));
        outages.push_back({i, rect});
    }
    if (data.verification) {
        verification =
            cut(scale, data.verification->span, plot.top(), plot.height() - em * laneGap);
    }
}

void TimelineLayout::placeFlags(const TimelineData &data, const TimelineScale &scale,
                                const QFontMetricsF &metrics)
{
    for (const TimelineCall &call : data.calls) {
        const double end = scale.position(call.start.addSecs(call.ringSeconds + call.talkSeconds));
        earlier += end < 0 ? 1 : 0;
        later += scale.position(call.start) > 1 ? 1 : 0;
    }
    const auto chip = [&](const Phrase &words, int count) {
        return metrics.horizontalAdvance(words.in(data.language).arg(count)) + em * 1.4;
    };
    if (earlier > 0) {
        earlierBox = QRectF(flags.left(), flags.top() + em * 0.15,
                            chip(words::earlierCalls, earlier), em * 1.2);
    }
    if (later > 0) {
        const qreal width = chip(words::laterCalls, later);
        laterBox = QRectF(flags.right() - width, flags.top() + em * 0.15, width, em * 1.2);
    }

    if (appointmentX < plot.left() || appointmentX > plot.right())
        return;
    const ReportFormat format(data.language, data.zone);
    const QString text = format.text(words::appointmentAt).arg(format.time(data.appointment));
    const qreal width = metrics.horizontalAdvance(text) + em * 1.2;
    const qreal lowest = earlier > 0 ? earlierBox.right() + em * 0.3 : flags.left();
    const qreal highest = (later > 0 ? laterBox.left() - em * 0.3 : flags.right()) - width;
    const qreal left = std::max(lowest, std::min(appointmentX - width / 2, highest));
    appointmentFlag = QRectF(left, flags.top() + em * 0.1, width, em * 1.25);
}

void TimelineLayout::placeCalls(const TimelineData &data, const TimelineScale &scale,
                                const QFontMetricsF &metrics)
{
    for (const TimelineLaneBox &lane : lanes) {
        std::vector<TimelineCallBox> boxes;
        const qreal barTop = lane.rect.bottom() - em * (lanePadding + barHeight);
        for (size_t i = 0; i < data.calls.size(); ++i) {
            const TimelineCall &call = data.calls[i];
            if (call.lane != lane.lane)
                continue;
            const QDateTime answered = call.start.addSecs(call.ringSeconds);
            const qreal start = x(scale.position(call.start));
            const qreal talkStart = x(scale.position(answered));
            const qreal talkEnd = x(scale.position(answered.addSecs(call.talkSeconds)));
            if (talkEnd < plot.left() || start > plot.right())
                continue;
            TimelineCallBox box;
            box.call = i;
            const bool talked = call.mark != CallMark::Unanswered;
            const qreal bar = talked ? std::max(talkEnd - talkStart, em * narrowestBar) : 0;
            const qreal ring =
                talked ? talkStart - start : std::max(talkStart - start, em * narrowestBar);
            box.ring = QRectF(start, barTop, ring, em * barHeight).intersected(lane.rect);
            box.talk = QRectF(talkStart, barTop, bar, em * barHeight).intersected(lane.rect);
            box.hit = box.ring.united(box.talk);
            const qreal widen = std::max(0.0, em * narrowestHit - box.hit.width()) / 2;
            box.hit.adjust(-widen, -em * 0.15, widen, em * 0.15);
            boxes.push_back(box);
        }

        placeBadges(data, lane, boxes, metrics);
        calls.insert(calls.end(), boxes.begin(), boxes.end());
    }
}

// Badges and labels sit in rows above the bars. What matters most chooses first; a label that would
// touch something else moves to the other side or up a row, or is left to the tip.
void TimelineLayout::placeBadges(const TimelineData &data, const TimelineLaneBox &lane,
                                 std::vector<TimelineCallBox> &boxes,
                                 const QFontMetricsF &metrics) const
{
    std::vector<TimelineCallBox *> order;
    for (TimelineCallBox &box : boxes)
        order.push_back(&box);
    std::stable_sort(order.begin(), order.end(),
                     [&](const TimelineCallBox *a, const TimelineCallBox *b) {
                         const TimelineCall &first = data.calls[a->call];
                         const TimelineCall &second = data.calls[b->call];
                         return std::pair(first.mark != CallMark::Billable, -first.talkSeconds)
                                < std::pair(second.mark != CallMark::Billable, -second.talkSeconds);
                     });
    std::vector<QRectF> taken;
    if (lane.title.left() >= plot.left())
        taken.push_back(lane.title);
    const QRectF line(appointmentX - em * 0.15, plot.top(), em * 0.3, plot.height());
    const bool hasLine = appointmentX >= plot.left() && appointmentX <= plot.right();
    const qreal badge = em * badgeSize;
    const qreal barTop = lane.rect.bottom() - em * (lanePadding + barHeight);
    const int rows = std::clamp(int((barTop - lane.rect.top()) / (em * tagHeight)), 0, 3);

    const auto place = [&](TimelineCallBox &box, int row, qreal before, qreal after) {
        const QRectF bar = box.talk.isEmpty() ? box.ring : box.talk;
        const qreal left = std::clamp(bar.center().x() - badge / 2, plot.left(),
                                      std::max(plot.left(), plot.right() - badge));
        const qreal top = barTop - em * tagHeight * qreal(row + 1);
        const QRectF tag(left - before, top, before + badge + after, em * tagHeight);
        const QRectF thread(left + badge * 0.4, tag.bottom(), badge * 0.2, barTop - tag.bottom());
        const QRectF text =
            before > 0  ? QRectF(tag.left(), top, before - em * 0.25, tag.height())
            : after > 0 ? QRectF(left + badge + em * 0.25, top, after - em * 0.25, tag.height())
                        : QRectF();
        if (tag.left() < plot.left() || tag.right() > plot.right()
            || !isFree(tag.adjusted(-em * 0.2, em * 0.02, em * 0.2, -em * 0.02), taken)
            || (row > 0 && !isFree(thread, taken)) || (hasLine && text.intersects(line)))
            return false;
        taken.push_back(tag);
        if (row > 0)
            taken.push_back(thread);
        box.badge = QRectF(left, top + (tag.height() - badge) / 2, badge, badge);
        box.label = text;
        return true;
    };
    for (TimelineCallBox *box : order) {
        const QString &text = data.calls[box->call].label;
        const qreal room = text.isEmpty() ? 0 : metrics.horizontalAdvance(text) + em * 0.35;
        bool placed = false;
        for (int row = 0; row < rows && !placed; ++row)
            placed = place(*box, row, 0, room) || place(*box, row, room, 0);
        for (int row = 0; row < rows && !placed; ++row)
            placed = place(*box, row, 0, 0);
    }
}

} // namespace rl
