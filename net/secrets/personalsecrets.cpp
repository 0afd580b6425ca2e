// SPDX-License-Identifier: GPL-3.0-or-later
#include "personalsecrets.h"

#include "http/futuremap.h"

namespace rl {

PersonalSecrets::PersonalSecrets(SecretStore &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
}

QFuture<Result<Secret>> PersonalSecrets::read(const QString &name)
{
    if (m_session.holds(name))
        return m_session.read(name);
    return m_keychain.read(name);
}

QFuture<Result<SecretHome>> PersonalSecrets::write(const QString &name, const Secret &secret)
{
    // In memory first, so that it is there whatever the keychain does meanwhile.
    return m_session.write(name, secret)
        .then([this, name, secret](const Result<SecretHome> &) {
            return m_keychain.write(name, secret);
        })
        .unwrap()
        .then([this, name](const Result<SecretHome> &kept) -> Result<SecretHome> {
            if (!kept)
                return SecretHome::Session;
            m_session.remove(name);
            return *kept;
        });
}

QFuture<Outcome> PersonalSecrets::remove(const QString &name)
{
    return m_session.remove(name)
        .then([this, name](const Outcome &) { return m_keychain.remove(name); })
        .unwrap()
        .then([](const Outcome &removed) {
            // Where there is no keychain, there is nothing in it.
            return removed || removed.error().code == ErrorCode::Unreachable ? success() : removed;
        });
}

} // namespace rl
