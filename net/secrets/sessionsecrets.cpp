// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionsecrets.h"

#include "coredumps.h"
#include "http/futuremap.h"

#include <QCoreApplication>

namespace rl {

Error noSuchSecret(const QString &name)
{
    return {
        ErrorCode::NotFound,
        QCoreApplication::translate("rl::SecretStore", "No secret is kept under “%1”.").arg(name),
        QCoreApplication::translate("rl::SecretStore", "Enter it in the settings."),
        {}};
}

bool SessionSecrets::holds(const QString &name) const
{
    const QMutexLocker lock(&m_mutex);
    return m_secrets.contains(name);
}

QFuture<Result<Secret>> SessionSecrets::read(const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_secrets.find(name);
    return readyFuture(found == m_secrets.end() ? Result<Secret>(noSuchSecret(name))
                                                : Result<Secret>(found->second));
}

QFuture<Result<SecretHome>> SessionSecrets::write(const QString &name, const Secret &secret)
{
    forbidCoreDumps();
    const QMutexLocker lock(&m_mutex);
    m_secrets[name] = secret;
    return readyFuture(Result<SecretHome>(SecretHome::Session));
}

QFuture<Outcome> SessionSecrets::remove(const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    m_secrets.erase(name);
    return readyFuture(success());
}

QFuture<SecretHome> SessionSecrets::home()
{
    return readyFuture(SecretHome::Session);
}

} // namespace rl
