// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "secret.h"

#include <QFuture>

namespace rl {

// How long a secret stays where it is.
enum class SecretHome {
    Keychain, // of the system: until somebody removes it
    Session, // in memory: until this program ends
    Environment, // a variable that whoever started the program gave it; not ours to change
};

// Where passwords, tokens and keys are kept, by name (see secretnames.h). There is no store that
// writes them as plain text. May be called from any thread.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    // Errors: NotFound (there is none), NotAllowed (the keychain is locked, refused or failed: it
    // may hold it), Unreachable (this computer has no keychain).
    virtual QFuture<Result<Secret>> read(const QString &name) = 0;
    // Answers where it is now; a person is told when that is not for long. Not written, nothing
    // has changed.
    virtual QFuture<Result<SecretHome>> write(const QString &name, const Secret &secret) = 0;
    // Also well when there was none.
    virtual QFuture<Outcome> remove(const QString &name) = 0;
    // Where write() would put it now.
    virtual QFuture<SecretHome> home() = 0;
};

} // namespace rl
