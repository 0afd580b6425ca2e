// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QPromise>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

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
        const Result<Secret> answer =
            found == kept.end()
                ? Result<Secret>(Error{ErrorCode::NotFound, QStringLiteral("none"), {}, {}})
                : Result<Secret>(found->second);
        return later(answer);
    }
    // What was asked while it was late.
    void answerNow()
    {
        for (const auto &answer : std::exchange(m_waiting, {}))
            answer();
    }
    QFuture<Result<SecretHome>> write(const QString &name, const Secret &secret) override
    {
        if (refuses)
            return QtFuture::makeReadyFuture(Result<SecretHome>(refusal()));
        kept[name] = secret;
        written += name;
        return later(Result<SecretHome>(where));
    }
    QFuture<Outcome> remove(const QString &name) override
    {
        if (refuses)
            return QtFuture::makeReadyFuture(Outcome(refusal()));
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
    bool isLate = false; // answers to read() and write() wait for answerNow()

private:
    template <typename T>
    QFuture<T> later(const T &answer)
    {
        if (!isLate)
            return QtFuture::makeReadyFuture(T(answer));
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        m_waiting.push_back([promise, answer] {
            promise->addResult(answer);
            promise->finish();
        });
        return promise->future();
    }

    std::vector<std::function<void()>> m_waiting;
};

} // namespace rl
