// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "records/incidents.h"

namespace rl {

// IncidentStore over the table of that name.
class SqlIncidentStore final : public IncidentStore
{
public:
    // 'database' lives longer than the store.
    explicit SqlIncidentStore(Database &database)
        : m_database(database)
    {
    }

    QFuture<Result<std::vector<Incident>>> list() override;
    QFuture<Result<Incident>> add(const Incident &incident) override;
    QFuture<Result<Incident>> end(const QUuid &id, const QDateTime &at) override;

private:
    Database &m_database;
};

} // namespace rl
