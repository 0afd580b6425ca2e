// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionoptions.h"

namespace rl {

// The use of the PostgreSQL server that all tests of this build folder share; started by the first
// user, gone ten seconds after the last one. Ends the program with a reason if there can be none.
class TestCluster
{
public:
    TestCluster();
    ~TestCluster();
    TestCluster(const TestCluster &) = delete;
    TestCluster &operator=(const TestCluster &) = delete;

    [[nodiscard]] ConnectionOptions login(const QString &user, const QString &database) const;
    [[nodiscard]] ConnectionOptions superuser(const QString &database) const;

private:
    int m_usersLock = -1;
    QString m_socketFolder;
};

} // namespace rl
