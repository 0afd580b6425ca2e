// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pane.h"

#include <QMainWindow>

#include <vector>

class QMenu;
class QStackedWidget;

namespace rl {

class Banner;
class EmptyState;
class RememberedLayout;
class SearchPalette;
class Sidebar;
class StatusLine;
class Theme;

// The frame around the panes. It can be shown before there is a database: it then says that it
// starts, or what went wrong, until open().
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // Both must outlive the window.
    MainWindow(Theme &theme, RememberedLayout &layout, QWidget *parent = nullptr);

    // How large a window begins that nobody has sized yet, its frame included in 'available'.
    [[nodiscard]] static QSize firstSizeOn(const QSize &available);

    void showStarting(const QString &what);
    // A whole page: what happened, what to do, a button to try again.
    void showFailure(const Error &error);
    // Makes the first pane, unseen; the others when somebody goes there. Asks the database nothing,
    // so that it can be done while that starts. Store and feed must outlive the window. Once.
    void prepare(const std::vector<PaneEntry> &entries, SearchStore &search, ChangeFeed &feed);
    // The database is there: shows the first pane, which fills. Once, after prepare().
    void open();

    // "Private database on this computer": in the status line; with sample data in it, a band says
    // so below the menu bar.
    void setDatabase(const QString &name, bool sampleData);
    // One line about something that did not work, until it is closed or replaced.
    void setNotice(Tone tone, const QString &text);

    [[nodiscard]] Pane *currentPane() const;
    void openPane(const QString &id); // nothing when there is no such pane
    [[nodiscard]] SearchPalette &search() { return *m_search; }
    [[nodiscard]] StatusLine &state() { return *m_state; }

Q_SIGNALS:
    void retryWanted();
    void painted(); // for the first time: what takes long does not delay the window any more

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildMenus();
    void buildViewMenu();
    Pane *paneAt(int place); // makes it if nobody was there yet
    void goTo(int row);
    void openHit(const SearchHit &hit);
    void showKeys();
    void saveThenClose();
    void foldByWidth();
    void toggleFold();
    void onConnectionLost(const QString &what);
    void onConnectionRestored();

    Theme &m_theme;
    RememberedLayout &m_layout;
    Sidebar *m_sidebar;
    Banner *m_sampleBand;
    Banner *m_connectionBand;
    Banner *m_notice;
    EmptyState *m_start;
    QStackedWidget *m_stack; // m_start, then the panes
    SearchPalette *m_search;
    StatusLine *m_state;
    QMenu *m_goMenu = nullptr;
    QMenu *m_paneMenu = nullptr; // the actions of the pane on screen
    std::vector<PaneEntry> m_entries;
    std::vector<Pane *> m_panes; // by place; none: not made yet
    bool m_painted = false;
    bool m_opened = false;
    enum class Closing { No, Saving, Now } m_closing = Closing::No;
};

} // namespace rl
