// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pageflow.h"
#include "page/typeface.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace rl {

// A table that may go over several pages; its header is repeated on each of them.
class PageTable
{
public:
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

    void addRow(Row row) { m_rows.push_back({std::move(row), {}}); }
    // A line of its own above the rows that follow ("Wednesday, October 22, 2025").
    void addGroup(const QString &title) { m_rows.push_back({{}, title}); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    void flowInto(PageFlow &flow) const;

private:
    struct Line
    {
        Row row;
        QString group;
    };
    struct Placed
    {
        qreal height = 0;
        PageFlow::Draw draw;
    };
    [[nodiscard]] Placed header() const;
    [[nodiscard]] Placed placeRow(const Row &row, qreal width, bool ruled) const;
    [[nodiscard]] Placed placeGroup(const QString &title) const;

    std::vector<Column> m_columns;
    std::vector<Line> m_rows;
    Typeface m_typeface;
    qreal m_size;
    QPaintDevice *m_device;
};

} // namespace rl
