// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settling/casepresenter.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace rl {

class CaseHeader;
class CaseTabs;
class DecisionBar;
class EmptyState;
class TimelineWidget;
class VerdictCard;

// The case beside the list: what it is about, what the call records say, when what happened, the
// details, and below them what can be done. Files that are dropped on it become files of the case.
class CaseView : public QWidget
{
    Q_OBJECT

public:
    // 'presenter' lives longer than the view.
    explicit CaseView(CasePresenter &presenter, QWidget *parent = nullptr);

    [[nodiscard]] DecisionBar &decisions() { return *m_decisions; }
    [[nodiscard]] CaseTabs &tabs() { return *m_tabs; }
    void setNow(const QDateTime &now); // the database's clock
    void setCovering(bool covering); // the list is under it: there is a way back
    void enter(); // the keyboard goes to the case
    void startNote();
    void copySentence();
    void toggleReasons();
    void showTab(int tab); // with the keyboard

Q_SIGNALS:
    void evidenceWanted();
    void letterWanted();
    void backWanted();
    void saveFileWanted(const rl::CaseFileEntry &entry);
    void failed(const QString &what);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLayout();
    void connectParts();
    void showState();
    void showCase();

    CasePresenter &m_presenter;
    QDateTime m_now;
    QStackedWidget *m_stack;
    EmptyState *m_message;
    QScrollArea *m_scroll;
    CaseHeader *m_header;
    VerdictCard *m_verdict;
    TimelineWidget *m_timeline;
    CaseTabs *m_tabs;
    DecisionBar *m_decisions;
    QUuid m_shown; // the case that was on screen last
};

} // namespace rl
