// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QHash>

namespace rl {

// Secrets that whoever starts a program gives it in its environment, for machines without a
// keychain and for schedulers; what is not there is asked of another store. They are taken out of
// the environment at once: programs that this one starts do not inherit them, and what the system
// shows of the environment is overwritten.
class EnvironmentSecrets final : public SecretStore
{
public:
    // Which variable holds what: {"carrier/twilio/AC…", "RINGLEDGER_TWILIO_TOKEN"}. 'otherwise'
    // lives longer.
    explicit EnvironmentSecrets(SecretStore &otherwise);
    void take(const QString &name, const char *variable);

    QFuture<Result<Secret>> read(const QString &name) override;
    // Error: NotAllowed, where a variable says otherwise.
    QFuture<Result<SecretHome>> write(const QString &name, const Secret &secret) override;
    QFuture<Outcome> remove(const QString &name) override;
    QFuture<SecretHome> home() override { return m_otherwise.home(); }

    [[nodiscard]] bool holds(const QString &name) const { return m_secrets.contains(name); }

private:
    [[nodiscard]] Error isGiven(const QString &name) const;

    SecretStore &m_otherwise;
    QHash<QString, Secret> m_secrets;
    QHash<QString, QString> m_variables;
};

// What the variable says; it is gone from the environment after that. Before other threads begin.
Secret takeVariable(const char *variable);

} // namespace rl
