// SPDX-License-Identifier: GPL-3.0-or-later
#include "transaction.h"

#include "session.h"

namespace rl {

Transaction::Transaction(Session &session)
    : m_session(session)
{
    Q_ASSERT_X(!session.inTransaction() && !session.m_beginPending, "Transaction",
               "transactions do not nest");
    session.m_beginPending = true;
}

Transaction::~Transaction()
{
    if (m_finished)
        return;
    m_session.m_beginPending = false;
    if (!m_session.inTransaction())
        return;
    // A failure here must not hide the one that led here.
    const SqlFailure reason = m_session.m_failure;
    (void)m_session.runScript("ROLLBACK");
    m_session.m_failure = reason;
}

Outcome Transaction::commit()
{
    m_finished = true;
    if (std::exchange(m_session.m_beginPending, false))
        return success(); // nothing was sent
    return m_session.runScript("COMMIT");
}

} // namespace rl
