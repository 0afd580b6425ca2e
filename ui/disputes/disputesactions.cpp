// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys of DisputesPane do, and the papers that some of them make. Plain letters and digits
// reach it only where no text field has the keyboard: a field claims what can be typed before a
// shortcut sees it.
#include "disputes/brokerlookup.h"
#include "disputes/casedocuments.h"
#include "disputes/caseview.h"
#include "disputes/decisionbar.h"
#include "disputes/disputekeys.h"
#include "disputes/disputelistpanel.h"
#include "disputes/disputelistview.h"
#include "disputes/disputespane.h"
#include "disputes/listpapers.h"
#include "disputes/opencasesdialog.h"
#include "widgets/banner.h"
#include "widgets/undobar.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

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
    add(DisputeKey::PrintList, [this] { printList(); });

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

void DisputesPane::connectPapers()
{
    connect(m_list, &DisputeListPanel::saveWanted, this, &DisputesPane::saveList);
    connect(m_list, &DisputeListPanel::printWanted, this, &DisputesPane::printList);
    connect(m_papers, &ListPapers::failed, this, &DisputesPane::tell);
    connect(m_papers, &ListPapers::saved, this, &DisputesPane::tellSaved);
    connect(m_papers, &ListPapers::printed, this,
            [this](const QString &what) { m_saved->setContent(Tone::Success, what); });
    connect(m_papers, &ListPapers::progressed, this, [this](const QString &what) {
        if (what.isEmpty())
            m_progress->clear();
        else
            m_progress->setContent(Tone::Accent, what, tr("Cancel"));
    });
    connect(m_progress, &Banner::triggered, m_papers, &ListPapers::cancel);
    connect(m_documents, &CaseDocuments::failed, this, &DisputesPane::tell);
    connect(m_documents, &CaseDocuments::saved, this, &DisputesPane::tellSaved);
    const auto openSaved = [this](bool folder) {
        const QFileInfo file(m_saved->property("path").toString());
        const QString path = folder ? file.absolutePath() : file.absoluteFilePath();
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            tell(tr("%1 cannot be shown: this computer has no program for it.").arg(path));
    };
    connect(m_saved, &Banner::triggered, this, [openSaved] { openSaved(false); });
    connect(m_saved, &Banner::secondTriggered, this, [openSaved] { openSaved(true); });
}

void DisputesPane::saveList()
{
    m_papers->saveCsv(this);
}

void DisputesPane::printList()
{
    m_papers->print(this);
}

void DisputesPane::openCases()
{
    auto *dialog = new OpenCasesDialog(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OpenCasesDialog::casesOpened, this, [this] { m_list->reload(); });
    dialog->open();
}

void DisputesPane::lookUpBroker()
{
    auto *dialog = new BrokerLookup(m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BrokerLookup::casesWanted, this, [this](const QUuid &brokerId) {
        DisputeQuery query;
        query.view = DisputeView::All;
        query.brokerId = brokerId;
        showList(query);
    });
    connect(dialog, &BrokerLookup::caseWanted, this, &DisputesPane::showCase);
    dialog->open();
}

} // namespace rl
