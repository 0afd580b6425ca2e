// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/brokersearch.h"

#include "widgets/labels.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>

namespace rl {

namespace {

QString nameOf(const BrokerToSetUp &broker)
{
    return broker.name.isEmpty() ? broker.company
                                 : QString(broker.name + QStringLiteral(" · ") + broker.company);
}

} // namespace

BrokerSearch::BrokerSearch(SetupWizardModel &model, QWidget *parent)
    : MatchField(tr("Part of a name, a company or a phone"), parent)
    , m_model(model)
    , m_note(makeLabel(Type::Caption, this))
{
    text().setObjectName(QStringLiteral("brokerText"));
    text().setAccessibleName(tr("Broker"));
    list().setObjectName(QStringLiteral("brokerMatches"));
    list().setFixedHeight(110);
    m_note->setWordWrap(true);
    m_note->hide();
    layout()->addWidget(m_note);
    connect(this, &MatchField::edited, this, [this] { m_model.setBroker(std::nullopt); });
    connect(this, &MatchField::asked, this, &BrokerSearch::ask);
    connect(this, &MatchField::chosen, this,
            [this](int row) { m_model.setBroker(m_found.at(size_t(row))); });
}

void BrokerSearch::refresh()
{
    const auto &broker = m_model.broker();
    if (broker && text().text() != nameOf(*broker)) {
        text().setText(nameOf(*broker));
        text().setCursorPosition(0);
        hideMatches();
    } else if (!broker && !text().hasFocus() && !text().text().isEmpty()
               && !list().isVisibleTo(this)) {
        text().clear();
    }
    // Of a number that is under way the broker is no question any more.
    text().setReadOnly(m_model.verification().isBegun());
}

void BrokerSearch::ask(const QString &text)
{
    const int number = ++m_asked;
    m_note->hide();
    if (text.isEmpty())
        return;
    m_model.findBrokers(text).then(
        this, [this, number](const TelephonyResult<std::vector<BrokerToSetUp>> &found) {
            if (number == m_asked)
                showFound(found);
        });
}

void BrokerSearch::showFound(const TelephonyResult<std::vector<BrokerToSetUp>> &found)
{
    m_found = found ? *found : std::vector<BrokerToSetUp>();
    m_note->setText(found ? tr("No broker is known by that.") : found.error().text());
    m_note->setVisible(m_found.empty());
    QStringList names;
    for (const BrokerToSetUp &broker : m_found)
        names << (broker.phone.isEmpty()
                      ? nameOf(broker)
                      : QString(nameOf(broker) + QStringLiteral(" · ") + broker.phone.local()));
    showMatches(names);
}

bool BrokerSearch::eventFilter(QObject *watched, QEvent *event)
{
    // Closes the list first, and the wizard only with the next.
    if (watched == &text() && event->type() == QEvent::KeyPress && list().isVisible()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        hideMatches();
        return true;
    }
    return MatchField::eventFilter(watched, event);
}

} // namespace rl
