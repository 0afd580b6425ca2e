// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace rl {

class CallsTableModel;

// The calls of a case. Each takes three lines: what was measured, whose phones they were, and,
// across the row, why the call counts or does not. It never scrolls sideways.
class CallsView : public QTreeView
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
    void resizeEvent(QResizeEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitColumns();

    CallsTableModel &m_model;
};

} // namespace rl
