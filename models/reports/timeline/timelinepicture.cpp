// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinepicture.h"

#include "timeline/timelinemarks.h"
#include "words/reportformat.h"
#include "words/timelinephrases.h"

#include <QPainter>

#include <algorithm>

namespace rl {
namespace {

QFontMetricsF metricsOf(const QFont &font, const QPaintDevice *device)
{
    return device ? QFontMetricsF(font, device) : QFontMetricsF(font);
}

const Phrase &titleOf(TimelineLane lane)
{
    return lane == TimelineLane::BrokerCalled ? words::brokerCalled
           : lane == TimelineLane::LeadCalled ? words::leadCalled
                                              : words::otherCalls;
}

} // namespace

TimelinePicture::TimelinePicture(TimelineData data, const TimelineScale &scale, const QRectF &area,
                                 const QFont &font, const QPaintDevice *device, bool withLegend)
    : m_data(std::move(data))
    , m_font(font)
    , m_boldFont(font)
    , m_metrics(metricsOf(font, device))
    , m_layout(m_data, scale, area, m_metrics, withLegend)
{
    m_boldFont.setBold(true);
}

qreal TimelinePicture::preferredHeight(const TimelineData &data, qreal width, const QFont &font,
                                       const QPaintDevice *device, bool withLegend)
{
    return TimelineLayout::preferredHeight(data, width, metricsOf(font, device), withLegend);
}

void TimelinePicture::paint(QPainter &painter, const TimelinePalette &palette,
                            const QUuid &selected) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_font);
    paintGround(painter, palette);
    paintAxis(painter, palette);
    paintBands(painter, palette);
    paintCalls(painter, palette, selected);
    paintFlags(painter, palette);
    paintLegend(painter, palette);
    painter.restore();
}

void TimelinePicture::paintGround(QPainter &painter, const TimelinePalette &palette) const
{
    const TimelineLayout &l = m_layout;
    painter.fillRect(l.area, palette.background);
    for (const TimelineLaneBox &lane : l.lanes)
        painter.fillRect(lane.rect, palette.lane);
    if (!l.verification.isNull())
        painter.fillRect(l.verification, palette.verification);
    for (const TimelineSpanBox &outage : l.outages) {
        QColor wash = palette.outage;
        wash.setAlphaF(0.08F);
        painter.fillRect(outage.rect, wash);
        wash.setAlphaF(0.35F);
        painter.setPen(QPen(wash, l.em / 18));
        paintHatching(painter, outage.rect, l.em * 0.45);
    }
    painter.setPen(palette.mutedText);
    for (const TimelineLaneBox &lane : l.lanes) {
        painter.drawText(lane.title, Qt::AlignLeft | Qt::AlignVCenter,
                         titleOf(lane.lane).in(m_data.language));
    }
}

void TimelinePicture::paintAxis(QPainter &painter, const TimelinePalette &palette) const
{
    const TimelineLayout &l = m_layout;
    const ReportFormat format(m_data.language, m_data.zone);
    if (l.plot.left() > l.area.left()) {
        painter.setPen(palette.mutedText);
        const QRectF corner(l.area.left(), l.axis.top(), l.plot.left() - l.area.left(),
                            l.axis.height());
        painter.drawText(corner, Qt::AlignLeft | Qt::AlignVCenter,
                         format.zoneName(m_data.appointment));
        const bool dated = std::any_of(l.ticks.begin(), l.ticks.end(),
                                       [](const TimelineTick &tick) { return tick.midnight; });
        if (!dated && !l.ticks.empty()) {
            painter.drawText(corner.translated(0, l.em * 1.4), Qt::AlignLeft | Qt::AlignVCenter,
                             format.date(l.ticks.front().at));
        }
    }
    qreal labelsEnd = l.area.left();
    for (size_t i = 0; i < l.ticks.size(); ++i) {
        const TimelineTick &tick = l.ticks[i];
        const qreal x = l.tickXs[i];
        painter.setPen(tick.midnight ? QPen(palette.midnight, l.em / 14, Qt::DashLine)
                                     : QPen(palette.grid, l.em / 16));
        painter.drawLine(QPointF(x, l.axis.bottom() - l.em * 0.2),
                         QPointF(x, l.plot.bottom() - l.em * 0.25));
        const QFont &font = tick.midnight ? m_boldFont : m_font;
        painter.setFont(font);
        painter.setPen(tick.midnight ? palette.text : palette.mutedText);
        const qreal width = m_metrics.horizontalAdvance(tick.label) * (tick.midnight ? 1.15 : 1.0);
        const qreal left = std::clamp(x - width / 2, l.axis.left(), l.axis.right() - width);
        if (left > labelsEnd) {
            painter.drawText(QRectF(left, l.axis.top(), width + l.em, l.axis.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, tick.label);
            labelsEnd = left + width + l.em * 0.3;
        }
    }
    painter.setFont(m_font);
}

void TimelinePicture::paintBands(QPainter &painter, const TimelinePalette &palette) const
{
    const TimelineLayout &l = m_layout;
    for (const TimelineSpanBox &box : l.assignments) {
        const TimelineSpan &assignment = m_data.assignments[box.span];
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.assigned);
        painter.drawRoundedRect(box.rect, l.em * 0.2, l.em * 0.2);
        painter.setPen(palette.assignedText);
        const QRectF text = box.rect.adjusted(l.em * 0.4, 0, -l.em * 0.4, 0);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                         m_metrics.elidedText(assignment.label, Qt::ElideRight, text.width()));
    }
}

