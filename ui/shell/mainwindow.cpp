// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "shell/keysheet.h"
#include "shell/navigationlist.h"
#include "shell/searchpalette.h"
#include "shell/sidebar.h"
#include "shell/statusline.h"
#include "theme/metrics.h"
#include "theme/theme.h"
#include "widgets/banner.h"
#include "widgets/emptystate.h"
#include "widgets/rememberedlayout.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace rl {

namespace {

constexpr int narrow = 1440; // below this the navigation folds by itself
constexpr QSize firstSize(1440, 900);
constexpr QSize leastSize(640, 400); // half of a small screen, or a small screen at 200 %
constexpr QSize windowFrame(8, 36); // what the desktop usually puts around it

QString foldName()
{
    return QStringLiteral("window.folded");
}

} // namespace

MainWindow::MainWindow(Theme &theme, RememberedLayout &layout, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_layout(layout)
    , m_sidebar(new Sidebar)
    , m_sampleBand(new Banner(nullptr, Banner::Shape::Strip))
    , m_connectionBand(new Banner(nullptr, Banner::Shape::Strip))
    , m_notice(new Banner(nullptr, Banner::Shape::Strip))
    , m_start(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_search(nullptr)
    , m_state(new StatusLine)
{
    setWindowTitle(QStringLiteral("Ringledger"));
    setWindowIcon(Icons::program());
    m_notice->setClosable(true);
    m_stack->setFocusPolicy(Qt::ClickFocus);
    m_stack->addWidget(m_start);

    auto *page = new QVBoxLayout;
    page->setSpacing(0);
    for (Banner *band : {m_sampleBand, m_connectionBand, m_notice})
        page->addWidget(band);
    page->addWidget(m_stack, 1);
    auto *centre = new QWidget;
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(page, 1);
    setCentralWidget(centre);
    setStatusBar(m_state);
    m_search = new SearchPalette(this);

    connect(m_start, &EmptyState::triggered, this, &MainWindow::retryWanted);
    connect(m_sidebar, &Sidebar::searchWanted, m_search, &SearchPalette::open);
    connect(m_sidebar, &Sidebar::themeWanted, &theme, &Theme::toggle);
    connect(m_sidebar, &Sidebar::foldWanted, this, &MainWindow::toggleFold);
    connect(&m_sidebar->places(), &NavigationList::currentRowChanged, this, &MainWindow::goTo);
    connect(m_search, &SearchPalette::chosen, this, &MainWindow::openHit);

    buildMenus();
    setMinimumSize(leastSize);
    resize(firstSizeOn(screen()->availableSize()));
    layout.keep(this, QStringLiteral("window"));
    foldByWidth();
}

QSize MainWindow::firstSizeOn(const QSize &available)
{
    return firstSize.boundedTo(available - windowFrame).expandedTo(leastSize);
}

void MainWindow::showStarting(const QString &what)
{
    m_start->setLoading(what);
    m_stack->setCurrentWidget(m_start);
    m_stack->setFocus(); // else the first button of the sidebar looks chosen
    m_state->setConnection(StatusLine::Connection::Starting);
}

void MainWindow::showFailure(const Error &error)
{
    m_start->setContent(Symbol::Database, error.what, error.remedy, Tone::Danger);
    m_start->setAction(tr("Try again"));
    m_start->setDetail(error.detail);
    m_stack->setCurrentWidget(m_start);
    m_start->focusAction();
    m_state->setConnection(StatusLine::Connection::None);
}

void MainWindow::prepare(const std::vector<PaneEntry> &entries, SearchStore &search,
                         ChangeFeed &feed)
{
    m_entries = entries;
    m_panes.assign(entries.size(), nullptr);
    m_search->setStore(&search);
    connect(&feed, &ChangeFeed::connectionLost, this, &MainWindow::onConnectionLost);
    connect(&feed, &ChangeFeed::connectionRestored, this, &MainWindow::onConnectionRestored);
    if (!entries.empty())
        paneAt(0);
}

void MainWindow::open()
{
    m_opened = true;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PaneEntry &entry = m_entries[i];
        const int place = static_cast<int>(i);
        m_sidebar->places().addPlace(entry.symbol, entry.title);
        QAction *go = m_goMenu->addAction(Icons::icon(entry.symbol), entry.title);
        go->setShortcut(QKeySequence(QStringLiteral("Alt+%1").arg(place + 1)));
        connect(go, &QAction::triggered, this,
                [this, place] { m_sidebar->places().setCurrentRow(place); });
    }
    m_state->setConnection(StatusLine::Connection::Up);
    if (m_panes.empty())
        m_start->setContent(Symbol::Inbox, tr("There is no pane in this build."), {});
    m_sidebar->places().setCurrentRow(0);
}

Pane *MainWindow::paneAt(int place)
{
    Pane *&pane = m_panes.at(static_cast<std::size_t>(place));
    if (!pane) {
        pane = m_entries.at(static_cast<std::size_t>(place)).make(m_stack);
        m_stack->addWidget(pane);
        connect(pane, &Pane::countChanged, this,
                [this, place](qint64 count) { m_sidebar->places().setCount(place, count); });
        connect(pane, &Pane::refreshed, this,
                [this] { m_state->setRefreshed(QDateTime::currentDateTimeUtc()); });
    }
    return pane;
}

void MainWindow::setDatabase(const QString &name, bool sampleData)
{
    m_state->setDatabase(name);
    if (sampleData) {
        m_sampleBand->setContent(Tone::Accent,
                                 tr("%1, filled with sample data. Nobody here is real.").arg(name));
    } else {
        m_sampleBand->clear();
    }
}

void MainWindow::setNotice(Tone tone, const QString &text)
{
    m_notice->setContent(tone, text);
}

Pane *MainWindow::currentPane() const
{
    return qobject_cast<Pane *>(m_stack->currentWidget());
}

void MainWindow::openPane(const QString &id)
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].id == id)
            m_sidebar->places().setCurrentRow(static_cast<int>(i));
    }
}

