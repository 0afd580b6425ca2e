// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinelegend.h"

#include "words/reportformat.h"
#include "words/timelinephrases.h"

#include <algorithm>

namespace rl {
namespace {

constexpr qreal rowHeight = 1.7; // in em
constexpr qreal symbolSize = 0.95;

QString zoneNote(const TimelineData &data)
{
    const ReportFormat format(data.language, data.zone);
    return format.text(words::timesIn).arg(format.zoneName(data.appointment));
}

} // namespace

std::vector<TimelineLegendEntry> legendOf(const TimelineData &data, bool withZone)
{
    using Kind = TimelineLegendEntry::Kind;
    std::vector<TimelineLegendEntry> entries;
    const auto any = [&data](auto predicate) {
        return std::any_of(data.calls.begin(), data.calls.end(), predicate);
    };
    for (const CallMark mark : {CallMark::Billable, CallMark::NotHere, CallMark::Short,
                                CallMark::Machine, CallMark::Unanswered, CallMark::UnknownLength}) {
        if (any([mark](const TimelineCall &call) { return call.mark == mark; }))
            entries.push_back({Kind::Mark, mark, markName(mark, data.language), {}, {}});
    }
    const auto add = [&](Kind kind, const Phrase &text) {
        entries.push_back({kind, {}, text.in(data.language), {}, {}});
    };
    if (any([](const TimelineCall &call) { return call.outside; }))
        add(Kind::Outside, words::outsideAssignment);
    if (data.verification)
        entries.push_back({Kind::Verification, {}, data.verification->label, {}, {}});
    if (!data.otherAppointments.empty())
        add(Kind::OtherAppointment, words::otherAppointment);
    if (!data.outages.empty())
        add(Kind::Outage, words::outageWord);
    if (withZone)
        entries.push_back({Kind::Zone, {}, zoneNote(data), {}, {}});
    return entries;
}

qreal flowLegend(std::vector<TimelineLegendEntry> &entries, const QRectF &area,
                 const QFontMetricsF &metrics)
{
    const qreal em = metrics.height();
    qreal left = area.left();
    qreal top = area.top();
    for (TimelineLegendEntry &entry : entries) {
        const qreal text = metrics.horizontalAdvance(entry.text) + em * 0.1;
        const qreal symbol = entry.kind == TimelineLegendEntry::Kind::Zone ? 0 : em * symbolSize;
        if (left > area.left() && left + symbol + em * 0.35 + text > area.right()) {
            left = area.left();
            top += em * rowHeight * 0.8;
        }
        entry.symbol = QRectF(left, top + (em * rowHeight - symbol) / 2, symbol, symbol);
        entry.label = QRectF(entry.symbol.right() + em * 0.35, top, text, em * rowHeight);
        left = entry.label.right() + em * 1.1;
    }
    return entries.empty() ? 0 : top - area.top() + em * rowHeight;
}

} // namespace rl
