// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "records/people.h"

namespace rl {

// PeopleStore over people_list() and name_person() (0004_disputes.sql).
class SqlPeopleStore final : public PeopleStore
{
public:
    // 'database' lives longer than the store.
    explicit SqlPeopleStore(Database &database)
        : m_database(database)
    {
    }

    QFuture<Result<std::vector<Person>>> list() override;
    QFuture<Result<Person>> rename(const QString &login, const QString &name) override;

private:
    Database &m_database;
};

} // namespace rl
