// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip.h"

#include "theme/metrics.h"

#include <QLocale>
#include <QPainter>

namespace rl {

namespace {

QFont countFont()
{
    QFont result = font(Type::Caption);
    result.setWeight(QFont::DemiBold);
    return result;
}

} // namespace

Chip::Chip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    rename();
}

void Chip::setCount(qint64 count)
{
    if (count == m_count)
        return;
    m_count = count;
    rename();
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::rename()
{
    setAccessibleName(m_count < 0 ? text() : tr("%1, %2 cases").arg(text(), countText()));
}

QString Chip::countText() const
{
    return m_count < 0 ? QString() : QLocale().toString(m_count);
}

QSize Chip::sizeHint() const
{
    int width = fontMetrics().horizontalAdvance(text()) + 2 * Space::M;
    if (m_count >= 0)
        width += Space::S + QFontMetrics(countFont()).horizontalAdvance(countText());
    return {width + 2, fontMetrics().height() + 2 * Space::S - 2};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::current();
    const bool loud = m_tone != Tone::Neutral && m_count > 0;
    QColor back = colours.surface;
    if (isChecked())
        back = colours.selection;
    else if (underMouse() && isEnabled())
        back = colours.hover;

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(back);
    const bool ring = hasFocus();
    QColor outline = isChecked() ? colours.accent.edge : colours.line;
    if (ring)
        outline = colours.focus;
    const double width = ring ? 2.0 : 1.0;
    painter.setPen(QPen(outline, width));
    const QRectF box = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);

    const QRect inner = rect().adjusted(Space::M + 1, 0, -Space::M, 0);
    QFont label = this->font();
    label.setWeight(isChecked() ? QFont::Medium : QFont::Normal);
    painter.setFont(label);
    painter.setPen(!isEnabled()  ? colours.disabled
                   : isChecked() ? colours.accent.text
                                 : colours.text);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, text());
    if (m_count >= 0) {
        painter.setFont(countFont());
        painter.setPen(loud ? colours.tone(m_tone).text : colours.muted);
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, countText());
    }
}

} // namespace rl
