// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/setupwizardmodel.h"

#include <QWizardPage>

class QBoxLayout;
class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rl {

class Banner;
class ScriptCard;
class VerificationStrip;

// A page of the wizard: the broker's words at one side, staff's at the other, what runs out above
// both, and what went wrong below that. Shows what the model says and knows nothing itself.
class StepPage : public QWizardPage
{
    Q_OBJECT

public:
    // 'model' lives longer.
    StepPage(SetupWizardModel &model, SetupPage page, const QString &title,
             QWidget *parent = nullptr);

    [[nodiscard]] bool isComplete() const override;
    bool validatePage() override;
    void initializePage() override { refresh(); }
    void setPassing(bool passing) { m_passing = passing; } // on the way to a later page
    virtual void enter() = 0; // the keyboard goes where work begins

protected:
    [[nodiscard]] SetupWizardModel &model() const { return m_model; }
    [[nodiscard]] QVBoxLayout &staff() const { return *m_staff; } // staff's column
    // True: the window may go on at once. Else the model says when it arrived.
    virtual bool leave() { return true; }
    virtual void refresh(); // as the model says
    virtual void tick() { }
    void addStaffText(const QString &text);
    // A title over a part of staff's column.
    void addHeading(const QString &text);
    // Enter does not press it, and it is no default: for what a slip of the finger must not do.
    [[nodiscard]] static QPushButton *quietButton(const QString &text, QWidget *parent);
    [[nodiscard]] Banner &problem() const { return *m_problem; }
    virtual void showProblem(); // of the last thing that was asked

    // Tab goes through staff's column as it is read, and into a choice at what is chosen there.
    void orderTabs();
    static void tabToChecked(const QButtonGroup &choice);

    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    SetupWizardModel &m_model;
    SetupPage m_page;
    QLabel *m_title;
    VerificationStrip *m_strip;
    Banner *m_problem;
    ScriptCard *m_script;
    QBoxLayout *m_sides;
    QVBoxLayout *m_staff;
    bool m_passing = false;
};

} // namespace rl
