// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/onboardingpane.h"

#include "onboarding/numberdetails.h"
#include "onboarding/numberkeys.h"
#include "onboarding/numbersview.h"
#include "onboarding/practicewindow.h"
#include "onboarding/setupwizard.h"
#include "onboarding/verifiednumbersmodel.h"
#include "widgets/banner.h"
#include "widgets/busyindicator.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"
#include "widgets/rememberedlayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rl {

namespace {

constexpr int roomForCodes = 640;

} // namespace

OnboardingPane::OnboardingPane(TelephonyAccess &access, const Clock &clock, ChangeFeed *feed,
                               RememberedLayout &layout, QWidget *parent)
    : Pane(parent)
    , m_access(access)
    , m_clock(clock)
    , m_layout(layout)
    , m_numbers(new VerifiedNumbersModel(this))
    , m_view(new NumbersView(*m_numbers, this))
    , m_search(new QLineEdit(this))
    , m_new(new QPushButton(withKey(tr("Set up a number…"), numberKeys::setUp()), this))
    , m_save(new QPushButton(tr("CSV…"), this))
    , m_phone(new QPushButton(withKey(tr("The broker's phone"), numberKeys::practice()), this))
    , m_busy(new BusyIndicator(this))
    , m_band(new Banner(this, Banner::Shape::Strip))
    , m_message(new Banner(this, Banner::Shape::Strip))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_details(new NumberDetails(this))
{
    setObjectName(QStringLiteral("onboardingPane"));
    buildLayout();
    connectParts();
    addKeys();
    m_view->remember(layout, QStringLiteral("onboarding.numbers"), {VerifiedNumbersModel::Number});
    if (feed) {
        connect(feed, &ChangeFeed::changed, this, [this](const QString &table) {
            if (table == u"verified_caller_ids" || table == u"hybrid_forwarding_configs")
                refresh();
        });
        connect(feed, &ChangeFeed::connectionRestored, this, &OnboardingPane::refresh);
    }
    connectDesk();
}

OnboardingPane::~OnboardingPane()
{
    letGo();
}

SetupWizard *OnboardingPane::wizard() const
{
    return m_wizard;
}

PracticeWindow *OnboardingPane::practiceWindow() const
{
    return m_practice;
}

void OnboardingPane::buildLayout()
{
    m_search->setObjectName(QStringLiteral("numberSearch"));
    m_search->setPlaceholderText(tr("Any part of a name or number"));
    m_search->setClearButtonEnabled(true);
    m_new->setObjectName(QStringLiteral("setUp"));
    m_new->setProperty("kind", QStringLiteral("primary"));
    m_save->setObjectName(QStringLiteral("saveNumbers"));
    m_phone->setObjectName(QStringLiteral("showPhone"));
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setClosable(true);
    m_band->setObjectName(QStringLiteral("practiceBand"));
    m_stack->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // gives way first
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    auto *title = new QHBoxLayout;
    title->addWidget(makeLabel(tr("Onboarding"), Type::Title, this));
    title->addWidget(m_busy);
    title->addStretch(1);
    title->addWidget(m_phone);
    title->addWidget(m_save);
    title->addWidget(m_new);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(Space::M, Space::M, Space::M, Space::S);
    head->setSpacing(Space::S);
    head->addLayout(title);
    head->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_details);
    layout->addWidget(m_message);
}

void OnboardingPane::connectParts()
{
    connect(m_new, &QPushButton::clicked, this, &OnboardingPane::setUp);
    connect(m_save, &QPushButton::clicked, this, &OnboardingPane::saveList);
    connect(m_phone, &QPushButton::clicked, this, &OnboardingPane::showPractice);
    connect(m_search, &QLineEdit::textChanged, m_view, &NumbersView::setFilter);
    connect(m_view, &NumbersView::numberChosen, this, &OnboardingPane::showNumber);
    connect(m_view, &TableView::opened, this, &OnboardingPane::openCurrent);
    connect(m_details, &NumberDetails::continueWanted, this, &OnboardingPane::openCurrent);
    connect(m_details, &NumberDetails::disableWanted, this, &OnboardingPane::disableCurrent);
    connect(m_details, &NumberDetails::removeWanted, this, &OnboardingPane::removeCurrent);
    connect(m_details, &NumberDetails::verifyWanted, this, &OnboardingPane::verifyCurrent);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_list) {
            if (m_list->state() == NumbersList::State::Failed)
                m_list->load();
            else
                setUp();
        } else if (const Outcome started = m_access.startPractice(); !started) {
            tell(Tone::Danger, started.error().text());
        }
    });
    connect(m_message, &Banner::closed, this, &OnboardingPane::enter);
    connect(&m_access, &TelephonyAccess::aboutToChange, this, &OnboardingPane::letGo);
    connect(&m_access, &TelephonyAccess::changed, this, &OnboardingPane::connectDesk);
}

