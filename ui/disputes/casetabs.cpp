// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/casetabs.h"

#include "disputes/callstablemodel.h"
#include "disputes/callsview.h"
#include "disputes/disputekeys.h"
#include "disputes/filespage.h"
#include "disputes/historymodel.h"
#include "disputes/holdersmodel.h"
#include "disputes/notespage.h"
#include "theme/metrics.h"
#include "widgets/plaintable.h"

#include <QHeaderView>
#include <QTabBar>

#include <algorithm>

namespace rl {
namespace {

enum Tab { Calls, Holders, Notes, Files, History };

constexpr int leastHeight = 190;
constexpr int mostRows = 6; // of calls, before their table scrolls by itself
constexpr int mostRowsLow = 4;

} // namespace

CaseTabs::CaseTabs(QWidget *parent)
    : QTabWidget(parent)
    , m_callsModel(new CallsTableModel(this))
    , m_holdersModel(new HoldersModel(this))
    , m_historyModel(new HistoryModel(this))
    , m_calls(new CallsView(*m_callsModel, this))
    , m_notes(new NotesPage(this))
    , m_files(new FilesPage(this))
{
    setObjectName(QStringLiteral("caseTabs"));
    setDocumentMode(true);
    auto *holders = new PlainTable(*m_holdersModel, HoldersModel::Lead, this);
    holders->setAccessibleName(tr("Who held the number and when"));
    auto *history = new PlainTable(*m_historyModel, HistoryModel::Text, this);
    history->setAccessibleName(tr("History of the case"));
    history->setObjectName(QStringLiteral("historyTable"));
    addTab(m_calls, {});
    addTab(holders, {});
    addTab(m_notes, {});
    addTab(m_files, {});
    addTab(history, {});
}

void CaseTabs::nameTabs(const CaseFile &file)
{
    const auto counted = [](const QString &name, size_t count) {
        return count == 0 ? name : QString(name + QStringLiteral(" %1").arg(count));
    };
    const auto notes = size_t(std::count_if(file.events.begin(), file.events.end(),
                                            [](const CaseEvent &e) { return e.kind == u"noted"; }));
    setTabText(Calls, counted(tr("Calls"), file.facts.calls.size()));
    setTabText(Holders, tr("Who held the number"));
    setTabText(Notes, counted(tr("Notes"), notes));
    setTabToolTip(Calls, disputeKeys::text(DisputeKey::CallsTab));
    setTabToolTip(Holders, disputeKeys::text(DisputeKey::HoldersTab));
    setTabToolTip(
        Notes, disputeKeys::tip(disputeKeys::text(DisputeKey::NotesTab) + u' ' + tr("Write a note"),
                                DisputeKey::Note));
    setTabToolTip(Files, disputeKeys::text(DisputeKey::FilesTab));
    setTabToolTip(History, disputeKeys::text(DisputeKey::HistoryTab));
    setTabText(Files, counted(tr("Files"), file.files.size()));
    setTabText(History, tr("History"));
}

void CaseTabs::showCase(const OpenCase &openCase)
{
    const CaseFile &file = openCase.file;
    const bool same = file.summary.id == m_case;
    m_case = file.summary.id;
    const QUuid call = same ? m_calls->currentCall() : openCase.verdict.bestCall;
    m_callsModel->setCalls(file.facts, openCase.verdict);
    m_calls->selectCall(call);
    m_holdersModel->setHolders(file.holders, file.summary.zoneId);
    m_historyModel->setEvents(file.events);
    m_notes->showCase(file);
    m_files->showCase(file);
    nameTabs(file);
    fitHeight();
    if (!same)
        setCurrentIndex(Calls);
}

void CaseTabs::startNote()
{
    setCurrentIndex(Notes);
    m_notes->startNote();
}

void CaseTabs::showCalls()
{
    setCurrentIndex(Calls);
}

void CaseTabs::showFiles()
{
    setCurrentIndex(Files);
}

void CaseTabs::setLow(bool low)
{
    m_low = low;
    fitHeight();
}

// No more than is needed: the page scrolls only when that does not fit either.
QSize CaseTabs::sizeHint() const
{
    return {QTabWidget::sizeHint().width(), minimumHeight()};
}

void CaseTabs::fitHeight()
{
    const int rows = std::min(m_callsModel->rowCount(), m_low ? mostRowsLow : mostRows);
    const int row = m_calls->sizeHintForRow(0);
    const int wanted = tabBar()->sizeHint().height() + m_calls->header()->sizeHint().height()
                       + std::max(row, 0) * rows + Space::XS;
    setMinimumHeight(std::max(leastHeight, wanted));
}

} // namespace rl
