// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputelistpanel.h"

#include "disputes/disputekeys.h"
#include "disputes/disputelistview.h"
#include "widgets/busyindicator.h"
#include "widgets/chip.h"
#include "widgets/chipbar.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace rl {
namespace {

constexpr int searchDelayMs = 180;
constexpr int oneLineFrom = 700; // title and search side by side

QString viewName(DisputeView view)
{
    switch (view) {
    case DisputeView::NeedsUs:
        return DisputeListPanel::tr("Needs us");
    case DisputeView::DueSoon:
        return DisputeListPanel::tr("Due soon");
    case DisputeView::Overdue:
        return DisputeListPanel::tr("Overdue");
    case DisputeView::Waiting:
        return DisputeListPanel::tr("Waiting");
    case DisputeView::Mine:
        return DisputeListPanel::tr("Mine");
    case DisputeView::Decided:
        return DisputeListPanel::tr("Settled");
    case DisputeView::All:
        break;
    }
    return DisputeListPanel::tr("All");
}

Tone viewTone(DisputeView view)
{
    return view == DisputeView::Overdue   ? Tone::Danger
           : view == DisputeView::DueSoon ? Tone::Warning
                                          : Tone::Neutral;
}

} // namespace

DisputeListPanel::DisputeListPanel(DisputeDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_model(new DisputeListModel(desk, this))
    , m_view(new DisputeListView(*m_model, this))
    , m_search(new QLineEdit(this))
    , m_chips(new ChipBar(this))
    , m_top(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_group(new QToolButton(this))
    , m_open(new QPushButton(withKey(tr("Open cases…"), disputeKeys::text(DisputeKey::OpenCases)),
                             this))
    , m_new(new QPushButton(this))
    , m_busy(new BusyIndicator(this))
    , m_stack(new QStackedWidget(this))
    , m_message(new EmptyState(this))
    , m_footer(makeLabel(Type::Caption, this, LabelColour::Muted))
    , m_save(new QPushButton(tr("CSV…"), this))
    , m_print(new QPushButton(tr("Print…"), this))
{
    buildLayout();
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(searchDelayMs);
    connect(&m_searchDelay, &QTimer::timeout, this, &DisputeListPanel::search);
    connect(m_search, &QLineEdit::textChanged, &m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_chips, &ChipBar::chosen, this, [this](int view) { setView(DisputeView(view)); });
    connect(m_group, &QToolButton::clicked, this, &DisputeListPanel::toggleGroups);
    connect(m_open, &QPushButton::clicked, this, &DisputeListPanel::openCasesWanted);
    connect(m_save, &QPushButton::clicked, this, &DisputeListPanel::saveWanted);
    connect(m_print, &QPushButton::clicked, this, &DisputeListPanel::printWanted);
    connect(m_new, &QPushButton::clicked, this, &DisputeListPanel::reload);
    connect(m_message, &EmptyState::triggered, this, [this] {
        if (m_model->state() == DisputeListModel::State::Failed)
            reload();
        else if (!m_model->query().search.isEmpty() && m_model->query().view != DisputeView::All)
            searchAllCases();
        else if (!m_model->query().search.isEmpty())
            m_search->clear();
        else
            Q_EMIT openCasesWanted();
    });
    connect(m_message, &EmptyState::secondTriggered, m_search, &QLineEdit::clear);
    connect(m_model, &DisputeListModel::stateChanged, this, &DisputeListPanel::showState);
    connect(m_model, &DisputeListModel::newCountChanged, this, &DisputeListPanel::showNew);
    connect(m_model, &DisputeListModel::countsChanged, this, [this] {
        for (int view = 0; view <= int(DisputeView::All); ++view)
            m_chips->setCount(view, m_model->count(DisputeView(view)));
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (m_wanted.isNull())
            m_wanted = m_view->currentCase();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &DisputeListPanel::listChanged);
    showState();
}

void DisputeListPanel::buildLayout()
{
    m_search->setObjectName(QStringLiteral("disputeSearch"));
    m_search->setPlaceholderText(tr("Search name, reference, last 4 digits"));
    m_search->setToolTip(disputeKeys::tip(tr("Any part of a reference, name, company or number"),
                                          DisputeKey::Search));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(120);
    m_group->setObjectName(QStringLiteral("groupByBroker"));
    m_group->setText(withKey(tr("By broker"), disputeKeys::text(DisputeKey::GroupByBroker)));
    m_group->setToolTip(
        disputeKeys::tip(tr("Group the list by broker"), DisputeKey::GroupByBroker));
    m_group->setCheckable(true);
    m_open->setObjectName(QStringLiteral("openCases"));
    m_open->setToolTip(
        disputeKeys::tip(tr("Open one case for each claim of a broker"), DisputeKey::OpenCases));
    m_save->setObjectName(QStringLiteral("saveList"));
    m_save->setProperty("kind", QStringLiteral("link"));
    m_save->setAccessibleName(tr("Save the list as CSV"));
    m_save->setToolTip(disputeKeys::tip(tr("Save the list as CSV"), DisputeKey::ExportList));
    m_print->setObjectName(QStringLiteral("printList"));
    m_print->setProperty("kind", QStringLiteral("link"));
    m_print->setAccessibleName(tr("Print the list"));
    m_print->setToolTip(disputeKeys::tip(tr("Print the list"), DisputeKey::PrintList));
    m_new->setObjectName(QStringLiteral("newCases"));
    m_new->hide();
    for (int view = 0; view <= int(DisputeView::All); ++view) {
        Chip *chip = m_chips->add(view, viewName(DisputeView(view)), viewTone(DisputeView(view)));
        chip->setObjectName(QStringLiteral("view%1").arg(view));
    }
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_message);

    auto *title = new QHBoxLayout;
    title->addWidget(makeLabel(tr("Disputes"), Type::Title, this));
    title->addWidget(m_busy);
    title->addStretch();
    title->addWidget(m_open);
    auto *find = new QHBoxLayout;
    find->setSpacing(Space::S);
    find->addWidget(m_search, 1);
    find->addWidget(m_group);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(Space::M, Space::M, Space::M, Space::S);
    head->setSpacing(Space::S);
    m_top->setSpacing(Space::S);
    m_top->addLayout(title);
    m_top->addLayout(find, 1);
    head->addLayout(m_top);
    head->addWidget(m_chips);
    head->addWidget(m_new);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Space::M, Space::XS, Space::M, Space::XS);
    foot->addWidget(m_footer, 1);
    foot->addWidget(m_print);
    foot->addWidget(m_save);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    layout->addLayout(foot);
}

QString DisputeListPanel::viewTitle() const
{
    return viewName(m_model->query().view);
}

void DisputeListPanel::setQuery(const DisputeQuery &query)
{
    m_chips->setCurrent(int(query.view));
    m_searchDelay.stop();
    if (m_search->text() != query.search) {
        const QSignalBlocker quiet(m_search);
        m_search->setText(query.search);
    }
    m_model->setQuery(query);
}

void DisputeListPanel::setView(DisputeView view)
{
    DisputeQuery query = m_model->query();
    query.view = view;
    setQuery(query);
}

void DisputeListPanel::stepView(int direction)
{
    constexpr int views = int(DisputeView::All) + 1;
    setView(DisputeView((int(m_model->query().view) + direction + views) % views));
}

void DisputeListPanel::searchAllCases()
{
    setView(DisputeView::All);
}

void DisputeListPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_top->setDirection(width() < oneLineFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void DisputeListPanel::search()
{
    DisputeQuery query = m_model->query();
    query.search = m_search->text().trimmed();
    if (query.search != m_model->query().search)
        m_model->setQuery(query);
}

void DisputeListPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void DisputeListPanel::toggleGroups()
{
    m_model->setGrouped(!m_model->isGrouped());
    m_group->setChecked(m_model->isGrouped());
}

void DisputeListPanel::reload()
{
    m_wanted = m_view->currentCase();
    m_model->reload();
}

// After new rows came: the same case stays the current one, or else the first.
void DisputeListPanel::listChanged()
{
    const QModelIndex same = m_model->indexOf(std::exchange(m_wanted, {}));
    if (same.isValid())
        m_view->selectCase(same);
    else
        m_view->step(1);
}

void DisputeListPanel::showNew()
{
    const int number = m_model->newCount();
    const QString key = disputeKeys::text(DisputeKey::ShowNew);
    m_new->setVisible(number > 0);
    m_new->setText(number == 1 ? tr("1 new case — press %1").arg(key)
                               : tr("%1 new cases — press %2").arg(number).arg(key));
}

void DisputeListPanel::showState()
{
    using State = DisputeListModel::State;
    const State state = m_model->state();
    m_busy->setRunning(state == State::Loading);
    if (state == State::Loading)
        return; // what is shown stays until the answer comes
    const int rows = m_model->rowCount();
    if (state == State::Failed && rows == 0) {
        m_message->setSecondAction({});
        m_message->setContent(Symbol::Offline, m_model->error().what, m_model->error().remedy,
                              Tone::Danger);
        m_message->setAction(tr("Try again"));
        m_stack->setCurrentWidget(m_message);
        m_footer->clear();
    } else if (rows == 0) {
        showEmpty();
        m_stack->setCurrentWidget(m_message);
        m_footer->clear();
    } else {
        m_stack->setCurrentWidget(m_view);
        m_footer->setText(state == State::Failed
                              ? tr("Not up to date: %1").arg(m_model->error().what)
                              : tr("Cases: %1 · F1 all keys").arg(m_model->total()));
    }
}

void DisputeListPanel::showEmpty()
{
    const DisputeQuery &query = m_model->query();
    m_message->setAction({});
    m_message->setSecondAction({});
    if (!query.search.isEmpty()) {
        m_message->setContent(
            Symbol::Search, tr("Nothing matches “%1”").arg(query.search),
            tr("Searched in the view “%1”. Any part of a reference, name, company "
               "or number will do, also the last four digits.")
                .arg(viewName(query.view)));
        if (query.view == DisputeView::All) {
            m_message->setAction(tr("Clear the search"));
        } else {
            m_message->setAction(tr("Search all cases"));
            m_message->setSecondAction(tr("Clear the search"));
        }
    } else if (query.view == DisputeView::NeedsUs && m_model->count(DisputeView::All) > 0) {
        m_message->setContent(Symbol::CheckCircle, tr("All settled"),
                              tr("No case needs you now. %1 wait for a broker's answer.")
                                  .arg(m_model->count(DisputeView::Waiting)),
                              Tone::Success);
        m_message->setAction(tr("Open cases…"));
    } else if (m_model->count(DisputeView::All) > 0) {
        m_message->setContent(Symbol::Inbox, tr("No case in “%1”").arg(viewName(query.view)),
                              tr("Choose another view above."));
    } else {
        m_message->setContent(Symbol::Inbox, tr("No disputes yet"),
                              tr("When a broker says that a lead did not show up, open a case for "
                                 "it: paste the broker's list, or tick the appointments."));
        m_message->setAction(tr("Open cases…"));
    }
}

} // namespace rl
