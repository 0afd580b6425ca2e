// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/onboardingpane.h"
#include "onboarding/practicewindow.h"
#include "onboarding/setupwizard.h"
#include "telephonyplace.h"
#include "testdatabase.h"
#include "theme/theme.h"
#include "widgets/rememberedlayout.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace rl::test {

// A database with a broker who has a number to forward to, and one with a very long name.
struct OnboardingWorld
{
    OnboardingWorld();

    TestDatabase database;
    QString organization; // of Walter
    static constexpr auto sim = "+14244851544";
    static constexpr auto voice = "+14155550109";
};

// The Onboarding pane in a window of its own, over a real database and the practice carrier,
// driven by keyboard alone. Another one on the same world is another console, or the same after it
// was killed.
class WizardDriver
{
public:
    WizardDriver(OnboardingWorld &world, const QString &login, ThemeMode theme = ThemeMode::Light,
                 CarrierKind kind = CarrierKind::Twilio);
    ~WizardDriver();

    // The wizard on a laptop of 1366x768: the offscreen screen is narrower.
    static constexpr QSize laptop{1080, 700};

    void open();
    [[nodiscard]] SetupWizard *wizard() { return m_pane->wizard(); }
    [[nodiscard]] OnboardingPane &pane() { return *m_pane; }
    [[nodiscard]] PracticeWindow *phone() { return m_pane->practiceWindow(); }
    [[nodiscard]] PracticeServer &carrier() { return m_place.practiceCarrier()->server(); }
    [[nodiscard]] PracticePhone &practice() { return *m_place.practice(); }

    // Keys go where the keyboard is in the window that is on top.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    // Tab until it has the keyboard; false when no Tab gets there.
    [[nodiscard]] bool tabTo(const char *name);
    [[nodiscard]] bool goToWindow(QWidget *window);
    [[nodiscard]] bool waitForPage(SetupPage page);
    void chooseWalter(); // on the first page
    // Up to the verification call of Walter's number, which rings then.
    void walkToCall();
    // The broker answers and keys in what is on the wizard's screen, in the phone's window.
    void keyInOnPhone();
    [[nodiscard]] QString text(const char *label); // of a label of the wizard
    [[nodiscard]] bool says(const QString &words); // any label or banner of the wizard's page
    [[nodiscard]] int callsPlaced();

    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        QWidget *in = wizard() ? wizard()->currentPage() : static_cast<QWidget *>(m_pane.get());
        return in->findChild<Widget *>(QLatin1String(name));
    }
    // Into the folder that RINGLEDGER_TEST_PICTURES names; nothing without it.
    void picture(const QString &name, QWidget *window = nullptr);

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    Theme m_theme;
    RememberedLayout m_layout;
    SystemClock m_clock;
    Database m_database;
    TelephonyPlace m_place;
    std::unique_ptr<OnboardingPane> m_pane;
    QString m_tag; // of pictures
};

} // namespace rl::test
