// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/brokerpicker.h"

#include <QLineEdit>
#include <QListWidget>

namespace rl {

namespace {

QString nameOf(const BrokerCard &card)
{
    return card.contactName + QStringLiteral(" · ") + card.company;
}

} // namespace

BrokerPicker::BrokerPicker(DisputeDesk &desk, QWidget *parent)
    : MatchField(tr("Broker: part of a name or company"), parent)
    , m_desk(desk)
{
    text().setObjectName(QStringLiteral("brokerText"));
    text().setAccessibleName(tr("Broker"));
    list().setObjectName(QStringLiteral("brokerMatches"));
    list().setMaximumHeight(120);
    connect(this, &MatchField::edited, this, &BrokerPicker::brokerLeft);
    connect(this, &MatchField::asked, this, &BrokerPicker::ask);
    connect(this, &MatchField::chosen, this, &BrokerPicker::take);
}

void BrokerPicker::ask(const QString &text)
{
    const int number = ++m_asked;
    if (text.isEmpty())
        return;
    m_desk.findBrokers(text).then(this,
                                  [this, number](const Result<std::vector<BrokerCard>> &found) {
                                      if (number != m_asked || !found)
                                          return;
                                      m_found = *found;
                                      QStringList names;
                                      for (const BrokerCard &card : m_found)
                                          names << nameOf(card);
                                      showMatches(names);
                                  });
}

void BrokerPicker::take(int row)
{
    const BrokerCard card = m_found.at(size_t(row));
    text().setText(nameOf(card));
    Q_EMIT brokerChosen(card);
}

} // namespace rl
