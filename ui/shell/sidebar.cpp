// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sidebar.h"

#include "shell/navigationlist.h"
#include "shell/sidebarbutton.h"
#include "theme/icons.h"
#include "theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace rl {

namespace {

constexpr int openWidth = 208;
constexpr int foldedWidth = 60;
constexpr int markSize = 28;

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QFrame(parent)
    , m_mark(new QLabel(this))
    , m_name(new QLabel(QStringLiteral("Ringledger"), this))
    , m_search(new SidebarButton(Symbol::Search, tr("Search"), this))
    , m_places(new NavigationList(this))
    , m_theme(new SidebarButton(Symbol::Moon, {}, this))
    , m_fold(new SidebarButton(Symbol::Sidebar, tr("Fold"), this))
{
    m_name->setProperty("type", QStringLiteral("subtitle"));
    m_search->setOutlined(true);
    m_search->setHint(QStringLiteral("Ctrl+K"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Search everything"));
    m_search->setToolTip(tr("Search everything (Ctrl+K)"));
    m_theme->setObjectName(QStringLiteral("theme"));
    m_fold->setObjectName(QStringLiteral("fold"));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(Space::XS, 0, 0, 0);
    head->setSpacing(Space::S + Space::Hair);
    head->addWidget(m_mark);
    head->addWidget(m_name, 1);

    auto *foot = new QVBoxLayout;
    foot->setSpacing(Space::Hair);
    foot->addWidget(m_theme);
    foot->addWidget(m_fold);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::S + Space::Hair, Space::L, Space::S + Space::Hair, Space::M);
    column->setSpacing(Space::M);
    column->addLayout(head);
    column->addWidget(m_search);
    column->addWidget(m_places, 1);
    column->addLayout(foot);

    connect(m_search, &SidebarButton::clicked, this, &Sidebar::searchWanted);
    connect(m_theme, &SidebarButton::clicked, this, &Sidebar::themeWanted);
    connect(m_fold, &SidebarButton::clicked, this, &Sidebar::foldWanted);
    setFolded(false);
    dress();
}

void Sidebar::setFolded(bool folded)
{
    m_folded = folded;
    setFixedWidth(folded ? foldedWidth : openWidth);
    m_name->setVisible(!folded);
    m_places->setFolded(folded);
    for (SidebarButton *button : {m_search, m_theme, m_fold})
        button->setFolded(folded);
    m_fold->setAccessibleName(folded ? tr("Unfold the navigation") : tr("Fold the navigation"));
    m_fold->setToolTip(m_fold->accessibleName());
}

void Sidebar::dress()
{
    m_mark->setPixmap(Icons::program().pixmap(QSize(markSize, markSize), devicePixelRatioF()));
    const bool dark = Colours::current().dark;
    m_theme->setSymbol(dark ? Symbol::Sun : Symbol::Moon);
    m_theme->setText(dark ? tr("Light colours") : tr("Dark colours"));
    m_theme->setAccessibleName(dark ? tr("Switch to light colours") : tr("Switch to dark colours"));
    m_theme->setToolTip(m_theme->accessibleName());
}

void Sidebar::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::current();
    QPainter painter(this);
    painter.fillRect(rect(), colours.sidebar);
    painter.fillRect(width() - 1, 0, 1, height(), colours.line);
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dress();
    QFrame::changeEvent(event);
}

} // namespace rl
