// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QFuture>
#include <QString>

#include <vector>

namespace rl {

// Somebody who works with this database. The name is what colleagues and brokers read; histories
// and the audit log keep the login.
struct Person
{
    QString login;
    QString name;
    QString role; // ringledger_staff, …
    QString company; // a broker's people only
    bool isMe = false;
};

class PeopleStore
{
public:
    virtual ~PeopleStore() = default;
    virtual QFuture<Result<std::vector<Person>>> list() = 0;
    // An empty login is who asks; an empty name is the login again. Answers the name as it is now.
    // Errors: NotAllowed (another's name, and not an administrator), InvalidInput, NotFound.
    virtual QFuture<Result<Person>> rename(const QString &login, const QString &name) = 0;
};

} // namespace rl
