// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionoptions.h"
#include "result.h"

namespace rl::bench {

// A database of its own on the bench's server: source 000's "XL" (500 brokers, 7,500 numbers,
// 2,500 appointments a day of the last week) with what the other documents' tables hold beside.
// Made anew by each run, as assigning and releasing change it.
class XlDatabase
{
public:
    static constexpr int numbers = 7500;

    // The server's owner, and who works on it (an administrator).
    XlDatabase(ConnectionOptions owner, ConnectionOptions person);

    Outcome make();
    void drop() const;

    [[nodiscard]] ConnectionOptions owner() const { return m_owner; }
    [[nodiscard]] ConnectionOptions person() const { return m_person; }

private:
    ConnectionOptions m_server; // to make and drop it from
    ConnectionOptions m_owner;
    ConnectionOptions m_person;
};

} // namespace rl::bench
