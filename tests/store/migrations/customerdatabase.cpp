// SPDX-License-Identifier: GPL-3.0-or-later
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "customerdatabase.h"

#include "migrator.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace rl {

namespace {

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qUtf8Printable(path));
    return file.readAll();
}

// Every table, column, constraint, index, view, function, trigger, policy and grant of the
// database, as text, one line each.
const QByteArray schemaQuery = R"(
SELECT string_agg(line, E'\n' ORDER BY line) FROM (
  SELECT concat_ws(' ', relkind, relname, pg_get_userbyid(relowner), relacl, reloptions, relrowsecurity, attname, format_type(atttypid, atttypmod), attnotnull,
                   attacl, pg_get_expr(adbin, adrelid)) AS line
  FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid LEFT JOIN pg_attrdef ON adrelid = c.oid AND adnum = attnum
  WHERE relnamespace = 'public'::regnamespace AND attnum > 0
  UNION ALL SELECT concat_ws(' ', relname, pg_get_viewdef(oid)) FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace
  UNION ALL SELECT pg_get_functiondef(oid) || coalesce(proacl::text, '') || proowner::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' AND prolang <> 13
  UNION ALL SELECT pg_get_triggerdef(t.oid) || tgenabled::text FROM pg_trigger t WHERE NOT tgisinternal
  UNION ALL SELECT conrelid::regclass || pg_get_constraintdef(c.oid) || convalidated::text FROM pg_constraint c
  UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class ON oid = indrelid WHERE relnamespace = 'public'::regnamespace
  UNION ALL SELECT concat_ws(' ', tablename, policyname, roles, cmd, qual, with_check) FROM pg_policies
  UNION ALL SELECT concat_ws(' ', objoid::regclass, objsubid, description) FROM pg_description WHERE classoid = 'pg_class'::regclass AND objoid > 16383) AS lines)";

const QByteArray contentQuery = R"(
SELECT string_agg(x, '') FROM (SELECT oid::regclass || query_to_xml('SELECT t::text FROM ' || oid::regclass || ' AS t ORDER BY 1', true, false, '')::text AS x
FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY oid::regclass::text) AS tables)";

// What the customer has of his own and must find again, after as before.
const QByteArray viewsQuery = R"(
SELECT string_agg(concat_ws(' ', relname, relkind, pg_get_userbyid(relowner), relacl, reloptions, relispopulated, obj_description(c.oid),
  (SELECT string_agg(concat_ws(' ', attname, attacl, col_description(c.oid, attnum), pg_get_expr(adbin, adrelid)), ', ' ORDER BY attnum)
   FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = c.oid AND adnum = attnum WHERE attrelid = c.oid AND attnum > 0),
  (SELECT string_agg(pg_get_indexdef(indexrelid), ', ') FROM pg_index WHERE indrelid = c.oid)), E'\n' ORDER BY relname)
FROM pg_class c WHERE relname LIKE 'customer%' AND relkind IN ('v', 'm'))";

} // namespace

CustomerDatabase::CustomerDatabase(const QStringList &files)
    : TestDatabase(Schema::Empty)
{
    for (const QString &file : files)
        execute(fileContent(QFINDTESTDATA(file)));
    for (const SqlRow table :
         rows("SELECT relname, EXISTS (SELECT FROM pg_attribute WHERE attrelid = oid AND attname = "
              "'id') AS has_id FROM pg_class WHERE relkind = 'r' AND relnamespace = "
              "'public'::regnamespace")) {
        const QString name = table.text("relname");
        m_rows[name] =
            table.flag("has_id")
                ? value("SELECT '{' || string_agg(id::text, ',') || '}' FROM " + name.toUtf8())
                : value("SELECT count(*) FROM " + name.toUtf8());
    }
    m_views = customersViews();
    m_everything = everything();
}

Result<QStringList> CustomerDatabase::adopt(bool broken)
{
    std::vector<Migration> steps = Migrator().migrations();
    if (broken)
        steps.push_back({9999, QStringLiteral("broken"), "SELECT 1 / 0"});
    const std::unique_ptr<Session> own = session();
    return Migrator(steps).migrate(*own);
}

Result<QStringList> CustomerDatabase::adoptAs(Session &session)
{
    return Migrator().migrate(session);
}

QStringList CustomerDatabase::tablesThatLostRows()
{
    QStringList losers;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        QByteArray now = it.key().toUtf8();
        if (now == "billing_call_logs")
            now = "billing_call_ledger";
        if (value("SELECT relkind FROM pg_class WHERE oid = to_regclass('" + now + "')") != u"r")
            now += "_adopted";
        if (it.value().isNull())
            continue; // it had no rows
        const QString rowsNow =
            it.value().startsWith(u'{')
                ? value("SELECT count(*) - cardinality(:rows::text[]) FROM " + now
                            + " WHERE id::text = ANY (:rows::text[])",
                        {{"rows", it.value()}})
                : value("SELECT count(*) - :rows::bigint FROM " + now, {{"rows", it.value()}});
        if (rowsNow != u"0")
            losers.append(it.key());
    }
    return losers;
}

QString CustomerDatabase::customersViews()
{
    return value(viewsQuery);
}

QString CustomerDatabase::schema()
{
    return value(schemaQuery);
}

QString CustomerDatabase::everything()
{
    return schema() + u'\n' + value(contentQuery);
}

QString CustomerDatabase::fileThatChangesSomething()
{
    const QString schemaBefore = schema();
    const QString before = everything();
    const QDir folder(QStringLiteral(":/rl/migrations"));
    const QStringList files = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : files) {
        execute("BEGIN; " + fileContent(folder.filePath(name)) + "; COMMIT");
        if (schema() != schemaBefore)
            return name;
    }
    if (files.isEmpty())
        return QStringLiteral("there is none");
    return everything() == before ? QString() : QStringLiteral("rows");
}

QString CustomerDatabase::report(const char *handled)
{
    return value("SELECT string_agg(kind || ' ' || subject || ': ' || detail, E'\\n' ORDER BY id) "
                 "FROM migration_report WHERE handled = :handled",
                 {{"handled", QString::fromLatin1(handled)}});
}

} // namespace rl
