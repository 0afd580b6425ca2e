// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/pageflow.h"

#include "page/typeface.h"

#include <QPainter>
#include <QPdfWriter>

namespace rl {

PageFlow::PageFlow(const QRectF &first, const QRectF &content)
    : m_first(first)
    , m_content(content)
    , m_y(first.top())
    , m_pages(1)
{
}

qreal PageFlow::remaining() const
{
    return m_content.bottom() - m_y;
}

void PageFlow::add(qreal height, Draw draw)
{
    keepTogether(height);
    m_pages.back().push_back({QRectF(left(), m_y, width(), height), std::move(draw)});
    m_y += height;
}

void PageFlow::addLines(const TextBlock &text, qreal inset, const QColor &color, const Draw &behind)
{
    for (int i = 0; i < text.lines(); ++i) {
        add(text.lineHeight(),
            [text, i, inset, color, behind](QPainter &painter, const QRectF &rect) {
                if (behind)
                    behind(painter, rect);
                text.drawLine(painter, i, rect.topLeft() + QPointF(inset, 0), color);
            });
    }
}

void PageFlow::space(qreal height)
{
    if (!atTop())
        m_y += height;
}

void PageFlow::keepTogether(qreal height)
{
    if (!atTop() && remaining() < height)
        newPage();
}

void PageFlow::newPage()
{
    m_pages.emplace_back();
    m_y = m_content.top();
}

void PageFlow::paintPage(QPainter &painter, int page) const
{
    for (const Piece &piece : m_pages[size_t(page)]) {
        painter.save();
        piece.draw(painter, piece.rect);
        painter.restore();
    }
}

void PageFlow::paintAll(QPdfWriter &writer, const QString &count, qreal below) const
{
    QPainter painter(&writer);
    const QFont small = Typeface().regular(7.5);
    for (int page = 0; page < pages(); ++page) {
        if (page > 0)
            writer.newPage();
        paintPage(painter, page);
        if (pages() == 1)
            continue;
        TextBlock(count.arg(page + 1).arg(pages()), small, m_content.width(), &writer,
                  Qt::AlignRight)
            .draw(painter, {m_content.left(), m_content.bottom() + below}, ink::muted);
    }
}

} // namespace rl
