// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "disputestores.h"

namespace rl {

// Ctrl+K: search_everything().
class SqlSearchStore final : public SearchStore
{
public:
    // 'database' lives longer than the store.
    explicit SqlSearchStore(Database &database)
        : m_database(database)
    {
    }

    QFuture<Result<std::vector<SearchHit>>> search(const QString &text) override;

private:
    Database &m_database;
};

} // namespace rl
