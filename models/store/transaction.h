// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace rl {

class Session;

// A transaction that is rolled back unless it was committed. Its BEGIN travels with the first
// statement and costs no round trip of its own. One at a time per session; must not outlive it.
class Transaction
{
public:
    explicit Transaction(Session &session);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Outcome commit();

private:
    Session &m_session;
    bool m_finished = false;
};

} // namespace rl
