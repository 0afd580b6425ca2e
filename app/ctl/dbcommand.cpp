// SPDX-License-Identifier: GPL-3.0-or-later
#include "dbcommand.h"

#include "commandcontext.h"
#include "dbrun.h"
#include "migrator.h"
#include "session.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QPromise>
#include <QSocketNotifier>
#include <QtConcurrentRun>

#include <unistd.h>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::db", text);
}

QFuture<int> ready(int status)
{
    return QtFuture::makeReadyFuture(status);
}

Result<QJsonObject> describe(CommandContext &context)
{
    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return options.error();
    const Result<std::unique_ptr<Session>> session = Session::open(*options);
    if (!session)
        return session.error();
    const Result<SqlRows> facts = (*session)->query(u"cluster/status");
    if (!facts)
        return facts.error();
    const PrivateCluster &cluster = context.local().cluster();
    const SqlRow row = facts->first();
    return QJsonObject{
        {QStringLiteral("folder"), cluster.clusterFolder()},
        {QStringLiteral("uri"), options->uri()},
        {QStringLiteral("login"), options->user},
        {QStringLiteral("server_version"), row.text("server_version")},
        {QStringLiteral("server_pid"), cluster.serverPid()},
        {QStringLiteral("started_here"), cluster.startedHere()},
        {QStringLiteral("schema_step"), row.integer("schema_step")},
        {QStringLiteral("bytes"), row.big("bytes")},
        {QStringLiteral("log"), cluster.logFile()},
    };
}

QFuture<int> status(CommandContext &context, bool json)
{
    return QtConcurrent::run([&context, json] {
        const Result<QJsonObject> facts = describe(context);
        if (!facts)
            return CommandContext::fail(facts.error());
        if (json) {
            CommandContext::print(QJsonDocument(*facts));
            return int(ExitOk);
        }
        for (auto fact = facts->begin(); fact != facts->end(); ++fact)
            CommandContext::print(
                QString(fact.key().leftJustified(16) % fact->toVariant().toString()));
        return int(ExitOk);
    });
}

QFuture<int> uri(CommandContext &context)
{
    return context.database().then(&context, [](const Result<ConnectionOptions> &options) {
        if (!options)
            return CommandContext::fail(options.error());
        CommandContext::print(options->uri());
        return int(ExitOk);
    });
}

// Prints where the database is and keeps it there until stdin ends.
QFuture<int> keep(CommandContext &context)
{
    auto promise = std::make_shared<QPromise<int>>();
    promise->start();
    const auto finish = [promise](int exitStatus) {
        promise->addResult(exitStatus);
        promise->finish();
    };
    context.database().then(&context, [&context, finish](const Result<ConnectionOptions> &options) {
        if (!options)
            return finish(CommandContext::fail(options.error()));
        CommandContext::print(options->uri());
        auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &context);
        QObject::connect(input, &QSocketNotifier::activated, &context, [input, finish] {
            char ignored[256];
            if (read(STDIN_FILENO, ignored, sizeof ignored) > 0)
                return;
            input->setEnabled(false);
            finish(ExitOk);
        });
    });
    return promise->future();
}

QFuture<int> runDb(CommandContext &context, const QStringList &arguments)
{
    if (arguments.value(1) == u"run")
        return runOnDatabase(context, arguments.mid(1));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("status  starts the private database if need be, and tells about it\n"
           "uri     tells where it is, for programs that connect while another one keeps it\n"
           "keep    prints the uri and keeps the database running until stdin ends\n"
           "run     runs a program on it; see 'ringledgerctl db run --help'"));
    parser.addPositionalArgument(QStringLiteral("ACTION"), tr("status, uri, keep or run"));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOption(json);
    if (const auto over = context.parse(parser, arguments, CommandContext::Reach::PrivateOnly))
        return ready(*over);
    const QString action = parser.positionalArguments().value(0);
    if (action == u"status")
        return status(context, parser.isSet(json));
    if (action == u"uri")
        return uri(context);
    if (action == u"keep")
        return keep(context);
    CommandContext::note(tr("ringledgerctl db: ACTION is one of status, uri, keep, run."));
    return ready(ExitUsage);
}

} // namespace

Command dbCommand()
{
    return {QStringLiteral("db"), tr("look at the private database, or run a program on it"),
            &runDb};
}

} // namespace rl
