// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/steppage.h"

class QButtonGroup;
class QComboBox;
class QLineEdit;

namespace rl {

class BrokerSearch;
class NetworkChooser;

// Before the steps: who, on which phone, which handset, which network, what is forwarded already.
class QuestionsPage final : public StepPage
{
    Q_OBJECT

public:
    explicit QuestionsPage(SetupWizardModel &model, QWidget *parent = nullptr);

    void enter() override;

Q_SIGNALS:
    void sheetWanted(); // to be sent before

protected:
    void refresh() override;

private:
    // A row of which one is chosen; arrow keys move within.
    QButtonGroup *addChoice(const QString &name, const QStringList &texts);

    BrokerSearch *m_broker;
    QButtonGroup *m_phone;
    QButtonGroup *m_handset;
    QLabel *m_phoneAdvice;
    NetworkChooser *m_network;
    QComboBox *m_language;
    QLineEdit *m_previous;
    QLabel *m_queries;
};

} // namespace rl
