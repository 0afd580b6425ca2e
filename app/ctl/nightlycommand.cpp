// SPDX-License-Identifier: GPL-3.0-or-later
#include "nightlycommand.h"

#include "commandcontext.h"
#include "database.h"
#include "upkeep/sqlupkeepstore.h"
#include "upkeep/worktext.h"

#include <QCoreApplication>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::nightly", text);
}

int nightly(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Does the night's work and says what it did: gives back numbers that are due, computes "
           "health anew, matches calls that were kept aside, clears what has expired, and fills "
           "the pool's history. For a scheduler, where the database has none (pg_cron); doing it "
           "twice does no harm. Exit status 1: a step was not done; the others were."));
    const QCommandLineOption json(QStringLiteral("json"), tr("The report as JSON."));
    parser.addOption(json);
    if (const auto status = context.parse(parser, arguments))
        return *status;
    const Result<ConnectionOptions> options = context.database().result();
    if (!options)
        return CommandContext::fail(options.error());
    Database database(*options);
    const Result<WorkReport> report = SqlUpkeepStore(database).nightly().result();
    if (!report)
        return CommandContext::fail(report.error());
    if (parser.isSet(json)) {
        CommandContext::print(QJsonDocument(report->document));
    } else {
        for (const QString &line : workReportText(*report))
            CommandContext::print(line);
    }
    if (report->isComplete())
        return ExitOk;
    return CommandContext::fail({ErrorCode::Conflict,
                                 tr("Not all of the night's work was done."),
                                 tr("See above which step was not, and why."),
                                 {}});
}

} // namespace

Command nightlyCommand()
{
    return {QStringLiteral("nightly"), tr("do the night's work and say what it did"),
            inWorker(&nightly)};
}

} // namespace rl
