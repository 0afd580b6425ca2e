// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasepicture.h"

#include <QRegularExpression>

namespace rl {

namespace {

// Every statement answers "thing, how". The functions of an extension come with it and belong to
// the server's superuser, whoever made the extension.
constexpr const char *statements[]{
    "SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname AS thing,"
    " pg_get_triggerdef(oid) || ' ' || tgenabled::text AS how FROM pg_trigger WHERE NOT "
    "tgisinternal",
    "SELECT 'policy ' || tablename || ' ' || policyname AS thing,"
    " concat_ws('|', permissive, ARRAY(SELECT unnest(roles) ORDER BY 1)::text, cmd, qual, "
    "with_check)"
    " AS how FROM pg_policies",
    "SELECT 'secured ' || oid::regclass AS thing, relrowsecurity::text AS how FROM pg_class"
    " WHERE relkind IN ('r', 'v') AND relnamespace = 'public'::regnamespace",
    "SELECT concat_ws(' ', 'right', oid::regclass, pg_get_userbyid(grantee), privilege_type) AS "
    "thing,"
    " is_grantable::text AS how FROM pg_class,"
    " aclexplode(coalesce(relacl, acldefault('r', relowner)))"
    " WHERE relkind IN ('r', 'v') AND relnamespace = 'public'::regnamespace",
    "SELECT concat_ws(' ', 'column right', attrelid::regclass, attname, pg_get_userbyid(grantee),"
    " privilege_type) AS thing, is_grantable::text AS how FROM pg_attribute, aclexplode(attacl)",
    "SELECT concat_ws(' ', 'may execute', oid::regprocedure, pg_get_userbyid(grantee)) AS thing,"
    " '' AS how FROM pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner)))"
    " WHERE pronamespace = 'public'::regnamespace AND"
    " NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid"
    " AND deptype = 'e')",
    "SELECT 'function ' || oid::regprocedure AS thing,"
    " pg_get_functiondef(oid) || pg_get_userbyid(proowner) AS how FROM pg_proc"
    " WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p') AND"
    " NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid"
    " AND deptype = 'e')",
    "SELECT 'extension ' || extname AS thing, extnamespace::regnamespace::text AS how"
    " FROM pg_extension",
    "SELECT 'view ' || oid::regclass AS thing, pg_get_viewdef(oid) || reloptions::text AS how"
    " FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace",
    "SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname) AS thing,"
    " pg_get_constraintdef(oid) AS how FROM pg_constraint WHERE connamespace = "
    "'public'::regnamespace",
    "SELECT 'index ' || indexrelid::regclass AS thing, pg_get_indexdef(indexrelid) AS how"
    " FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid"
    " WHERE relnamespace = 'public'::regnamespace",
    "SELECT 'sequence ' || sequencename AS thing, coalesce(last_value::text, '-') AS how"
    " FROM pg_sequences",
    "SELECT 'setting' AS thing, setconfig::text AS how FROM pg_db_role_setting JOIN pg_database AS "
    "db"
    " ON db.oid = setdatabase WHERE datname = current_database()",
    "SELECT concat_ws(' ', 'database right', pg_get_userbyid(grantee), privilege_type) AS thing,"
    " '' AS how FROM pg_database, aclexplode(datacl) WHERE datname = current_database()",
    "SELECT 'login ' || login AS thing, concat_ws(' ', rolcanlogin, ARRAY(SELECT "
    "roleid::regrole::text"
    " FROM pg_auth_members WHERE member = r.oid ORDER BY 1)::text) AS how"
    " FROM members LEFT JOIN pg_roles AS r ON rolname = login",
};

// PostgreSQL prints "status IN ('a', 'b')" of a varchar with its casts and parentheses elsewhere
// once its own print of it was read again; what is said stays the same.
QString withoutCasts(QString expression)
{
    static const QRegularExpression casts(
        QStringLiteral("::(character varying|text)(\\[\\])?|[()]"));
    return expression.remove(casts);
}

void add(Session &owner, const QByteArray &statement, QMap<QString, QString> &picture)
{
    const Result<SqlRows> rows = owner.queryText(statement);
    if (!rows)
        qFatal("%s\n%s", statement.constData(), qUtf8Printable(rows.error().detail));
    for (const SqlRow row : *rows) {
        const QString thing = row.text("thing");
        const QString how = row.text("how");
        // A function comes back to the letter.
        picture.insert(thing, thing.startsWith(u"function ") ? how : withoutCasts(how));
    }
}

} // namespace

QMap<QString, QString> pictureOf(Session &owner)
{
    QMap<QString, QString> picture;
    for (const char *statement : statements)
        add(owner, statement, picture);
    const Result<SqlRows> tables = owner.queryText("SELECT relname FROM pg_class WHERE relkind = "
                                                   "'r' AND relnamespace = 'public'::regnamespace");
    if (!tables)
        qFatal("%s", qUtf8Printable(tables.error().detail));
    for (const SqlRow table : *tables) {
        const QByteArray name = table.text("relname").toUtf8();
        const QByteArray statement = "SELECT 'rows of " + name + "' AS thing, count(*) || ' '"
                                     + " || md5(coalesce(string_agg(t::text, ' ' ORDER BY t::text),"
                                     + " '')) AS how FROM \"" + name + "\" AS t";
        add(owner, statement, picture);
    }
    return picture;
}

QString difference(const QMap<QString, QString> &one, const QMap<QString, QString> &other)
{
    QStringList lines;
    for (auto thing = one.cbegin(); thing != one.cend(); ++thing) {
        if (!other.contains(thing.key()))
            lines.append(u"missing: " + thing.key());
        else if (other.value(thing.key()) != thing.value())
            lines.append(thing.key() % u": " % thing.value() % u"\n  → "
                         % other.value(thing.key()));
    }
    for (auto thing = other.cbegin(); thing != other.cend(); ++thing) {
        if (!one.contains(thing.key()))
            lines.append(u"new: " + thing.key());
    }
    return lines.mid(0, 20).join(u'\n');
}

} // namespace rl
