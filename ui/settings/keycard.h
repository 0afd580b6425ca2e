// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/keysettings.h"
#include "settingscard.h"

namespace rl {

// The key of the credentials that organizations bring along; for administrators.
class KeyCard : public SettingsCard
{
    Q_OBJECT

public:
    // 'settings' live longer.
    explicit KeyCard(KeySettings &settings, QWidget *parent = nullptr);

private:
    void refresh();
    void exportKeys();
    void importKeys();
    // A file dialog, then the passphrase; 'then' gets both.
    void chooseFile(bool isNew, std::function<void(const QString &, const Secret &)> then);

    KeySettings &m_settings;
    QLabel *m_state;
    QPushButton *m_make;
    QPushButton *m_export;
    QPushButton *m_import;
    QPushButton *m_rotate;
};

} // namespace rl
