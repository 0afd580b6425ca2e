// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandcontext.h"

#include "datafolder.h"
#include "migrator.h"
#include "secrets/profileoptions.h"
#include "secrets/secretnames.h"
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
QFuture<Result<ConnectionOptions>> CommandContext::checkServer(const ConnectionOptions &server)
{
    return QtConcurrent::run([server]() -> Result<ConnectionOptions> {
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

// A password that is nowhere is left to libpq: PGPASSWORD, its file, or a server that wants none.
QFuture<Result<ConnectionOptions>> CommandContext::server()
{
    if (m_passwordName.isEmpty())
        return QtFuture::makeReadyFuture(Result<ConnectionOptions>(*m_server));
    return m_connections.secrets()
        .read(m_passwordName)
        .then(this, [this](const Result<Secret> &password) -> Result<ConnectionOptions> {
            ConnectionOptions options = *m_server;
            if (password)
                options.password = password->text();
            else if (password.error().code == ErrorCode::NotAllowed)
                return password.error();
            return options;
        });
}

QFuture<Result<ConnectionOptions>> CommandContext::owner()
{
    if (m_server)
        return server();
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
        m_database = server()
                         .then(this,
                               [](const Result<ConnectionOptions> &options) {
                                   return options ? checkServer(*options)
                                                  : QtFuture::makeReadyFuture(options);
                               })
                         .unwrap();
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
           "\"host=… dbname=…\", whose password comes from PGPASSWORD or ~/.pgpass; or the name of "
           "one in the settings, whose password is in the keychain."),
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
        if (!readDatabase(parser.value(database), arguments.constFirst()))
            return ExitUsage;
        return std::nullopt;
    }
    // As it is typed: Qt would name the program by its path, and not the command.
    QString usage = parser.helpText();
    const QString program = QCoreApplication::arguments().constFirst();
    if (const qsizetype at = usage.indexOf(program); at >= 0)
        usage.replace(at, program.size(), QString(u"ringledgerctl " + arguments.constFirst()));
    fputs(usage.toLocal8Bit().constData(), stdout);
    return ExitOk;
}

bool CommandContext::readDatabase(const QString &text, const QString &command)
{
    if (const auto profile = m_connections.database(text)) {
        m_server = optionsOf(*profile, Secret());
        m_passwordName = secretname::database(profile->id);
        return true;
    }
    const Result<ConnectionOptions> named = ConnectionOptions::fromText(text);
    if (!named) {
        note(u"ringledgerctl " + command + u": " + named.error().text());
        return false;
    }
    m_server = *named;
    return true;
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
