// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "disputestores.h"

namespace rl {

// The Disputes list: dispute_list().
class SqlDisputeListStore final : public DisputeListStore
{
public:
    // 'database' lives longer than the store.
    explicit SqlDisputeListStore(Database &database)
        : m_database(database)
    {
    }

    QFuture<Result<DisputePage>> list(const DisputeQuery &query) override;
    QFuture<Result<qint64>> exportAll(const DisputeQuery &query, const TakePage &page) override;

private:
    Database &m_database;
};

} // namespace rl
