// SPDX-License-Identifier: GPL-3.0-or-later
#include "pgimportstore.h"

#include "copywriter.h"
#include "sentence.h"
#include "session.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace rl {

namespace {

constexpr int attempts = 4; // of a batch that met somebody else's
constexpr qsizetype pieceSize = 64 * 1024;

ImportRun runFrom(const SqlRow &row)
{
    ImportRun run;
    run.id = row.uuid("id");
    run.status = row.text("status");
    run.position = row.big("position");
    run.line = std::max<qint64>(1, row.big("line"));
    run.read = row.big("rows_read");
    run.entered = row.big("rows_entered");
    run.known = row.big("rows_known");
    run.aside = row.big("rows_aside");
    run.joined = row.big("rows_joined");
    run.rejected = row.big("rows_rejected");
    run.coversFrom = row.instant("covers_from");
    run.coversTo = row.instant("covers_to");
    return run;
}

Result<ImportRun> oneRun(const Result<SqlRows> &rows)
{
    if (!rows)
        return rows.error();
    return runFrom(rows->first());
}

QStringList microseconds(const std::vector<qint64> &instants)
{
    QStringList texts;
    for (const qint64 instant : instants)
        texts << QString::number(instant);
    return texts;
}

// Somebody else (the bridge, another import) entered one of these calls at the same moment; the
// next attempt sees it.
bool isRace(const QByteArray &sqlState)
{
    constexpr std::array races{"23505", "40001", "40P01"};
    return std::any_of(races.begin(), races.end(),
                       [&](const char *state) { return sqlState == state; });
}

} // namespace

PgImportStore::PgImportStore(std::unique_ptr<Session> session)
    : m_session(std::move(session))
{
}

PgImportStore::~PgImportStore() = default;

void PgImportStore::setCancelCheck(std::function<bool()> cancelled)
{
    m_cancelled = std::move(cancelled);
}

Result<ImportRun> PgImportStore::begin(const ImportFile &file, bool dry)
{
    m_kind = file.kind;
    m_company = file.settings.value(u"company").toString();
    if (dry)
        m_dryRun.emplace(*m_session);
    return oneRun(m_session->query(u"import_begin", {{"kind", file.kind},
                                                     {"name", file.name},
                                                     {"bytes", file.bytes},
                                                     {"head_sha256", file.headSha256},
                                                     {"settings", file.settings},
                                                     {"carrier", file.carrier},
                                                     {"rejects_file", file.rejectsFile}}));
}

// In the transaction that enterOnce() has begun.
Result<ImportRun> PgImportStore::enterCalls(const ImportRun &run, const ImportBatch &batch)
{
    if (const Result<SqlRows> prepared = m_session->query(u"import_prepare"); !prepared)
        return prepared.error();
    Result<CopyWriter> copy = m_session->copyIn("COPY pg_temp.call_stage FROM STDIN");
    if (!copy)
        return copy.error();
    for (qsizetype at = 0; at < batch.staged.size(); at += pieceSize) {
        const qsizetype size = std::min(pieceSize, batch.staged.size() - at);
        if (const Outcome sent = copy->write(QByteArrayView(batch.staged.constData() + at, size));
            !sent)
            return sent.error();
    }
    if (const Result<qint64> copied = copy->finish(); !copied)
        return copied.error();
    if (batch.rejected > 0) {
        const Result<SqlRows> noted =
            m_session->query(u"import_note_refused", {{"run", run.id},
                                                      {"at", microseconds(batch.refusedAt)},
                                                      {"undated", batch.refusedUndated}});
        if (!noted)
            return noted.error();
    }
    return oneRun(m_session->query(u"import_enter", {{"run", run.id},
                                                     {"position", batch.position},
                                                     {"line", batch.line},
                                                     {"rejected", batch.rejected}}));
}

Result<ImportRun> PgImportStore::enterRecords(const ImportRun &run, const ImportBatch &batch,
                                              const Refused &refused)
{
    QByteArray rows = batch.staged;
    if (rows.endsWith('\n'))
        rows.chop(1);
    rows = '[' + rows.replace('\n', ',') + ']'; // the objects themselves have no line ends
    const Result<SqlRows> answer =
        m_session->query(u"import_records", {{"run", run.id},
                                             {"rows", QString::fromUtf8(rows)},
                                             {"company", m_company},
                                             {"position", batch.position},
                                             {"line", batch.line},
                                             {"rejected", batch.rejected}});
    if (!answer)
        return answer.error();
    std::vector<RefusedRow> refusedRows;
    for (const QJsonValue &value : answer->first().json("refused").array()) {
        const QJsonObject row = value.toObject();
        refusedRows.push_back({row[u"line"].toInteger(), row[u"field"].toString(),
                               row[u"value"].toString(), sentence(row[u"reason"].toString())});
    }
    if (const Outcome kept = refused(refusedRows); !kept)
        return kept.error();
    return runFrom(answer->first());
}

Result<ImportRun> PgImportStore::enterOnce(const ImportRun &run, const ImportBatch &batch,
                                           const Refused &refused)
{
    std::optional<Transaction> transaction;
    if (!m_dryRun)
        transaction.emplace(*m_session);
    const Result<ImportRun> entered =
        m_kind == u"calls" ? enterCalls(run, batch) : enterRecords(run, batch, refused);
    if (!entered)
        return entered;
    if (transaction) {
        if (const Outcome committed = transaction->commit(); !committed)
            return committed.error();
    }
    return entered;
}

Result<ImportRun> PgImportStore::enter(const ImportRun &run, const ImportBatch &batch,
                                       const Refused &refused)
{
    m_session->setCancelCheck(m_cancelled);
    Result<ImportRun> entered = run;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        m_session->forgetFailure();
        entered = enterOnce(run, batch, refused);
        if (entered || m_dryRun || !isRace(m_session->lastFailure().sqlState))
            break;
    }
    m_session->setCancelCheck({}); // what ends the run must get through
    return entered;
}

Result<ImportRun> PgImportStore::end(const ImportRun &run, const QString &status,
                                     const QString &sha256, bool wholeList, const QString &why)
{
    if (m_dryRun && status != u"done") {
        m_dryRun.reset(); // the transaction may have failed already
        return run;
    }
    return oneRun(m_session->query(
        u"import_end", {{"run", run.id},
                        {"status", status},
                        {"sha256", sha256.isEmpty() ? SqlValue(nullptr) : SqlValue(sha256)},
                        {"whole_list", wholeList},
                        {"why", why.isEmpty() ? SqlValue(nullptr) : SqlValue(why)}}));
}

} // namespace rl
