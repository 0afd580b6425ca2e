// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/textblock.h"

#include <QRectF>

#include <functional>
#include <vector>

class QPdfWriter;

namespace rl {

// Sets pieces one below the other on as many pages as they need. Nothing is painted before all is
// placed, so that "page 2 of 3" is known on every page.
class PageFlow
{
public:
    // Paints a piece into the rectangle that it was given.
    using Draw = std::function<void(QPainter &, const QRectF &)>;

    // 'content' is what remains of a sheet between margins, header and footer; 'first' that of the
    // first page, whose header may differ.
    PageFlow(const QRectF &first, const QRectF &content);

    [[nodiscard]] qreal width() const { return m_content.width(); }
    [[nodiscard]] qreal left() const { return m_content.left(); }
    [[nodiscard]] qreal remaining() const;
    [[nodiscard]] bool atTop() const { return m_y <= top(); }
    [[nodiscard]] int pages() const { return int(m_pages.size()); }

    // A piece is never cut: it goes to the next page when this one has no room for it.
    void add(qreal height, Draw draw);
    // Line by line, over the end of a page if need be; 'inset' from the left edge. 'behind' is
    // painted under each line, over the whole width.
    void addLines(const TextBlock &text, qreal inset, const QColor &color, const Draw &behind = {});
    // White space; none at the top of a page.
    void space(qreal height);
    // Begins a page unless this much is left: keeps a title with what follows it.
    void keepTogether(qreal height);
    void newPage();

    void paintPage(QPainter &painter, int page) const;
    // All of them. Where there are several, each is counted so far below the content, at its right
    // edge: 'count' is "Page %1 of %2".
    void paintAll(QPdfWriter &writer, const QString &count, qreal below) const;

private:
    struct Piece
    {
        QRectF rect;
        Draw draw;
    };
    [[nodiscard]] qreal top() const { return (pages() == 1 ? m_first : m_content).top(); }

    QRectF m_first;
    QRectF m_content;
    qreal m_y;
    std::vector<std::vector<Piece>> m_pages;
};

} // namespace rl
