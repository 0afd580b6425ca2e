// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace rl {

class NavigationList;

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
    QToolButton *m_search;
    NavigationList *m_places;
    QToolButton *m_theme;
    QToolButton *m_fold;
    QVBoxLayout *m_foot;
};

} // namespace rl
