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
    return m_keychain.write(name, secret)
        .then([this, name, secret](const Result<SecretHome> &kept) {
            // Only where there is no keychain. One that is locked gets it at the next try; a copy
            // here would hide what it holds.
            if (!kept && kept.error().code == ErrorCode::Unreachable)
                return m_session.write(name, secret);
            if (kept)
                m_session.remove(name);
            return QtFuture::makeReadyFuture(kept);
        })
        .unwrap();
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
