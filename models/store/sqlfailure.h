// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>

struct pg_conn;
struct pg_result;

namespace rl {

// What PostgreSQL said when it refused, and what that means for a person.
//
// Our own SQL functions raise SQLSTATEs RL001 Conflict, RL002 NotAllowed, RL003 InvalidInput and
// RL004 NotFound; MESSAGE becomes Error::what and HINT becomes Error::remedy, in the
// console's language.
struct SqlFailure
{
    Error error;
    QByteArray sqlState; // empty when the server could not say anything any more
    bool connectionLost = false;

    // The transaction was a victim of another one; doing the whole of it again is right.
    [[nodiscard]] bool worthRetrying() const;
    // The connection was lost, and it is certain that the statement did not take effect.
    [[nodiscard]] bool lostBeforeEffect() const;

    static SqlFailure fromResult(const pg_result *result, const pg_conn *connection);
    static SqlFailure fromConnection(const pg_conn *connection);
};

} // namespace rl
