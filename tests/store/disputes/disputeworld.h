// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "disputedata.h"
#include "disputes/sqldisputestores.h"
#include "testdatabase.h"

#include <memory>

namespace rl {

// One person's connection with all stores and the desk on it.
struct DisputePerson
{
    explicit DisputePerson(const ConnectionOptions &options)
        : database(options)
        , stores(database)
        , desk(stores.all(), clock)
    {
    }
    Database database;
    SqlDisputeStores stores;
    SystemClock clock;
    DisputeDesk desk;
};

// A database of its own with DisputeData in it; 'walter' may log in for the broker.
class DisputeWorld
{
public:
    DisputeWorld()
        : data(database.session())
    {
        data.rows("INSERT INTO members (login, display_name, role, org_id)"
                  " VALUES ('walter', 'Walter', 'ringledger_broker', :org)",
                  {{"org", data.organization}});
    }

    [[nodiscard]] std::unique_ptr<DisputePerson> person(const QString &login) const
    {
        return std::make_unique<DisputePerson>(database.login(login));
    }

    TestDatabase database;
    DisputeData data;
};

} // namespace rl
