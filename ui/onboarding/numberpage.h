// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/steppage.h"

class QLineEdit;
class QSpinBox;

namespace rl {

// Step 1: the number, and the only button that places a call for the first time.
class NumberPage final : public StepPage
{
    Q_OBJECT

public:
    explicit NumberPage(SetupWizardModel &model, QWidget *parent = nullptr);

    void enter() override;

protected:
    bool leave() override { return isComplete(); }
    void refresh() override;
    void tick() override { refresh(); }
    void showProblem() override;

private:
    void onTyped(const QString &text);

    QLineEdit *m_number;
    QLabel *m_hint;
    QLineEdit *m_name;
    QLineEdit *m_extension;
    QSpinBox *m_delay;
    QWidget *m_delayRow;
    QPushButton *m_call;
    int m_lengthBefore = 0;
};

} // namespace rl
