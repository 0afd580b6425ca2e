// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/steppage.h"

class QListWidget;

namespace rl {

class CodeCard;
class QrPicture;

// Step 4: the undo code first, the code to dial now, what the phone's screen says and what helps
// then, and the other codes with their reasons.
class CodesPage final : public StepPage
{
    Q_OBJECT

public:
    explicit CodesPage(SetupWizardModel &model, QWidget *parent = nullptr);

    void enter() override;

Q_SIGNALS:
    void sheetWanted();

protected:
    bool leave() override;
    void refresh() override;
    void showProblem() override;

private:
    void showAdvice();
    void showOthers();
    void useAnswer();

    CodeCard *m_undo;
    CodeCard *m_dial;
    QrPicture *m_qr;
    QLabel *m_qrNote;
    QListWidget *m_answers;
    QPushButton *m_use;
    Banner *m_advice;
    QVBoxLayout *m_others;
    QString m_othersFor; // what they were made for
};

} // namespace rl
