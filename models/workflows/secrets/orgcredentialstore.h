// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/credentialcipher.h"

#include <QFuture>

#include <optional>

namespace rl {

// A credential that an organization brought along (table org_credentials), as the database has it.
struct OrgCredential
{
    QUuid id;
    QUuid org;
    QString orgName;
    QString provider; // twilio, signalwire, google, outlook
    SealedSecret sealed; // empty payload: nothing is stored
    bool isActive = true;
    QDateTime changed; // UTC
};

struct Organization
{
    QUuid id;
    QString name;
};

// What was encrypted anew, in the place of what has this nonce.
struct ResealedCredential
{
    QUuid id;
    QByteArray oldNonce;
    SealedSecret sealed;
};

// Administrators only; others meet NotAllowed.
class OrgCredentialStore
{
public:
    virtual ~OrgCredentialStore() = default;
    virtual QFuture<Result<std::vector<OrgCredential>>> list() = 0;
    virtual QFuture<Result<std::optional<OrgCredential>>> find(const QUuid &org,
                                                               const QString &provider) = 0;
    // One per organization and provider: replaces what there was.
    virtual QFuture<Outcome> save(const QUuid &org, const QString &provider,
                                  const SealedSecret &sealed) = 0;
    virtual QFuture<Outcome> remove(const QUuid &org, const QString &provider) = 0;
    // Those of this name or id; none, or several.
    virtual QFuture<Result<std::vector<Organization>>> organizations(const QString &name) = 0;
    // Answers how many; what somebody changed meanwhile is left out.
    virtual QFuture<Result<int>> reseal(const std::vector<ResealedCredential> &credentials) = 0;
};

} // namespace rl
