// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/environmentsecrets.h"
#include "secrets/keychainsecrets.h"
#include "settingsbook.h"

namespace rl {

// The accounts and databases of the settings and what opens them, as a terminal has them: the
// environment goes before the settings and the keychain. Made before any other thread or program
// begins, as it takes the tokens out of the environment.
class TerminalConnections
{
public:
    TerminalConnections();

    [[nodiscard]] SecretStore &secrets() { return m_secrets; }
    [[nodiscard]] KeychainSecrets &keychain() { return m_keychain; }
    [[nodiscard]] SettingsBook &book() { return m_book; }
    [[nodiscard]] std::optional<CarrierProfile> carrier(CarrierKind kind) const;
    // By the name that a person gave it.
    [[nodiscard]] std::optional<DatabaseProfile> database(const QString &name) const;
    // Whether a variable says what the secret is.
    [[nodiscard]] bool isGiven(const QString &name) const { return m_secrets.holds(name); }

    static const char *tokenVariable(CarrierKind kind);
    // For --help.
    static QString variablesText();

private:
    [[nodiscard]] std::optional<CarrierProfile> fromEnvironment(CarrierKind kind) const;

    KeychainSecrets m_keychain;
    EnvironmentSecrets m_secrets;
    SettingsBook m_book;
};

} // namespace rl
