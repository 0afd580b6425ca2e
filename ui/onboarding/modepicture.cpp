// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/modepicture.h"

#include "theme/icons.h"
#include "theme/metrics.h"

#include <QPainter>
#include <QPainterPath>

namespace rl {

namespace {

constexpr int disc = 32;

void arrow(QPainter &painter, QPointF from, QPointF to, const QColor &colour, bool dashed)
{
    QPen pen(colour, 2, dashed ? Qt::DotLine : Qt::SolidLine, Qt::RoundCap);
    painter.setPen(pen);
    painter.drawLine(from, to);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(to, to + QPointF(-5, -4));
    painter.drawLine(to, to + QPointF(-5, 4));
}

} // namespace

ModePicture::ModePicture(ForwardingMode mode, QWidget *parent)
    : QWidget(parent)
    , m_mode(mode)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ModePicture::sizeHint() const
{
    return {3 * disc + 2 * 36 + 2, disc + 24};
}

void ModePicture::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool all = m_mode == ForwardingMode::TotalAi;
    const qreal middle = 1 + disc / 2.0 + 12;
    const auto at = [&](int place) {
        return QPointF(1 + disc / 2.0 + place * (disc + 36), middle);
    };
    const auto circle = [&](int place, Symbol symbol, const ToneColours &tone) {
        painter.setPen(QPen(tone.edge, 1));
        painter.setBrush(tone.tint);
        painter.drawEllipse(at(place), disc / 2.0, disc / 2.0);
        const QPixmap picture = Icons::pixmap(symbol, tone.text, 18, devicePixelRatioF());
        painter.drawPixmap(at(place) - QPointF(9, 9), picture);
    };
    circle(0, Symbol::Person, colours.neutral);
    circle(1, Symbol::PhoneIn, all ? colours.neutral : colours.accent);
    circle(2, Symbol::Star, colours.accent);
    const QPointF gap(disc / 2.0 + 4, 0);
    if (all) { // past the phone, which stays silent
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent.fill, 2));
        QPainterPath over(at(0) + QPointF(8, -disc / 2.0));
        over.cubicTo(at(0) + QPointF(30, -disc / 2.0 - 14), at(2) + QPointF(-40, -disc / 2.0 - 14),
                     at(2) + QPointF(-10, -disc / 2.0 - 1));
        painter.drawPath(over);
        const QPointF tip = at(2) + QPointF(-10, -disc / 2.0 - 1);
        painter.drawLine(tip, tip + QPointF(-7, -1));
        painter.drawLine(tip, tip + QPointF(-2, -7));
    } else {
        arrow(painter, at(0) + gap, at(1) - gap, colours.accent.fill, false);
        arrow(painter, at(1) + gap, at(2) - gap, colours.accent.fill, true);
    }
}

} // namespace rl
