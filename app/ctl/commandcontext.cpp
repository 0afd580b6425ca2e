// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandcontext.h"

#include "datafolder.h"
#include "migrator.h"
#include "session.h"

#include <QCoreApplication>
#include <QPromise>
#include <QtConcurrentRun>

#include <cstdio>

namespace rl {

namespace {

void writeLine(FILE *stream, const QByteArray &line)
{
    // One call per line, so that lines of several threads do not mix.
    const QByteArray whole = line + '\n';
    fwrite(whole.constData(), 1, static_cast<size_t>(whole.size()), stream);
    fflush(stream);
}

} // namespace

CommandContext::CommandContext()
    : m_local(std::make_unique<LocalDatabase>(LocalDatabase::Settings{dataFolder()}))
{
    connect(&m_watch, &InterruptWatch::interrupted, this, &CommandContext::onSignal);
    tellOfUpgrades();
}

void CommandContext::tellOfUpgrades()
{
    connect(m_local.get(), &LocalDatabase::upgrading, this, [](int from, int to) {
        note(tr("Bringing the data from PostgreSQL %1 to %2, which happens once…")
                 .arg(from)
                 .arg(to));
    });
    connect(m_local.get(), &LocalDatabase::upgraded, this,
            [](const ClusterUpgrade::Done &done) { note(upgradeSentence(done)); });
    connect(m_local.get(), &LocalDatabase::upgradeFailed, this, [](const Error &why) {
        note(tr("The data stays with the older PostgreSQL for now: %1").arg(why.text()));
        if (!why.detail.isEmpty())
            note(why.detail);
    });
}

// Connects, and looks whether the schema is ours. A server's database is other people's too, so it
// is not changed in passing.
QFuture<Result<ConnectionOptions>> CommandContext::checkServer() const
{
    return QtConcurrent::run([server = *m_server]() -> Result<ConnectionOptions> {
        const Result<std::unique_ptr<Session>> session = Session::open(server);
        if (!session)
            return session.error();
        const Result<Migrator::State> state = Migrator().state(**session);
        if (!state)
            return state.error();
        if (*state == Migrator::State::Behind)
            return Error{
                ErrorCode::Conflict,
                tr("The database %1 is not of this program's schema yet.").arg(server.uri()),
                tr("Its owner brings it there with 'ringledgerctl migrate --database …'."),
                {}};
        return server;
    });
}

QFuture<Result<ConnectionOptions>> CommandContext::owner()
{
    if (m_server)
        return QtFuture::makeReadyFuture(Result<ConnectionOptions>(*m_server));
    auto promise = std::make_shared<QPromise<Result<ConnectionOptions>>>();
    promise->start();
    QMetaObject::invokeMethod(m_local.get(), [this, promise] {
        m_local->startServer().then(m_local.get(), [this, promise](const Outcome &started) {
            promise->addResult(started ? Result<ConnectionOptions>(m_local->superuser())
                                       : Result<ConnectionOptions>(started.error()));
            promise->finish();
        });
    });
    return promise->future();
}

QFuture<Result<ConnectionOptions>> CommandContext::database()
{
    const QMutexLocker lock(&m_mutex);
    if (m_database)
        return *m_database;
    if (m_server) {
        m_database = checkServer();
        return *m_database;
    }
    auto promise = std::make_shared<QPromise<Result<ConnectionOptions>>>();
    promise->start();
    m_database = promise->future();
    // The server must be started by the main thread; see ServerAccount::childSetup().
    QMetaObject::invokeMethod(m_local.get(), [this, promise] {
        m_local->start().then(m_local.get(), [promise](const Result<ConnectionOptions> &options) {
            promise->addResult(options);
            promise->finish();
        });
    });
    return *m_database;
}

std::optional<int> CommandContext::parse(QCommandLineParser &parser, const QStringList &arguments,
                                         Reach reach)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  tr("Shows this help."));
    const QCommandLineOption database(
        QStringLiteral("database"),
        tr("Work on this database instead of the private one: postgresql://user@host/name or "
           "\"host=… dbname=…\". The password comes from PGPASSWORD or ~/.pgpass."),
        QStringLiteral("URI"));
    parser.addOption(help);
    if (reach == Reach::Any)
        parser.addOption(database);
    if (!parser.parse(arguments)) {
        note(u"ringledgerctl " + arguments.constFirst() + u": " + parser.errorText());
        note(tr("'ringledgerctl %1 --help' lists the options.").arg(arguments.constFirst()));
        return ExitUsage;
    }
    if (!parser.isSet(help)) {
        if (reach == Reach::PrivateOnly || !parser.isSet(database))
            return std::nullopt;
        const Result<ConnectionOptions> server =
            ConnectionOptions::fromText(parser.value(database));
        if (!server) {
            note(u"ringledgerctl " + arguments.constFirst() + u": " + server.error().text());
            return ExitUsage;
        }
        m_server = *server;
        return std::nullopt;
    }
    const QString usage = parser.helpText();
    fputs(usage.toLocal8Bit().constData(), stdout);
    return ExitOk;
}

void CommandContext::print(const QString &line)
{
    writeLine(stdout, line.toLocal8Bit());
}

void CommandContext::print(const QJsonDocument &document)
{
    writeLine(stdout, document.toJson(QJsonDocument::Indented).trimmed());
}

void CommandContext::note(const QString &line)
{
    writeLine(stderr, line.toLocal8Bit());
}

int CommandContext::fail(const Error &error)
{
    note(u"ringledgerctl: " + error.text());
    if (!error.detail.isEmpty()
        && (error.code == ErrorCode::Internal || qEnvironmentVariableIsSet("RINGLEDGER_VERBOSE")))
        note(error.detail);
    switch (error.code) {
    case ErrorCode::Unreachable:
        return ExitUnreachable;
    case ErrorCode::Cancelled:
        return ExitInterrupted;
    default:
        return ExitFailed;
    }
}

void CommandContext::onSignal()
{
    if (m_interrupted.exchange(true) || !m_keepOnInterrupt.load())
        QCoreApplication::exit(ExitInterrupted);
    Q_EMIT interrupted();
}

} // namespace rl
