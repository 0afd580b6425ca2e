// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

#include <chrono>
#include <utility>
#include <vector>

namespace rl {

// Where a PostgreSQL is and who logs in there. What is left empty is left to libpq.
struct ConnectionOptions
{
    QString host; // a socket's folder, a host name, or several as "a,b"
    QString port = QStringLiteral("5432"); // one per host: "5432,5433"
    QString database;
    QString user;
    QString password;
    QString sslMode;
    QString applicationName = QStringLiteral("ringledger");
    // Channel to LISTEN on from every (re)connect; empty: none.
    QString listenChannel;
    // Session settings in the start packet; PgBouncer refuses them.
    bool startupSettings = true;
    std::chrono::seconds connectTimeout{5};
    // What else libpq knows: {"sslrootcert", "/etc/…"}.
    std::vector<std::pair<QString, QString>> others;

    // What a person calls a server: a URI or "host=… dbname=…". A password in it is refused, as
    // everybody on the computer can read a command line; libpq takes it from PGPASSWORD or its
    // password file. Error: InvalidInput.
    static Result<ConnectionOptions> fromText(const QString &text);

    // For psql and for a person's eyes; without the password.
    [[nodiscard]] QString uri() const;
    // For the command line of PostgreSQL's own programs; without the password.
    [[nodiscard]] QString conninfo() const;
};

} // namespace rl
