// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrator.h"

#include "session.h"
#include "transaction.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace rl {

namespace {

// One number for all consoles; any will do as long as nobody else uses it ("ringledg" in ASCII).
constexpr qint64 migrationLock = 0x72696e676c656467;

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::Migrator", text);
}

std::vector<Migration> builtIn()
{
    std::vector<Migration> migrations;
    static const QRegularExpression fileName(QStringLiteral("^(\\d{4})_(\\w+)\\.sql$"));
    static const QRegularExpression minConsole(QStringLiteral("^-- min-console: (\\d+)$"),
                                               QRegularExpression::MultilineOption);
    const QDir folder(QStringLiteral(":/rl/migrations"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        const QRegularExpressionMatch match = fileName.match(name);
        QFile file(folder.filePath(name));
        if (!match.hasMatch() || !file.open(QIODevice::ReadOnly))
            qFatal("Not a migration: %s", qUtf8Printable(name));
        const QByteArray sql = file.readAll();
        migrations.push_back({match.captured(1).toInt(), match.captured(2), sql,
                              minConsole.match(QString::fromUtf8(sql)).captured(1).toInt()});
    }
    return migrations;
}

QByteArray quoted(const QString &text)
{
    return '\'' + text.toUtf8().replace('\'', "''") + '\'';
}

} // namespace

QByteArray Migration::sha256() const
{
    return QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex();
}

Migrator::Migrator()
    : Migrator(builtIn())
{
}

Migrator::Migrator(std::vector<Migration> migrations)
    : m_migrations(std::move(migrations))
{
}

QByteArray Migrator::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Migration &migration : m_migrations)
        hash.addData(migration.sha256());
    return hash.result().toHex();
}

Result<Migrator::State> Migrator::state(Session &session) const
{
    State state = State::Current;
    const Result<int> applied = countApplied(session, state);
    if (!applied)
        return applied.error();
    return state;
}

// How many of our steps the database has; they are applied in order, so these are the first ones.
Result<int> Migrator::countApplied(Session &session, State &state) const
{
    const Result<SqlRows> rows = session.queryText(
        "SELECT number, name, sha256, min_console FROM schema_migrations ORDER BY number");
    if (!rows && session.lastFailure().sqlState == "42P01") {
        state = m_migrations.empty() ? State::Current : State::Behind;
        return 0;
    }
    if (!rows)
        return rows.error();
    int known = 0;
    bool newer = false;
    const int latest = m_migrations.empty() ? 0 : m_migrations.back().number;
    for (const SqlRow row : *rows) {
        if (row.integer("min_console") > latest) {
            return Error{ErrorCode::TooOld,
                         tr("This Ringledger is too old for the database, which was brought to "
                            "step %1 (%2) by a newer one.")
                             .arg(row.integer("number"))
                             .arg(row.text("name")),
                         tr("Install the newest Ringledger."),
                         {}};
        }
        const auto ours = std::find_if(
            m_migrations.begin(), m_migrations.end(),
            [number = row.integer("number")](const Migration &m) { return m.number == number; });
        if (ours == m_migrations.end()) {
            newer = true;
            continue;
        }
        if (ours != m_migrations.begin() + known) {
            return Error{ErrorCode::Conflict,
                         tr("Step %1 (%2) of the database was applied before an earlier one, %3 "
                            "(%4), was.")
                             .arg(ours->number)
                             .arg(ours->name)
                             .arg(m_migrations[static_cast<size_t>(known)].number)
                             .arg(m_migrations[static_cast<size_t>(known)].name),
                         tr("Use the Ringledger that made the database, or restore a backup."),
                         {}};
        }
        if (row.text("sha256") != QString::fromLatin1(ours->sha256())) {
            return Error{ErrorCode::Conflict,
                         tr("Step %1 (%2) of the database was applied in another form than this "
                            "Ringledger has it.")
                             .arg(ours->number)
                             .arg(ours->name),
                         tr("Use the Ringledger that made the database, or restore a backup."),
                         {}};
        }
        ++known;
    }
    if (known < static_cast<int>(m_migrations.size()))
        state = State::Behind;
    else
        state = newer ? State::Newer : State::Current;
    return known;
}

Result<QStringList> Migrator::migrate(Session &session) const
{
    State state = State::Current;
    Result<int> applied = countApplied(session, state);
    if (!applied)
        return applied.error();
    if (state != State::Behind)
        return QStringList();

    const Result<SqlRows> owner =
        session.queryText("SELECT pg_has_role(session_user, datdba, 'USAGE') AS allowed"
                          " FROM pg_database WHERE datname = current_database()");
    if (!owner)
        return owner.error();
    if (!owner->first().flag("allowed"))
        return Error{ErrorCode::NotAllowed,
                     tr("The database must be brought to a newer form first, which your login may "
                        "not do."),
                     tr("Ask the administrator to start Ringledger once, or to run "
                        "'ringledgerctl migrate'."),
                     {}};

    const Result<SqlRows> locked =
        session.queryText("SELECT pg_advisory_lock(:lock)", {{"lock", migrationLock}});
    if (!locked)
        return locked.error();
    const auto unlock = qScopeGuard([&session] {
        (void)session.queryText("SELECT pg_advisory_unlock(:lock)", {{"lock", migrationLock}});
    });
    applied = countApplied(session, state); // another console may have been faster
    if (!applied)
        return applied.error();
    // Together or not at all: the customer's programs cannot work with half of the steps, and on a
    // database that is being adopted the last steps put back what the first ones took down.
    Transaction transaction(session);
    const Outcome table =
        session.runScript("CREATE TABLE IF NOT EXISTS schema_migrations ("
                          " number integer PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL,"
                          " min_console integer NOT NULL DEFAULT 0,"
                          " applied_at timestamptz NOT NULL DEFAULT now(),"
                          " applied_by name NOT NULL DEFAULT session_user);"
                          "GRANT SELECT ON schema_migrations TO PUBLIC");
    if (!table)
        return table.error();
    QStringList names;
    for (size_t i = static_cast<size_t>(*applied); i < m_migrations.size(); ++i) {
        if (const Outcome done = apply(session, m_migrations[i]); !done)
            return done.error();
        names.append(m_migrations[i].name);
    }
    if (const Outcome done = transaction.commit(); !done)
        return done.error();
    return names;
}

Outcome Migrator::apply(Session &session, const Migration &migration) const
{
    Outcome done = session.runScript(migration.sql);
    if (done) {
        const QByteArray record =
            "INSERT INTO schema_migrations (number, name, sha256, min_console) VALUES ("
            + QByteArray::number(migration.number) + ", " + quoted(migration.name) + ", '"
            + migration.sha256() + "', " + QByteArray::number(migration.minConsole) + ')';
        done = session.runScript(record);
    }
    if (done || done.error().code == ErrorCode::OutOfSpace
        || done.error().code == ErrorCode::Unreachable)
        return done;
    return Error{done.error().code,
                 tr("Step %1 (%2) of bringing the database to the newest form failed; the database "
                    "is as it was before.")
                     .arg(migration.number)
                     .arg(migration.name),
                 tr("The database says: %1").arg(done.error().detail), // once: no detail beside it
                 {}};
}

} // namespace rl
