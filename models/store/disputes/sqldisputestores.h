// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputedesk.h"
#include "disputes/sqlbrokerstore.h"
#include "disputes/sqlcasestore.h"
#include "disputes/sqlclaimstore.h"
#include "disputes/sqldecisionstore.h"
#include "disputes/sqldisputeliststore.h"
#include "disputes/sqlsearchstore.h"

namespace rl {

// Everything that a DisputeDesk needs, over one database.
//     SqlDisputeStores stores(database);
//     DisputeDesk desk(stores.all(), clock);
class SqlDisputeStores
{
public:
    // 'database' lives longer than the stores.
    explicit SqlDisputeStores(Database &database)
        : m_list(database)
        , m_cases(database)
        , m_decisions(database)
        , m_claims(database)
        , m_brokers(database)
        , m_search(database)
    {
    }

    [[nodiscard]] DisputeStores all()
    {
        return {m_list, m_cases, m_decisions, m_claims, m_brokers, m_search};
    }

private:
    SqlDisputeListStore m_list;
    SqlCaseStore m_cases;
    SqlDecisionStore m_decisions;
    SqlClaimStore m_claims;
    SqlBrokerStore m_brokers;
    SqlSearchStore m_search;
};

} // namespace rl
