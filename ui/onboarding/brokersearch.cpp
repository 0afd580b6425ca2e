// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/brokersearch.h"

#include "widgets/labels.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace rl {

namespace {

constexpr int delayMs = 180;

QString nameOf(const BrokerToSetUp &broker)
{
    return broker.name.isEmpty() ? broker.company
                                 : QString(broker.name + QStringLiteral(" · ") + broker.company);
}

} // namespace

BrokerSearch::BrokerSearch(SetupWizardModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_text(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_note(makeLabel(Type::Caption, this))
{
    m_text->setObjectName(QStringLiteral("brokerText"));
    m_text->setPlaceholderText(tr("Part of a name, a company or a phone"));
    m_text->setAccessibleName(tr("Broker"));
    m_text->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("brokerMatches"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(110);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->hide();
    m_note->setWordWrap(true);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Hair);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    setFocusProxy(m_text);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        m_model.setBroker(std::nullopt);
        m_delay.start();
    });
    connect(&m_delay, &QTimer::timeout, this, &BrokerSearch::ask);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { choose(m_list->row(item)); });
}

void BrokerSearch::refresh()
{
    const auto &broker = m_model.broker();
    if (broker && m_text->text() != nameOf(*broker)) {
        m_text->setText(nameOf(*broker));
        m_text->setCursorPosition(0);
        m_list->hide();
    } else if (!broker && !m_text->hasFocus() && !m_text->text().isEmpty()
               && !m_list->isVisibleTo(this)) {
        m_text->clear();
    }
    // Of a number that is under way the broker is no question any more.
    m_text->setReadOnly(m_model.verification().isBegun());
}

void BrokerSearch::ask()
{
    const int number = ++m_asked;
    m_note->hide();
    if (m_text->text().trimmed().isEmpty()) {
        m_list->hide();
        return;
    }
    m_model.findBrokers(m_text->text().trimmed())
        .then(this, [this, number](const TelephonyResult<std::vector<BrokerToSetUp>> &found) {
            if (number != m_asked)
                return;
            m_found = found ? *found : std::vector<BrokerToSetUp>();
            m_note->setText(found ? tr("No broker is known by that.") : found.error().text());
            m_note->setVisible(m_found.empty());
            m_list->clear();
            for (const BrokerToSetUp &broker : m_found)
                m_list->addItem(nameOf(broker)
                                + (broker.phone.isEmpty()
                                       ? QString()
                                       : QString(QStringLiteral(" · ") + broker.phone.local())));
            m_list->setCurrentRow(0);
            m_list->setVisible(!m_found.empty());
        });
}

void BrokerSearch::choose(int row)
{
    if (row < 0 || size_t(row) >= m_found.size())
        return;
    const BrokerToSetUp broker = m_found[size_t(row)];
    m_list->hide();
    m_model.setBroker(broker);
}

bool BrokerSearch::eventFilter(QObject *watched, QEvent *event)
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
    case Qt::Key_Escape:
        m_list->hide();
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
