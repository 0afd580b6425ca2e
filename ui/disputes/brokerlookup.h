// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputedesk.h"

#include <QDialog>
#include <QTimer>

class QLineEdit;
class QVBoxLayout;

namespace rl {

class EmptyState;

// A broker is on the phone: the last four digits of the caller's number give the broker, his open
// cases and what he owes without dispute. A name will do as well.
class BrokerLookup : public QDialog
{
    Q_OBJECT

public:
    // 'desk' lives longer than the dialog.
    explicit BrokerLookup(DisputeDesk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void casesWanted(const QUuid &brokerId); // all of his, in the list
    void caseWanted(const QUuid &disputeId);

private:
    void ask();
    void showCards(const std::vector<BrokerCard> &cards);
    void showCases(const QUuid &brokerId, QVBoxLayout *place);
    QWidget *makeCard(const BrokerCard &card);
    void clearCards();

    DisputeDesk &m_desk;
    QLineEdit *m_text;
    QWidget *m_page;
    QVBoxLayout *m_cards;
    EmptyState *m_message;
    QTimer m_delay;
    int m_asked = 0;
};

} // namespace rl
