// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/setupwizardmodel.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace rl {

// Finds the broker to set up, by any part of a name, a company or a phone.
class BrokerSearch : public QWidget
{
    Q_OBJECT

public:
    // 'model' lives longer.
    explicit BrokerSearch(SetupWizardModel &model, QWidget *parent = nullptr);

    void refresh(); // who is chosen

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void choose(int row);

    SetupWizardModel &m_model;
    QLineEdit *m_text;
    QListWidget *m_list;
    QLabel *m_note;
    QTimer m_delay;
    std::vector<BrokerToSetUp> m_found;
    int m_asked = 0;
};

} // namespace rl