void OnboardingPane::connectDesk()
{
    if (!m_list && m_access.desk()) {
        TelephonyDesk &desk = *m_access.desk();
        m_list = std::make_unique<NumbersList>(desk);
        m_setup = std::make_unique<SetupWizardModel>(desk, m_clock);
        NumbersList *list = m_list.get();
        connect(list, &NumbersList::changed, this, &OnboardingPane::showState);
        connect(list, &NumbersList::failed, this,
                [this](const QString &why) { tell(Tone::Danger, why); });
        connectAnswers();
        connect(m_setup.get(), &SetupWizardModel::changed, this, [this] {
            const auto &forwarding = m_setup->forwarding().forwarding();
            if (m_practice && forwarding)
                m_practice->setForwarding(forwarding->simNumber, forwarding->destination);
        });
        list->load();
    }
    if (m_access.isPractice())
        m_band->setContent(Tone::Warning,
                           tr("PRACTICE with %1: no carrier is asked and no phone rings. You play "
                              "the broker in the window of his phone.")
                               .arg(m_access.carrier()));
    else
        m_band->clear();
    m_phone->setVisible(m_access.isPractice());
    showState();
}

void OnboardingPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    m_details->setCompact(height() < roomForCodes);
}

void OnboardingPane::letGo()
{
    delete m_wizard;
    if (m_setup) {
        m_setup->flush(); // what is on its way arrives without us
        m_setup->close();
    }
    m_setup.reset();
    m_list.reset();
}

void OnboardingPane::enter()
{
    if (m_list && m_numbers->rowCount() > 0)
        m_view->setFocus();
    else
        m_empty->focusAction();
}

void OnboardingPane::refresh()
{
    if (m_list)
        m_list->load();
}

QList<PaneKeyGroup> OnboardingPane::keys() const
{
    return numberKeys::sheet();
}

QFuture<Outcome> OnboardingPane::flush()
{
    return m_setup ? m_setup->flush() : QtFuture::makeReadyFuture(success());
}

void OnboardingPane::showState()
{
    const bool connected = m_list != nullptr;
    m_new->setEnabled(connected);
    m_save->setEnabled(connected && m_numbers->rowCount() > 0);
    m_search->setVisible(connected);
    m_busy->setRunning(connected && m_list->state() == NumbersList::State::Loading);
    m_empty->setSecondAction({});
    if (!connected) {
        m_numbers->setRows({});
        m_details->setNumber({});
        m_empty->setContent(
            Symbol::PhoneIn, tr("No carrier is connected"),
            m_access.mayPractice()
                ? tr("Connect Twilio or SignalWire in Settings to set up brokers' numbers. Or "
                     "practice first: a carrier on this computer plays both, and rings nobody.")
                : tr("Connect Twilio or SignalWire in Settings to set up brokers' numbers. To "
                     "practice without an account, start Ringledger with --practice: it works on "
                     "sample data of its own."));
        m_empty->setAction(m_access.mayPractice() ? tr("Start practice") : QString());
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    if (m_list->state() == NumbersList::State::Loading)
        return;
    const QUuid chosen = m_view->currentNumber();
    m_numbers->setRows(m_list->numbers());
    m_view->selectNumber(chosen);
    m_save->setEnabled(m_numbers->rowCount() > 0);
    if (m_list->state() == NumbersList::State::Failed && m_numbers->rowCount() == 0) {
        m_empty->setContent(Symbol::Offline, m_list->problem().what, m_list->problem().remedy,
                            Tone::Danger);
        m_empty->setAction(tr("Try again"));
        m_stack->setCurrentWidget(m_empty);
    } else if (m_numbers->rowCount() == 0) {
        m_empty->setContent(Symbol::PhoneIn, tr("No broker's number is set up yet"),
                            tr("The wizard verifies a broker's SIM number by a call, and leads "
                               "through the codes that forward it."));
        m_empty->setAction(tr("Set up a number…"));
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_stack->setCurrentWidget(m_view);
        if (m_list->state() == NumbersList::State::Failed)
            tell(Tone::Warning, tr("Not up to date: %1").arg(m_list->problem().what));
    }
    showNumber();
    Q_EMIT countChanged(m_list->unfinished());
    Q_EMIT refreshed();
}

std::optional<VerifiedNumber> OnboardingPane::current() const
{
    const QModelIndex index = m_numbers->indexOf(m_view->currentNumber());
    const VerifiedNumber *row = index.isValid() ? m_numbers->row(index.row()) : nullptr;
    return row ? std::optional(*row) : std::nullopt;
}

void OnboardingPane::showNumber()
{
    m_details->setNumber(current());
}

void OnboardingPane::tell(Tone tone, const QString &text)
{
    m_message->setContent(tone, text);
}

} // namespace rl
