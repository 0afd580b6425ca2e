// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "disputestores.h"

namespace rl {

// Deciding and taking back: dispute_decide() and dispute_undo(). Both are safe to send again, so
// a decision outlives a lost connection by itself.
class SqlDecisionStore final : public DecisionStore
{
public:
    // 'database' lives longer than the store.
    explicit SqlDecisionStore(Database &database)
        : m_database(database)
    {
    }

    QFuture<Result<DecisionReceipt>> decide(const Decision &decision) override;
    QFuture<Result<DecisionReceipt>> undo(const QUuid &eventId) override;

private:
    Database &m_database;
};

} // namespace rl
