// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tableview.h"

#include "csvcell.h"
#include "widgets/rememberedlayout.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace rl {

TableView::TableView(QWidget *parent)
    : QTreeView(parent)
{
    setRootIsDecorated(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(true);
    header()->setHighlightSections(false);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    header()->viewport()->installEventFilter(this);
    connect(header(), &QHeaderView::customContextMenuRequested, this, &TableView::showHeaderMenu);
    connect(header(), &QHeaderView::sectionResized, this, [this] {
        if (m_headerHeld)
            setArranged(true);
    });
    connect(this, &QTreeView::doubleClicked, this, &TableView::opened);
}

void TableView::remember(RememberedLayout &layout, const QString &name, const QList<int> &always)
{
    m_layout = &layout;
    m_name = name;
    m_always = always;
    m_asBuilt = header()->saveState();
    const bool restored = layout.keep(header(), name);
    m_arranged = restored && layout.value(arrangedKey()).toBool();
    fitUnlessArranged();
}

QString TableView::arrangedKey() const
{
    return m_name % u".arranged";
}

void TableView::setArranged(bool arranged)
{
    m_arranged = arranged;
    if (m_layout)
        m_layout->setValue(arrangedKey(), arranged);
}

void TableView::fitUnlessArranged()
{
    if (!m_arranged)
        fitColumns();
}

QList<int> TableView::shownColumns() const
{
    QList<int> columns;
    for (int place = 0; place < header()->count(); ++place) {
        const int column = header()->logicalIndex(place);
        if (!isColumnHidden(column))
            columns << column;
    }
    return columns;
}

QString TableView::selectionAsTsv() const
{
    if (!model() || !selectionModel())
        return {};
    const auto flat = [](QString text) {
        for (const QChar c : {u'\t', u'\n', u'\r'})
            text.replace(c, u' ');
        return text;
    };
    const QList<int> columns = shownColumns();
    QStringList cells;
    for (const int column : columns)
        cells << flat(model()->headerData(column, Qt::Horizontal).toString());
    QStringList lines{cells.join(u'\t')};

    QModelIndexList rows = selectionModel()->selectedRows(columns.value(0));
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows)) {
        if (!isCopied(row))
            continue;
        cells.clear();
        for (const int column : columns)
            cells << flat(defusedCell(row.siblingAtColumn(column).data().toString()));
        lines << cells.join(u'\t');
    }
    return lines.size() == 1 ? QString() : QString(lines.join(u'\n') + u'\n');
}

void TableView::copySelection() const
{
    const QString text = selectionAsTsv();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int sideways = horizontalScrollBar()->value();
    QTreeView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(sideways);
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
    QTreeView::keyPressEvent(event);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitUnlessArranged();
}

void TableView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitUnlessArranged();
}

// Only a hand on the header makes a width a person's own.
bool TableView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == header()->viewport()) {
        if (event->type() == QEvent::MouseButtonPress
            || event->type() == QEvent::MouseButtonDblClick)
            m_headerHeld = true;
        else if (event->type() == QEvent::MouseButtonRelease)
            m_headerHeld = false;
    }
    return QTreeView::eventFilter(watched, event);
}

void TableView::showHeaderMenu(const QPoint &at)
{
    if (!model())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int place = 0; place < header()->count(); ++place) {
        const int column = header()->logicalIndex(place);
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(!m_always.contains(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            fitUnlessArranged();
        });
    }
    menu->addSeparator();
    QAction *asBuilt = menu->addAction(tr("As it was at first"));
    connect(asBuilt, &QAction::triggered, this, [this] {
        header()->restoreState(m_asBuilt);
        setArranged(false);
        if (m_layout)
            m_layout->forget(m_name);
        fitColumns();
    });
    menu->popup(header()->viewport()->mapToGlobal(at));
}

} // namespace rl
