// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandcontext.h"
#include "disputeactions.h"
#include "disputejsonoutput.h"
#include "disputetextoutput.h"
#include "terminaldesk.h"

#include <QCoreApplication>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::dispute", text);
}

} // namespace

int showDispute(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Shows one case: the sentence to say aloud, the verdict with its reasons, every call "
           "with what counts and why, and the history."));
    parser.addPositionalArgument(QStringLiteral("CASE"), tr("As in DSP-2026-00001."));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOption(json);
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const auto reference = oneReference(QStringLiteral("show"), parser.positionalArguments());
    if (!reference)
        return ExitUsage;

    Result<std::unique_ptr<TerminalDesk>> terminal = TerminalDesk::open(context);
    if (!terminal)
        return CommandContext::fail(terminal.error());
    DisputeDesk &desk = (*terminal)->desk();
    const Result<OpenCase> open = desk.openByReference(*reference).result();
    if (!open)
        return CommandContext::fail(open.error());
    desk.closed(open->file.summary.id).waitForFinished(); // a terminal keeps nothing on screen
    if (parser.isSet(json)) {
        CommandContext::print(QJsonDocument(jsonOf(*open)));
        return ExitOk;
    }
    CommandContext::print(textOf(*open, QDateTime::currentDateTimeUtc()).join(u'\n'));
    return ExitOk;
}

} // namespace rl
