// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/carriersettings.h"
#include "settings/databasesettings.h"
#include "settings/keysettings.h"
#include "settings/settingsaccess.h"
#include "shell/pane.h"

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace rl {

class Banner;
class KeyCard;

// What the pane works with.
struct SettingsParts
{
    SettingsAccess &access;
    CarrierSettings &twilio;
    CarrierSettings &signalwire;
    DatabaseSettings &databases;
    KeySettings &keys;
};

// Where one enters once what the console works with. What is typed stays while one is elsewhere;
// closing the program says that something is not saved.
class SettingsPane : public Pane
{
    Q_OBJECT

public:
    // The parts live longer.
    explicit SettingsPane(const SettingsParts &parts, QWidget *parent = nullptr);

    void enter() override;
    void refresh() override;
    [[nodiscard]] QList<PaneKeyGroup> keys() const override;
    QFuture<Outcome> flush() override;

private:
    void build();
    QWidget *makeChoice();
    void showAccess();

    SettingsParts m_parts;
    Banner *m_home;
    Banner *m_trouble;
    QComboBox *m_preferred = nullptr;
    QWidget *m_choice; // with m_preferred in it
    KeyCard *m_keys;
};

} // namespace rl
