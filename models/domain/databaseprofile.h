// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QList>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <utility>
#include <vector>

namespace rl {

struct DatabaseHost
{
    QString name; // a host, an address, or the folder of a socket
    int port = 5432;

    [[nodiscard]] bool isSocket() const { return name.startsWith(u'/'); }
    [[nodiscard]] bool isLocal() const; // a socket, or this computer

    friend bool operator==(const DatabaseHost &, const DatabaseHost &) = default;
};

enum class DatabaseField { Host, Database, User, SslMode };

struct DatabaseMistake
{
    DatabaseField field;
    Error error;
};

// Where a PostgreSQL is and who logs in there, without the password.
struct DatabaseProfile
{
    QUuid id; // names the password in the keychain
    QString name; // what people call it; empty: place()
    std::vector<DatabaseHost> hosts; // several: the first one that takes writes
    QString database;
    QString user;
    QString sslMode; // disable, allow, prefer, require, verify-ca, verify-full
    QString caFile; // of who signed the server's certificate; empty: whom this computer trusts
    QList<std::pair<QString, QString>> others; // what else libpq is told, none of it secret

    [[nodiscard]] QString place() const; // "ana@db.example.com/ledger"
    [[nodiscard]] QString title() const { return name.isEmpty() ? place() : name; }
    // "a:5432, b:5433"
    [[nodiscard]] QString hostText() const;
    // Whether every host is this computer; then there is nobody on the way to hide from.
    [[nodiscard]] bool isLocal() const;
    [[nodiscard]] std::vector<DatabaseMistake> mistakes() const;

    friend bool operator==(const DatabaseProfile &, const DatabaseProfile &) = default;
};

// What stands in the field for hosts: "a", "a:5433", "a:5432, [::1]:5433", "/run/postgresql".
// Nothing where it cannot be read.
std::optional<std::vector<DatabaseHost>> readHosts(const QString &text);

// The words that libpq knows, the safest first.
QStringList sslModes();
// verify-full; on this computer itself prefer.
QString defaultSslMode(const DatabaseProfile &profile);

// What a person should know about a profile before it is used.
struct DatabaseAdvice
{
    QStringList remarks; // whole sentences
    // A profile that works better, and why: a pooler in transaction mode has no LISTEN and breaks
    // prepared queries.
    std::optional<DatabaseProfile> better;
    QString whyBetter;
};
DatabaseAdvice adviceFor(const DatabaseProfile &profile);

} // namespace rl
