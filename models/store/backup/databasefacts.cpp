// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasefacts.h"

#include "session.h"
#include "sqlnames.h"

#include <QCoreApplication>

namespace rl {

namespace {

// "name, answer" of one expression per table, in one round trip; '%' in it stands for the table.
Result<SqlRows> ofEveryTable(Session &session, const SqlRows &tables, const QByteArray &expression)
{
    QByteArrayList selects;
    for (const SqlRow table : tables) {
        QByteArray asked = expression;
        selects.append("SELECT " + sqlText(table.text("name")).toUtf8() + " AS name, "
                       + asked.replace('%', table.text("quoted").toUtf8()) + " AS answer, "
                       + (table.flag("seeded") ? "true" : "false") + " AS seeded");
    }
    return session.queryText(selects.join(" UNION ALL "));
}

} // namespace

Result<bool> DatabaseFacts::isOurs(Session &session)
{
    const Result<SqlRows> row = session.query(u"backup/is_ours");
    if (!row)
        return row.error();
    return row->first().flag("ours");
}

Result<bool> DatabaseFacts::isUnused(Session &session)
{
    const Result<SqlRows> tables = session.query(u"backup/tables");
    if (!tables)
        return tables.error();
    if (tables->isEmpty())
        return true;
    const Result<bool> ours = isOurs(session);
    if (!ours || !*ours)
        return ours; // somebody else's tables, empty or not
    const Result<SqlRows> answers = ofEveryTable(session, *tables, "EXISTS (SELECT FROM %)");
    if (!answers)
        return answers.error();
    for (const SqlRow table : *answers) {
        if (table.flag("answer") && !table.flag("seeded"))
            return false;
    }
    return true;
}

Result<QMap<QString, qint64>> DatabaseFacts::rows(Session &session)
{
    const Result<SqlRows> tables = session.query(u"backup/tables");
    if (!tables)
        return tables.error();
    QMap<QString, qint64> counts;
    if (tables->isEmpty())
        return counts;
    const Result<SqlRows> answers = ofEveryTable(session, *tables, "(SELECT count(*) FROM %)");
    if (!answers)
        return answers.error();
    for (const SqlRow table : *answers)
        counts.insert(table.text("name"), table.big("answer"));
    return counts;
}

Result<BackupLabel> DatabaseFacts::label(Session &session)
{
    const Result<std::vector<SqlRows>> answers =
        session.queryAll({{QStringLiteral("backup/facts"), {}},
                          {QStringLiteral("backup/grants"), {}},
                          {QStringLiteral("backup/roles"), {}}});
    if (!answers)
        return answers.error();
    const Result<QMap<QString, qint64>> counts = rows(session);
    if (!counts)
        return counts.error();
    const SqlRow facts = answers->at(0).first();
    BackupLabel label;
    label.takenAt = QDateTime::currentDateTimeUtc();
    label.program = QCoreApplication::applicationVersion();
    label.serverVersion = facts.integer("server_version");
    label.database = facts.text("database");
    label.owner = facts.text("owner");
    label.databaseBytes = facts.big("bytes");
    label.schemaStep = facts.integer("schema_step");
    label.settings = facts.texts("settings");
    for (const SqlRow grant : answers->at(1))
        label.grants.push_back({grant.text("role"), grant.text("privilege")});
    for (const SqlRow role : answers->at(2))
        label.roles.push_back({role.text("name"), role.flag("can_login"), role.flag("inherits"),
                               role.flag("owns"), role.texts("member_of")});
    label.rows = *counts;
    return label;
}

} // namespace rl
