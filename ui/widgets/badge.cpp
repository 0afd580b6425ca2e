// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/badge.h"

#include "theme/metrics.h"

#include <QFontMetrics>
#include <QPainter>

namespace rl {

namespace {

constexpr int symbolSize = 14;

QFont badgeFont()
{
    QFont result = font(Type::Caption);
    result.setWeight(QFont::Medium);
    return result;
}

} // namespace

Badge::Badge(QWidget *parent)
    : Badge({}, Tone::Neutral, parent)
{
}

Badge::Badge(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setContent(text, tone);
}

void Badge::setContent(const QString &text, Tone tone, std::optional<Symbol> symbol)
{
    m_text = text;
    m_tone = tone;
    m_symbol = symbol;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return sizeFor(m_text, m_symbol.has_value());
}

QSize Badge::sizeFor(const QString &text, bool withSymbol)
{
    const QFontMetrics metrics(badgeFont());
    const int symbol = withSymbol ? symbolSize + Space::XS : 0;
    return {metrics.horizontalAdvance(text) + symbol + 2 * Space::S, metrics.height() + 6};
}

int Badge::paint(QPainter *painter, const QRect &rect, const QString &text, Tone tone,
                 std::optional<Symbol> symbol)
{
    if (text.isEmpty())
        return 0;
    const ToneColours &colours = Colours::current().tone(tone);
    const QSize wanted = sizeFor(text, symbol.has_value()).boundedTo(rect.size());
    QRect box(rect.topLeft(), wanted);
    box.moveTop(rect.top() + (rect.height() - wanted.height()) / 2);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colours.edge, 1));
    painter->setBrush(colours.tint);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), Radius::Small,
                             Radius::Small);

    QRect inner = box.adjusted(Space::S, 0, -Space::S, 0);
    if (symbol) {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(inner.left() - 1, box.center().y() - symbolSize / 2 + 1,
                            Icons::pixmap(*symbol, colours.text, symbolSize, ratio));
        inner.setLeft(inner.left() + symbolSize + Space::XS);
    }
    painter->setFont(badgeFont());
    painter->setPen(colours.text);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width() + 1));
    painter->restore();
    return box.width();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_text, m_tone, m_symbol);
}

} // namespace rl
