// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/steppage.h"

class QFormLayout;
class QLineEdit;
class QProgressBar;

namespace rl {

class Badge;

// Step 5: what was set up, and the proof by a test call.
class ConfirmationPage final : public StepPage
{
    Q_OBJECT

public:
    explicit ConfirmationPage(SetupWizardModel &model, QWidget *parent = nullptr);

    void enter() override;
    // The phone that test calls are made from, as it was typed.
    [[nodiscard]] QString testPhone() const;
    void setTestPhone(const QString &text);

Q_SIGNALS:
    void anotherWanted();
    void listWanted();

protected:
    void refresh() override;
    void showProblem() override;

private:
    QLabel *addFact(QFormLayout *form, const QString &name);
    void showSummary();
    void showProof();
    void watch();

    Badge *m_state;
    QLabel *m_phone;
    QLabel *m_mode;
    QLabel *m_network;
    QLabel *m_ring;
    QLabel *m_destination;
    QLabel *m_undo;
    QLabel *m_previous;
    QLabel *m_how;
    QLineEdit *m_from;
    QPushButton *m_watch;
    QProgressBar *m_left;
    QLabel *m_result;
};

} // namespace rl
