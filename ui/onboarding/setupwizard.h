// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/setupwizardmodel.h"

#include <QWizard>

class QLabel;

namespace rl {

class ConfirmationPage;
class StepPage;

// The window of a SetupWizardModel. Closing it loses nothing: the model and the database keep what
// was done. Enter goes on or presses what has the keyboard, but never places a call.
class SetupWizard : public QWizard
{
    Q_OBJECT

public:
    // 'model' lives longer.
    explicit SetupWizard(SetupWizardModel &model, QWidget *parent = nullptr);

    // On the page where the model is.
    void openAtPage();
    void setPractice(bool practice); // marks the window
    [[nodiscard]] QString testPhone() const;
    void setTestPhone(const QString &text);

Q_SIGNALS:
    void sheetWanted();
    void anotherWanted();
    void listWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void add(StepPage *page, SetupPage at);
    QWidget *makeSide();
    void showSide();
    void goTo(SetupPage page);
    void onPage(int id);
    [[nodiscard]] StepPage *step(int id) const;

    SetupWizardModel &m_model;
    ConfirmationPage *m_confirmation;
    QList<QLabel *> m_names; // of the steps, at the side
    bool m_travelling = false; // pages are passed, not shown
};

} // namespace rl
