// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"
#include "sessionsecrets.h"

#include <QObject>

namespace rl {

// The keychain, and where there is none or it refuses, the memory of this program: nothing that a
// person entered is lost while the program runs, and nothing is written as plain text.
class PersonalSecrets : public QObject, public SecretStore
{
    Q_OBJECT

public:
    // 'keychain' lives longer.
    explicit PersonalSecrets(SecretStore &keychain, QObject *parent = nullptr);

    // What was entered in this session goes before what the keychain has.
    QFuture<Result<Secret>> read(const QString &name) override;
    // Session: the keychain did not take it.
    QFuture<Result<SecretHome>> write(const QString &name, const Secret &secret) override;
    QFuture<Outcome> remove(const QString &name) override;
    QFuture<SecretHome> home() override { return m_keychain.home(); }

private:
    SecretStore &m_keychain;
    SessionSecrets m_session;
};

} // namespace rl
