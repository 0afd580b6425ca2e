// SPDX-License-Identifier: GPL-3.0-or-later
#include "importcommand.h"

#include "carriers/jsonrecords.h"
#include "commandcontext.h"
#include "import/csvrecords.h"
#include "import/pgimportstore.h"
#include "importtext.h"
#include "session.h"
#include "zonename.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <variant>

#include <unistd.h>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::import", text);
}

// JSON begins with a bracket; everything else is taken for CSV.
Result<std::unique_ptr<RecordSource>> openRecords(const QString &path, const ImportKind &kind,
                                                  const QStringList &pairs)
{
    const Result<ColumnMap> map = kind.fields->parseMap(pairs);
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
        return upcast(JsonRecords::open(std::move(*source), *kind.fields, *map));
    return upcast(CsvRecords::open(std::move(*source), *kind.fields, *map, kind.required));
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

Result<ImportReport> importFile(CommandContext &context, const ImportKind &kind,
                                const QString &path, const ImportOptions &options, bool quiet)
{
    const Result<ConnectionOptions> person = context.database().result();
    if (!person)
        return person.error();
    Result<std::unique_ptr<Session>> session = Session::open(*person);
    if (!session)
        return session.error();
    PgImportStore store(std::move(*session));
    FileImport importing(kind, store, &openRecords);
    ProgressLine line(!quiet);
    importing.onProgress(
        [&](const ImportProgress &progress) { line.show(progressLine(path, progress)); });
    importing.onCancelCheck([&context] { return context.isInterrupted(); });
    return importing.run(path, options);
}

// What the command line asks for.
struct Wish
{
    const ImportKind *kind = nullptr;
    QStringList files;
    ImportOptions options;
    bool json = false;
    bool quiet = false;
};

// The status that the command is over with, or what is wished for.
std::variant<int, Wish> understand(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Imports what other programs wrote: CSV with a header, or JSON as the carriers' lists "
           "have it. Columns are found by their usual names. What is there already is not entered "
           "twice; an import that was stopped goes on where it was with the same command. The "
           "status is 0 also when rows were refused: they are in the rejects file."));
    const QString kinds = importKindNames().join(u'|');
    parser.addPositionalArgument(QStringLiteral("kind"), tr("What is imported."), kinds);
    parser.addPositionalArgument(QStringLiteral("files"), tr("The files, in any order."),
                                 QStringLiteral("FILE…"));
    const auto option = [&parser](const char *name, const QString &help, const char *value = "") {
        parser.addOption({QString::fromLatin1(name), help, QString::fromLatin1(value)});
    };
    option("map", tr("The column is this field; may be repeated."), "column=field");
    option("zone", tr("Zone of times that name none, as America/New_York or Eastern."), "ZONE");
    option("carrier", tr("The file is this carrier's own list: twilio or signalwire."), "NAME");
    option("whole-list", tr("The CSV is the carrier's whole list of its time, not filtered: a call "
                            "that is not in it did not happen."));
    option("company", tr("Whose the rows are that name no company (numbers, brokers)."), "NAME");
    option("rejects", tr("Where refused rows go (FILE.rejects.csv)."), "FILE");
    option(
        "dry-run",
        tr("Tell what would happen. Nothing is entered; refused rows are listed in their file."));
    option("quiet", tr("No progress."));
    option("json", tr("The report as JSON."));
    if (const auto over = context.parse(parser, arguments))
        return *over;
    const auto usage = [](const QString &what) {
        CommandContext::note(tr("ringledgerctl import: %1").arg(what));
        return int(ExitUsage);
    };

    Wish wish;
    wish.kind = importKind(parser.positionalArguments().value(0));
    wish.files = parser.positionalArguments().mid(1);
    if (!wish.kind || wish.files.isEmpty())
        return usage(tr("say what to import, and from where: import %1 FILE…").arg(kinds));
    wish.json = parser.isSet(QStringLiteral("json"));
    wish.quiet = parser.isSet(QStringLiteral("quiet"));
    ImportOptions &options = wish.options;
    options.map = parser.values(QStringLiteral("map"));
    options.dryRun = parser.isSet(QStringLiteral("dry-run"));
    options.rejectsPath = parser.value(QStringLiteral("rejects"));
    options.wholeList = parser.isSet(QStringLiteral("whole-list"));
    options.company = parser.value(QStringLiteral("company"));
    options.carrier = parser.value(QStringLiteral("carrier"));
    if (!QStringList{QString(), QStringLiteral("twilio"), QStringLiteral("signalwire")}.contains(
            options.carrier))
        return usage(tr("--carrier takes twilio or signalwire, not “%1”.").arg(options.carrier));
    if (const QString zone = parser.value(QStringLiteral("zone")); !zone.isEmpty()) {
        const std::optional<QTimeZone> named = zoneNamed(zone);
        if (!named)
            return usage(
                tr("there is no time zone “%1”; examples are America/New_York and Eastern.")
                    .arg(zone));
        options.zone = *named;
    }
    if (!options.rejectsPath.isEmpty() && wish.files.size() > 1)
        return usage(
            tr("--rejects takes the refused rows of one file; name one, or leave it out."));
    return wish;
}

int importFiles(CommandContext &context, const QStringList &arguments)
{
    const std::variant<int, Wish> understood = understand(context, arguments);
    if (const int *over = std::get_if<int>(&understood))
        return *over;
    const Wish &wish = std::get<Wish>(understood);

    context.keepOnInterrupt();
    QJsonArray reports;
    int status = ExitOk;
    for (const QString &file : wish.files) {
        const Result<ImportReport> report =
            importFile(context, *wish.kind, file, wish.options, wish.quiet);
        if (!report) {
            status = CommandContext::fail(report.error());
            continue; // the other files are none the worse for it
        }
        if (wish.json)
            reports << reportJson(file, *report, wish.options.dryRun);
        else
            for (const QString &line : reportLines(file, *report, wish.options.dryRun))
                CommandContext::print(line);
        if (!report->finished) {
            status = ExitInterrupted;
            break;
        }
    }
    if (wish.json)
        CommandContext::print(QJsonDocument(reports));
    return status;
}

} // namespace

Command importCommand()
{
    return {QStringLiteral("import"),
            tr("enter call records, numbers, people and appointments from files"),
            inWorker(&importFiles)};
}

} // namespace rl
