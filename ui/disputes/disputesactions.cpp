// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys of DisputesPane do. Plain letters and digits reach it only where no text field has
// the keyboard: a field claims what can be typed before a shortcut sees it.
#include "disputes/caseview.h"
#include "disputes/decisionbar.h"
#include "disputes/disputekeys.h"
#include "disputes/disputelistpanel.h"
#include "disputes/disputelistview.h"
#include "disputes/disputespane.h"
#include "widgets/undobar.h"

#include <QAction>

#include <array>

namespace rl {

void DisputesPane::addKeys()
{
    const auto add = [this](DisputeKey key, std::function<void()> what) {
        auto *action = new QAction(disputeKeys::menuText(key), this);
        action->setShortcuts(disputeKeys::sequences(key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, std::move(what));
        addAction(action);
    };
    addListKeys(add);
    addDecisionKeys(add);
    addCaseKeys(add);
}

void DisputesPane::addListKeys(const AddKey &add)
{
    DisputeListView *view = &m_list->view();
    add(DisputeKey::NextCase, [view] { view->step(1); });
    add(DisputeKey::PreviousCase, [view] { view->step(-1); });
    add(DisputeKey::BackToList, [this] { back(); });
    add(DisputeKey::Search, [this] {
        showListPage();
        m_list->focusSearch();
    });
    add(DisputeKey::NextView, [this] { m_list->stepView(1); });
    add(DisputeKey::PreviousView, [this] { m_list->stepView(-1); });
    add(DisputeKey::GroupByBroker, [this] { m_list->toggleGroups(); });
    add(DisputeKey::WideList, [this] { toggleWideList(); });
    add(DisputeKey::ShowNew, [this] { m_list->reload(); });
    add(DisputeKey::OpenCases, [this] { openCases(); });
    add(DisputeKey::LookUpBroker, [this] { lookUpBroker(); });
    add(DisputeKey::ExportList, [this] { saveList(); });

    auto *copy = new QAction(disputeKeys::menuText(DisputeKey::CopyRows), view);
    copy->setShortcuts(disputeKeys::sequences(DisputeKey::CopyRows));
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, view, &DisputeListView::copySelection);
    view->addAction(copy);
}

void DisputesPane::addDecisionKeys(const AddKey &add)
{
    DecisionBar *decisions = &m_case->decisions();
    const auto decide = [this, decisions](DisputeAction action) {
        return onCase([decisions, action] { decisions->choose(action); });
    };
    add(DisputeKey::ChargeStands, decide(DisputeAction::ChargeStands));
    add(DisputeKey::CreditFull, decide(DisputeAction::CreditFull));
    add(DisputeKey::CreditPart, decide(DisputeAction::CreditPart));
    add(DisputeKey::AskInformation, decide(DisputeAction::AskInformation));
    add(DisputeKey::Withdraw, decide(DisputeAction::Withdraw));
    add(DisputeKey::Reopen, decide(DisputeAction::Reopen));
    add(DisputeKey::EditReason, onCase([decisions] { decisions->editReason(); }));
    add(DisputeKey::Letter, onCase([this] { showLetter(); }));
    add(DisputeKey::Commit, onCase([decisions] { decisions->commit(); }));
    add(DisputeKey::Undo, [this] { m_undo->undo(); });
}

void DisputesPane::addCaseKeys(const AddKey &add)
{
    add(DisputeKey::Take, onCase([this] { m_presenter->take(); }));
    add(DisputeKey::CopySentence, onCase([this] { m_case->copySentence(); }));
    add(DisputeKey::Reasons, onCase([this] { m_case->toggleReasons(); }));
    add(DisputeKey::Note, [this] {
        showCasePage();
        m_case->startNote();
    });
    add(DisputeKey::Evidence, onCase([this] { saveEvidence(); }));
    constexpr std::array<DisputeKey, 5> tabs{DisputeKey::CallsTab, DisputeKey::HoldersTab,
                                             DisputeKey::NotesTab, DisputeKey::FilesTab,
                                             DisputeKey::HistoryTab};
    for (int tab = 0; tab < int(tabs.size()); ++tab) {
        add(tabs[size_t(tab)], [this, tab] {
            showCasePage();
            m_case->showTab(tab);
        });
    }
}

} // namespace rl
