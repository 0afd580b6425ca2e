// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputelistmodel.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace rl {

class BusyIndicator;
class ChipBar;
class DisputeListView;
class EmptyState;

// The left side of the Disputes pane: search, views, the list itself and what stands in its place
// while there is nothing to list.
class DisputeListPanel : public QWidget
{
    Q_OBJECT

public:
    // 'desk' lives longer than the panel.
    explicit DisputeListPanel(DisputeDesk &desk, QWidget *parent = nullptr);

    [[nodiscard]] DisputeListModel &model() { return *m_model; }
    [[nodiscard]] DisputeListView &view() { return *m_view; }

    [[nodiscard]] QString viewTitle() const; // "Needs us"
    void setQuery(const DisputeQuery &query);
    void setView(DisputeView view);
    void stepView(int direction); // to the next (1) or previous (-1) chip
    void focusSearch();
    void toggleGroups();
    void reload(); // keeps the current case where it is still listed

Q_SIGNALS:
    void openCasesWanted();
    void saveWanted();
    void printWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void searchAllCases();
    void search();
    void showState();
    void showEmpty();
    void showNew();
    void listChanged();

    DisputeListModel *m_model;
    DisputeListView *m_view;
    QLineEdit *m_search;
    ChipBar *m_chips;
    QBoxLayout *m_top;
    QToolButton *m_group;
    QPushButton *m_open;
    QPushButton *m_new;
    BusyIndicator *m_busy;
    QStackedWidget *m_stack;
    EmptyState *m_message;
    QLabel *m_footer;
    QPushButton *m_save;
    QPushButton *m_print;
    QTimer m_searchDelay;
    QUuid m_wanted; // the case to stand on after a reload
};

} // namespace rl
