// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/databaseprobe.h"

namespace rl {

// Connects in a thread of its own, and hangs up.
class SqlDatabaseProbe final : public DatabaseProbe
{
public:
    QFuture<Result<DatabaseReport>> test(const DatabaseProfile &profile,
                                         const Secret &password) override;
};

} // namespace rl
