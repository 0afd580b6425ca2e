// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/pagetable.h"

#include <QPainter>

#include <algorithm>

namespace rl {
namespace {

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
    return columns[column].width - (column + 1 < columns.size() ? PageTable::gap : 0);
}

} // namespace

// A row's cells in their lines.
struct PageTable::SetRow
{
    SetRow(const Style &style, const Row &row, qreal width);
    void draw(QPainter &painter, const QRectF &rect) const;

    const Style &style;
    const Row &row;
    qreal iconRoom = 0;
    qreal noteLeft = 0;
    std::vector<TextBlock> cells;
    qreal cellsHeight = 0;
    TextBlock lead;
    qreal leadWidth = 0;
    TextBlock note;
    bool noted = false;
    qreal height = 0;
};

PageTable::SetRow::SetRow(const Style &of, const Row &line, qreal width)
    : style(of)
    , row(line)
    , iconRoom(line.icon ? of.size * 1.75 * pt : 0)
    , noteLeft(of.columns.front().width)
    , noted(!line.note.isEmpty() || !line.noteLead.isEmpty())
{
    const QFont font =
        row.bold ? style.typeface.bold(style.size) : style.typeface.regular(style.size);
    for (size_t i = 0; i < style.columns.size(); ++i) {
        const qreal room = roomIn(style.columns, i) - (i == 0 ? iconRoom : 0);
        cells.emplace_back(row.cells[i], font, room, style.device, style.columns[i].alignment);
        cellsHeight = std::max(cellsHeight, cells.back().height());
    }
    height = cellsHeight + 2 * padding;
    if (!noted)
        return;
    // The first words of a note are bold, so its first line is set in two pieces.
    const qreal room = width - noteLeft;
    lead = TextBlock(row.noteLead, style.typeface.bold(style.size - 0.5), room, style.device);
    leadWidth = row.noteLead.isEmpty() ? 0 : lead.naturalWidth() + 3 * pt;
    note = TextBlock(row.note, style.typeface.regular(style.size - 0.5), room - leadWidth,
                     style.device);
    height += std::max(note.height(), lead.height());
}

void PageTable::SetRow::draw(QPainter &painter, const QRectF &rect) const
{
    const qreal top = rect.top() + padding;
    if (row.icon) {
        const qreal lineHeight = cells.front().lineHeight();
        const qreal size = lineHeight * 0.72;
        painter.save();
        row.icon(painter, {rect.left(), top + (lineHeight - size) / 2, size, size});
        painter.restore();
    }
    qreal x = rect.left();
    for (size_t i = 0; i < cells.size(); ++i) {
        cells[i].draw(painter, {x + (i == 0 ? iconRoom : 0), top}, ink::text);
        x += style.columns[i].width;
    }
    if (noted) {
        const QPointF below(rect.left() + noteLeft, top + cellsHeight);
        lead.draw(painter, below, ink::text);
        note.draw(painter, below + QPointF(leadWidth, 0), ink::muted);
    }
}

PageTable::PageTable(std::vector<Column> columns, const Typeface &typeface, qreal fontSize,
                     QPaintDevice *device)
    : m_style(std::make_shared<const Style>(Style{std::move(columns), typeface, fontSize, device}))
{
}

void PageTable::flowInto(PageFlow &flow, const GoOn &goOn) const
{
    const Placed head = header();
    QString group;
    Placed title;
    bool needsHeader = true;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (goOn && !goOn(i))
            return;
        const Line &line = m_rows[i];
        const bool isGroup = !line.group.isEmpty();
        const bool lastOfGroup = i + 1 == m_rows.size() || !m_rows[i + 1].group.isEmpty();
        if (isGroup) {
            group = line.group;
            if (lastOfGroup)
                continue; // nothing in it
            title = placeGroup(group, flow.width());
        }
        // A group's title stays with its first row.
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
    const std::vector<Column> &columns = m_style->columns;
    for (size_t i = 0; i < columns.size(); ++i) {
        titles.emplace_back(columns[i].title, m_style->typeface.regular(m_style->size - 0.5),
                            roomIn(columns, i), m_style->device, columns[i].alignment);
        height = std::max(height, titles.back().height());
    }
    return {height + 2 * padding,
            [titles, height, style = m_style](QPainter &painter, const QRectF &rect) {
                qreal x = rect.left();
                for (size_t i = 0; i < titles.size(); ++i) {
                    const qreal down = height - titles[i].height();
                    titles[i].draw(painter, {x, rect.top() + padding + down}, ink::muted);
                    x += style->columns[i].width;
                }
                rule(painter, rect, ink::muted);
            }};
}

PageTable::Placed PageTable::placeGroup(const QString &title, qreal width) const
{
    const TextBlock text(title, m_style->typeface.bold(m_style->size), width, m_style->device);
    return {text.height() + 2.6 * padding, [text](QPainter &painter, const QRectF &rect) {
                text.draw(painter, rect.topLeft() + QPointF(0, 1.8 * padding), ink::text);
            }};
}

PageTable::Placed PageTable::placeRow(const std::shared_ptr<const Row> &row, qreal width,
                                      bool ruled) const
{
    return {SetRow(*m_style, *row, width).height,
            [style = m_style, row, ruled](QPainter &painter, const QRectF &rect) {
                SetRow(*style, *row, rect.width()).draw(painter, rect);
                if (ruled)
                    rule(painter, rect, ink::rule);
            }};
}

} // namespace rl
