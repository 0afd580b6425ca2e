// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/credentialcipher.h"

namespace rl {

// CredentialCipher by OpenSSL. The associated data of a secret is its organization's id as the
// database writes it, in 36 signs. An exported file is JSON: the keys, encrypted in the same way
// with a key that scrypt makes of the passphrase.
class OpenSslCipher final : public CredentialCipher
{
public:
    static constexpr int leastPassphrase = 12; // signs

    Result<CredentialKey> newKey() override;
    Result<SealedSecret> seal(const CredentialKey &key, const QUuid &org,
                              const Secret &plain) override;
    Result<Secret> open(const CredentialKey &key, const QUuid &org,
                        const SealedSecret &sealed) override;
    Result<QByteArray> exportKeys(const KeyRing &ring, const Secret &passphrase) override;
    Result<KeyRing> importKeys(const QByteArray &file, const Secret &passphrase) override;
};

} // namespace rl
