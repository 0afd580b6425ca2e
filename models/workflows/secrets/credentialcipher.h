// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keyring.h"

#include <QUuid>

namespace rl {

// What stands in org_credentials instead of a secret.
struct SealedSecret
{
    QByteArray payload; // cipher text, then the tag of 16 bytes
    QByteArray nonce; // 12 bytes, random, never used twice
    QString keyId;
};

// AES-256-GCM with the organization's id as associated data, so that what is one organization's
// does not open as another's. Calls of export and import take a while: a passphrase is made slow to
// guess.
class CredentialCipher
{
public:
    virtual ~CredentialCipher() = default;
    virtual Result<CredentialKey> newKey() = 0;
    virtual Result<SealedSecret> seal(const CredentialKey &key, const QUuid &org,
                                      const Secret &plain) = 0;
    // Error: InvalidInput (it was changed, belongs to another organization, or the key is another).
    virtual Result<Secret> open(const CredentialKey &key, const QUuid &org,
                                const SealedSecret &sealed) = 0;
    // A file that opens with the passphrase alone. Errors: InvalidInput (a short passphrase).
    virtual Result<QByteArray> exportKeys(const KeyRing &ring, const Secret &passphrase) = 0;
    // Errors: InvalidInput (no such file; another passphrase).
    virtual Result<KeyRing> importKeys(const QByteArray &file, const Secret &passphrase) = 0;
};

} // namespace rl