void TimelinePicture::paintCalls(QPainter &painter, const TimelinePalette &palette,
                                 const QUuid &selected) const
{
    const TimelineLayout &l = m_layout;
    if (!l.appointmentFlag.isNull()) {
        painter.setPen(QPen(palette.appointment, l.em / 9));
        painter.drawLine(QPointF(l.appointmentX, l.appointmentFlag.bottom()),
                         QPointF(l.appointmentX, l.plot.bottom() - l.em * 0.25));
    }
    painter.setPen(QPen(palette.appointment, l.em / 12, Qt::DotLine));
    for (const qreal other : l.otherXs) {
        if (other >= l.plot.left() && other <= l.plot.right())
            painter.drawLine(QPointF(other, l.flags.bottom()),
                             QPointF(other, l.plot.bottom() - l.em * 0.25));
    }
    for (const TimelineCallBox &box : l.calls) {
        const TimelineCall &call = m_data.calls[box.call];
        if (!box.ring.isEmpty())
            paintRingBar(painter, box.ring, call.mark, palette);
        if (!box.talk.isEmpty())
            paintTalkBar(painter, box.talk, call.mark, call.outside, palette);
        if (call.id == selected && !selected.isNull()) {
            const qreal gap = l.em * 0.16;
            painter.setPen(QPen(palette.highlight, l.em / 9));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.ring.united(box.talk).adjusted(-gap, -gap, gap, gap), gap,
                                    gap);
        }
    }
    for (const TimelineCallBox &box : l.calls) {
        if (box.badge.isNull())
            continue;
        const TimelineCall &call = m_data.calls[box.call];
        const QRectF bar = box.talk.isEmpty() ? box.ring : box.talk;
        if (bar.top() - box.badge.bottom() > l.em * 0.5) { // not right above its bar: a thread
            const qreal x = std::clamp(box.badge.center().x(), bar.left(), bar.right());
            painter.setPen(QPen(palette.colorOf(call.mark), l.em / 18));
            painter.drawLine(QPointF(x, box.badge.bottom()), QPointF(x, bar.top()));
        }
        paintCallBadge(painter, box.badge, call.mark, palette);
        painter.setPen(palette.text);
        painter.drawText(box.label, Qt::AlignLeft | Qt::AlignVCenter, call.label);
    }
    if (m_data.calls.empty()) {
        painter.setPen(palette.mutedText);
        QRectF clear = l.lanes.front().rect; // beside the appointment's line, on the wider side
        if (!l.appointmentFlag.isNull() && l.appointmentX < clear.center().x())
            clear.setLeft(l.appointmentX);
        else if (!l.appointmentFlag.isNull())
            clear.setRight(l.appointmentX);
        painter.drawText(clear, Qt::AlignCenter, words::noCallsHere.in(m_data.language));
    }
}

