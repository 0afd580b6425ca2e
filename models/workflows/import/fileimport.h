// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importkind.h"
#include "importstore.h"
#include "recordsource.h"

#include <QTimeZone>

#include <functional>

namespace rl {

struct ImportOptions
{
    QStringList map; // "column=field"
    QTimeZone zone; // of times that name none; invalid: such times are refused
    QString
        carrier; // "twilio", "signalwire": the file is this carrier's own list; empty: told by it
    QString rejectsPath; // empty: next to the file, NAME.rejects.csv
    bool wholeList = false; // a CSV of the carrier's was not filtered
    QString company; // whose the rows are that name none (numbers)
    bool dryRun = false;
    qint64 batchRows = 25'000; // per transaction
};

struct ImportProgress
{
    ImportRun run;
    qint64 bytesRead = 0;
    qint64 bytes = 0;
    double rowsPerSecond = 0;
    double secondsLeft = 0; // as far as the rate so far tells
};

struct ImportReport
{
    ImportRun run;
    bool resumed = false; // went on with an earlier run
    bool finished = false; // else it was stopped, and can be gone on with
    QStringList remarks; // whole sentences about the file
    QString rejectsPath; // empty: nothing was refused
    double seconds = 0;
};

// Imports one file of one kind: one thread reads and understands while the database enters the
// batch before. Memory does not grow with the file. A batch and the file's position are one
// transaction, so that nothing is lost or entered twice whatever ends the program.
class FileImport
{
public:
    // Opens the file in the form that it has. Errors: as TextSource, and what the form refuses.
    using OpenSource = std::function<Result<std::unique_ptr<RecordSource>>(
        const QString &path, const ImportKind &kind, const QStringList &map)>;

    FileImport(const ImportKind &kind, ImportStore &store, OpenSource open);

    // Both are called from the importing thread. 'progress' after each batch; 'cancelled' also
    // while a batch is entered, which is then undone.
    void onProgress(std::function<void(const ImportProgress &)> progress);
    void onCancelCheck(std::function<bool()> cancelled);

    // Errors: what the file or the database refuses. Cancelled is no error: see 'finished'.
    Result<ImportReport> run(const QString &path, const ImportOptions &options);

private:
    struct ReadBatch;
    class Reader;

    Result<ImportReport> enterAll(RecordSource &source, const QString &path,
                                  const ImportOptions &options, ImportReport report);

    const ImportKind &m_kind;
    ImportStore &m_store;
    OpenSource m_open;
    std::function<void(const ImportProgress &)> m_progress;
    std::function<bool()> m_cancelled;
};

} // namespace rl
