// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputelistview.h"

#include "disputes/disputedelegate.h"
#include "disputes/disputelistmodel.h"
#include "settling/casewords.h"
#include "theme/metrics.h"
#include "widgets/tones.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <vector>

namespace rl {
namespace {

constexpr int compactBelow = 620;
constexpr int widestName = 260; // in a narrow window; what is longer is whole in the tool tip
constexpr int rowsMeasured = 60;
constexpr int namesMeasured = 200;
constexpr int lastLeading = DisputeListModel::RecommendationColumn;

// The least that a column is made for, so that widths do not jump with every view.
QString sampleText(int column)
{
    switch (column) {
    case DisputeListModel::Due:
        return QStringLiteral("12 days overdue");
    case DisputeListModel::Broker:
    case DisputeListModel::Lead:
        return QStringLiteral("Bartholomew Chris");
    case DisputeListModel::BestCall:
        return QStringLiteral("15:00, 3 h 55 min before");
    case DisputeListModel::Amount:
        return QStringLiteral("$1,150.00");
    case DisputeListModel::Owner:
        return QStringLiteral("Ana Ruiz");
    default:
        return {};
    }
}

// Of the zones in which people are: a row further down may be in the one with the longest name.
QString widestAppointment()
{
    static const QString text = casewords::instant(QDateTime({2025, 11, 24}, {17, 45}, Qt::UTC),
                                                   QStringLiteral("America/Denver"));
    return text;
}

bool isName(int column)
{
    return column == DisputeListModel::Broker || column == DisputeListModel::Lead;
}

// Beside the text; a pixel more on each side, as the painter does not round widths.
int roomFor(bool badge)
{
    return 2 * (ToneDelegate::padding + 1) + (badge ? 2 * Space::S : 0);
}

} // namespace

DisputeListView::DisputeListView(DisputeListModel &model, QWidget *parent)
    : TableView(parent)
    , m_model(model)
    , m_delegate(new DisputeDelegate(this))
{
    setObjectName(QStringLiteral("disputeList"));
    setAccessibleName(tr("Disputes"));
    setUniformRowHeights(true);
    setItemDelegate(m_delegate);
    setSortingEnabled(false); // until the header has our order, or it would ask at once
    setModel(&model);
    header()->setSortIndicator(DisputeListModel::Due, Qt::AscendingOrder);
    setSortingEnabled(true);
    header()->setMinimumSectionSize(40);
    connect(header(), &QHeaderView::sortIndicatorChanged, this, &DisputeListView::refuseUnsortable);
    connect(&model, &QAbstractItemModel::modelReset, this, &DisputeListView::listReset);
    connect(this, &TableView::opened, this, [this](const QModelIndex &index) {
        if (const DisputeSummary *summary = m_model.summary(index))
            Q_EMIT caseEntered(summary->id);
    });
}

bool DisputeListView::isCompact() const
{
    return m_delegate->isCompact();
}

QUuid DisputeListView::currentCase() const
{
    const DisputeSummary *summary = m_model.summary(currentIndex());
    return summary ? summary->id : QUuid();
}

void DisputeListView::selectCase(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index.siblingAtColumn(0), QItemSelectionModel::ClearAndSelect
                                                                    | QItemSelectionModel::Rows);
    scrollTo(index);
}

void DisputeListView::step(int direction)
{
    int row = currentIndex().isValid() ? currentIndex().row() + direction : 0;
    while (row >= 0 && row < m_model.rowCount() && !m_model.summary(m_model.index(row, 0)))
        row += direction;
    if (row >= 0 && row < m_model.rowCount())
        selectCase(m_model.index(row, 0));
}

bool DisputeListView::isCopied(const QModelIndex &index) const
{
    return m_model.summary(index) != nullptr;
}

QModelIndex DisputeListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    QModelIndex next = TableView::moveCursor(action, modifiers);
    const bool up =
        action == MoveUp || action == MovePrevious || action == MovePageUp || action == MoveHome;
    // Headings cannot be stood on.
    while (next.isValid() && !m_model.summary(next)) {
        const int row = next.row() + (up && next.row() > 0 ? -1 : 1);
        if (next.row() == 0 && up)
            return m_model.summary(m_model.index(1, 0)) ? m_model.index(1, 0) : currentIndex();
        next = row < m_model.rowCount() ? m_model.index(row, 0) : currentIndex();
    }
    return next;
}

void DisputeListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    if (const DisputeSummary *summary = m_model.summary(current))
        Q_EMIT caseChosen(summary->id);
}

void DisputeListView::resizeEvent(QResizeEvent *event)
{
    chooseShape();
    TableView::resizeEvent(event);
}

// The columns keep their widths while the list is narrow: it draws its rows itself then.
void DisputeListView::chooseShape()
{
    const bool compact = width() < compactBelow;
    if (compact == isCompact() && compact == isHeaderHidden())
        return;
    m_delegate->setCompact(compact);
    setHeaderHidden(compact);
    setHorizontalScrollBarPolicy(compact ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    horizontalScrollBar()->setValue(0);
    scheduleDelayedItemsLayout();
}

void DisputeListView::listReset()
{
    setUniformRowHeights(!m_model.isGrouped()); // headings are lower
    fitUnlessArranged();
}

// What is judged here and not in the database cannot be sorted there: the order stays.
void DisputeListView::refuseUnsortable(int column)
{
    if (DisputeListModel::sortOf(column)) {
        m_sortedBy = column;
        m_sortedHow = header()->sortIndicatorOrder();
    } else {
        header()->setSortIndicator(m_sortedBy, m_sortedHow);
    }
}

int DisputeListView::measuredWidth(int column) const
{
    const bool badge =
        column == DisputeListModel::RecommendationColumn || column == DisputeListModel::Status;
    const int rows = isName(column) ? namesMeasured : rowsMeasured;
    int widest = column == DisputeListModel::AppointmentColumn
                     ? fontMetrics().horizontalAdvance(widestAppointment())
                     : 0;
    for (int row = 0; row < std::min(m_model.rowCount(), rows); ++row) {
        const QModelIndex index = m_model.index(row, column);
        if (m_model.summary(index))
            widest = std::max(widest, fontMetrics().horizontalAdvance(index.data().toString()));
    }
    return std::max(widest + roomFor(badge), header()->sectionSizeHint(column));
}

// Columns as wide as what they hold, with room for what other views hold where there is some; what
// is left over goes to the names. Where there is too little for all columns, those with which one
// decides come first, and the others are scrolled to.
void DisputeListView::fitColumns()
{
    struct Width
    {
        int column;
        int measured;
        int wished;
    };
    std::vector<Width> widths;
    int wished = 0;
    int leading = 0;
    for (int column = 0; column < DisputeListModel::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        const int measured = measuredWidth(column);
        const int sample = fontMetrics().horizontalAdvance(sampleText(column)) + roomFor(false);
        widths.push_back({column, measured, std::max(measured, sample)});
        wished += widths.back().wished;
        leading += column <= lastLeading ? measured : 0;
    }
    const int room = viewport()->width();
    const bool allFit = wished <= room;
    const bool tooNarrow = leading > room;
    int spare = std::max(0, room - (allFit ? wished : leading));
    for (const Width &each : widths) {
        int width = each.wished;
        if (!allFit && each.column <= lastLeading) {
            const int more = std::min(spare, each.wished - each.measured);
            spare -= more;
            width = each.measured + more;
        }
        if (tooNarrow && isName(each.column))
            width = std::min(width, widestName);
        setColumnWidth(each.column, width);
    }
    for (const int column : {DisputeListModel::Lead, DisputeListModel::Broker}) {
        if (allFit && !isColumnHidden(column))
            setColumnWidth(column, columnWidth(column) + spare / 2);
    }
}

void DisputeListView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    if (!m_model.summary(index)) {
        m_delegate->paintHeading(painter, option, index);
    } else if (isCompact()) {
        QStyleOptionViewItem row = option;
        row.rect.setLeft(0);
        row.rect.setWidth(viewport()->width());
        if (selectionModel()->isSelected(index))
            row.state |= QStyle::State_Selected;
        m_delegate->paintCompact(painter, row, index);
    } else {
        TableView::drawRow(painter, option, index);
    }
    painter->setPen(Colours::of(palette()).line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace rl
