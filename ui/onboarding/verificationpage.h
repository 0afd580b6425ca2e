// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/steppage.h"

class QLineEdit;

namespace rl {

class Badge;

// Step 2: the code in large type, or the field for it, and how the call goes.
class VerificationPage final : public StepPage
{
    Q_OBJECT

public:
    explicit VerificationPage(SetupWizardModel &model, QWidget *parent = nullptr);

    void enter() override;

protected:
    void refresh() override;
    void tick() override { refresh(); }
    void showProblem() override;

private:
    void showCode();
    void showCall();
    void submit();

    QLabel *m_way; // which way round the code goes
    QLabel *m_code;
    QLabel *m_spoken;
    QWidget *m_entryRow;
    QLineEdit *m_entry;
    QPushButton *m_check;
    Badge *m_progress;
    QLabel *m_trouble;
    QPushButton *m_again;
};

} // namespace rl
