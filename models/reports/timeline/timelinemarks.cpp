// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinemarks.h"

#include <QPainter>
#include <QPainterPath>

namespace rl {
namespace {

QPen stroke(const QColor &color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

QColor faded(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

} // namespace

void paintCallBadge(QPainter &painter, const QRectF &square, CallMark mark,
                    const TimelinePalette &palette)
{
    const qreal d = square.width();
    const qreal line = d * 0.11;
    const QColor color = palette.colorOf(mark);
    const QRectF ring = square.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    const auto point = [&](qreal x, qreal y) {
        return QPointF(square.left() + x * d, square.top() + y * d);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(stroke(color, line));
    painter.setBrush(palette.background);
    switch (mark) {
    case CallMark::Billable:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(square);
        painter.setPen(stroke(palette.background, d * 0.13));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{point(0.28, 0.53), point(0.44, 0.68), point(0.73, 0.35)});
        break;
    case CallMark::NotHere: // a tick that is struck through
        painter.drawEllipse(ring);
        painter.drawPolyline(QPolygonF{point(0.3, 0.52), point(0.44, 0.66), point(0.7, 0.36)});
        painter.drawLine(point(0.26, 0.28), point(0.76, 0.76));
        break;
    case CallMark::Short:
        painter.drawEllipse(ring);
        painter.drawLine(point(0.31, 0.5), point(0.69, 0.5));
        break;
    case CallMark::Machine:
        painter.drawRoundedRect(ring, d * 0.2, d * 0.2);
        painter.drawEllipse(point(0.33, 0.46), d * 0.12, d * 0.12);
        painter.drawEllipse(point(0.67, 0.46), d * 0.12, d * 0.12);
        painter.drawLine(point(0.33, 0.6), point(0.67, 0.6));
        break;
    case CallMark::Unanswered:
        painter.drawEllipse(ring);
        painter.drawLine(point(0.35, 0.35), point(0.65, 0.65));
        painter.drawLine(point(0.65, 0.35), point(0.35, 0.65));
        break;
    case CallMark::UnknownLength: {
        QPen dashed = stroke(color, line);
        dashed.setCapStyle(Qt::FlatCap);
        dashed.setDashPattern({2.2, 1.5});
        painter.setPen(dashed);
        painter.drawEllipse(ring);
        painter.setPen(stroke(color, line));
        QPainterPath question(point(0.36, 0.41));
        question.cubicTo(point(0.36, 0.2), point(0.66, 0.2), point(0.64, 0.42));
        question.cubicTo(point(0.63, 0.5), point(0.5, 0.5), point(0.5, 0.61));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(question);
        painter.drawPoint(point(0.5, 0.76));
        break;
    }
    }
    painter.restore();
}

void paintTalkBar(QPainter &painter, const QRectF &bar, CallMark mark, bool hatched,
                  const TimelinePalette &palette)
{
    const QColor color = palette.colorOf(mark);
    const qreal line = bar.height() * 0.1;
    const QRectF inner = bar.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    const qreal radius = std::min(bar.height() * 0.18, bar.width() / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen = stroke(color, line);
    if (mark == CallMark::UnknownLength)
        pen.setDashPattern({2.5, 2});
    painter.setPen(pen);
    const bool solid = mark == CallMark::Billable && !hatched;
    painter.setBrush(solid ? color : palette.background);
    painter.drawRoundedRect(inner, radius, radius);
    if (!solid && !hatched) {
        painter.setBrush(faded(color, mark == CallMark::Short ? 0.28F : 0.14F));
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(inner, radius, radius);
    }
    if (hatched) {
        painter.setPen(stroke(color, line));
        paintHatching(painter, inner, bar.height() * 0.34);
    }
    painter.restore();
}

void paintRingBar(QPainter &painter, const QRectF &bar, CallMark mark,
                  const TimelinePalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(palette.colorOf(mark), 0.35F));
    painter.drawRect(bar.adjusted(0, bar.height() * 0.28, 0, -bar.height() * 0.28));
    painter.restore();
}

void paintHatching(QPainter &painter, const QRectF &rect, qreal gap)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    // Anchored to the origin, so that neighbouring areas line up and panning does not shimmer.
    const qreal first = std::floor((rect.left() - rect.height()) / gap) * gap;
    for (qreal x = first; x < rect.right(); x += gap)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

} // namespace rl
