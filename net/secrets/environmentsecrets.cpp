// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentsecrets.h"

#include "coredumps.h"
#include "http/futuremap.h"

#include <QCoreApplication>

#include <cstdlib>
#include <cstring>

namespace rl {

Secret takeVariable(const char *variable)
{
    char *value = std::getenv(variable);
    if (!value)
        return {};
    forbidCoreDumps();
    const Secret secret{QByteArrayView(value)};
    // What /proc shows of a program's environment is this very memory.
    std::memset(value, 0, std::strlen(value));
    qunsetenv(variable);
    return secret;
}

EnvironmentSecrets::EnvironmentSecrets(SecretStore &otherwise)
    : m_otherwise(otherwise)
{
}

void EnvironmentSecrets::take(const QString &name, const char *variable)
{
    const Secret secret = takeVariable(variable);
    if (secret.isEmpty())
        return;
    m_secrets.insert(name, secret);
    m_variables.insert(name, QString::fromLatin1(variable));
}

QFuture<Result<Secret>> EnvironmentSecrets::read(const QString &name)
{
    const auto found = m_secrets.constFind(name);
    return found == m_secrets.constEnd() ? m_otherwise.read(name)
                                         : readyFuture(Result<Secret>(*found));
}

Error EnvironmentSecrets::isGiven(const QString &name) const
{
    return {ErrorCode::NotAllowed,
            QCoreApplication::translate("rl::SecretStore", "%1 says what this secret is.")
                .arg(m_variables.value(name)),
            QCoreApplication::translate("rl::SecretStore",
                                        "Change it there, or take the variable away."),
            {}};
}

QFuture<Result<SecretHome>> EnvironmentSecrets::write(const QString &name, const Secret &secret)
{
    return holds(name) ? readyFuture(Result<SecretHome>(isGiven(name)))
                       : m_otherwise.write(name, secret);
}

QFuture<Outcome> EnvironmentSecrets::remove(const QString &name)
{
    return holds(name) ? readyFuture(Outcome(isGiven(name))) : m_otherwise.remove(name);
}

} // namespace rl
