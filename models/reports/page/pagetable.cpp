// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/pagetable.h"

#include "page/paper.h"

#include <QPainter>

#include <algorithm>

namespace rl {
namespace {

constexpr qreal gap = 10 * pt; // between columns
constexpr qreal padding = 3.2 * pt; // above and below a row
constexpr qreal hairline = 0.5 * pt;

void rule(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.setPen(QPen(color, hairline));
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
}

// What a cell's text may take: the last column ends at the table's edge.
qreal roomIn(const std::vector<PageTable::Column> &columns, size_t column)
{
    return columns[column].width - (column + 1 < columns.size() ? gap : 0);
}

} // namespace

PageTable::PageTable(std::vector<Column> columns, const Typeface &typeface, qreal fontSize,
                     QPaintDevice *device)
    : m_columns(std::move(columns))
    , m_typeface(typeface)
    , m_size(fontSize)
    , m_device(device)
{
}

void PageTable::flowInto(PageFlow &flow) const
{
    const Placed head = header();
    QString group;
    bool needsHeader = true;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Line &line = m_rows[i];
        const bool isGroup = !line.group.isEmpty();
        const bool lastOfGroup = i + 1 == m_rows.size() || !m_rows[i + 1].group.isEmpty();
        if (isGroup) {
            group = line.group;
            if (lastOfGroup)
                continue; // nothing in it
        }
        // A group's title stays with its first row.
        const Placed title = placeGroup(group);
        const Placed row =
            placeRow(m_rows[isGroup ? i + 1 : i].row, flow.width(), isGroup ? false : !lastOfGroup);
        const qreal needed =
            row.height + (isGroup ? title.height : 0) + (needsHeader ? head.height : 0);
        bool continued = false;
        if (flow.remaining() < needed && !flow.atTop()) {
            flow.newPage();
            needsHeader = continued = true;
        }
        if (needsHeader)
            flow.add(head.height, head.draw);
        needsHeader = false;
        if (isGroup || (continued && !group.isEmpty()))
            flow.add(title.height, title.draw);
        if (!isGroup)
            flow.add(row.height, row.draw);
    }
}

PageTable::Placed PageTable::header() const
{
    std::vector<TextBlock> titles;
    qreal height = 0;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        titles.emplace_back(m_columns[i].title, m_typeface.regular(m_size - 0.5),
                            roomIn(m_columns, i), m_device, m_columns[i].alignment);
        height = std::max(height, titles.back().height());
    }
    const auto columns = m_columns;
    return {height + 2 * padding, [titles, columns, height](QPainter &painter, const QRectF &rect) {
                qreal x = rect.left();
                for (size_t i = 0; i < columns.size(); ++i) {
                    const qreal down = height - titles[i].height();
                    titles[i].draw(painter, {x, rect.top() + padding + down}, ink::muted);
                    x += columns[i].width;
                }
                rule(painter, rect, ink::muted);
            }};
}

PageTable::Placed PageTable::placeGroup(const QString &title) const
{
    const TextBlock text(title, m_typeface.bold(m_size), 400 * pt, m_device);
    return {text.height() + 2.6 * padding, [text](QPainter &painter, const QRectF &rect) {
                text.draw(painter, rect.topLeft() + QPointF(0, 1.8 * padding), ink::text);
            }};
}

PageTable::Placed PageTable::placeRow(const Row &row, qreal width, bool ruled) const
{
    const QFont font = row.bold ? m_typeface.bold(m_size) : m_typeface.regular(m_size);
    std::vector<TextBlock> cells;
    qreal height = 0;
    const qreal iconRoom = row.icon ? m_size * 1.75 * pt : 0;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const qreal room = roomIn(m_columns, i) - (i == 0 ? iconRoom : 0);
        cells.emplace_back(row.cells[i], font, room, m_device, m_columns[i].alignment);
        height = std::max(height, cells.back().height());
    }
    // The first words of a note are bold, so its first line is set in two pieces.
    const qreal noteLeft = m_columns.front().width;
    const TextBlock lead(row.noteLead, m_typeface.bold(m_size - 0.5), width - noteLeft, m_device);
    const qreal leadWidth = row.noteLead.isEmpty() ? 0 : lead.naturalWidth() + 3 * pt;
    const TextBlock note(row.note, m_typeface.regular(m_size - 0.5), width - noteLeft - leadWidth,
                         m_device);
    const bool noted = !row.note.isEmpty() || !row.noteLead.isEmpty();
    const qreal noteHeight = noted ? std::max(note.height(), lead.height()) : 0;

    const auto columns = m_columns;
    const auto icon = row.icon;
    const qreal lineHeight = cells.front().lineHeight();
    return {height + noteHeight + 2 * padding, [=](QPainter &painter, const QRectF &rect) {
                const qreal top = rect.top() + padding;
                if (icon) {
                    const qreal size = lineHeight * 0.72;
                    painter.save();
                    icon(painter, {rect.left(), top + (lineHeight - size) / 2, size, size});
                    painter.restore();
                }
                qreal x = rect.left();
                for (size_t i = 0; i < columns.size(); ++i) {
                    cells[i].draw(painter, {x + (i == 0 ? iconRoom : 0), top}, ink::text);
                    x += columns[i].width;
                }
                if (noted) {
                    const QPointF below(rect.left() + noteLeft, top + height);
                    lead.draw(painter, below, ink::text);
                    note.draw(painter, below + QPointF(leadWidth, 0), ink::muted);
                }
                if (ruled)
                    rule(painter, rect, ink::rule);
            }};
}

} // namespace rl
