// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputespane.h"

#include "disputes/casedocuments.h"
#include "disputes/caseview.h"
#include "disputes/decisionbar.h"
#include "disputes/disputelistpanel.h"
#include "disputes/disputelistview.h"
#include "disputes/listpapers.h"
#include "settling/casewords.h"
#include "widgets/banner.h"
#include "widgets/rememberedlayout.h"
#include "widgets/undobar.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace rl {
namespace {

constexpr int narrowBelow = 1000;

bool isField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
           || qobject_cast<const QAbstractSpinBox *>(widget);
}

} // namespace

DisputesPane::DisputesPane(DisputeDesk &desk, ChangeFeed *feed, RememberedLayout &layout,
                           QWidget *parent)
    : Pane(parent)
    , m_desk(desk)
    , m_feed(feed)
    , m_presenter(new CasePresenter(desk, this))
    , m_documents(new CaseDocuments(desk, *m_presenter, this))
    , m_list(new DisputeListPanel(desk, this))
    , m_papers(new ListPapers(desk, *m_list, this))
    , m_case(new CaseView(*m_presenter, this))
    , m_undo(new UndoBar(this))
    , m_failure(new Banner(this))
    , m_saved(new Banner(this))
    , m_progress(new Banner(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_left(new QWidget(this))
    , m_messages(new QWidget(this))
    , m_done(new QBoxLayout(QBoxLayout::TopToBottom))
{
    setObjectName(QStringLiteral("disputesPane"));
    buildLayout();
    connectParts();
    addKeys();
    layout.keep(m_splitter, QStringLiteral("disputes.splitter"));
    m_list->view().remember(layout, QStringLiteral("disputes.list"));
}

void DisputesPane::buildLayout()
{
    auto *messages = new QVBoxLayout(m_messages);
    messages->setContentsMargins(0, 0, 0, 0);
    messages->setSpacing(0);
    messages->addWidget(m_failure);
    messages->addWidget(m_progress);
    m_done->setSpacing(0);
    m_done->addWidget(m_saved, 1);
    m_done->addWidget(m_undo, 1);
    messages->addLayout(m_done);
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_messages);
    m_failure->setClosable(true);
    m_failure->setObjectName(QStringLiteral("failure"));
    m_saved->setClosable(true);
    m_saved->setObjectName(QStringLiteral("saved"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_undo->setObjectName(QStringLiteral("undoBar"));

    m_left->setMinimumWidth(300);
    m_case->setMinimumWidth(480);
    m_splitter->setObjectName(QStringLiteral("disputesSplitter"));
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_case);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({360, 820});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
}

void DisputesPane::connectParts()
{
    DisputeListView &view = m_list->view();
    connect(&view, &DisputeListView::caseChosen, this, [this](const QUuid &id) {
        if (m_case->isVisibleTo(this)) // a wide list is read without opening every case
            m_presenter->show(id);
    });
    connect(&view, &DisputeListView::caseEntered, this, &DisputesPane::enterCase);
    connect(&view, &DisputeListView::clicked, this, [this](const QModelIndex &index) {
        // A touch on a case that would be covered opens it, unless it picks several.
        if (m_narrow && QApplication::keyboardModifiers() == Qt::NoModifier
            && m_list->model().summary(index))
            enterCase();
    });
    connect(&m_list->model(), &DisputeListModel::countsChanged, this, [this] {
        const DisputeListModel &model = m_list->model();
        m_case->setNow(model.now());
        Q_EMIT countChanged(model.count(DisputeView::NeedsUs));
        Q_EMIT refreshed();
    });
    connect(&m_list->model(), &DisputeListModel::aged, this,
            [this] { m_case->setNow(m_list->model().now()); });
    connect(m_list, &DisputeListPanel::openCasesWanted, this, &DisputesPane::openCases);

    connect(m_presenter, &CasePresenter::committed, this, &DisputesPane::settled);
    connect(m_presenter, &CasePresenter::undone, this, [this](const QUuid &id) {
        m_list->model().databaseChanged();
        showCase(id);
    });
    connect(m_presenter, &CasePresenter::failed, this, &DisputesPane::tell);
    connectPapers();
    connect(m_case, &CaseView::failed, this, &DisputesPane::tell);
    connect(m_case, &CaseView::evidenceWanted, this, &DisputesPane::saveEvidence);
    connect(m_case, &CaseView::letterWanted, this, &DisputesPane::showLetter);
    connect(m_case, &CaseView::backWanted, this, &DisputesPane::showListPage);
    connect(m_case, &CaseView::saveFileWanted, this,
            [this](const CaseFileEntry &entry) { m_documents->saveFile(entry, this); });

    connect(m_undo, &UndoBar::undone, m_presenter, &CasePresenter::undo);
    // The button that closed it is gone, and must not take the keyboard with it.
    for (Banner *banner : {m_failure, m_saved})
        connect(banner, &Banner::closed, this, &DisputesPane::enter);
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
    if (m_narrow && m_onCase)
        m_case->enter();
    else
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
    return disputeKeys::sheet();
}

void DisputesPane::showList(const DisputeQuery &query)
{
    m_loaded = true;
    m_list->setQuery(query);
    showListPage();
}

void DisputesPane::showCase(const QUuid &id)
{
    const QModelIndex index = m_list->model().indexOf(id);
    if (index.isValid())
        m_list->view().selectCase(index);
    else
        m_list->view().selectionModel()->clear();
    showCasePage();
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
    if (next.isValid()) {
        m_list->view().selectCase(next);
    } else {
        showListPage();
        m_list->reload(); // the end of what is shown: there may be more
    }
    if (m_narrow && m_onCase)
        m_case->enter();
    else
        m_list->view().setFocus();
}

void DisputesPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    const bool narrow = width() < narrowBelow;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    // What has the keyboard stays on screen.
    m_onCase = narrow && m_case->isAncestorOf(QApplication::focusWidget());
    arrange();
    const QUuid current = m_list->view().currentCase();
    if (m_case->isVisibleTo(this) && !current.isNull() && m_presenter->caseId() != current)
        m_presenter->show(current);
}

// Side by side; or, in a narrow window, one over the other.
void DisputesPane::arrange()
{
    const bool listShows = !m_narrow || !m_onCase;
    const bool caseShows = m_narrow ? m_onCase : !m_listAlone;
    m_case->setVisible(caseShows);
    m_left->setVisible(listShows);
    m_case->setCovering(m_narrow);
    auto *place = static_cast<QVBoxLayout *>(listShows ? m_left->layout() : layout());
    if (place->indexOf(m_messages) < 0)
        place->addWidget(m_messages);
    // Where the case needs every line, what was done stands side by side.
    m_done->setDirection(caseShows && !m_narrow ? QBoxLayout::TopToBottom
                                                : QBoxLayout::LeftToRight);
}

void DisputesPane::showListPage()
{
    m_onCase = false;
    arrange();
    m_list->view().setFocus(Qt::ShortcutFocusReason);
}

void DisputesPane::showCasePage()
{
    const bool shows = m_case->isVisibleTo(this);
    m_onCase = m_narrow;
    m_listAlone = false;
    arrange();
    if (!shows && !m_list->view().currentCase().isNull())
        m_presenter->show(m_list->view().currentCase());
}

// Nothing is done to a case that is not on screen: the key brings it there first.
std::function<void()> DisputesPane::onCase(std::function<void()> what)
{
    return [this, what = std::move(what)] {
        if (m_case->isVisibleTo(this))
            what();
        else
            enterCase();
    };
}

// The list alone, with all its columns, or the case beside it.
void DisputesPane::toggleWideList()
{
    if (!m_case->isVisibleTo(this)) {
        showCasePage();
        return;
    }
    m_listAlone = !m_narrow;
    showListPage();
}

void DisputesPane::enterCase()
{
    showCasePage();
    m_case->enter();
}

// From a field to its case, and from the case to the list.
void DisputesPane::back()
{
    const QWidget *focus = QApplication::focusWidget();
    if (m_narrow && m_onCase && isField(focus) && m_case->isAncestorOf(focus))
        m_case->enter();
    else
        showListPage();
}

void DisputesPane::tell(const QString &failure)
{
    m_failure->setContent(Tone::Danger, failure);
}

void DisputesPane::tellSaved(const QString &path)
{
    m_saved->setProperty("path", path);
    m_saved->setContent(Tone::Success, tr("Saved %1").arg(QFileInfo(path).fileName()), tr("Open"),
                        tr("Show in folder"));
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

} // namespace rl
