// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plaintable.h"

#include "widgets/tonedelegate.h"

#include <QHeaderView>

namespace rl {

PlainTable::PlainTable(QAbstractItemModel &model, int stretchedColumn, QWidget *parent)
    : TableView(parent)
{
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new ToneDelegate(this));
    setModel(&model);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(stretchedColumn, QHeaderView::Stretch);
}

// Lines wrap at another place now.
void PlainTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace rl
