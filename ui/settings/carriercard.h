// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/carriersettings.h"
#include "settingscard.h"

namespace rl {

class CarrierChecks;
class FormField;

// An account at Twilio or SignalWire.
class CarrierCard : public SettingsCard
{
    Q_OBJECT

public:
    // 'settings' live longer.
    explicit CarrierCard(CarrierSettings &settings, QWidget *parent = nullptr);

private:
    void build();
    void connectParts();
    void refresh();
    void refreshToken();

    CarrierSettings &m_settings;
    FormField *m_space = nullptr; // SignalWire only
    FormField *m_account;
    FormField *m_apiKey = nullptr; // Twilio only
    FormField *m_token;
    CarrierChecks *m_checks;
    QPushButton *m_save;
    QPushButton *m_test;
    QPushButton *m_revert;
    QPushButton *m_remove;
};

} // namespace rl
