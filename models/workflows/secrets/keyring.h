// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "secret.h"

#include <QDateTime>

#include <vector>

namespace rl {

// A key of org_credentials: 256 bits.
struct CredentialKey
{
    QString id; // stands beside what it encrypted
    Secret key;
    QDateTime made; // UTC
};

// The key that encrypts now, and the earlier ones, which still open what is older, also in a
// backup.
struct KeyRing
{
    QString currentId;
    std::vector<CredentialKey> keys; // in the order in which they were made

    [[nodiscard]] const CredentialKey *find(const QString &id) const;
    [[nodiscard]] const CredentialKey *current() const { return find(currentId); }
    void add(const CredentialKey &key); // and makes it the current one
    // Takes in the keys of another administrator's ring, whose current one becomes ours when it is
    // the newer. Answers how many were new.
    int merge(const KeyRing &other);
};

// As it lies in the keychain, and in an exported file within its encryption. Errors: InvalidInput.
Secret keyRingText(const KeyRing &ring);
Result<KeyRing> readKeyRing(const Secret &text);

} // namespace rl
