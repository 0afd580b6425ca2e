// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputestores.h"
#include "onboarding/numberslist.h"
#include "onboarding/setupwizardmodel.h"
#include "onboarding/telephonyaccess.h"
#include "shell/pane.h"

#include <QPointer>

#include <memory>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace rl {

class Banner;
class BusyIndicator;
class EmptyState;
class NumberDetails;
class NumbersView;
class PracticeWindow;
class RememberedLayout;
class SetupWizard;
class VerifiedNumbersModel;

// The Onboarding pane: the brokers' own numbers, the setup wizard, and in practice the broker's
// phone. It connects the parts; what is asked is the business of NumbersList and SetupWizardModel.
class OnboardingPane : public Pane
{
    Q_OBJECT

public:
    // 'access', 'clock', 'feed' (may be null) and 'layout' live longer than the pane.
    OnboardingPane(TelephonyAccess &access, const Clock &clock, ChangeFeed *feed,
                   RememberedLayout &layout, QWidget *parent = nullptr);
    ~OnboardingPane() override;

    void enter() override;
    void refresh() override;
    [[nodiscard]] QList<PaneKeyGroup> keys() const override;
    QFuture<Outcome> flush() override;

    [[nodiscard]] SetupWizard *wizard() const; // null: not open
    [[nodiscard]] PracticeWindow *practiceWindow() const;

public Q_SLOTS:
    void setUp(); // goes on with what was typed and not begun, else with a new one
    void setUpAnother();
    void openCurrent();
    void disableCurrent();
    void removeCurrent();
    void verifyCurrent();
    void saveList();
    void saveSheet();
    void showPractice();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void connectParts();
    void addKeys();
    void connectDesk(); // to the one that there is now
    void connectAnswers();
    void showDisabled(const VerifiedNumber &number, const DisabledForwarding &answer);
    void tellRemoved(const VerifiedNumber &number, const RemovedNumber &answer);
    void tellVerifiedAgain(const VerifiedNumber &number, bool listed);
    void tellSaved(const Outcome &saved, const QString &path);
    void letGo(); // of everything that holds the desk
    void openWizard();
    void saveAnswers(); // of the wizard, before it is about something else; tells a failure
    void showState();
    void showNumber();
    void tell(Tone tone, const QString &text);
    void confirmRemoval(const VerifiedNumber &number);
    [[nodiscard]] std::optional<VerifiedNumber> current() const;

    TelephonyAccess &m_access;
    const Clock &m_clock;
    RememberedLayout &m_layout;
    std::unique_ptr<NumbersList> m_list;
    std::unique_ptr<SetupWizardModel> m_setup;
    VerifiedNumbersModel *m_numbers;
    NumbersView *m_view;
    QLineEdit *m_search;
    QPushButton *m_new;
    QPushButton *m_save;
    QPushButton *m_phone;
    BusyIndicator *m_busy;
    Banner *m_band;
    Banner *m_message;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    NumberDetails *m_details;
    QPointer<SetupWizard> m_wizard;
    QPointer<PracticeWindow> m_practice;
};

} // namespace rl
