// SPDX-License-Identifier: GPL-3.0-or-later
#include "backuplabel.h"

#include <QJsonArray>

#include <numeric>

namespace rl {

namespace {

constexpr int format = 1;

QStringList strings(const QJsonValue &array)
{
    QStringList result;
    for (const QJsonValue &value : array.toArray())
        result.append(value.toString());
    return result;
}

} // namespace

qint64 BackupLabel::rowCount() const
{
    return std::accumulate(rows.cbegin(), rows.cend(), qint64(0));
}

QJsonObject BackupLabel::toJson() const
{
    QJsonArray grantArray;
    for (const DatabaseGrant &grant : grants)
        grantArray.append(QJsonObject{{QStringLiteral("role"), grant.role},
                                      {QStringLiteral("privilege"), grant.privilege}});
    QJsonArray roleArray;
    for (const BackupRole &role : roles)
        roleArray.append(
            QJsonObject{{QStringLiteral("name"), role.name},
                        {QStringLiteral("login"), role.canLogin},
                        {QStringLiteral("inherit"), role.inherits},
                        {QStringLiteral("owns"), role.owns},
                        {QStringLiteral("member_of"), QJsonArray::fromStringList(role.memberOf)}});
    QJsonObject rowObject;
    for (auto table = rows.cbegin(); table != rows.cend(); ++table)
        rowObject.insert(table.key(), table.value());
    return {{QStringLiteral("ringledger_backup"), format},
            {QStringLiteral("taken_at"), takenAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("program"), program},
            {QStringLiteral("server_version"), serverVersion},
            {QStringLiteral("database"), database},
            {QStringLiteral("owner"), owner},
            {QStringLiteral("database_bytes"), databaseBytes},
            {QStringLiteral("schema_step"), schemaStep},
            {QStringLiteral("settings"), QJsonArray::fromStringList(settings)},
            {QStringLiteral("grants"), grantArray},
            {QStringLiteral("roles"), roleArray},
            {QStringLiteral("rows"), rowObject},
            {QStringLiteral("sha256"), QString::fromLatin1(sha256)}};
}

std::optional<BackupLabel> BackupLabel::fromJson(const QJsonObject &json)
{
    if (json[u"ringledger_backup"].toInt() != format)
        return {};
    BackupLabel label;
    label.takenAt = QDateTime::fromString(json[u"taken_at"].toString(), Qt::ISODateWithMs).toUTC();
    label.program = json[u"program"].toString();
    label.serverVersion = json[u"server_version"].toInt();
    label.database = json[u"database"].toString();
    label.owner = json[u"owner"].toString();
    label.databaseBytes = json[u"database_bytes"].toInteger();
    label.schemaStep = json[u"schema_step"].toInt();
    label.settings = strings(json[u"settings"]);
    for (const QJsonValue &grant : json[u"grants"].toArray())
        label.grants.push_back({grant[u"role"].toString(), grant[u"privilege"].toString()});
    for (const QJsonValue &role : json[u"roles"].toArray())
        label.roles.push_back({role[u"name"].toString(), role[u"login"].toBool(),
                               role[u"inherit"].toBool(), role[u"owns"].toBool(),
                               strings(role[u"member_of"])});
    const QJsonObject rowObject = json[u"rows"].toObject();
    for (auto table = rowObject.begin(); table != rowObject.end(); ++table)
        label.rows.insert(table.key(), table.value().toInteger());
    label.sha256 = json[u"sha256"].toString().toLatin1();
    if (!label.takenAt.isValid() || label.serverVersion == 0 || label.sha256.isEmpty())
        return {};
    return label;
}

} // namespace rl
