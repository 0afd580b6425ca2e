// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/caseview.h"

#include "consolelanguage.h"
#include "disputes/callsview.h"
#include "disputes/caseheader.h"
#include "disputes/casetabs.h"
#include "disputes/decisionbar.h"
#include "disputes/filespage.h"
#include "disputes/notespage.h"
#include "disputes/timelinewidget.h"
#include "disputes/verdictcard.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"

#include <QDragEnterEvent>
#include <QFrame>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rl {
namespace {

// Below these the case gives up what is also told elsewhere: first the timeline's legend and half
// of its labels, then the reasons, the rest of the claim and the space around the parts.
constexpr int middleHeight = 900;
constexpr int lowHeight = 780;

QWidget *inCard(QWidget *part, int sides, int ends)
{
    auto *card = new QFrame(part->parentWidget());
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(sides, ends, sides, ends);
    layout->addWidget(part);
    return card;
}

QStringList filesIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

CaseView::CaseView(CasePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_now(QDateTime::currentDateTimeUtc())
    , m_stack(new QStackedWidget(this))
    , m_message(new EmptyState(this))
    , m_scroll(new QScrollArea(this))
    , m_header(new CaseHeader(this))
    , m_verdict(new VerdictCard(this))
    , m_timeline(new TimelineWidget(this))
    , m_tabs(new CaseTabs(this))
    , m_decisions(new DecisionBar(presenter, this))
{
    setAcceptDrops(true);
    buildLayout();
    connectParts();
    showState();
}

void CaseView::buildLayout()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Space::L, Space::S, Space::L, Space::S);
    column->setSpacing(Space::S);
    column->addWidget(m_header);
    column->addWidget(m_verdict);
    column->addWidget(inCard(m_timeline, Space::M, Space::XS));
    column->addWidget(inCard(m_tabs, Space::XS, Space::XS), 1);

    m_scroll->setObjectName(QStringLiteral("caseScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(page);
    auto *casePage = new QWidget(this);
    auto *rows = new QVBoxLayout(casePage);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_scroll, 1);
    rows->addWidget(m_decisions);
    m_stack->addWidget(m_message);
    m_stack->addWidget(casePage);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
}

void CaseView::connectParts()
{
    connect(&m_presenter, &CasePresenter::stateChanged, this, &CaseView::showState);
    connect(&m_presenter, &CasePresenter::caseChanged, this, &CaseView::showCase);
    connect(m_message, &EmptyState::triggered, &m_presenter, &CasePresenter::retry);
    connect(m_header, &CaseHeader::takeWanted, &m_presenter, &CasePresenter::take);
    connect(m_header, &CaseHeader::evidenceWanted, this, &CaseView::evidenceWanted);
    connect(m_header, &CaseHeader::backWanted, this, &CaseView::backWanted);
    connect(m_decisions, &DecisionBar::letterWanted, this, &CaseView::letterWanted);

    connect(m_timeline, &TimelineWidget::callChosen, this, [this](const QUuid &id) {
        m_tabs->showCalls();
        m_tabs->calls().selectCall(id);
    });
    connect(&m_tabs->calls(), &CallsView::callChosen, m_timeline, &TimelineWidget::selectCall);
    NotesPage &notes = m_tabs->notes();
    connect(&notes, &NotesPage::noteTyped, &m_presenter, &CasePresenter::typeNote);
    connect(&notes, &NotesPage::noteWanted, &m_presenter, &CasePresenter::addNote);
    connect(&notes, &NotesPage::answerWanted, &m_presenter, &CasePresenter::recordAnswer);
    connect(&m_presenter, &CasePresenter::noteAdded, &notes, &NotesPage::noteAdded);
    FilesPage &files = m_tabs->files();
    connect(&files, &FilesPage::attachWanted, &m_presenter, &CasePresenter::attach);
    connect(&files, &FilesPage::saveWanted, this, &CaseView::saveFileWanted);
    connect(&files, &FilesPage::failed, this, &CaseView::failed);
}

void CaseView::showState()
{
    using State = CasePresenter::State;
    const State state = m_presenter.state();
    m_header->setBusy(state == State::Loading);
    if (state == State::Loading)
        return; // what was on screen stays until the answer comes
    m_message->setAction({});
    if (state == State::Failed) {
        m_message->setContent(Symbol::Offline, m_presenter.error().what, m_presenter.error().remedy,
                              Tone::Danger);
        m_message->setAction(tr("Try again"));
    } else if (state == State::Nothing) {
        m_message->setContent(Symbol::Disputes, tr("No case chosen"),
                              tr("Choose a case in the list with J and K or the arrow keys."));
    }
    m_stack->setCurrentIndex(state == State::Ready ? 1 : 0);
    if (hasFocus())
        enter();
}

void CaseView::showCase()
{
    const OpenCase *open = m_presenter.openCase();
    if (!open)
        return;
    const bool another = m_shown != open->file.summary.id;
    m_shown = open->file.summary.id;
    m_header->showCase(*open, m_now);
    m_verdict->showVerdict(open->verdict);
    m_timeline->setTimeline(timelineOf(open->file, open->verdict, consoleLanguage()));
    m_tabs->showCase(*open);
    m_timeline->selectCall(m_tabs->calls().currentCall());
    if (another)
        m_scroll->verticalScrollBar()->setValue(0);
}

void CaseView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool low = height() < lowHeight;
    m_header->setLow(low);
    m_verdict->setReasonsByDefault(!low);
    m_timeline->setWithLegend(height() >= middleHeight);
    m_timeline->setTight(height() < middleHeight);
    m_tabs->setLow(low);
}

void CaseView::setNow(const QDateTime &now)
{
    m_now = now;
    if (const OpenCase *open = m_presenter.openCase())
        m_header->showDue(open->file.summary, now);
}

void CaseView::setCovering(bool covering)
{
    m_header->setWithBack(covering);
}

void CaseView::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_presenter.state() == CasePresenter::State::Ready
        && !filesIn(*event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction); // the file stays where it is
        event->accept();
    }
}

void CaseView::dropEvent(QDropEvent *event)
{
    m_tabs->showFiles();
    m_tabs->files().addFiles(filesIn(*event->mimeData()));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void CaseView::enter()
{
    if (m_presenter.state() == CasePresenter::State::Ready)
        m_tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason);
    else
        setFocus(Qt::ShortcutFocusReason); // until it is there
}

void CaseView::startNote()
{
    if (m_presenter.state() != CasePresenter::State::Ready)
        return;
    m_tabs->startNote();
    m_scroll->ensureWidgetVisible(m_tabs);
}

void CaseView::copySentence()
{
    m_verdict->copySentence();
}

void CaseView::toggleReasons()
{
    m_verdict->toggleReasons();
}

void CaseView::showTab(int tab)
{
    if (m_presenter.state() != CasePresenter::State::Ready)
        return;
    m_tabs->setCurrentIndex(tab);
    m_tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(m_tabs);
}

} // namespace rl
