// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "records/keptcalls.h"

namespace rl {

// KeptCallStore over attribute_call() and dismiss_call() (0003_ledger.sql).
class SqlKeptCallStore final : public KeptCallStore
{
public:
    // 'database' lives longer than the store.
    explicit SqlKeptCallStore(Database &database)
        : m_database(database)
    {
    }

    QFuture<Result<KeptCallPage>> list(int limit) override;
    QFuture<Result<QUuid>> attribute(const QUuid &id, const QString &direction,
                                     const QString &note) override;
    QFuture<Outcome> dismiss(const QUuid &id, const QString &note) override;

private:
    Database &m_database;
};

} // namespace rl
