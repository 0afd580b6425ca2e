// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace rl {

class NavigationList;
class SidebarButton;

// The left edge of the window: whose program it is, the search, the places, and the theme.
class Sidebar : public QFrame
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    [[nodiscard]] NavigationList &places() { return *m_places; }
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }

Q_SIGNALS:
    void searchWanted();
    void themeWanted();
    void foldWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    bool m_folded = false;
    QLabel *m_mark;
    QLabel *m_name;
    SidebarButton *m_search;
    NavigationList *m_places;
    SidebarButton *m_theme;
    SidebarButton *m_fold;
};

} // namespace rl
