// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "secrets/orgcredentialstore.h"

namespace rl {

// OrgCredentialStore over the table of that name (0015_voice_agents.sql), which administrators
// alone may read.
class SqlOrgCredentialStore final : public OrgCredentialStore
{
public:
    // 'database' lives longer than the store.
    explicit SqlOrgCredentialStore(Database &database)
        : m_database(database)
    {
    }

    QFuture<Result<std::vector<OrgCredential>>> list() override;
    QFuture<Result<std::optional<OrgCredential>>> find(const QUuid &org,
                                                       const QString &provider) override;
    QFuture<Outcome> save(const QUuid &org, const QString &provider,
                          const SealedSecret &sealed) override;
    QFuture<Outcome> remove(const QUuid &org, const QString &provider) override;
    QFuture<Result<std::vector<Organization>>> organizations(const QString &name) override;
    QFuture<Result<int>> reseal(const std::vector<ResealedCredential> &credentials) override;

private:
    Database &m_database;
};

} // namespace rl
