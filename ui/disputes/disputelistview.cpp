// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputelistview.h"

#include "disputes/disputedelegate.h"
#include "disputes/disputelistmodel.h"
#include "disputes/tones.h"
#include "theme/metrics.h"
#include "widgets/rememberedlayout.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <array>

namespace rl {
namespace {

constexpr int compactBelow = 620;

// The columns by what a clerk needs first.
constexpr std::array<int, DisputeListModel::ColumnCount> byImportance{
    DisputeListModel::Due,      DisputeListModel::Lead,
    DisputeListModel::Broker,   DisputeListModel::RecommendationColumn,
    DisputeListModel::BestCall, DisputeListModel::AppointmentColumn,
    DisputeListModel::Amount,   DisputeListModel::Claim,
    DisputeListModel::Owner,    DisputeListModel::Reference,
    DisputeListModel::Status,
};

QString unwantedKey()
{
    return QStringLiteral("disputes.list.unwanted");
}

// A usual text of each column, which its width is made for.
QString sampleText(int column)
{
    switch (column) {
    case DisputeListModel::Due:
        return QStringLiteral("12 days overdue");
    case DisputeListModel::Broker:
    case DisputeListModel::Lead:
        return QStringLiteral("Bartholomew Christodou");
    case DisputeListModel::AppointmentColumn:
        return QStringLiteral("Wed 22 Oct, 10:00 Mountain");
    case DisputeListModel::Claim:
        return QStringLiteral("Did not show up");
    case DisputeListModel::BestCall:
        return QStringLiteral("15:00, 55 min before");
    case DisputeListModel::RecommendationColumn:
        return QStringLiteral("Ask the carrier  ");
    case DisputeListModel::Amount:
        return QStringLiteral("$1,150.00");
    case DisputeListModel::Owner:
        return QStringLiteral("Ana Ruiz");
    case DisputeListModel::Reference:
        return QStringLiteral("DSP-2025-00001");
    default:
        return QStringLiteral("Waiting for broker ");
    }
}

} // namespace

DisputeListView::DisputeListView(DisputeListModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_delegate(new DisputeDelegate(this))
{
    setObjectName(QStringLiteral("disputeList"));
    setAccessibleName(tr("Disputes"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setItemDelegate(m_delegate);
    setSortingEnabled(false); // until the header has our order, or it would ask at once
    setModel(&model);
    header()->setSortIndicator(DisputeListModel::Due, Qt::AscendingOrder);
    setSortingEnabled(true);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(true);
    header()->setMinimumSectionSize(40);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QHeaderView::customContextMenuRequested, this,
            &DisputeListView::chooseColumns);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
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

void DisputeListView::copySelection() const
{
    QGuiApplication::clipboard()->setText(m_model.asTsv(selectionModel()->selectedRows()));
}

QModelIndex DisputeListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    QModelIndex next = QTreeView::moveCursor(action, modifiers);
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
    QTreeView::currentChanged(current, previous);
    if (const DisputeSummary *summary = m_model.summary(current))
        Q_EMIT caseChosen(summary->id);
}

void DisputeListView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void DisputeListView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

int DisputeListView::wantedWidth(int column) const
{
    return std::max(fontMetrics().horizontalAdvance(sampleText(column)) + 2 * ToneDelegate::padding,
                    header()->sectionSizeHint(column));
}

void DisputeListView::fitColumns()
{
    const int width = viewport()->width();
    const bool compact = width < compactBelow;
    if (compact != m_delegate->isCompact()) {
        m_delegate->setCompact(compact);
        doItemsLayout();
    }
    setHeaderHidden(compact);
    int left = width;
    bool full = false;
    for (const int column : byImportance) {
        const bool first = column == DisputeListModel::Due;
        const int wanted = compact ? width : wantedWidth(column);
        full = full || (wanted > left && !m_unwanted.contains(column));
        const bool shown = first || (!compact && !full && !m_unwanted.contains(column));
        setColumnHidden(column, !shown);
        if (!shown)
            continue;
        setColumnWidth(column, wanted);
        left -= wanted;
    }
    // What is left over goes to the names, which are what gets cut otherwise.
    if (!compact && left > 0) {
        const int share = isColumnHidden(DisputeListModel::Broker) ? left : left / 2;
        setColumnWidth(DisputeListModel::Lead, wantedWidth(DisputeListModel::Lead) + share);
        setColumnWidth(DisputeListModel::Broker,
                       wantedWidth(DisputeListModel::Broker) + left - share);
    }
}

void DisputeListView::chooseColumns(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < DisputeListModel::ColumnCount; ++column) {
        QAction *action =
            menu->addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_unwanted.contains(column));
        action->setEnabled(column != DisputeListModel::Due);
        connect(action, &QAction::toggled, this, [this, column](bool wanted) {
            if (wanted)
                m_unwanted.remove(column);
            else
                m_unwanted.insert(column);
            fitColumns();
            if (m_layout)
                m_layout->setValue(unwantedKey(),
                                   QVariantList(m_unwanted.begin(), m_unwanted.end()));
        });
    }
    menu->popup(header()->mapToGlobal(position));
}

void DisputeListView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Colours &colours = Colours::of(palette());
    if (m_model.summary(index)) {
        QTreeView::drawRow(painter, option, index);
    } else {
        painter->fillRect(option.rect, colours.window);
        painter->setFont(rl::font(Type::Strong));
        painter->setPen(colours.muted);
        const QRect inner = option.rect.adjusted(Space::M, 0, -Space::M, 0);
        painter->drawText(
            inner, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(index.siblingAtColumn(0).data().toString(),
                                              Qt::ElideMiddle, inner.width()));
    }
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void DisputeListView::remember(RememberedLayout &layout)
{
    m_layout = &layout;
    for (const QVariant &column : layout.value(unwantedKey()).toList())
        m_unwanted.insert(column.toInt());
    layout.keep(header(), QStringLiteral("disputes.list"));
    fitColumns();
}

} // namespace rl
