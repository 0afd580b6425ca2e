// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionoptions.h"
#include "result.h"

#include <QString>
#include <QStringList>

namespace rl {

class Session;

// The database of a private cluster that everything is in.
inline constexpr QLatin1String clusterDatabase{"ringledger"};

// Who works with a private cluster: a login named after this account, kept apart from the
// superuser so that row security and grants hold for it.
struct LocalPerson
{
    QString login; // "maria_lopez": lower case, digits, underscores; never one of Ringledger's own
    QString displayName; // the account's full name, or its name

    static LocalPerson ofThisAccount();
    static LocalPerson of(const QString &accountName, const QString &fullName);
};

// Whether nothing of that is missing that bootstrapDatabase() makes, as the person's own session
// sees it. Two round trips. Whatever is in the way of knowing counts as missing:
// bootstrapDatabase() says it.
[[nodiscard]] bool isBootstrapped(Session &session, const LocalPerson &person);

// Makes what is missing of: the database, its schema, the person's login in the administrators'
// group. One connection and one round trip when nothing is missing. Blocks.
// Answers the names of the migrations it applied. Errors: as Migrator::migrate(), Unreachable.
Result<QStringList> bootstrapDatabase(const ConnectionOptions &superuser,
                                      const LocalPerson &person);

} // namespace rl
