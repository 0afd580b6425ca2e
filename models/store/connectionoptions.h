// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

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

    // For psql and for a person's eyes; without the password.
    [[nodiscard]] QString uri() const;
};

} // namespace rl
