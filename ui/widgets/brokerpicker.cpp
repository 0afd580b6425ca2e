// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/brokerpicker.h"

#include "widgets/labels.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace rl {

namespace {
constexpr int delayMs = 180;
}

BrokerPicker::BrokerPicker(DisputeDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_text->setObjectName(QStringLiteral("brokerText"));
    m_text->setPlaceholderText(tr("Broker: part of a name or company"));
    m_text->setAccessibleName(tr("Broker"));
    m_list->setObjectName(QStringLiteral("brokerMatches"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMaximumHeight(120);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Hair);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    m_text->installEventFilter(this);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        Q_EMIT brokerLeft();
        m_delay.start();
    });
    connect(&m_delay, &QTimer::timeout, this, &BrokerPicker::ask);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { choose(m_list->row(item)); });
}

void BrokerPicker::ask()
{
    const int number = ++m_asked;
    if (m_text->text().trimmed().isEmpty()) {
        m_list->hide();
        return;
    }
    m_desk.findBrokers(m_text->text().trimmed())
        .then(this, [this, number](const Result<std::vector<BrokerCard>> &found) {
            if (number != m_asked || !found)
                return;
            m_found = *found;
            m_list->clear();
            for (const BrokerCard &card : m_found)
                m_list->addItem(card.contactName + QStringLiteral(" · ") + card.company);
            m_list->setCurrentRow(0);
            m_list->setVisible(!m_found.empty());
        });
}

void BrokerPicker::choose(int row)
{
    if (row < 0 || size_t(row) >= m_found.size())
        return;
    const BrokerCard card = m_found[size_t(row)];
    m_text->setText(card.contactName + QStringLiteral(" · ") + card.company);
    m_list->hide();
    Q_EMIT brokerChosen(card);
}

bool BrokerPicker::eventFilter(QObject *watched, QEvent *event)
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
