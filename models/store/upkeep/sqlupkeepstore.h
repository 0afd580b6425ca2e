// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "upkeep/workreport.h"

namespace rl {

// UpkeepStore over the functions of resources/migrations/0018_nightly.sql.
class SqlUpkeepStore final : public UpkeepStore
{
public:
    // 'database' lives longer than the store.
    explicit SqlUpkeepStore(Database &database)
        : m_database(database)
    {
    }

    QFuture<Result<WorkReport>> nightly() override;
    QFuture<Result<WorkReport>> catchUp() override;

private:
    QFuture<Result<WorkReport>> run(const QString &query);

    Database &m_database;
};

// What the database answered; for tests too.
WorkReport workReport(const QJsonObject &document);

} // namespace rl
