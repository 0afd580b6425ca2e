// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/listpaper.h"

#include "consolelanguage.h"
#include "list/listcells.h"
#include "page/columnwidths.h"
#include "page/pagetable.h"
#include "page/paper.h"
#include "page/pdffile.h"
#include "words/evidencephrases.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <numeric>

namespace rl {
namespace {

constexpr qreal margin = 30 * pt;
constexpr qreal headerHeight = 20 * pt; // of the pages after the first
constexpr qreal footerHeight = 20 * pt;
constexpr qreal textSize = 7.25;
constexpr std::array smallerSizes{6.75, 6.0, 5.25}; // where words would be broken, as upright
constexpr qreal widestWord = 12 * pt; // for each point of the font; a longer one is broken
constexpr int layingOut = 500; // thousandths of the work; the rest is painting

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::ListPaper", text);
}

Error stopped()
{
    return {ErrorCode::Cancelled, tr("The list was not printed: it was stopped."), {}, {}};
}

// The widest word and the widest line of every column, each text measured once.
std::vector<ColumnNeed> needsOf(const std::vector<ListPaperContent::Column> &columns,
                                const std::vector<ListCells> &rows, const Typeface &type,
                                qreal size, QPaintDevice *device)
{
    static const QRegularExpression breaks(QStringLiteral(" |(?<=-)(?=\\p{L})"));
    const QFontMetricsF metrics(type.regular(size), device);
    std::vector<ColumnNeed> needs(columns.size());
    std::vector<QSet<QString>> seen(columns.size());
    const auto measure = [&](size_t column, const QString &text) {
        if (seen[column].contains(text))
            return;
        seen[column].insert(text);
        for (const QString &line : text.split(u'\n')) {
            ColumnNeed &need = needs[column];
            need.whole = std::max(need.whole, metrics.horizontalAdvance(line));
            for (const QString &word : line.split(breaks))
                need.least = std::max(need.least,
                                      std::min(metrics.horizontalAdvance(word), widestWord * size));
        }
    };
    for (size_t column = 0; column < columns.size(); ++column) {
        measure(column, columns[column].title);
        for (const ListCells &row : rows)
            measure(column, row[column]);
    }
    for (ColumnNeed &need : needs) {
        // Rounding never breaks a word, and the gap to the next column is the table's own.
        need.least += PageTable::gap + pt;
        need.whole += PageTable::gap + pt;
    }
    return needs;
}

PageTable tableOf(const ListPaperContent &content, const Typeface &type, qreal width,
                  QPaintDevice *device)
{
    const std::vector<ListPaperContent::Column> columns = listColumns(content);
    std::vector<ListCells> rows;
    rows.reserve(content.rows.size());
    for (const DisputeSummary &summary : content.rows)
        rows.push_back(listCells(columns, summary, content.asOf));
    qreal size = textSize;
    std::vector<ColumnNeed> needs = needsOf(columns, rows, type, size, device);
    for (const qreal smaller : smallerSizes) {
        const qreal least =
            std::accumulate(needs.begin(), needs.end(), 0.0,
                            [](qreal sum, const ColumnNeed &need) { return sum + need.least; });
        if (least <= width)
            break;
        size = smaller;
        needs = needsOf(columns, rows, type, size, device);
    }
    const std::vector<qreal> widths = columnWidths(needs, width);
    std::vector<PageTable::Column> set;
    for (size_t i = 0; i < columns.size(); ++i) {
        const bool number = columns[i].field == ListField::Amount;
        set.push_back({columns[i].title, widths[i], number ? Qt::AlignRight : Qt::AlignLeft});
    }
    PageTable table(std::move(set), type, size, device);
    for (size_t i = 0; i < rows.size(); ++i) {
        const QUuid broker = content.rows[i].brokerId;
        if (content.grouped && (i == 0 || content.rows[i - 1].brokerId != broker))
            table.addGroup(listGroupTitle(content.rows, i));
        PageTable::Row row;
        row.cells = std::move(rows[i]);
        table.addRow(std::move(row));
    }
    return table;
}

void paintLine(QPainter &painter, const QRectF &place, const QString &left, const QString &right,
               const QFont &font)
{
    const TextBlock end(right, font, place.width(), painter.device(), Qt::AlignRight);
    const qreal room = place.width() - end.naturalWidth() - 12 * pt;
    const QString shown =
        QFontMetricsF(font, painter.device()).elidedText(left, Qt::ElideRight, room);
    TextBlock(shown, font, room + 2 * pt, painter.device())
        .draw(painter, place.topLeft(), ink::muted);
    end.draw(painter, place.topLeft(), ink::muted);
}

} // namespace

