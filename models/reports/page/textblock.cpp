// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/textblock.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>

namespace rl {
namespace {

constexpr qreal leading = 1.22; // line height in font heights; DejaVu's own is tight
}

TextBlock::TextBlock() = default;

TextBlock::TextBlock(const QString &text, const QFont &font, qreal width, QPaintDevice *device,
                     Qt::Alignment alignment)
{
    QString clean = text;
    clean.replace(u'\n', QChar::LineSeparator);
    // "…1544" is one word, whatever Unicode says of a break after the dots.
    static const QRegularExpression ending(QStringLiteral("…(?=\\d)"));
    clean.replace(ending, QStringLiteral("…\u2060"));
    m_layout = std::make_shared<QTextLayout>(clean, font, device);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_lineHeight = QFontMetricsF(font, device).height() * leading;
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        const qreal spare = (m_lineHeight - line.height()) / 2;
        line.setPosition({0, m_lineHeight * line.lineNumber() + spare});
    }
    m_layout->endLayout();
}

int TextBlock::lines() const
{
    return m_layout ? m_layout->lineCount() : 0;
}

qreal TextBlock::naturalWidth() const
{
    qreal widest = 0;
    for (int i = 0; i < lines(); ++i)
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    return widest;
}

void TextBlock::draw(QPainter &painter, const QPointF &topLeft, const QColor &color) const
{
    for (int i = 0; i < lines(); ++i)
        drawLine(painter, i, topLeft + QPointF(0, m_lineHeight * i), color);
}

void TextBlock::drawLine(QPainter &painter, int line, const QPointF &topLeft,
                         const QColor &color) const
{
    painter.setPen(color);
    const QTextLine laidOut = m_layout->lineAt(line);
    laidOut.draw(&painter, topLeft - QPointF(0, m_lineHeight * line));
}

} // namespace rl
