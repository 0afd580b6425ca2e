// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbootstrap.h"

#include "migrator.h"
#include "serveraccount.h"
#include "session.h"

#include <QRegularExpression>

#include <pwd.h>
#include <unistd.h>

namespace rl {

namespace {

Outcome createDatabase(ConnectionOptions superuser)
{
    superuser.database = QStringLiteral("postgres");
    Result<std::unique_ptr<Session>> session = Session::open(superuser);
    if (!session)
        return session.error();
    const Outcome created = (*session)->runScript("CREATE DATABASE ringledger");
    if (!created && (*session)->lastFailure().sqlState != "42P04") // another console was faster
        return created;
    return success();
}

Outcome ensurePerson(Session &session, const LocalPerson &person)
{
    // Utility statements take no parameters; LocalPerson::of() left nothing in a login to quote.
    const QString role = QStringLiteral(
        "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1') THEN"
        " CREATE ROLE \"%1\" LOGIN; END IF; END $$; GRANT ringledger_admin TO \"%1\"");
    if (const Outcome made = session.runScript(role.arg(person.login).toUtf8()); !made)
        return made;
    const Result<SqlRows> added = session.query(
        u"cluster/add_member", {{"login", person.login}, {"display_name", person.displayName}});
    return added ? success() : Outcome(added.error());
}

Result<bool> personExists(Session &session, const LocalPerson &person)
{
    const Result<SqlRows> found =
        session.query(u"cluster/person_exists", {{"login", person.login}});
    if (!found)
        return found.error();
    return found->first().flag("found");
}

} // namespace

LocalPerson LocalPerson::ofThisAccount()
{
    const passwd *entry = getpwuid(geteuid());
    const QString fullName =
        entry ? QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).trimmed() : QString();
    return of(ServerAccount::ownName(), fullName);
}

LocalPerson LocalPerson::of(const QString &accountName, const QString &fullName)
{
    static const QRegularExpression strange(QStringLiteral("[^a-z0-9_]+"));
    static const QRegularExpression reserved(
        QStringLiteral("^(pg_.*|ringledger.*|postgres|public|none|[0-9_].*|)$"));
    QString login = accountName.toLower().replace(strange, QStringLiteral("_"));
    if (reserved.match(login).hasMatch())
        login.prepend(u"person_");
    login.truncate(63); // PostgreSQL's NAMEDATALEN
    return {login, fullName.isEmpty() ? accountName : fullName};
}

bool isBootstrapped(Session &session, const LocalPerson &person)
{
    const Result<Migrator::State> state = Migrator().state(session);
    if (!state || *state == Migrator::State::Behind)
        return false;
    const Result<bool> exists = personExists(session, person);
    return exists && *exists;
}

Result<QStringList> bootstrapDatabase(const ConnectionOptions &superuser, const LocalPerson &person)
{
    Result<std::unique_ptr<Session>> session = Session::open(superuser);
    if (!session && session.error().code == ErrorCode::NotFound) {
        if (const Outcome created = createDatabase(superuser); !created)
            return created.error();
        session = Session::open(superuser);
    }
    if (!session)
        return session.error();
    Result<QStringList> applied = Migrator().migrate(**session);
    if (!applied)
        return applied;
    const Result<bool> exists = personExists(**session, person);
    if (!exists)
        return exists.error();
    if (!*exists) {
        if (const Outcome done = ensurePerson(**session, person); !done)
            return done.error();
    }
    return applied;
}

} // namespace rl
