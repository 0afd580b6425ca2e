// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandcontext.h"
#include "disputeactions.h"
#include "terminaldesk.h"

#include <QCoreApplication>

#include <functional>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::dispute", text);
}

// "CASE TEXT…": opens the case and does 'work' with it and the text.
int withText(
    CommandContext &context, const QString &action, const QStringList &positional,
    const std::function<QFuture<Outcome>(DisputeDesk &, const QUuid &, const QString &)> &work)
{
    if (positional.size() < 2) {
        CommandContext::note(tr("ringledgerctl dispute %1: give one case and a text.").arg(action));
        return ExitUsage;
    }
    Result<std::unique_ptr<TerminalDesk>> terminal = TerminalDesk::open(context);
    if (!terminal)
        return CommandContext::fail(terminal.error());
    DisputeDesk &desk = (*terminal)->desk();
    const Result<OpenCase> open = desk.openByReference(positional.front()).result();
    if (!open)
        return CommandContext::fail(open.error());
    const QUuid id = open->file.summary.id;
    const Outcome done = work(desk, id, positional.mid(1).join(u' ')).result();
    desk.closed(id).waitForFinished();
    return done ? int(ExitOk) : CommandContext::fail(done.error());
}

} // namespace

int noteOnDispute(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Adds a note to a case, for our own people only."));
    parser.addPositionalArgument(QStringLiteral("CASE"), tr("As in DSP-2026-00001."));
    parser.addPositionalArgument(QStringLiteral("TEXT"), tr("The note."));
    const QCommandLineOption open(QStringLiteral("for-broker"), tr("The broker may read it."));
    parser.addOption(open);
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const bool internal = !parser.isSet(open);
    return withText(context, QStringLiteral("note"), parser.positionalArguments(),
                    [internal](DisputeDesk &desk, const QUuid &id, const QString &text) {
                        return desk.addNote(id, text, internal);
                    });
}

int answerOnDispute(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Enters what the broker answered to our question. The case is open again, and due later "
           "by the time that we waited."));
    parser.addPositionalArgument(QStringLiteral("CASE"), tr("As in DSP-2026-00001."));
    parser.addPositionalArgument(QStringLiteral("TEXT"), tr("The answer."));
    if (const auto over = context.parse(parser, arguments))
        return *over;
    return withText(context, QStringLiteral("answer"), parser.positionalArguments(),
                    [](DisputeDesk &desk, const QUuid &id, const QString &text) {
                        return desk.recordAnswer(id, text);
                    });
}

} // namespace rl
