// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of DisputesPane and their keys. Plain letters and digits reach it only where no text
// field has the keyboard: a field claims what can be typed before a shortcut sees it.
#include "disputes/caseview.h"
#include "disputes/decisionbar.h"
#include "disputes/disputelistpanel.h"
#include "disputes/disputelistview.h"
#include "disputes/disputespane.h"
#include "widgets/undobar.h"

#include <QAction>

#include <functional>

namespace rl {

void DisputesPane::addKeys()
{
    const auto add = [this](const QString &text, const QList<QKeySequence> &keys,
                            std::function<void()> what) {
        auto *action = new QAction(text, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, std::move(what));
        addAction(action);
    };
    DisputeListView *view = &m_list->view();
    DecisionBar *decisions = &m_case->decisions();
    const auto decide = [decisions](DisputeAction action) {
        return [decisions, action] { decisions->choose(action); };
    };

    add(tr("Charge stands"), {Qt::Key_1}, decide(DisputeAction::ChargeStands));
    add(tr("Credit in full"), {Qt::Key_2}, decide(DisputeAction::CreditFull));
    add(tr("Credit in part"), {Qt::Key_3}, decide(DisputeAction::CreditPart));
    add(tr("Ask for information"), {Qt::Key_4}, decide(DisputeAction::AskInformation));
    add(tr("Edit the reason"), {Qt::Key_E}, [decisions] { decisions->editReason(); });
    add(tr("Commit and go to the next"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
        [decisions] { decisions->commit(); });
    add(tr("Take the decision back"), {Qt::CTRL | Qt::Key_Z}, [this] { m_undo->undo(); });

    add(tr("Letter to the broker…"), {Qt::Key_L}, [this] { showLetter(); });
    add(tr("Save evidence PDF…"), {Qt::CTRL | Qt::Key_E}, [this] { saveEvidence(); });
    add(tr("Copy the sentence"), {Qt::Key_Y}, [this] { m_case->copySentence(); });
    add(tr("Write a note"), {Qt::CTRL | Qt::Key_N}, [this] { m_case->startNote(); });
    add(tr("Take the case"), {Qt::Key_T}, [this] { m_presenter->take(); });

    add(tr("Next case"), {Qt::Key_J}, [view] { view->step(1); });
    add(tr("Previous case"), {Qt::Key_K}, [view] { view->step(-1); });
    add(tr("Back to the list"), {Qt::Key_Escape}, [this] { back(); });
    add(tr("Search the list"), {Qt::CTRL | Qt::Key_F, Qt::Key_Slash},
        [this] { m_list->focusSearch(); });
    add(tr("List with all columns"), {Qt::Key_W}, [this] { toggleWideList(); });
    add(tr("Group by broker"), {Qt::Key_G}, [this] { m_list->toggleGroups(); });
    add(tr("Show what is new"), {Qt::Key_R}, [this] { m_list->reload(); });
    add(tr("Open cases…"), {Qt::Key_O}, [this] { openCases(); });
    add(tr("Who is calling?"), {Qt::CTRL | Qt::Key_B}, [this] { lookUpBroker(); });

    auto *copy = new QAction(tr("Copy rows"), view);
    copy->setShortcut(Qt::CTRL | Qt::Key_C);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, view, &DisputeListView::copySelection);
    view->addAction(copy);
}

} // namespace rl
