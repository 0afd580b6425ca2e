// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdatabase.h"

#include "migrator.h"
#include "testlogins.h"

#include <QCoreApplication>

#include <atomic>

namespace rl {

namespace {

constexpr qint64 templateLock = 0x74656d706c617465;

void require(const Outcome &outcome, QByteArrayView doing)
{
    if (!outcome)
        qFatal("%s: %s\n%s", doing.toByteArray().constData(), qUtf8Printable(outcome.error().what),
               qUtf8Printable(outcome.error().detail));
}

std::unique_ptr<Session> opened(const ConnectionOptions &options)
{
    Result<std::unique_ptr<Session>> session = Session::open(options);
    if (!session)
        qFatal("%s: %s", qUtf8Printable(options.uri()), qUtf8Printable(session.error().detail));
    return std::move(session).value();
}

void run(Session &session, const QString &script)
{
    require(session.runScript(script.toUtf8()), script.toUtf8());
}

// Roles belong to the whole server, so they are made once, under the template's lock.
void makeRoles(Session &session)
{
    const QString make =
        QStringLiteral("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1') THEN"
                       " CREATE ROLE \"%1\" %2; END IF; END $$");
    for (const TestLogin &login : testLogins) {
        if (!login.role.isEmpty())
            run(session, make.arg(login.role, QLatin1String("NOLOGIN")));
        run(session, make.arg(login.name, QLatin1String("LOGIN")));
        if (!login.role.isEmpty())
            run(session, QStringLiteral("GRANT \"%1\" TO \"%2\"").arg(login.role, login.name));
    }
}

void makeTemplate(const TestCluster &cluster, Session &server, const QString &name)
{
    run(server,
        QStringLiteral("DROP DATABASE IF EXISTS %1").arg(name)); // half-made, by a killed test
    run(server,
        QStringLiteral("CREATE DATABASE %1 TEMPLATE template0 STRATEGY file_copy").arg(name));
    makeRoles(server);
    const std::unique_ptr<Session> session = opened(cluster.superuser(name));
    const Result<QStringList> migrated = Migrator().migrate(*session);
    if (!migrated)
        qFatal("%s\n%s", qUtf8Printable(migrated.error().what),
               qUtf8Printable(migrated.error().detail));
    for (const TestLogin &login : testLogins) {
        const bool ofEc = login.role.endsWith(QLatin1String("_staff"))
                          || login.role.endsWith(QLatin1String("_manager"))
                          || login.role.endsWith(QLatin1String("_admin"));
        if (ofEc)
            run(*session,
                QStringLiteral("INSERT INTO members (login, display_name, role) VALUES ('%1', "
                               "'%2', '%3')")
                    .arg(login.name, login.displayName, login.role));
    }
    run(server, QStringLiteral("ALTER DATABASE %1 IS_TEMPLATE true").arg(name)); // whole
}

QString ensureTemplate(const TestCluster &cluster, Session &server)
{
    const QString name = u"template_" + QString::fromLatin1(Migrator().fingerprint().left(16));
    const auto isThere = [&] {
        const Result<SqlRows> rows = server.queryText(
            "SELECT FROM pg_database WHERE datname = :name AND datistemplate", {{"name", name}});
        return rows && !rows->isEmpty();
    };
    if (isThere())
        return name;
    run(server, QStringLiteral("SELECT pg_advisory_lock(%1)").arg(templateLock));
    if (!isThere()) // another test program may have been faster
        makeTemplate(cluster, server, name);
    run(server, QStringLiteral("SELECT pg_advisory_unlock(%1)").arg(templateLock));
    return name;
}

} // namespace

TestDatabase::TestDatabase(Schema schema)
{
    static std::atomic<int> counter{0};
    m_name = QStringLiteral("test_%1_%2").arg(QCoreApplication::applicationPid()).arg(++counter);
    const std::unique_ptr<Session> server = opened(m_cluster.superuser(QStringLiteral("postgres")));
    const QString migrated = ensureTemplate(m_cluster, *server); // the people come with it
    const QString from = schema == Schema::Migrated ? migrated : QStringLiteral("template0");
    run(*server,
        QStringLiteral("CREATE DATABASE %1 TEMPLATE %2 STRATEGY file_copy").arg(m_name, from));
}

TestDatabase::~TestDatabase()
{
    m_session.reset();
    const std::unique_ptr<Session> server = opened(m_cluster.superuser(QStringLiteral("postgres")));
    run(*server, QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_name));
}

std::unique_ptr<Session> TestDatabase::session() const
{
    return opened(superuser());
}

std::unique_ptr<Session> TestDatabase::session(const QString &user) const
{
    return opened(login(user));
}

void TestDatabase::execute(const QByteArray &script)
{
    if (!m_session || !m_session->isOpen())
        m_session = session();
    require(m_session->runScript(script), script);
}

SqlRows TestDatabase::rows(const QByteArray &sql, const SqlParameters &parameters)
{
    if (!m_session || !m_session->isOpen())
        m_session = session();
    Result<SqlRows> result = m_session->queryText(sql, parameters);
    require(result ? success() : Outcome(result.error()), sql);
    return *result;
}

QString TestDatabase::value(const QByteArray &sql, const SqlParameters &parameters)
{
    const SqlRows result = rows(sql, parameters);
    if (result.isEmpty())
        return {};
    // Quoted, as libpq folds case otherwise.
    const QByteArray column = '"' + result.columnNames().constFirst().toUtf8() + '"';
    return result.first().isNull(column.constData()) ? QString()
                                                     : result.first().text(column.constData());
}

} // namespace rl
