// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "disputestores.h"

namespace rl {

// Opening cases: dispute_check_claims(), dispute_open_claims(), appointments_of_month().
class SqlClaimStore final : public ClaimStore
{
public:
    // 'database' lives longer than the store.
    explicit SqlClaimStore(Database &database)
        : m_database(database)
    {
    }

    QFuture<Result<std::vector<ClaimCheck>>> check(const QUuid &brokerId,
                                                   const std::vector<ClaimLine> &lines) override;
    QFuture<Result<std::vector<ClaimCheck>>> openCases(
        const QUuid &brokerId, const std::vector<ClaimLine> &lines) override;
    QFuture<Result<std::vector<BillableAppointment>>> appointmentsOfMonth(const QUuid &brokerId,
                                                                          int year,
                                                                          int month) override;

private:
    Database &m_database;
};

} // namespace rl
