// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QObject>

#include <chrono>

namespace rl {

// The keychain of the system (GNOME's, KDE's, macOS's, Windows'), through QtKeychain. Lives in a
// thread with an event loop. A keychain that is locked asks its person; where nobody answers, it is
// given up after 'patience'.
class KeychainSecrets : public QObject, public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainSecrets(std::chrono::milliseconds patience = std::chrono::minutes(2),
                             QObject *parent = nullptr);

    QFuture<Result<Secret>> read(const QString &name) override;
    QFuture<Result<SecretHome>> write(const QString &name, const Secret &secret) override;
    QFuture<Outcome> remove(const QString &name) override;
    // Session: there is no keychain that answers, and write() fails.
    QFuture<SecretHome> home() override;

private:
    std::chrono::milliseconds m_patience;
};

} // namespace rl
