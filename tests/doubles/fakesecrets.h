// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QStringList>

#include <map>

namespace rl {

// A keychain that the test steers: it is there or not, and its person says yes or no.
class FakeSecrets final : public SecretStore
{
public:
    QFuture<Result<Secret>> read(const QString &name) override
    {
        if (refuses)
            return QtFuture::makeReadyFuture(Result<Secret>(refusal()));
        const auto found = kept.find(name);
        return QtFuture::makeReadyFuture(found == kept.end() ? Result<Secret>(Error{
                                             ErrorCode::NotFound, QStringLiteral("none"), {}, {}})
                                                             : Result<Secret>(found->second));
    }
    QFuture<Result<SecretHome>> write(const QString &name, const Secret &secret) override
    {
        if (refuses)
            return QtFuture::makeReadyFuture(Result<SecretHome>(refusal()));
        kept[name] = secret;
        written += name;
        return QtFuture::makeReadyFuture(Result<SecretHome>(where));
    }
    QFuture<Outcome> remove(const QString &name) override
    {
        kept.erase(name);
        return QtFuture::makeReadyFuture(success());
    }
    QFuture<SecretHome> home() override { return QtFuture::makeReadyFuture(SecretHome(where)); }

    static Error refusal()
    {
        return {ErrorCode::NotAllowed, QStringLiteral("The keychain did not let us in."), {}, {}};
    }

    std::map<QString, Secret> kept;
    QStringList written;
    SecretHome where = SecretHome::Keychain;
    bool refuses = false;
};

} // namespace rl
