// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace rl {

// A role that a database leans on: it owns or may do something there, or is a member's login.
// pg_dump writes none of these, as they belong to the server.
struct BackupRole
{
    QString name;
    bool canLogin = false;
    bool inherits = true;
    bool owns = false; // things in the database
    QStringList memberOf;

    bool operator==(const BackupRole &) const = default;
};

// A right on the database itself; pg_dump leaves these out too.
struct DatabaseGrant
{
    QString role; // "PUBLIC": everybody
    QString privilege; // "TEMPORARY"

    bool operator==(const DatabaseGrant &) const = default;
};

// What a backup says about itself: enough to know whether it may be restored here, to restore what
// pg_dump leaves out, and to tell afterwards that nothing is missing.
struct BackupLabel
{
    QDateTime takenAt; // UTC; the moment whose data it holds
    QString program; // version of the Ringledger that took it
    int serverVersion = 0; // 150006
    QString database;
    QString owner; // the role that owns what migrations made
    qint64 databaseBytes = 0; // as it lay at the server, with indexes
    int schemaStep = 0; // the newest migration in it
    QStringList settings; // of the database: "TimeZone=UTC"
    std::vector<DatabaseGrant> grants;
    std::vector<BackupRole> roles;
    QMap<QString, qint64> rows; // by table, "public.leads"
    QByteArray sha256; // hex, of pg_dump's archive

    [[nodiscard]] int serverMajor() const { return serverVersion / 10'000; }
    [[nodiscard]] qint64 rowCount() const;
    [[nodiscard]] QJsonObject toJson() const;
    // No value: this is not a label.
    static std::optional<BackupLabel> fromJson(const QJsonObject &json);

    bool operator==(const BackupLabel &) const = default;
};

} // namespace rl
