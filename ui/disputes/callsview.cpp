// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/callsview.h"

#include "disputes/callstablemodel.h"
#include "theme/metrics.h"
#include "widgets/tonedelegate.h"
#include "widgets/tones.h"

#include <QHeaderView>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace rl {
namespace {

constexpr int rowMargin = 4;
constexpr int cellPadding = 5;
constexpr int rowsMeasured = 100;

// Words that may go on in the line below where there is little room; numbers never do.
bool wraps(int column)
{
    return column == CallsTableModel::EndedBy || column == CallsTableModel::AnsweredBy
           || column == CallsTableModel::Carrier;
}

int widestWord(const QString &text, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const QString &word : text.split(u' '))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

// Two lines of a cell, in the upper part of a row whose lower part holds the reason.
class CallCellDelegate : public ToneDelegate
{
public:
    using ToneDelegate::ToneDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        paintBackground(painter, item);
        const Colours &colours = Colours::of(option.palette);
        const auto tone = casewords::Tone(index.data(ToneRole).toInt());
        const int line = option.fontMetrics.height();
        QRect upper = option.rect.adjusted(cellPadding, rowMargin, -cellPadding, 0);
        upper.setHeight(line);
        painter->save();
        const bool party =
            index.column() == CallsTableModel::From || index.column() == CallsTableModel::To;
        painter->setFont(index.column() == CallsTableModel::Talk ? emphasised(option.font)
                                                                 : option.font);
        painter->setPen(party ? colours.text : textColour(tone, option.palette));
        const auto alignment =
            (Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask)
            | Qt::AlignTop;
        const QString first = index.data(FirstLineRole).toString();
        const QString second = index.data(SecondLineRole).toString();
        if (wraps(index.column())) {
            upper.setHeight(2 * line + 1);
            painter->drawText(upper, int(alignment) | Qt::TextWordWrap, first);
            painter->restore();
            return;
        }
        drawElided(painter, upper, first, alignment);
        painter->setFont(option.font);
        painter->setPen(colours.muted);
        drawElided(painter, upper.translated(0, line + 1), second, alignment);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {40, 3 * option.fontMetrics.height() + 2 * rowMargin + 3};
    }

private:
    static QFont emphasised(QFont font)
    {
        font.setWeight(QFont::DemiBold);
        return font;
    }
    static void drawElided(QPainter *painter, const QRect &rect, const QString &text,
                           Qt::Alignment alignment)
    {
        painter->drawText(rect, int(alignment),
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    }
};

} // namespace

CallsView::CallsView(CallsTableModel &model, QWidget *parent)
    : TableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("callsTable"));
    setAccessibleName(tr("Calls of the case"));
    setUniformRowHeights(true);
    setSelectionMode(SingleSelection);
    setFont(rl::font(Type::Caption));
    setItemDelegate(new CallCellDelegate(this));
    setModel(&model);
    header()->setFont(rl::font(Type::Caption));
    header()->setSectionsMovable(false); // a row draws across its columns
    header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 7px 5px; }"));
    header()->setMinimumSectionSize(30);
    setColumnHidden(CallsTableModel::Counts, true); // drawn across the row
    connect(&model, &QAbstractItemModel::modelReset, this, &CallsView::fitUnlessArranged);
}

void CallsView::selectCall(const QUuid &id)
{
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid() || index.row() == currentIndex().row())
        return;
    const QSignalBlocker quiet(this);
    setCurrentIndex(index);
    scrollTo(index);
    viewport()->update();
}

QUuid CallsView::currentCall() const
{
    return currentIndex().isValid() ? currentIndex().data(IdRole).toUuid() : QUuid();
}

void CallsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT callChosen(current.data(IdRole).toUuid());
}

// What a column holds; of columns that wrap, their longest word.
int CallsView::neededWidth(int column, bool wrapped) const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(column == CallsTableModel::Talk ? strong : font());
    int widest = 0;
    for (int row = 0; row < std::min(m_model.rowCount(), rowsMeasured); ++row) {
        const QString text = m_model.index(row, column).data(FirstLineRole).toString();
        widest =
            std::max(widest, wrapped ? widestWord(text, metrics) : metrics.horizontalAdvance(text));
    }
    // The header's hint knows nothing of the style sheet's padding and heavier type.
    return std::max(widest + 2 * cellPadding + 1,
                    header()->sectionSizeHint(column) + 2 * cellPadding);
}

// What is written below the numbers.
int CallsView::secondLineWidth(int column) const
{
    int widest = 0;
    for (int row = 0; row < std::min(m_model.rowCount(), rowsMeasured); ++row) {
        const QString text = m_model.index(row, column).data(SecondLineRole).toString();
        widest = std::max(widest, fontMetrics().horizontalAdvance(text));
    }
    return widest + 2 * cellPadding + 1;
}

// Numbers are never cut. Where there is not enough room the words wrap first, and after that the
// table scrolls sideways; too much goes to who called whom, to the phones and whose they are.
void CallsView::fitColumns()
{
    std::array<int, CallsTableModel::Counts> widths{};
    int room = viewport()->width();
    for (int column = 0; column < CallsTableModel::Counts; ++column) {
        widths[size_t(column)] = neededWidth(column, wraps(column));
        room -= widths[size_t(column)];
    }
    for (int column = 0; column < CallsTableModel::Counts; ++column) {
        if (!wraps(column) || room <= 0)
            continue;
        const int more = std::min(room, neededWidth(column, false) - widths[size_t(column)]);
        widths[size_t(column)] += more;
        room -= more;
    }
    for (const int column : {CallsTableModel::Start, CallsTableModel::From, CallsTableModel::To}) {
        const int more =
            std::clamp(secondLineWidth(column) - widths[size_t(column)], 0, std::max(room, 0));
        widths[size_t(column)] += more;
        room -= more;
    }
    for (const int column : {CallsTableModel::From, CallsTableModel::To})
        widths[size_t(column)] += std::max(room, 0) / 2;
    for (int column = 0; column < CallsTableModel::Counts; ++column)
        setColumnWidth(column, widths[size_t(column)]);
}

void CallsView::paintEvent(QPaintEvent *event)
{
    TableView::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setFont(rl::font(Type::Body));
    painter.setPen(Colours::of(palette()).muted);
    painter.drawText(viewport()->rect().adjusted(Space::L, Space::L, -Space::L, -Space::L),
                     int(Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap),
                     tr("No call over the tracking number is on record for this appointment."));
}

void CallsView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    TableView::drawRow(painter, option, index);
    const Colours &colours = Colours::of(palette());
    const QModelIndex why = index.siblingAtColumn(CallsTableModel::Counts);
    const int line = fontMetrics().height();
    // Wherever the columns are scrolled to, the reason is on screen.
    QRect lower(cellPadding, option.rect.top(), viewport()->width() - 2 * cellPadding,
                option.rect.height() - rowMargin);
    lower.setTop(lower.bottom() - line);
    painter->setFont(font());
    painter->setPen(textColour(casewords::Tone(why.data(ToneRole).toInt()), palette()));
    painter->drawText(
        lower, int(Qt::AlignLeft | Qt::AlignVCenter),
        fontMetrics().elidedText(why.data().toString(), Qt::ElideRight, lower.width()));
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace rl
