// SPDX-License-Identifier: GPL-3.0-or-later
#include "migratecommand.h"

#include "commandcontext.h"

#include <QCoreApplication>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::migrate", text);
}

int migrate(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Brings the database to the schema of this ringledgerctl. Every command does so first; "
           "this one says what it took."));
    if (const auto status = context.parse(parser, arguments))
        return *status;
    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return CommandContext::fail(options.error());
    for (const QString &name : context.local().applied())
        CommandContext::print(tr("applied %1").arg(name));
    if (context.local().applied().isEmpty())
        CommandContext::print(tr("nothing to do"));
    return ExitOk;
}

} // namespace

Command migrateCommand()
{
    return {QStringLiteral("migrate"), tr("bring the database to this program's schema"),
            inWorker(&migrate)};
}

} // namespace rl
