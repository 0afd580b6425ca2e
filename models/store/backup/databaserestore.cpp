// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaserestore.h"

#include "backupfile.h"
#include "backuproles.h"
#include "databasebackup.h"
#include "databasefacts.h"
#include "migrator.h"
#include "pgprogram.h"
#include "session.h"
#include "sqlnames.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QScopeGuard>
#include <QThread>

#include <algorithm>

namespace rl {

namespace {

constexpr int switchAttempts = 10;
constexpr int looksForOthers = 10;
constexpr int lookForOthersEvery = 100; // ms
constexpr int lookAtSizeEvery = 1'000; // ms

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::DatabaseRestore", text);
}

Error stopped()
{
    return {ErrorCode::Cancelled, tr("Stopped; the database is as it was."), {}, {}};
}

Error othersConnected(const QString &database, const SqlRow &others)
{
    return {ErrorCode::Conflict,
            tr("The database '%1' is in use (%2).").arg(database, others.text("names")),
            tr("Close what uses it and try again, or add --disconnect. The database is as it "
               "was."),
            {}};
}

} // namespace

struct DatabaseRestore::Target
{
    int serverVersion = 0;
    bool isSuper = false;
    bool mayCreate = false;
    QString login;
    bool isThere = false;
    QString owner;
    QString collate;
    QString ctype;
};

DatabaseRestore::DatabaseRestore(const ConnectionOptions &owner)
    : m_owner(owner)
    , m_beside(owner)
{
    // One name, so that what a killed restore left is found, and two at once notice each other.
    m_beside.database = owner.database.left(50) + u"_restoring";
}

bool DatabaseRestore::goesOn(RestoreStep step, double done) const
{
    return m_goesOn(step, done);
}

