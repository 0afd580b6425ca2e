// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

#include <memory>

class QPaintDevice;
class QPainter;
class QTextLayout;

namespace rl {

// A text broken into lines of one width, measured for the device that it will be painted on. Breaks
// between words, and inside one that is longer than a line. Copies share what was laid out.
class TextBlock
{
public:
    TextBlock();
    TextBlock(const QString &text, const QFont &font, qreal width, QPaintDevice *device,
              Qt::Alignment alignment = Qt::AlignLeft);

    [[nodiscard]] qreal height() const { return m_lineHeight * lines(); }
    [[nodiscard]] qreal lineHeight() const { return m_lineHeight; }
    [[nodiscard]] int lines() const;
    // Of the longest line; never more than the width asked for.
    [[nodiscard]] qreal naturalWidth() const;

    void draw(QPainter &painter, const QPointF &topLeft, const QColor &color) const;
    // One line alone, its top at 'topLeft'; for paragraphs that go over a page's end.
    void drawLine(QPainter &painter, int line, const QPointF &topLeft, const QColor &color) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    qreal m_lineHeight = 0;
};

} // namespace rl
