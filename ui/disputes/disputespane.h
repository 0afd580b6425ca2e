// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputedesk.h"
#include "disputes/disputekeys.h"
#include "settling/casepresenter.h"
#include "shell/pane.h"

#include <functional>

class QBoxLayout;
class QSplitter;
class QVBoxLayout;

namespace rl {

class Banner;
class CaseDocuments;
class CaseView;
class DisputeListPanel;
class ListPapers;
class RememberedLayout;
class UndoBar;

// The Disputes pane: the list, and beside it the case that is chosen there; in a narrow window the
// case covers the list until one goes back. It connects the parts and the keys; what is asked and
// decided is the business of the models and the presenter.
class DisputesPane : public Pane
{
    Q_OBJECT

public:
    // 'desk', 'feed' (may be null) and 'layout' live longer than the pane.
    DisputesPane(DisputeDesk &desk, ChangeFeed *feed, RememberedLayout &layout,
                 QWidget *parent = nullptr);

    void enter() override;
    void refresh() override;
    bool reveal(const SearchHit &hit) override;
    [[nodiscard]] QList<PaneKeyGroup> keys() const override;

    void showCase(const QUuid &id); // from anywhere, whether the list holds it or not
    void showList(const DisputeQuery &query);
    QFuture<Outcome> flush() override;

    [[nodiscard]] CasePresenter &presenter() { return *m_presenter; }

public Q_SLOTS:
    void openCases();
    void toggleWideList();
    void lookUpBroker();
    void saveList();
    void printList();
    void saveEvidence();
    void showLetter();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    using AddKey = std::function<void(DisputeKey, std::function<void()>)>;

    void buildLayout();
    void connectParts();
    void connectPapers();
    void addKeys();
    void addListKeys(const AddKey &add);
    void addDecisionKeys(const AddKey &add);
    void addCaseKeys(const AddKey &add);
    void arrange();
    void showListPage();
    void showCasePage();
    [[nodiscard]] std::function<void()> onCase(std::function<void()> what);
    void settled(const CommittedDecision &decision);
    void goToNext(const QUuid &from);
    void back();
    void enterCase();
    void tell(const QString &failure);
    void tellSaved(const QString &path);

    DisputeDesk &m_desk;
    ChangeFeed *m_feed;
    CasePresenter *m_presenter;
    CaseDocuments *m_documents;
    DisputeListPanel *m_list;
    ListPapers *m_papers;
    CaseView *m_case;
    UndoBar *m_undo;
    Banner *m_failure;
    Banner *m_saved;
    Banner *m_progress; // of a list that is being taken
    QSplitter *m_splitter;
    QWidget *m_left; // of the splitter: the list
    QWidget *m_messages; // what was done or went wrong: below the list, or below the case over it
    QBoxLayout *m_done; // of the messages: what was saved, and what can be taken back
    bool m_narrow = false; // the case covers the list
    bool m_onCase = false; // it does so now
    bool m_listAlone = false; // as the person wished
    bool m_loaded = false;
};

} // namespace rl
