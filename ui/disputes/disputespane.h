// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputedesk.h"
#include "settling/casepresenter.h"
#include "shell/pane.h"

class QSplitter;

namespace rl {

class Banner;
class CaseDocuments;
class CaseView;
class DisputeListPanel;
class RememberedLayout;
class UndoBar;

// The Disputes pane: the list, and beside it the case that is chosen there. It connects the parts
// and the keys; what is asked and decided is the business of the models and the presenter.
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
    void saveEvidence();
    void showLetter();

private:
    void buildLayout();
    void connectParts();
    void addKeys();
    void settled(const CommittedDecision &decision);
    void goToNext(const QUuid &from);
    void back();
    void enterCase();
    void tell(const QString &failure);

    DisputeDesk &m_desk;
    ChangeFeed *m_feed;
    CasePresenter *m_presenter;
    CaseDocuments *m_documents;
    DisputeListPanel *m_list;
    CaseView *m_case;
    UndoBar *m_undo;
    Banner *m_failure;
    QSplitter *m_splitter;
    bool m_loaded = false;
};

} // namespace rl
