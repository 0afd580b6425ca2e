// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sidebarbutton.h"

#include "theme/metrics.h"

#include <QPainter>

namespace rl {

SidebarButton::SidebarButton(Symbol symbol, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_symbol(symbol)
{
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void SidebarButton::setSymbol(Symbol symbol)
{
    m_symbol = symbol;
    update();
}

void SidebarButton::setHint(const QString &keys)
{
    m_hint = keys;
    update();
}

void SidebarButton::setOutlined(bool outlined)
{
    m_outlined = outlined;
    update();
}

void SidebarButton::setFolded(bool folded)
{
    m_folded = folded;
    update();
}

QSize SidebarButton::sizeHint() const
{
    return {Size::Row, Size::Row};
}

void SidebarButton::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool over = underMouse() && isEnabled();
    QColor back = Qt::transparent;
    if (isDown())
        back = colours.selection;
    else if (over)
        back = colours.hover;
    else if (m_outlined)
        back = colours.surface;
    painter.setBrush(back);
    if (hasFocus())
        painter.setPen(QPen(colours.focus, 2));
    else if (m_outlined)
        painter.setPen(colours.control);
    else
        painter.setPen(Qt::NoPen);
    const double inset = hasFocus() ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Radius::Control,
                            Radius::Control);

    const int left = m_folded ? (width() - Size::Icon) / 2 : Space::M;
    painter.drawPixmap(left, (height() - Size::Icon) / 2,
                       Icons::pixmap(m_symbol, colours.muted, Size::Icon, devicePixelRatioF()));
    if (m_folded)
        return;
    const QRect inner = rect().adjusted(Space::M + Size::Icon + Space::M, 0, -Space::M, 0);
    painter.setPen(m_outlined ? colours.muted : colours.text);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(rl::font(Type::Caption));
    painter.setPen(colours.muted);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, m_hint);
}

} // namespace rl
