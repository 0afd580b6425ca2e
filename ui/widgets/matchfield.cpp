// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matchfield.h"

#include "theme/metrics.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace rl {

namespace {
constexpr int delayMs = 180;
}

MatchField::MatchField(const QString &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_text->setPlaceholderText(placeholder);
    m_text->installEventFilter(this);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Hair);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    setFocusProxy(m_text);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        Q_EMIT edited();
        m_delay.start();
    });
    connect(&m_delay, &QTimer::timeout, this, [this] {
        const QString text = m_text->text().trimmed();
        if (text.isEmpty())
            hideMatches();
        Q_EMIT asked(text);
    });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { choose(m_list->row(item)); });
}

void MatchField::showMatches(const QStringList &matches)
{
    m_list->clear();
    m_list->addItems(matches);
    m_list->setCurrentRow(0);
    m_list->setVisible(!matches.isEmpty());
}

void MatchField::hideMatches()
{
    m_list->hide();
}

void MatchField::choose(int row)
{
    if (row < 0)
        return;
    hideMatches();
    Q_EMIT chosen(row);
}

bool MatchField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress || !m_list->isVisible())
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->setCurrentRow(qMin(m_list->currentRow() + 1, m_list->count() - 1));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(qMax(m_list->currentRow() - 1, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentRow());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace rl
