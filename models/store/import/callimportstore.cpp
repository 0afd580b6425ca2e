// SPDX-License-Identifier: GPL-3.0-or-later
#include "callimportstore.h"

#include "copywriter.h"
#include "session.h"

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

// Somebody else (the bridge, another import) entered one of these calls at the same moment; the
// next attempt sees it.
bool isRace(const QByteArray &sqlState)
{
    constexpr std::array races{"23505", "40001", "40P01"};
    return std::any_of(races.begin(), races.end(),
                       [&](const char *state) { return sqlState == state; });
}

} // namespace

CallImportStore::CallImportStore(std::unique_ptr<Session> session)
    : m_session(std::move(session))
{
}

CallImportStore::~CallImportStore() = default;

void CallImportStore::setCancelCheck(std::function<bool()> cancelled)
{
    m_cancelled = std::move(cancelled);
}

Result<ImportRun> CallImportStore::begin(const ImportFile &file, bool dry)
{
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

Result<ImportRun> CallImportStore::enterOnce(const ImportRun &run, const ImportBatch &batch)
{
    std::optional<Transaction> transaction;
    if (!m_dryRun)
        transaction.emplace(*m_session);
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
    const Result<ImportRun> entered =
        oneRun(m_session->query(u"import_enter", {{"run", run.id},
                                                  {"position", batch.position},
                                                  {"line", batch.line},
                                                  {"rejected", batch.rejected}}));
    if (!entered)
        return entered;
    if (transaction) {
        if (const Outcome committed = transaction->commit(); !committed)
            return committed.error();
    }
    return entered;
}

Result<ImportRun> CallImportStore::enter(const ImportRun &run, const ImportBatch &batch)
{
    m_session->setCancelCheck(m_cancelled);
    Result<ImportRun> entered = run;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        m_session->forgetFailure();
        entered = enterOnce(run, batch);
        if (entered || m_dryRun || !isRace(m_session->lastFailure().sqlState))
            break;
    }
    m_session->setCancelCheck({}); // what ends the run must get through
    return entered;
}

Result<ImportRun> CallImportStore::end(const ImportRun &run, const QString &status,
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
