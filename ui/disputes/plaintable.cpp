// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/plaintable.h"

#include "disputes/tonedelegate.h"

#include <QHeaderView>

namespace rl {

PlainTable::PlainTable(QAbstractItemModel &model, int stretchedColumn, QWidget *parent)
    : QTreeView(parent)
{
    setRootIsDecorated(false);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setItemDelegate(new ToneDelegate(this));
    setModel(&model);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(stretchedColumn, QHeaderView::Stretch);
}

// Lines wrap at another place now.
void PlainTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace rl