void MainWindow::goTo(int row)
{
    if (row < 0 || row >= static_cast<int>(m_panes.size()))
        return;
    Pane *pane = paneAt(row);
    const QString title = m_entries.at(static_cast<std::size_t>(row)).title;
    m_stack->setCurrentWidget(pane);
    setWindowTitle(tr("%1 – Ringledger").arg(title));
    m_paneMenu->clear();
    m_paneMenu->setTitle(title);
    m_paneMenu->addActions(pane->actions());
    m_paneMenu->menuAction()->setVisible(!pane->actions().isEmpty());
    pane->enter();
}

void MainWindow::openHit(const SearchHit &hit)
{
    for (int place = 0; place < static_cast<int>(m_panes.size()); ++place) {
        if (m_entries.at(static_cast<std::size_t>(place)).revealsHits
            && paneAt(place)->reveal(hit)) {
            m_sidebar->places().setCurrentRow(place);
            return;
        }
    }
    setNotice(Tone::Neutral,
              tr("%1: there is no case about this, and nothing else to show yet.").arg(hit.title));
}

void MainWindow::showKeys()
{
    QList<PaneKeyGroup> groups;
    if (const Pane *pane = currentPane())
        groups = pane->keys();
    groups << PaneKeyGroup{tr("Everywhere"),
                           {{QStringLiteral("Ctrl+K"), tr("Search everything")},
                            {QStringLiteral("F5"), tr("Ask the database again")},
                            {QStringLiteral("Alt+1 … 9"), tr("Go to a place")},
                            {QStringLiteral("Ctrl+\\"), tr("Fold the navigation")},
                            {QStringLiteral("Ctrl+Shift+D"), tr("Light or dark")},
                            {QStringLiteral("F11"), tr("Full screen")},
                            {QStringLiteral("F1"), tr("This page")},
                            {QStringLiteral("Ctrl+Q"), tr("Quit")}}};
    auto *sheet = new KeySheet(groups, this);
    sheet->open();
}

void MainWindow::foldByWidth()
{
    const QVariant wanted = m_layout.value(foldName());
    m_sidebar->setFolded(wanted.isValid() ? wanted.toBool() : width() < narrow);
}

void MainWindow::toggleFold()
{
    m_layout.setValue(foldName(), !m_sidebar->isFolded());
    foldByWidth();
}

void MainWindow::onConnectionLost(const QString &what)
{
    m_state->setConnection(StatusLine::Connection::Lost);
    m_connectionBand->setContent(
        Tone::Warning, tr("%1 Trying again by itself; what you have typed is kept.").arg(what));
}

void MainWindow::onConnectionRestored()
{
    m_state->setConnection(StatusLine::Connection::Up);
    m_connectionBand->clear();
    if (Pane *pane = currentPane())
        pane->refresh();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_painted, true))
        QMetaObject::invokeMethod(this, &MainWindow::painted, Qt::QueuedConnection);
}

// What is typed is saved first. The database may not answer: closing a second time leaves at once.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_closing == Closing::No && m_opened) {
        m_closing = Closing::Saving;
        saveThenClose();
    } else {
        m_closing = Closing::Now;
    }
    event->setAccepted(m_closing == Closing::Now);
    if (event->isAccepted())
        QMainWindow::closeEvent(event);
}

void MainWindow::saveThenClose()
{
    QList<QFuture<Outcome>> saves;
    for (Pane *pane : m_panes) {
        if (pane)
            saves << pane->flush();
    }
    const auto isFinished = [](const QFuture<Outcome> &save) { return save.isFinished(); };
    if (!std::all_of(saves.cbegin(), saves.cend(), isFinished))
        setNotice(Tone::Neutral,
                  tr("Saving what you have typed… Close again to leave without it."));

    QtFuture::whenAll(saves.begin(), saves.end())
        .then(this, [this](const QList<QFuture<Outcome>> &done) {
            for (const QFuture<Outcome> &save : done) {
                if (save.isResultReadyAt(0) && !save.result().ok()) {
                    setNotice(
                        Tone::Danger,
                        tr("%1 What you have typed is not saved. Close again to leave without "
                           "it.")
                            .arg(save.result().error().text()));
                    return;
                }
            }
            m_closing = Closing::Now;
            close();
        });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    foldByWidth();
}

} // namespace rl
