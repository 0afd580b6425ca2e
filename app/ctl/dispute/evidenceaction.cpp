// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandcontext.h"
#include "disputeactions.h"
#include "evidence/evidencepack.h"
#include "terminaldesk.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::dispute", text);
}

} // namespace

int saveEvidence(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Saves the evidence pack of a case: one PDF that the broker can read, with the same "
           "facts attached as evidence.json and calls.csv. The lead's number is not in it, nor is "
           "an internal note."));
    parser.addPositionalArgument(QStringLiteral("CASE"), tr("As in DSP-2026-00001."));
    const QCommandLineOption output({QStringLiteral("o"), QStringLiteral("output")},
                                    tr("Where to (CASE-evidence.pdf here)."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption paperSize(QStringLiteral("paper"),
                                       tr("letter or a4 (as is usual where you are)."),
                                       QStringLiteral("SIZE"));
    const QCommandLineOption language(QStringLiteral("language"), tr("en or es (the broker's)."),
                                      QStringLiteral("CODE"));
    const QCommandLineOption json(QStringLiteral("json"), tr("One JSON document on stdout."));
    parser.addOptions({output, paperSize, language, json});
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const auto reference = oneReference(QStringLiteral("evidence"), parser.positionalArguments());
    if (!reference)
        return ExitUsage;
    EvidenceInput input;
    input.paper = paperFor(QLocale::system());
    if (parser.isSet(paperSize)) {
        const QString size = parser.value(paperSize).toLower();
        if (size != u"letter" && size != u"a4") {
            CommandContext::note(tr("ringledgerctl dispute evidence: --paper is letter or a4."));
            return ExitUsage;
        }
        input.paper = size == u"a4" ? PaperSize::A4 : PaperSize::Letter;
    }

    const std::optional<LetterLanguage> wanted = languageNamed(parser.value(language));
    if (parser.isSet(language) && !wanted) {
        CommandContext::note(tr("ringledgerctl dispute evidence: --language takes en or es."));
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

    input.language = wanted.value_or(open->file.letterLanguage);
    input.file = open->file;
    input.verdict = judge(open->file.facts, input.language);
    input.signedBy = open->file.readerName;
    input.generatedAt = QDateTime::currentDateTimeUtc();
    const EvidencePack pack(input);
    const QString path = parser.isSet(output) ? parser.value(output) : pack.fileName();
    const Result<QByteArray> pdf = pack.write(path);
    if (!pdf)
        return CommandContext::fail(pdf.error());
    const SavedPaper paper = savedPaper(SavedPaper::Kind::Evidence, path, *pdf);
    const Outcome noted = desk.noteSaved(open->file.summary.id, paper).result();
    if (parser.isSet(json))
        CommandContext::print(QJsonDocument(QJsonObject{
            {QStringLiteral("reference"), open->file.summary.reference},
            {QStringLiteral("file"), path},
            {QStringLiteral("sha256"), paper.sha256},
        }));
    else
        CommandContext::print(path);
    if (!noted) {
        CommandContext::note(tr("%1 is saved, but the history does not say so.").arg(path));
        return CommandContext::fail(noted.error());
    }
    return ExitOk;
}

} // namespace rl
