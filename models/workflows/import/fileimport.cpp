// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileimport.h"

#include "rejectsfile.h"
#include "textsource.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>

#include <future>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::FileImport", text);
}

Result<QString> headSha256(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotAllowed,
                     tr("%1 cannot be opened: %2.").arg(path, file.errorString()),
                     {},
                     {}};
    return QString::fromLatin1(
        QCryptographicHash::hash(file.read(64 * 1024), QCryptographicHash::Sha256).toHex());
}

} // namespace

struct FileImport::ReadBatch
{
    ImportBatch batch;
    QByteArray rejects;
    QHash<qint64, QByteArray> rawRows; // by line; for rows that the database may refuse
    bool last = false;
    qint64 bytesRead = 0;
    std::optional<Error> error; // the file cannot be read any further
};

// Reads and understands batch after batch; used by one thread at a time.
class FileImport::Reader
{
public:
    Reader(const ImportKind &kind, RecordSource &source, const ImportOptions &options)
        : m_source(source)
        , m_parser(kind.makeParser(source, options.zone))
        , m_keepsRows(!kind.isCalls)
        , m_batchRows(options.batchRows)
    {
    }

    ReadBatch next()
    {
        ReadBatch read;
        read.batch.staged.reserve(m_lastSize + m_lastSize / 8);
        for (qint64 rows = 0; rows < m_batchRows; ++rows) {
            const Result<RecordSource::Event> event = m_source.next();
            if (!event) {
                read.error = event.error();
                break;
            }
            if (*event == RecordSource::Event::End) {
                read.last = true;
                break;
            }
            std::optional<Refusal> refusal;
            qint64 line = 0;
            if (*event == RecordSource::Event::Fault) {
                line = m_source.fault().line;
                refusal = Refusal{m_source.fault().column, {}, m_source.fault().reason, {}};
            } else {
                line = m_source.record().line;
                refusal = m_parser->parse(m_source.record(), read.batch.staged);
                if (m_keepsRows)
                    read.rawRows.insert(
                        line, QByteArray(m_source.raw().data(), qsizetype(m_source.raw().size())));
            }
            if (refusal) {
                ++read.batch.rejected;
                if (refusal->at)
                    read.batch.refusedAt.push_back(*refusal->at);
                else
                    read.batch.refusedUndated = true;
                RejectsFile::appendRow(read.rejects, line, *refusal, m_source.raw());
            }
        }
        read.batch.position = m_source.position();
        read.batch.line = m_source.nextLine();
        read.bytesRead = m_source.bytesRead();
        m_lastSize = read.batch.staged.size();
        return read;
    }

    [[nodiscard]] const RowParser &parser() const { return *m_parser; }

private:
    RecordSource &m_source;
    std::unique_ptr<RowParser> m_parser;
    bool m_keepsRows;
    qint64 m_batchRows;
    qsizetype m_lastSize = 0;
};

FileImport::FileImport(const ImportKind &kind, ImportStore &store, OpenSource open)
    : m_kind(kind)
    , m_store(store)
    , m_open(std::move(open))
    , m_progress([](const ImportProgress &) {})
    , m_cancelled([] { return false; })
{
}

void FileImport::onProgress(std::function<void(const ImportProgress &)> progress)
{
    m_progress = std::move(progress);
}

void FileImport::onCancelCheck(std::function<bool()> cancelled)
{
    m_cancelled = std::move(cancelled);
    m_store.setCancelCheck(m_cancelled);
}

