// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandcontext.h"
#include "disputeactions.h"
#include "disputejsonoutput.h"
#include "letter/letterpdf.h"
#include "settling/casewords.h"
#include "suggestedreason.h"
#include "terminaldesk.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::dispute", text);
}

// "20", "20.5", "$1,020.50"
std::optional<Money> dollars(QString text)
{
    static const QRegularExpression form(QStringLiteral("^\\$?(\\d{1,9})(?:\\.(\\d{1,2}))?$"));
    const QRegularExpressionMatch match = form.match(text.remove(u',').trimmed());
    if (!match.hasMatch())
        return {};
    return Money{match.captured(1).toLongLong() * 100
                 + match.captured(2).leftJustified(2, u'0').toLongLong()};
}

QString outcomeLine(const OpenCase &open, const Decision &decision, const DecisionReceipt &receipt)
{
    QString line =
        tr("%1: %2.").arg(open.file.summary.reference, casewords::status(receipt.status).text);
    if (decision.credit > Money{})
        line += u' ' + tr("%1 credited.").arg(decision.credit.text());
    return line;
}

} // namespace

int resolveDispute(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr(
        "Decides a case under the same rules as the console. Without --reason, the reason is "
        "written from the facts of the case. The letter to the broker is kept with the decision."));
    parser.addPositionalArgument(QStringLiteral("CASE"), tr("As in DSP-2026-00001."));
    const QCommandLineOption action(
        QStringLiteral("action"),
        tr("One of charge-stands, credit-full, credit-part, ask-information, withdraw, reopen."),
        QStringLiteral("ACTION"));
    const QCommandLineOption reason(QStringLiteral("reason"),
                                    tr("To the broker; goes into the letter."),
                                    QStringLiteral("TEXT"));
    const QCommandLineOption amount(QStringLiteral("amount"),
                                    tr("For credit-part, in dollars: 20.00."),
                                    QStringLiteral("DOLLARS"));
    const QCommandLineOption override(
        QStringLiteral("override"),
        tr("Why it is not what the call records recommend; the broker does not see it."),
        QStringLiteral("TEXT"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      tr("Of the letter: en or es (the broker's)."),
                                      QStringLiteral("CODE"));
    const QCommandLineOption dryRun(QStringLiteral("dry-run"),
                                    tr("Print the letter and decide nothing."));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOptions({action, reason, amount, override, language, dryRun, json});
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const auto reference = oneReference(QStringLiteral("resolve"), parser.positionalArguments());
    if (!reference)
        return ExitUsage;
    DecisionDraft draft;
    draft.action = actionFromName(parser.value(action).replace(u'-', u'_'));
    if (!draft.action) {
        CommandContext::note(tr("ringledgerctl dispute resolve: --action is one of charge-stands, "
                                "credit-full, credit-part, ask-information, withdraw, reopen."));
        return ExitUsage;
    }
    if (parser.isSet(amount) && *draft.action != DisputeAction::CreditPart) {
        CommandContext::note(tr("ringledgerctl dispute resolve: --amount goes with credit-part."));
        return ExitUsage;
    }
    if (parser.isSet(amount)) {
        const std::optional<Money> credit = dollars(parser.value(amount));
        if (!credit) {
            CommandContext::note(
                tr("ringledgerctl dispute resolve: --amount takes dollars as in 20.00."));
            return ExitUsage;
        }
        draft.credit = *credit;
    }
    draft.overrideReason = parser.value(override);

    const std::optional<LetterLanguage> wanted = languageNamed(parser.value(language));
    if (parser.isSet(language) && !wanted) {
        CommandContext::note(tr("ringledgerctl dispute resolve: --language takes en or es."));
        return ExitUsage;
    }

    Result<std::unique_ptr<TerminalDesk>> terminal = TerminalDesk::open(context);
    if (!terminal)
        return CommandContext::fail(terminal.error());
    DisputeDesk &desk = (*terminal)->desk();
    Result<OpenCase> open = desk.openByReference(*reference).result();
    if (!open)
        return CommandContext::fail(open.error());
    desk.closed(open->file.summary.id).waitForFinished();
    if (wanted)
        open->file.letterLanguage = *wanted;
    draft.reason = parser.isSet(reason)
                       ? parser.value(reason)
                       : suggestedReasonFor(open->file.facts, open->verdict, *draft.action,
                                            open->file.letterLanguage);

    const Result<Decision> decision = desk.prepare(*open, draft);
    if (!decision)
        return CommandContext::fail(decision.error());
    if (parser.isSet(dryRun)) {
        CommandContext::print(decision->letterText);
        return ExitOk;
    }
    const Result<DecisionReceipt> receipt = desk.decide(*decision).result();
    if (!receipt)
        return CommandContext::fail(receipt.error());
    // The decision stands whether or not its letter can be kept.
    const QByteArray letter =
        LetterPdf(desk.letter(*open, decision->action, decision->credit, decision->reason), {},
                  paperFor(QLocale::system()), receipt->decidedAt)
            .pdf();
    const Outcome kept = desk.attachLetter(open->file.summary.id, receipt->eventId,
                                           open->file.summary.reference, letter)
                             .result();
    if (!kept)
        CommandContext::note(
            tr("The letter could not be kept with the case: %1").arg(kept.error().text()));
    if (parser.isSet(json))
        CommandContext::print(QJsonDocument(jsonOf(*receipt, open->file.summary.reference)));
    else
        CommandContext::print(outcomeLine(*open, *decision, *receipt));
    return ExitOk;
}

} // namespace rl
