// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/credentialdesk.h"
#include "settings/settingsnote.h"

#include <optional>

namespace rl {

// An administrator makes, rotates, exports and imports the key of org_credentials.
class KeySettings : public QObject
{
    Q_OBJECT

public:
    // 'desk' lives longer.
    explicit KeySettings(CredentialDesk &desk, QObject *parent = nullptr);

    void load();
    // Nothing: not known yet, or not this person's to know (see note()).
    [[nodiscard]] const std::optional<KeyState> &state() const { return m_state; }
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const SettingsNote &note() const { return m_note; }

    void makeKey();
    void rotate();
    // Into a file that only this account may read. An existing one is replaced whole or not at all.
    void exportTo(const QString &path, const Secret &passphrase);
    void importFrom(const QString &path, const Secret &passphrase);
    // What is wrong with a passphrase that is typed twice; empty: nothing.
    [[nodiscard]] static QString passphraseMistake(const Secret &first, const Secret &second);

Q_SIGNALS:
    void changed();

private:
    bool begin();
    void finish(const SettingsNote &note);
    [[nodiscard]] static Outcome write(const QString &path, const QByteArray &bytes);

    CredentialDesk &m_desk;
    std::optional<KeyState> m_state;
    bool m_busy = false;
    SettingsNote m_note;
};

} // namespace rl
