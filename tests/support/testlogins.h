// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

#include <array>

namespace rl {

// The people of every test database; each can really log in. Brokers' people get their row in
// 'members' from the test, as it needs the broker's organization.
struct TestLogin
{
    QLatin1String name;
    QLatin1String displayName;
    QLatin1String role;
};

inline constexpr std::array testLogins{
    TestLogin{QLatin1String("ana"), QLatin1String("Ana Alvarez"),
              QLatin1String("ringledger_staff")},
    TestLogin{QLatin1String("ben"), QLatin1String("Ben Baker"), QLatin1String("ringledger_staff")},
    TestLogin{QLatin1String("mia"), QLatin1String("Mia Moss"), QLatin1String("ringledger_manager")},
    TestLogin{QLatin1String("ada"), QLatin1String("Ada Admin"), QLatin1String("ringledger_admin")},
    TestLogin{QLatin1String("walter"), QLatin1String("Walter"), QLatin1String("ringledger_broker")},
    TestLogin{QLatin1String("bridge"), QLatin1String("Bridge"), QLatin1String("ringledger_bridge")},
    TestLogin{QLatin1String("nobody"), QLatin1String(""), QLatin1String("")}, // in no group
};

} // namespace rl