ListPaper::ListPaper(ListPaperContent content)
    : m_content(std::move(content))
{
}

Result<int> ListPaper::paintOn(QPagedPaintDevice &device, const Progress &progress) const
{
    const QRectF whole = sheetOf(device.pageLayout());
    const QRectF first = whole.adjusted(margin, margin, -margin, -margin - footerHeight);
    const Typeface type;
    PageFlow flow(first, first.adjusted(0, headerHeight, 0, 0));
    const QString when = tr("As of %1").arg(listMoment(m_content.asOf));
    const QString sum = listSum(m_content.rows);

    const TextBlock title(m_content.title, type.bold(14), flow.width() * 0.7, &device);
    const TextBlock date(when, type.regular(8.5), flow.width() * 0.3, &device, Qt::AlignRight);
    flow.add(title.height() + 2 * pt, [&](QPainter &painter, const QRectF &rect) {
        title.draw(painter, rect.topLeft(), ink::text);
        const qreal down = title.lineHeight() - date.lineHeight() - 1.5 * pt;
        date.draw(painter, rect.topLeft() + QPointF(rect.width() * 0.7, down), ink::muted);
    });
    const QStringList details = QStringList(sum) + m_content.details;
    flow.addLines(
        TextBlock(details.join(QStringLiteral(" · ")), type.regular(8.5), flow.width(), &device), 0,
        ink::muted);
    flow.space(8 * pt);

    bool goesOn = !progress || progress(0);
    if (goesOn) {
        const auto rows = qint64(std::max<size_t>(m_content.rows.size(), 1));
        tableOf(m_content, type, flow.width(), &device).flowInto(flow, [&](size_t row) {
            goesOn = !progress || progress(int(std::min(qint64(row), rows) * layingOut / rows));
            return goesOn;
        });
    }
    if (!goesOn)
        return stopped();

    QPainter painter;
    if (!painter.begin(&device))
        return Error{ErrorCode::Unreachable,
                     tr("The printer does not take the list."),
                     tr("Look at the printer, or choose another one."),
                     {}};
    for (int page = 0; page < flow.pages(); ++page) {
        if (progress && !progress(layingOut + page * (1000 - layingOut) / flow.pages()))
            return stopped();
        if (page > 0) {
            device.newPage();
            const QRectF top(first.topLeft(), QSizeF(first.width(), headerHeight));
            paintLine(painter, top, m_content.title, when, type.regular(textSize));
        }
        flow.paintPage(painter, page);
        const QRectF bottom(first.left(), first.bottom() + 8 * pt, first.width(), footerHeight);
        paintLine(painter, bottom, sum,
                  words::pageOf.in(consoleLanguage()).arg(page + 1).arg(flow.pages()),
                  type.regular(textSize));
    }
    return flow.pages();
}

Result<QByteArray> ListPaper::pdf(const QPageLayout &sheet, const Progress &progress) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        preparePaper(writer, sheet, m_content.title.toUtf8());
        writer.setTitle(m_content.title);
        writer.setCreator(QStringLiteral("Ringledger"));
        if (const Result<int> pages = paintOn(writer, progress); !pages)
            return pages.error();
    }
    setCreationDate(bytes, m_content.asOf);
    return bytes;
}

} // namespace rl
