// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tableview.h"

#include "theme/metrics.h"
#include "widgets/rememberedlayout.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace rl {

TableView::TableView(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table; arrows move in it
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Size::Row);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TableView::showHeaderMenu);
    connect(this, &QTableView::doubleClicked, this, &TableView::opened);
}

void TableView::remember(RememberedLayout &layout, const QString &name, const QList<int> &always)
{
    m_layout = &layout;
    m_name = name;
    m_always = always;
    m_asBuilt = horizontalHeader()->saveState();
    layout.keep(horizontalHeader(), name);
}

QString TableView::selectionAsTsv() const
{
    if (!model() || !selectionModel())
        return {};
    QList<int> columns;
    const QHeaderView *header = horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns << column;
    }
    const auto flat = [](QString text) {
        for (const QChar c : {u'\t', u'\n', u'\r'})
            text.replace(c, u' ');
        return text;
    };

    QStringList lines;
    QStringList cells;
    for (const int column : std::as_const(columns))
        cells << flat(model()->headerData(column, Qt::Horizontal).toString());
    lines << cells.join(u'\t');

    QModelIndexList rows = selectionModel()->selectedRows(columns.value(0));
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows)) {
        cells.clear();
        for (const int column : std::as_const(columns))
            cells << flat(row.siblingAtColumn(column).data().toString());
        lines << cells.join(u'\t');
    }
    return rows.isEmpty() ? QString() : QString(lines.join(u'\n') + u'\n');
}

void TableView::copySelection()
{
    const QString text = selectionAsTsv();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::showHeaderMenu(const QPoint &at)
{
    if (!model())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QHeaderView *header = horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(!m_always.contains(column));
        connect(action, &QAction::toggled, this,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    menu->addSeparator();
    QAction *asBuilt = menu->addAction(tr("As it was at first"));
    connect(asBuilt, &QAction::triggered, this, [this, header] {
        header->restoreState(m_asBuilt);
        if (m_layout)
            m_layout->forget(m_name);
    });
    menu->popup(header->viewport()->mapToGlobal(at));
}

} // namespace rl
