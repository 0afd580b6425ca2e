// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTreeView>
#include <QUuid>

namespace rl {

class DisputeDelegate;
class DisputeListModel;
class RememberedLayout;

// The table of disputes. It never scrolls sideways: where the width does not hold every column that
// is wanted, the less important ones go, and a narrow list shows each case in two lines.
class DisputeListView : public QTreeView
{
    Q_OBJECT

public:
    explicit DisputeListView(DisputeListModel &model, QWidget *parent = nullptr);

    [[nodiscard]] bool isCompact() const;
    [[nodiscard]] QUuid currentCase() const; // null: none
    void selectCase(const QModelIndex &index);
    void step(int direction); // to the next (1) or previous (-1) case
    void copySelection() const; // as TSV, heading included
    void keyboardSearch(const QString &) override { } // letters are commands here

    // Keeps order, wanted columns and sorting. 'layout' lives longer than the view.
    void remember(RememberedLayout &layout);

Q_SIGNALS:
    void caseChosen(const QUuid &id); // became the current one
    void caseEntered(const QUuid &id); // Enter or double click

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void changeEvent(QEvent *event) override;

private:
    void fitColumns();
    void chooseColumns(const QPoint &position);
    [[nodiscard]] int wantedWidth(int column) const;

    DisputeListModel &m_model;
    DisputeDelegate *m_delegate;
    RememberedLayout *m_layout = nullptr;
    QSet<int> m_unwanted; // columns that the person switched off
};

} // namespace rl