Result<ImportReport> FileImport::run(const QString &path, const ImportOptions &options)
{
    Result<std::unique_ptr<RecordSource>> source = m_open(path, m_kind, options.map);
    if (!source)
        return source.error();
    const Result<QString> head = headSha256(path);
    if (!head)
        return head.error();

    const QString carrier =
        options.carrier.isEmpty() && m_kind.isCalls ? (*source)->carrier() : options.carrier;
    ImportFile file;
    file.kind = m_kind.name;
    file.name = QFileInfo(path).fileName();
    file.bytes = QFileInfo(path).size();
    file.headSha256 = *head;
    file.carrier = carrier.isEmpty() ? QStringLiteral("signalwire") : carrier;
    file.rejectsFile = options.rejectsPath;
    if (file.rejectsFile.isEmpty())
        file.rejectsFile = path
                           + (options.dryRun ? QStringLiteral(".dry-run.rejects.csv")
                                             : QStringLiteral(".rejects.csv"));
    file.settings = {{QStringLiteral("map"), QJsonArray::fromStringList(options.map)},
                     {QStringLiteral("zone"), QString::fromLatin1(options.zone.id())},
                     {QStringLiteral("list"),
                      carrier.isEmpty() ? QStringLiteral("false") : QStringLiteral("true")}};
    if (!options.company.isEmpty())
        file.settings.insert(QStringLiteral("company"), options.company);
    if (options.dryRun)
        file.settings.insert(QStringLiteral("dry"), true); // finds no real run to go on with

    const Result<ImportRun> begun = m_store.begin(file, options.dryRun);
    if (!begun)
        return begun.error();
    ImportReport report;
    report.run = *begun;
    report.resumed = begun->read > 0;
    report.rejectsPath = file.rejectsFile;
    if (const Outcome resumed = (*source)->resume(begun->position, begun->line); !resumed)
        return resumed.error();
    return enterAll(**source, path, options, std::move(report));
}

Result<ImportReport> FileImport::enterAll(RecordSource &source, const QString &path,
                                          const ImportOptions &options, ImportReport report)
{
    RejectsFile rejects(report.rejectsPath);
    if (const Outcome opened = rejects.open(report.run.rejected); !opened)
        return opened.error();
    Reader reader(m_kind, source, options);
    QElapsedTimer clock;
    clock.start();
    const qint64 rowsBefore = report.run.read;
    const qint64 bytes = QFileInfo(path).size();

    std::optional<Error> failure;
    ReadBatch current = reader.next();
    while (!failure) {
        // The next batch is read while the database enters this one.
        std::future<ReadBatch> following;
        if (!current.last && !current.error)
            following = std::async(std::launch::async, [&reader] { return reader.next(); });
        Result<ImportRun> entered = report.run;
        if (const Outcome written = rejects.append(current.rejects); !written)
            entered = written.error();
        else if (m_cancelled())
            entered = Error{ErrorCode::Cancelled, {}, {}, {}};
        else
            entered =
                m_store.enter(report.run, current.batch, [&](const std::vector<RefusedRow> &rows) {
                    QByteArray text;
                    for (const RefusedRow &row : rows)
                        RejectsFile::appendRow(text, row.line,
                                               {row.field, row.value, row.reason, {}},
                                               current.rawRows.value(row.line).toStdString());
                    return rejects.append(text);
                });
        ReadBatch next;
        if (following.valid())
            next = following.get();
        if (!entered) {
            failure = entered.error();
            break;
        }
        report.run = *entered;
        const double seconds = std::max(1e-3, static_cast<double>(clock.elapsed()) / 1000);
        const double rate = static_cast<double>(report.run.read - rowsBefore) / seconds;
        const double share =
            bytes == 0 ? 1 : static_cast<double>(current.bytesRead) / static_cast<double>(bytes);
        m_progress({report.run, current.bytesRead, bytes, rate,
                    share > 0 ? seconds / share - seconds : 0});
        if (current.error)
            failure = current.error;
        else if (current.last)
            break;
        else
            current = std::move(next);
    }

    report.seconds = static_cast<double>(clock.elapsed()) / 1000;
    report.remarks = source.remarks();
    report.remarks << reader.parser().remarks();
    if (report.run.rejected == 0)
        report.rejectsPath.clear();

    if (failure) {
        const bool stopped = failure->code == ErrorCode::Cancelled;
        // When the database is gone, its row stays 'running' and is found all the same.
        const Result<ImportRun> ended =
            m_store.end(report.run, QStringLiteral("paused"), {}, true,
                        stopped ? QStringLiteral("stopped by the user") : failure->what);
        if (!stopped)
            return *failure;
        if (ended)
            report.run = *ended;
        return report;
    }
    QString sha256;
    if (!options.dryRun) {
        const Result<QString> hash = TextSource::sha256(path);
        if (!hash)
            return hash.error();
        sha256 = *hash;
    }
    using Extent = RecordSource::Extent;
    const bool whole = source.extent() == Extent::Whole
                       || (source.extent() == Extent::Unknown && options.wholeList);
    const Result<ImportRun> ended =
        m_store.end(report.run, QStringLiteral("done"), sha256, m_kind.isCalls && whole, {});
    if (!ended)
        return ended.error();
    report.run = *ended;
    report.finished = true;
    return report;
}

} // namespace rl
