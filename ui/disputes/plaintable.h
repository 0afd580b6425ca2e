// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace rl {

// A read-only table beside a case that never scrolls sideways: its columns take what they need and
// one of them, which wraps its text, what is left.
class PlainTable : public QTreeView
{
    Q_OBJECT

public:
    PlainTable(QAbstractItemModel &model, int stretchedColumn, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace rl
