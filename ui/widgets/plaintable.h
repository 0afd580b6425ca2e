// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tableview.h"

namespace rl {

// A small table beside something else that never scrolls sideways: its columns take what they need
// and one of them, which wraps its text, what is left.
class PlainTable : public TableView
{
    Q_OBJECT

public:
    PlainTable(QAbstractItemModel &model, int stretchedColumn, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace rl
