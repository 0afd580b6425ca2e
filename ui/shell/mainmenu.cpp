// SPDX-License-Identifier: GPL-3.0-or-later
// The menu bar of the main window.
#include "shell/mainwindow.h"
#include "shell/searchpalette.h"
#include "theme/theme.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenuBar>
#include <QMessageBox>

namespace rl {

namespace {

void showAbout(QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(MainWindow::tr("About Ringledger"));
    box->setIconPixmap(Icons::program().pixmap(64, 64));
    box->setText(MainWindow::tr("Ringledger %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        MainWindow::tr("The operations console for tracked phone numbers and call-proof "
                       "billing.\n\nFree software "
                       "under the GNU General Public License, version 3 or later.\nQt %1")
            .arg(QLatin1String(qVersion())));
    box->open();
}

} // namespace

void MainWindow::buildMenus()
{
    // Keys are named in full: some platforms leave the standard ones unbound.
    QMenu *file = menuBar()->addMenu(tr("&File"));
    QAction *quit = file->addAction(tr("&Quit"));
    quit->setShortcut(QKeySequence(QStringLiteral("Ctrl+Q")));
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);

    buildViewMenu();

    m_goMenu = menuBar()->addMenu(tr("&Go"));
    QAction *search = m_goMenu->addAction(Icons::icon(Symbol::Search), tr("&Search everything…"));
    search->setShortcut(QKeySequence(QStringLiteral("Ctrl+K")));
    connect(search, &QAction::triggered, m_search, &SearchPalette::open);
    m_goMenu->addSeparator();

    m_paneMenu = menuBar()->addMenu(QString());
    m_paneMenu->menuAction()->setVisible(false);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *keys = help->addAction(Icons::icon(Symbol::Keyboard), tr("&Keys"));
    keys->setShortcuts(
        {QKeySequence(QStringLiteral("F1")), QKeySequence(QStringLiteral("Ctrl+/"))});
    connect(keys, &QAction::triggered, this, &MainWindow::showKeys);
    QAction *about = help->addAction(tr("&About Ringledger"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::buildViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    QAction *refresh = view->addAction(Icons::icon(Symbol::Refresh), tr("&Refresh"));
    refresh->setShortcut(QKeySequence(QStringLiteral("F5")));
    connect(refresh, &QAction::triggered, this, [this] {
        if (Pane *pane = currentPane())
            pane->refresh();
    });
    view->addSeparator();

    auto *modes = new QActionGroup(this);
    const std::pair<ThemeMode, QString> names[] = {
        {ThemeMode::System, tr("Colours of the &system")},
        {ThemeMode::Light, tr("&Light colours")},
        {ThemeMode::Dark, tr("&Dark colours")}};
    for (const auto &[mode, name] : names) {
        QAction *action = modes->addAction(name);
        action->setCheckable(true);
        action->setData(static_cast<int>(mode));
        view->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode = mode] { m_theme.setMode(mode); });
    }
    const auto tick = [this, modes] {
        for (QAction *action : modes->actions())
            action->setChecked(action->data().toInt() == static_cast<int>(m_theme.mode()));
    };
    connect(&m_theme, &Theme::changed, modes, tick);
    tick();
    QAction *toggle = view->addAction(tr("Light &or dark"));
    toggle->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+D")));
    connect(toggle, &QAction::triggered, &m_theme, &Theme::toggle);
    view->addSeparator();

    QAction *fold = view->addAction(Icons::icon(Symbol::Sidebar), tr("&Fold the navigation"));
    fold->setShortcut(QKeySequence(QStringLiteral("Ctrl+\\")));
    connect(fold, &QAction::triggered, this, &MainWindow::toggleFold);
    QAction *full = view->addAction(tr("F&ull screen"));
    full->setShortcut(QKeySequence(QStringLiteral("F11")));
    connect(full, &QAction::triggered, this,
            [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

} // namespace rl
