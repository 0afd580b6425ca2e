// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/setupwizardmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace rl {

// Which network a SIM is on: by the brand on the broker's bill, by the number on the card, or
// chosen outright. Stands on two pages; both show the same answer.
class NetworkChooser : public QWidget
{
    Q_OBJECT

public:
    // 'model' lives longer.
    explicit NetworkChooser(SetupWizardModel &model, QWidget *parent = nullptr);

    void refresh();

private:
    SetupWizardModel &m_model;
    QLineEdit *m_brand;
    QComboBox *m_network;
    QLabel *m_advice;
};

} // namespace rl
