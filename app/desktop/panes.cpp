// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes.h"

#include "disputes/disputespane.h"
#include "onboarding/onboardingpane.h"
#include "settingspane.h"
#include "workplace.h"

#include <QCoreApplication>

namespace rl {

std::vector<PaneEntry> allPanes(Workplace &workplace, RememberedLayout &layout)
{
    return {
        {QStringLiteral("disputes"), QCoreApplication::translate("rl::MainWindow", "Disputes"),
         Symbol::Disputes,
         [&workplace, &layout](QWidget *parent) {
             return new DisputesPane(workplace.desk(), &workplace.feed(), layout, parent);
         }},
        {QStringLiteral("onboarding"), QCoreApplication::translate("rl::MainWindow", "Onboarding"),
         Symbol::PhoneIn,
         [&workplace, &layout](QWidget *parent) {
             workplace.useConfiguredCarrier();
             return new OnboardingPane(workplace.telephony(), workplace.clock(), &workplace.feed(),
                                       layout, parent);
         },
         false},
        {QStringLiteral("settings"), QCoreApplication::translate("rl::MainWindow", "Settings"),
         Symbol::Settings,
         [&workplace](QWidget *parent) {
             SettingsPlace &place = workplace.settings();
             return new SettingsPane({place.access(), place.twilio(), place.signalwire(),
                                      place.databases(), place.keys()},
                                     parent);
         },
         false},
    };
}

} // namespace rl
