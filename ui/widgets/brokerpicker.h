// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputedesk.h"
#include "widgets/matchfield.h"

namespace rl {

// Finds a broker by any part of a name or company, or by the last digits of a phone.
class BrokerPicker : public MatchField
{
    Q_OBJECT

public:
    // 'desk' lives longer than the picker.
    explicit BrokerPicker(DisputeDesk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void brokerChosen(const rl::BrokerCard &broker);
    void brokerLeft(); // the text is being changed: none is chosen

private:
    void ask(const QString &text);
    void take(int row);

    DisputeDesk &m_desk;
    std::vector<BrokerCard> m_found;
    int m_asked = 0;
};

} // namespace rl
