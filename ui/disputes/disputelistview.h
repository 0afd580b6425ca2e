// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tableview.h"

#include <QUuid>

namespace rl {

class DisputeDelegate;
class DisputeListModel;

// The table of disputes: every column where there is room, scrolling sideways where they are more
// than that, and a narrow list that shows each case in three lines.
class DisputeListView : public TableView
{
    Q_OBJECT

public:
    explicit DisputeListView(DisputeListModel &model, QWidget *parent = nullptr);

    [[nodiscard]] bool isCompact() const;
    [[nodiscard]] QUuid currentCase() const; // null: none
    void selectCase(const QModelIndex &index);
    void step(int direction); // to the next (1) or previous (-1) case
    void keyboardSearch(const QString &) override { } // letters are commands here

Q_SIGNALS:
    void caseChosen(const QUuid &id); // became the current one
    void caseEntered(const QUuid &id); // Enter or double click

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void fitColumns() override;
    [[nodiscard]] bool isCopied(const QModelIndex &index) const override;

private:
    void chooseShape();
    void listReset();
    void refuseUnsortable(int column);
    [[nodiscard]] int measuredWidth(int column) const;

    DisputeListModel &m_model;
    DisputeDelegate *m_delegate;
    int m_sortedBy = 0;
    Qt::SortOrder m_sortedHow = Qt::AscendingOrder;
};

} // namespace rl
