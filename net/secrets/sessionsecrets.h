// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QMutex>

#include <map>

namespace rl {

// In the memory of this program, and gone with it.
class SessionSecrets final : public SecretStore
{
public:
    QFuture<Result<Secret>> read(const QString &name) override;
    QFuture<Result<SecretHome>> write(const QString &name, const Secret &secret) override;
    QFuture<Outcome> remove(const QString &name) override;
    QFuture<SecretHome> home() override;

    [[nodiscard]] bool holds(const QString &name) const;

private:
    mutable QMutex m_mutex;
    std::map<QString, Secret> m_secrets;
};

// "There is no secret …", as every store says it.
Error noSuchSecret(const QString &name);

} // namespace rl
