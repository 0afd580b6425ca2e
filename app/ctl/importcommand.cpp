// SPDX-License-Identifier: GPL-3.0-or-later
#include "importcommand.h"

#include "carriers/jsonrecords.h"
#include "commandcontext.h"
#include "import/callfields.h"
#include "import/callimportstore.h"
#include "import/csvrecords.h"
#include "importtext.h"
#include "session.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <unistd.h>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::import", text);
}

// JSON begins with a bracket; everything else is taken for CSV.
Result<std::unique_ptr<RecordSource>> openRecords(const QString &path, const FieldTable &fields,
                                                  const std::vector<FieldChoice> &required,
                                                  const QStringList &pairs)
{
    const Result<ColumnMap> map = fields.parseMap(pairs);
    if (!map)
        return map.error();
    Result<std::unique_ptr<TextSource>> source = TextSource::open(path);
    if (!source)
        return source.error();
    const QByteArray start = (*source)
                                 ->head()
                                 .left(64)
                                 .replace('\0', "")
                                 .replace("\xEF\xBB\xBF", "")
                                 .replace("\xFF\xFE", "")
                                 .trimmed();
    const auto upcast = [](auto records) -> Result<std::unique_ptr<RecordSource>> {
        if (!records)
            return records.error();
        return std::unique_ptr<RecordSource>(std::move(*records));
    };
    if (start.startsWith('{') || start.startsWith('['))
        return upcast(JsonRecords::open(std::move(*source), fields, *map));
    return upcast(CsvRecords::open(std::move(*source), fields, *map, required));
}

// One line that is written again and again on a terminal, and nothing where there is none.
class ProgressLine
{
public:
    explicit ProgressLine(bool wanted)
        : m_wanted(wanted && isatty(STDERR_FILENO) == 1)
    {
    }
    ~ProgressLine() { clear(); }

    void show(const QString &line)
    {
        if (!m_wanted)
            return;
        fprintf(stderr, "\r\033[K%s", qUtf8Printable(line));
        fflush(stderr);
        m_shown = true;
    }
    void clear()
    {
        if (m_shown)
            fputs("\r\033[K", stderr);
        m_shown = false;
    }

private:
    bool m_wanted;
    bool m_shown = false;
};

Result<ImportReport> importFile(CommandContext &context, const QString &path,
                                const ImportOptions &options, bool quiet)
{
    const Result<ConnectionOptions> person = context.database().result();
    if (!person)
        return person.error();
    Result<std::unique_ptr<Session>> session = Session::open(*person);
    if (!session)
        return session.error();
    CallImportStore store(std::move(*session));
    ImportCalls import(store, [](const QString &file, const QStringList &map) {
        return openRecords(file, callFields(), requiredCallFields(), map);
    });
    ProgressLine line(!quiet);
    import.onProgress(
        [&](const ImportProgress &progress) { line.show(progressLine(path, progress));
});
    import.onCancelCheck([&context] { return context.isInterrupted();
    } // namespace
);
return import.run(path, options);
} // namespace rl

int importCalls(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Imports call records: pages of a carrier's Calls list as JSON, or CSV with a header. "
           "Columns are found by their usual names. A call that is there already is not entered "
           "twice; an import that was stopped goes on where it was with the same command."));
    parser.addPositionalArgument(QStringLiteral("calls"), tr("What is imported."),
                                 QStringLiteral("calls"));
    parser.addPositionalArgument(QStringLiteral("files"), tr("The files, in any order."),
                                 QStringLiteral("FILE…"));
    const QCommandLineOption map(QStringLiteral("map"),
                                 tr("The column is this field; may be repeated."),
                                 QStringLiteral("column=field"));
    const QCommandLineOption zone(QStringLiteral("zone"),
                                  tr("Zone of times that name none, as America/New_York."),
                                  QStringLiteral("ZONE"));
    const QCommandLineOption carrier(
        QStringLiteral("carrier"), tr("The file is this carrier's own list: twilio or signalwire."),
        QStringLiteral("NAME"));
    const QCommandLineOption rejects(QStringLiteral("rejects"),
                                     tr("Where refused rows go (FILE.rejects.csv)."),
                                     QStringLiteral("FILE"));
    const QCommandLineOption dryRun(QStringLiteral("dry-run"),
                                    tr("Tell what would happen; write nothing."));
    const QCommandLineOption quiet(QStringLiteral("quiet"), tr("No progress."));
    const QCommandLineOption asJson(QStringLiteral("json"), tr("The report as JSON."));
    parser.addOptions({map, zone, carrier, rejects, dryRun, quiet, asJson});
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const auto usage = [](const QString &what) {
        CommandContext::note(tr("ringledgerctl import: %1").arg(what));
        return ExitUsage;
    };

    const QStringList files = parser.positionalArguments().mid(1);
    if (parser.positionalArguments().value(0) != u"calls" || files.isEmpty())
        return usage(tr("say what to import, and from where: import calls FILE…"));
    ImportOptions options;
    options.map = parser.values(map);
    options.dryRun = parser.isSet(dryRun);
    options.rejectsPath = parser.value(rejects);
    options.carrier = parser.value(carrier);
    if (!options.carrier.isEmpty() && options.carrier != u"twilio"
        && options.carrier != u"signalwire")
        return usage(tr("--carrier takes twilio or signalwire, not “%1”.").arg(options.carrier));
    if (parser.isSet(zone)) {
        options.zone = QTimeZone(parser.value(zone).toLatin1());
        if (!options.zone.isValid())
            return usage(tr("there is no time zone “%1”; an example is America/New_York.")
                             .arg(parser.value(zone)));
    }
    if (!options.rejectsPath.isEmpty() && files.size() > 1)
        return usage(
            tr("--rejects takes the refused rows of one file; name one, or leave it out."));

    context.keepOnInterrupt();
    const bool json = parser.isSet(asJson);
    QJsonArray reports;
    int status = ExitOk;
    for (const QString &file : files) {
        const Result<ImportReport> report = importFile(context, file, options, parser.isSet(quiet));
        if (!report) {
            status = CommandContext::fail(report.error());
            continue; // the other files are none the worse for it
        }
        if (json)
            reports << reportJson(file, *report, options.dryRun);
        else
            for (const QString &line : reportLines(file, *report, options.dryRun))
                CommandContext::print(line);
        if (!report->finished) {
            status = ExitInterrupted;
            break;
        }
    }
    if (json)
        CommandContext::print(QJsonDocument(reports));
    return status;
}

} // namespace

Command importCommand()
{
    return {QStringLiteral("import"), tr("enter call records from files"), inWorker(&importCalls)};
}

} // namespace rl
