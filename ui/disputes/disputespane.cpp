// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputespane.h"

#include "disputes/brokerlookup.h"
#include "disputes/casedocuments.h"
#include "disputes/caseview.h"
#include "disputes/decisionbar.h"
#include "disputes/disputelistpanel.h"
#include "disputes/disputelistview.h"
#include "disputes/opencasesdialog.h"
#include "disputes/panekeys.h"
#include "settling/casewords.h"
#include "widgets/banner.h"
#include "widgets/rememberedlayout.h"
#include "widgets/undobar.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace rl {

DisputesPane::DisputesPane(DisputeDesk &desk, ChangeFeed *feed, RememberedLayout &layout,
                           QWidget *parent)
    : Pane(parent)
    , m_desk(desk)
    , m_feed(feed)
    , m_presenter(new CasePresenter(desk, this))
    , m_documents(new CaseDocuments(desk, *m_presenter, this))
    , m_list(new DisputeListPanel(desk, this))
    , m_case(new CaseView(*m_presenter, this))
    , m_undo(new UndoBar(this))
    , m_failure(new Banner(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("disputesPane"));
    buildLayout();
    connectParts();
    addKeys();
    layout.keep(m_splitter, QStringLiteral("disputes.splitter"));
    m_list->view().remember(layout);
}

void DisputesPane::buildLayout()
{
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_failure);
    column->addWidget(m_undo);
    m_failure->setClosable(true);
    m_failure->setObjectName(QStringLiteral("failure"));
    m_undo->setObjectName(QStringLiteral("undoBar"));

    left->setMinimumWidth(300);
    m_case->setMinimumWidth(560);
    m_splitter->setObjectName(QStringLiteral("disputesSplitter"));
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_case);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({360, 820});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

void DisputesPane::connectParts()
{
    DisputeListView &view = m_list->view();
    connect(&view, &DisputeListView::caseChosen, this, [this](const QUuid &id) {
        if (m_case->isVisibleTo(this)) // a wide list is read without opening every case
            m_presenter->show(id);
    });
    connect(&view, &DisputeListView::caseEntered, this, &DisputesPane::enterCase);
    connect(&m_list->model(), &DisputeListModel::countsChanged, this, [this] {
        const DisputeListModel &model = m_list->model();
        m_case->setNow(model.asOf());
        Q_EMIT countChanged(model.count(DisputeView::NeedsUs));
        Q_EMIT refreshed(model.asOf());
    });
    connect(m_list, &DisputeListPanel::openCasesWanted, this, &DisputesPane::openCases);

    connect(m_presenter, &CasePresenter::committed, this, &DisputesPane::settled);
    connect(m_presenter, &CasePresenter::undone, this, [this](const QUuid &id) {
        m_list->model().databaseChanged();
        showCase(id);
    });
    connect(m_presenter, &CasePresenter::failed, this, &DisputesPane::tell);
    connect(m_documents, &CaseDocuments::failed, this, &DisputesPane::tell);
    connect(m_case, &CaseView::failed, this, &DisputesPane::tell);
    connect(m_case, &CaseView::evidenceWanted, this, &DisputesPane::saveEvidence);
    connect(m_case, &CaseView::letterWanted, this, &DisputesPane::showLetter);
    connect(m_case, &CaseView::saveFileWanted, m_documents, &CaseDocuments::saveFile);

    connect(m_undo, &UndoBar::undone, m_presenter, &CasePresenter::undo);
    connect(m_failure, &Banner::closed, m_failure, &Banner::clear);
    if (m_feed) {
        connect(m_feed, &ChangeFeed::changed, this, [this](const QString &table, const QUuid &id) {
            m_list->model().databaseChanged();
            if (table.startsWith(u"billing_dispute")) // the id is the case's
                m_presenter->databaseChanged(id);
            else
                m_presenter->factsChanged();
        });
        connect(m_feed, &ChangeFeed::connectionRestored, this, [this] {
            m_list->model().databaseChanged();
            m_presenter->databaseChanged({});
        });
    }
}

void DisputesPane::enter()
{
    if (!std::exchange(m_loaded, true))
        m_list->setQuery(m_list->model().query());
    m_list->view().setFocus();
}

void DisputesPane::refresh()
{
    m_list->reload();
    m_presenter->databaseChanged({});
}

bool DisputesPane::reveal(const SearchHit &hit)
{
    if (!hit.disputeId.isNull()) {
        showCase(hit.disputeId);
        return true;
    }
    if (hit.kind != SearchHit::Kind::Broker)
        return false;
    DisputeQuery query;
    query.view = DisputeView::All;
    query.brokerId = hit.id;
    showList(query);
    return true;
}

QList<PaneKeyGroup> DisputesPane::keys() const
{
    return disputesPaneKeys();
}

void DisputesPane::showList(const DisputeQuery &query)
{
    m_loaded = true;
    m_list->setQuery(query);
    m_list->view().setFocus();
}

void DisputesPane::showCase(const QUuid &id)
{
    const QModelIndex index = m_list->model().indexOf(id);
    if (index.isValid())
        m_list->view().selectCase(index);
    else
        m_list->view().selectionModel()->clear();
    m_case->show();
    m_presenter->show(id);
}

void DisputesPane::settled(const CommittedDecision &decision)
{
    m_list->model().markSettled(decision.disputeId, decision.receipt, decision.decision.credit);
    m_documents->fileLetter(decision);
    m_undo->offer(tr("%1: %2").arg(decision.reference,
                                   casewords::action(decision.decision.action).toLower()));
    m_failure->clear();
    if (m_list->view().currentCase() == decision.disputeId)
        goToNext(decision.disputeId);
}

void DisputesPane::goToNext(const QUuid &from)
{
    DisputeListModel &model = m_list->model();
    QModelIndex next = model.nextUndecided(model.indexOf(from));
    if (!next.isValid())
        next = model.nextUndecided({}); // those above that were passed over
    m_list->view().setFocus();
    if (next.isValid())
        m_list->view().selectCase(next);
    else
        m_list->reload(); // the end of what is shown: there may be more
}

// The list alone, with all its columns, or the case beside it.
void DisputesPane::toggleWideList()
{
    m_case->setVisible(!m_case->isVisibleTo(this));
    if (m_case->isVisibleTo(this) && !m_list->view().currentCase().isNull())
        m_presenter->show(m_list->view().currentCase());
}

void DisputesPane::enterCase()
{
    if (!m_case->isVisibleTo(this))
        toggleWideList();
    m_case->enter();
}

void DisputesPane::back()
{
    m_list->view().setFocus(Qt::ShortcutFocusReason);
}

void DisputesPane::tell(const QString &failure)
{
    m_failure->setContent(Tone::Danger, failure);
}

QFuture<Outcome> DisputesPane::flush()
{
    return m_documents->filed()
        .then(this, [draft = m_presenter->flush()](const Outcome &) { return draft; })
        .unwrap();
}

void DisputesPane::saveEvidence()
{
    m_documents->saveEvidence(this);
}

void DisputesPane::showLetter()
{
    m_documents->showLetter(this);
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