void TimelinePicture::paintFlags(QPainter &painter, const TimelinePalette &palette) const
{
    const TimelineLayout &l = m_layout;
    painter.setPen(palette.mutedText);
    if (l.earlier > 0) {
        painter.drawText(l.earlierBox, Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("‹ ")
                             + words::earlierCalls.in(m_data.language).arg(l.earlier));
    }
    if (l.later > 0) {
        painter.drawText(l.laterBox, Qt::AlignRight | Qt::AlignVCenter,
                         words::laterCalls.in(m_data.language).arg(l.later) + QStringLiteral(" ›"));
    }
    if (l.appointmentFlag.isNull())
        return;
    const ReportFormat format(m_data.language, m_data.zone);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.appointment);
    painter.drawRoundedRect(l.appointmentFlag, l.em * 0.25, l.em * 0.25);
    painter.setPen(palette.appointmentText);
    painter.drawText(l.appointmentFlag, Qt::AlignCenter,
                     format.text(words::appointmentAt).arg(format.time(m_data.appointment)));
}

void TimelinePicture::paintLegend(QPainter &painter, const TimelinePalette &palette) const
{
    const TimelineLayout &l = m_layout;
    using Kind = TimelineLegendEntry::Kind;
    for (const TimelineLegendEntry &entry : l.legend) {
        const QRectF swatch = entry.symbol.adjusted(0, l.em * 0.08, 0, -l.em * 0.08);
        switch (entry.kind) {
        case Kind::Mark:
            paintCallBadge(painter, entry.symbol, entry.mark, palette);
            break;
        case Kind::Outside:
            paintTalkBar(painter, swatch, CallMark::Unanswered, true, palette);
            break;
        case Kind::Verification:
            painter.fillRect(swatch, palette.lane);
            painter.fillRect(swatch, palette.verification);
            painter.setPen(QPen(palette.grid, l.em / 16));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(swatch);
            break;
        case Kind::OtherAppointment:
            painter.setPen(QPen(palette.appointment, l.em / 12, Qt::DotLine));
            painter.drawLine(QPointF(swatch.center().x(), swatch.top()),
                             QPointF(swatch.center().x(), swatch.bottom()));
            break;
        case Kind::Outage:
            painter.setPen(QPen(palette.outage, l.em / 18));
            paintHatching(painter, swatch, l.em * 0.3);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(swatch);
            break;
        case Kind::Zone:
            break;
        }
        painter.setPen(palette.mutedText);
        painter.drawText(entry.label, Qt::AlignLeft | Qt::AlignVCenter, entry.text);
    }
}

std::optional<TimelineItem> TimelinePicture::itemAt(const QPointF &point) const
{
    const TimelineLayout &l = m_layout;
    using Kind = TimelineItem::Kind;
    // The nearest bar wins where the widened edges of two overlap.
    const TimelineCallBox *nearest = nullptr;
    qreal distance = 0;
    for (const TimelineCallBox &box : l.calls) {
        if (!box.hit.contains(point) && !box.badge.contains(point) && !box.label.contains(point))
            continue;
        const QRectF bar = box.ring.united(box.talk);
        const qreal away = std::max({bar.left() - point.x(), point.x() - bar.right(), 0.0});
        if (!nearest || away < distance) {
            nearest = &box;
            distance = away;
        }
    }
    if (nearest) {
        const TimelineCall &call = m_data.calls[nearest->call];
        return TimelineItem{Kind::Call, call.id, call.tip};
    }
    const bool onLine = !l.appointmentFlag.isNull() && point.y() >= l.appointmentFlag.top()
                        && point.y() <= l.plot.bottom()
                        && std::abs(point.x() - l.appointmentX) <= l.em * 0.35;
    if (onLine || l.appointmentFlag.contains(point))
        return TimelineItem{Kind::Appointment, m_data.appointmentId, m_data.appointmentTip};
    for (size_t i = 0; i < l.otherXs.size(); ++i) {
        if (l.plot.contains(point) && std::abs(point.x() - l.otherXs[i]) <= l.em * 0.35)
            return TimelineItem{Kind::Appointment, {}, m_data.otherAppointments[i].tip};
    }
    for (const TimelineSpanBox &box : l.assignments) {
        if (box.rect.contains(point))
            return TimelineItem{Kind::Assignment, {}, m_data.assignments[box.span].tip};
    }
    for (const TimelineSpanBox &box : l.outages) {
        if (box.rect.contains(point))
            return TimelineItem{Kind::Outage, {}, m_data.outages[box.span].tip};
    }
    if (l.verification.contains(point))
        return TimelineItem{Kind::Verification, {}, m_data.verification->tip};
    return {};
}

QRectF TimelinePicture::callRect(const QUuid &id) const
{
    for (const TimelineCallBox &box : m_layout.calls) {
        if (m_data.calls[box.call].id == id)
            return box.ring.united(box.talk);
    }
    return {};
}

} // namespace rl
