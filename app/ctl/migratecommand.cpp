// SPDX-License-Identifier: GPL-3.0-or-later
#include "migratecommand.h"

#include "commandcontext.h"
#include "migrator.h"
#include "session.h"

#include <QCoreApplication>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::migrate", text);
}

int say(const QStringList &applied)
{
    for (const QString &name : applied)
        CommandContext::print(tr("applied %1").arg(name));
    if (applied.isEmpty())
        CommandContext::print(tr("nothing to do"));
    return ExitOk;
}

int migrateServer(CommandContext &context)
{
    const Result<std::unique_ptr<Session>> session = Session::open(*context.owner().result());
    if (!session)
        return CommandContext::fail(session.error());
    const Result<QStringList> applied = Migrator().migrate(**session);
    return applied ? say(*applied) : CommandContext::fail(applied.error());
}

int migrate(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Brings the database to the schema of this ringledgerctl. Every command does so first "
           "with the private one; this one says what it took, and does it to a server's, too."));
    if (const auto status = context.parse(parser, arguments))
        return *status;
    if (!context.isPrivate())
        return migrateServer(context);
    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return CommandContext::fail(options.error());
    return say(context.local().applied());
}

} // namespace

Command migrateCommand()
{
    return {QStringLiteral("migrate"), tr("bring the database to this program's schema"),
            inWorker(&migrate)};
}

} // namespace rl
