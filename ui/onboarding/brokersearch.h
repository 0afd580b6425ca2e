// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/setupwizardmodel.h"
#include "widgets/matchfield.h"

class QLabel;

namespace rl {

// Finds the broker to set up, by any part of a name, a company or a phone.
class BrokerSearch : public MatchField
{
    Q_OBJECT

public:
    // 'model' lives longer.
    explicit BrokerSearch(SetupWizardModel &model, QWidget *parent = nullptr);

    void refresh(); // who is chosen

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask(const QString &text);
    void showFound(const TelephonyResult<std::vector<BrokerToSetUp>> &found);

    SetupWizardModel &m_model;
    QLabel *m_note;
    std::vector<BrokerToSetUp> m_found;
    int m_asked = 0;
};

} // namespace rl