Result<RestoreReport> DatabaseRestore::run(const RestoreWish &wish)
{
    const Result<BackupLabel> label =
        BackupFile::verify(wish.file, [this] { return !goesOn(RestoreStep::CheckingTheFile); });
    if (!label)
        return label.error();
    ConnectionOptions maintenance = m_owner;
    maintenance.database =
        m_owner.database == u"postgres" ? QStringLiteral("template1") : QStringLiteral("postgres");
    Result<std::unique_ptr<Session>> opened = Session::open(maintenance);
    if (!opened)
        return opened.error();
    Session &server = **opened;
    const Result<Target> target = lookAtTarget(server);
    if (!target)
        return target.error();
    if (label->serverMajor() > target->serverVersion / 10'000)
        return Error{ErrorCode::TooOld,
                     tr("The backup is of PostgreSQL %1, which this server (%2) is too old for.")
                         .arg(label->serverMajor())
                         .arg(target->serverVersion / 10'000),
                     tr("Install PostgreSQL %1 or newer.").arg(label->serverMajor()),
                     {}};

    RestoreReport report;
    report.label = *label;
    if (const Outcome may = mayReplace(server, *target, wish, report); !may)
        return may.error();
    BackupRoles roles(server, *label);
    Outcome done = roles.make(target->isSuper, target->login);
    if (done)
        done = fill(server, *target, roles, wish.file, report);
    if (done)
        done = switchNames(server, *target, wish.disconnect, report);
    if (!done) {
        const QString drop =
            u"DROP DATABASE IF EXISTS " % sqlName(m_beside.database) % u" WITH (FORCE)";
        if (m_besideIsOurs) // and not that of another restore
            (void)server.runScript(drop.toUtf8());
        roles.unmake();
        return done.error();
    }
    report.newLogins = roles.newLogins();
    return report;
}

Result<DatabaseRestore::Target> DatabaseRestore::lookAtTarget(Session &server) const
{
    const Result<SqlRows> rows = server.query(u"backup/target", {{"database", m_owner.database}});
    if (!rows)
        return rows.error();
    const SqlRow row = rows->first();
    Target target;
    target.serverVersion = row.integer("server_version");
    target.isSuper = row.flag("is_super");
    target.mayCreate = row.flag("may_create");
    target.login = row.text("login");
    target.isThere = row.flag("is_there");
    target.owner = row.text("owner");
    target.collate = row.text("datcollate");
    target.ctype = row.text("datctype");
    if (!target.mayCreate)
        return Error{ErrorCode::NotAllowed,
                     tr("A restore makes a database beside the old one, which the login '%1' may "
                        "not do.")
                         .arg(target.login),
                     tr("Use a login that may (CREATEDB)."),
                     {}};
    return target;
}

// Refuses, or saves what will be replaced.
Outcome DatabaseRestore::mayReplace(Session &server, const Target &target, const RestoreWish &wish,
                                    RestoreReport &report)
{
    if (!target.isThere)
        return success();
    const SqlParameters database{{"database", m_owner.database}};
    if (!wish.disconnect) {
        if (const Outcome alone = nobodyElseIn(server); !alone)
            return alone;
    }
    {
        const Result<std::unique_ptr<Session>> session = Session::open(m_owner);
        if (!session)
            return session.error();
        const Result<bool> unused = DatabaseFacts::isUnused(**session);
        if (!unused)
            return unused.error();
        if (*unused)
            return success();
    }
    if (!wish.replace)
        return Error{ErrorCode::Conflict,
                     tr("The database '%1' is not empty.").arg(m_owner.database),
                     tr("To put the backup in its place, add --replace; what is there now is saved "
                        "first."),
                     {}};
    if (!goesOn(RestoreStep::SavingWhatIsThere))
        return stopped();
    if (wish.disconnect) { // before it is saved, so that what they write is in there
        if (const Result<SqlRows> ended = server.query(u"backup/disconnect", database); !ended)
            return ended.error();
    }
    DatabaseBackup safety(m_owner);
    safety.setProgress([this](qint64) { return goesOn(RestoreStep::SavingWhatIsThere); });
    const Result<BackupLabel> saved = safety.take(wish.safetyCopy);
    if (!saved)
        return saved.error();
    report.replaced = true;
    return success();
}

// A connection that was closed this moment is still listed for another.
Outcome DatabaseRestore::nobodyElseIn(Session &server) const
{
    for (int look = 1;; ++look) {
        const Result<SqlRows> others =
            server.query(u"backup/others", {{"database", m_owner.database}});
        if (!others)
            return others.error();
        if (others->first().integer("count") == 0)
            return success();
        if (look == looksForOthers)
            return othersConnected(m_owner.database, others->first());
        QThread::msleep(lookForOthersEvery);
    }
}

// The database beside, from nothing to complete.
Outcome DatabaseRestore::fill(Session &server, const Target &target, BackupRoles &roles,
                              const QString &file, RestoreReport &report)
{
    if (!goesOn(RestoreStep::Restoring))
        return stopped();
    if (const Outcome made = makeDatabase(server, target, report.label); !made)
        return made;
    if (!target.isSuper) {
        if (const Outcome prepared = letOwnersCreate(roles.owners(), target.login); !prepared)
            return prepared;
    }
    if (const Outcome copied = copyIn(server, file, report.label); !copied)
        return copied;
    if (!goesOn(RestoreStep::Comparing))
        return stopped();
    return finishSchema(roles, report);
}

Outcome DatabaseRestore::makeDatabase(Session &server, const Target &target,
                                      const BackupLabel &label)
{
    const QString name = sqlName(m_beside.database);
    const Outcome swept = server.runScript((u"DROP DATABASE IF EXISTS " % name).toUtf8());
    if (!swept && server.lastFailure().sqlState == "55006")
        return Error{ErrorCode::Conflict, tr("Another restore of this database is under way."),
                     tr("Wait until it is over."), swept.error().detail};
    if (!swept)
        return swept;
    QString create = u"CREATE DATABASE " % name % u" TEMPLATE template0 ENCODING 'UTF8'";
    if (target.isThere)
        create += u" LC_COLLATE " % sqlText(target.collate) % u" LC_CTYPE " % sqlText(target.ctype);
    if (const Outcome created = server.runScript(create.toUtf8()); !created)
        return created;
    m_besideIsOurs = true;
    QStringList statements;
    for (const QString &setting : label.settings) {
        const qsizetype equals = setting.indexOf(u'=');
        statements.append(u"ALTER DATABASE " % name % u" SET " % sqlName(setting.left(equals))
                          % u" TO " % sqlText(setting.mid(equals + 1)));
    }
    for (const DatabaseGrant &grant : label.grants) {
        static const QStringList known{QStringLiteral("CREATE"), QStringLiteral("CONNECT"),
                                       QStringLiteral("TEMPORARY")};
        if (known.contains(grant.privilege))
            statements.append(u"GRANT " % grant.privilege % u" ON DATABASE " % name % u" TO "
                              % (grant.role == u"PUBLIC" ? grant.role : sqlName(grant.role)));
    }
    if (target.isThere && target.owner != target.login)
        statements.append(u"ALTER DATABASE " % name % u" OWNER TO " % sqlName(target.owner));
    if (statements.isEmpty())
        return success();
    return server.runScript(statements.join(QStringLiteral("; ")).toUtf8());
}

// pg_restore gives things to their owners before it gives rights.
Outcome DatabaseRestore::letOwnersCreate(const QStringList &owners, const QString &login) const
{
    const Result<std::unique_ptr<Session>> session = Session::open(m_beside);
    if (!session)
        return session.error();
    for (const QString &owner : owners) {
        const QString grant = u"GRANT CREATE ON SCHEMA public TO " % sqlName(owner);
        if (owner == login)
            continue;
        if (const Outcome granted = (*session)->runScript(grant.toUtf8()); !granted)
            return granted;
    }
    return success();
}

Outcome DatabaseRestore::copyIn(Session &server, const QString &file, const BackupLabel &label)
{
    const Result<PostgresBinaries> programs =
        PostgresBinaries::clientFor(server.serverVersion() / 10'000);
    if (!programs)
        return programs.error();
    const int jobs = std::clamp(QThread::idealThreadCount(), 1, 4);
    const PgProgram restore{programs->program(QStringLiteral("pg_restore")),
                            {QStringLiteral("--exit-on-error"), QStringLiteral("--no-password"),
                             u"--jobs=" + QString::number(jobs), u"--dbname=" + m_beside.conninfo(),
                             file},
                            m_owner.password};
    QElapsedTimer sinceLook;
    double done = 0;
    const Result<QByteArray> restored = restore.run([&] {
        if (!sinceLook.isValid() || sinceLook.hasExpired(lookAtSizeEvery)) {
            sinceLook.start();
            const Result<SqlRows> size =
                server.query(u"backup/size", {{"database", m_beside.database}});
            if (size && !size->isEmpty() && label.databaseBytes > 0)
                done = std::min(0.99,
                                double(size->first().big("bytes")) / double(label.databaseBytes));
        }
        return goesOn(RestoreStep::Restoring, done);
    });
    return restored ? success() : Outcome(restored.error());
}

// Nothing is missing, it is ours, and it is of this program's schema.
Outcome DatabaseRestore::finishSchema(BackupRoles &roles, RestoreReport &report)
{
    Result<std::unique_ptr<Session>> opened = Session::open(m_beside);
    if (!opened)
        return opened.error();
    Session &session = **opened;
    session.setCancelCheck([this] { return !goesOn(RestoreStep::Comparing); });
    const Result<QMap<QString, qint64>> rows = DatabaseFacts::rows(session);
    if (!rows)
        return rows.error();
    if (*rows != report.label.rows) {
        QStringList different;
        for (auto table = report.label.rows.cbegin(); table != report.label.rows.cend(); ++table) {
            if (rows->value(table.key(), -1) != table.value())
                different.append(table.key());
        }
        return Error{ErrorCode::Internal,
                     tr("The restored database does not hold what the backup says it should (%1).")
                         .arg(different.join(QStringLiteral(", "))),
                     tr("The database is as it was. Report this with the log."),
                     {}};
    }
    if (roles.madeOwner()) {
        if (const Outcome replaced = roles.replaceOwner(session); !replaced)
            return replaced;
    }
    const Result<QStringList> migrated = Migrator().migrate(session);
    if (!migrated)
        return migrated.error();
    report.migrations = *migrated;
    return session.runScript("ANALYZE"); // a dump has no statistics
}

Outcome DatabaseRestore::switchNames(Session &server, const Target &target, bool disconnect,
                                     RestoreReport &report)
{
    if (!goesOn(RestoreStep::Switching))
        return stopped();
    const QString name = sqlName(m_owner.database);
    const QString beside = sqlName(m_beside.database);
    if (!target.isThere)
        return server.runScript((u"ALTER DATABASE " % beside % u" RENAME TO " % name).toUtf8());

    const QString old =
        m_owner.database.left(35) % u"_replaced_"
        % QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'hhmmss'Z'"));
    const QByteArray script =
        QString(u"BEGIN; ALTER DATABASE " % name % u" RENAME TO " % sqlName(old)
                % u"; ALTER DATABASE " % beside % u" RENAME TO " % name % u"; COMMIT")
            .toUtf8();
    const SqlParameters database{{"database", m_owner.database}};
    Outcome switched = success();
    for (int attempt = 0; attempt < switchAttempts; ++attempt) {
        if (disconnect) {
            if (const Result<SqlRows> ended = server.query(u"backup/disconnect", database); !ended)
                return ended.error();
        } else if (const Outcome alone = nobodyElseIn(server); !alone) {
            return alone;
        }
        switched = server.runScript(script);
        if (switched)
            break;
        const QByteArray state = server.lastFailure().sqlState;
        (void)server.runScript("ROLLBACK");
        if (state != "55006") // somebody connected at this very moment
            return switched;
    }
    if (!switched)
        return switched;
    if (!server.runScript((u"DROP DATABASE " % sqlName(old) % u" WITH (FORCE)").toUtf8()))
        report.leftDatabase = old;
    return success();
}

} // namespace rl
