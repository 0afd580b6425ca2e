// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pageflow.h"
#include "page/paper.h"
#include "page/typeface.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace rl {

// A table that may go over several pages; its header is repeated on each of them.
class PageTable
{
public:
    static constexpr qreal gap = 10 * pt; // between columns, within their widths
    struct Column
    {
        QString title;
        qreal width; // device units
        Qt::Alignment alignment = Qt::AlignLeft;
    };
    struct Row
    {
        std::vector<QString> cells; // as many as columns
        bool bold = false;
        QString note; // below the cells, muted, from the second column to the right edge
        QString noteLead; // its first words, bold
        std::function<void(QPainter &, const QRectF &)> icon; // square before the first cell's text
    };

    PageTable(std::vector<Column> columns, const Typeface &typeface, qreal fontSize,
              QPaintDevice *device);

    void addRow(Row row) { m_rows.push_back({std::make_shared<const Row>(std::move(row)), {}}); }
    // A line of its own above the rows that follow ("Wednesday, October 22, 2025").
    void addGroup(const QString &title) { m_rows.push_back({{}, title}); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    // Asked before each row how many were set so far; false ends it there. The table may go before
    // the flow is painted, the device may not: rows are laid out anew when they are, so that a long
    // table keeps its words in memory and not the places of all its letters.
    using GoOn = std::function<bool(size_t row)>;
    void flowInto(PageFlow &flow, const GoOn &goOn = {}) const;

private:
    struct Line
    {
        std::shared_ptr<const Row> row;
        QString group;
    };
    struct Placed
    {
        qreal height = 0;
        PageFlow::Draw draw;
    };
    struct Style
    {
        std::vector<Column> columns;
        Typeface typeface;
        qreal size;
        QPaintDevice *device;
    };
    struct SetRow;
    [[nodiscard]] Placed header() const;
    [[nodiscard]] Placed placeRow(const std::shared_ptr<const Row> &row, qreal width,
                                  bool ruled) const;
    [[nodiscard]] Placed placeGroup(const QString &title, qreal width) const;

    std::shared_ptr<const Style> m_style;
    std::vector<Line> m_rows;
};

} // namespace rl
