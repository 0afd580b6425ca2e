// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "disputestores.h"

namespace rl {

// Who is on the phone: brokers_by_phone_end() and brokers_find().
class SqlBrokerStore final : public BrokerStore
{
public:
    // 'database' lives longer than the store.
    explicit SqlBrokerStore(Database &database)
        : m_database(database)
    {
    }

    QFuture<Result<std::vector<BrokerCard>>> byPhoneEnd(const QString &digits) override;
    QFuture<Result<std::vector<BrokerCard>>> find(const QString &text) override;

private:
    Database &m_database;
};

} // namespace rl
