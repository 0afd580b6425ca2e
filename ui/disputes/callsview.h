// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tableview.h"

#include <QUuid>

namespace rl {

class CallsTableModel;

// The calls of a case. Each takes three lines: what was measured, whose phones they were, and,
// across the row, why the call counts or does not. Numbers are always whole.
class CallsView : public TableView
{
    Q_OBJECT

public:
    explicit CallsView(CallsTableModel &model, QWidget *parent = nullptr);

    void selectCall(const QUuid &id);
    [[nodiscard]] QUuid currentCall() const;

Q_SIGNALS:
    void callChosen(const QUuid &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

    void fitColumns() override;

private:
    [[nodiscard]] int neededWidth(int column, bool wrapped) const;
    [[nodiscard]] int secondLineWidth(int column) const;

    CallsTableModel &m_model;
};

} // namespace rl
