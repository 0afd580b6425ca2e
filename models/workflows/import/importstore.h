// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QUuid>

#include <functional>
#include <vector>

namespace rl {

// What identifies an import: the same file with the same settings goes on where it was stopped.
struct ImportFile
{
    QString kind; // "calls", …
    QString name; // as the user gave it
    qint64 bytes = 0;
    QString headSha256; // of its first 64 KiB, hex
    QJsonObject settings; // map, zone, whether it is a carrier's list
    QString carrier;
    QString rejectsFile;
};

// A run as the database knows it (import_runs). read = entered + known + aside + joined + rejected.
struct ImportRun
{
    QUuid id;
    QString status; // running, paused, done, failed
    qint64 position = 0; // of the text that is wholly in the database
    qint64 line = 1; // the next one
    qint64 read = 0;
    qint64 entered = 0;
    qint64 known = 0; // the same call with the same data was there
    qint64 aside = 0; // kept aside with a reason
    qint64 joined = 0; // became part of another row's call
    qint64 rejected = 0;
    QDateTime coversFrom; // invalid: not a carrier's whole list
    QDateTime coversTo;
};

// Part of a file, ready to be entered.
struct ImportBatch
{
    QByteArray staged; // what the kind's RowParser made, one line per row
    qint64 rejected = 0;
    // When the refused ones happened, µs since 1970 in UTC: there was something that we do not
    // have.
    std::vector<qint64> refusedAt;
    bool refusedUndated = false; // one of them might have happened at any time
    qint64 position = 0; // of the text behind this batch
    qint64 line = 1;
};

// A row that the database refused.
struct RefusedRow
{
    qint64 line = 0;
    QString field;
    QString value;
    QString reason; // whole sentences
};

// The database side of an import. Blocks; lives in the thread that imports.
class ImportStore
{
public:
    virtual ~ImportStore() = default;

    // 'dry': everything until the store is destroyed happens in one transaction that is undone.
    // Errors: Conflict, somebody imports this file at this moment; NotAllowed.
    virtual Result<ImportRun> begin(const ImportFile &file, bool dry) = 0;
    // All of the batch and the run's new position, or nothing. Errors: Unreachable, Cancelled,
    // OutOfSpace; the run can be gone on with then. 'refused' gets the rows that the database has
    // refused before the batch is committed; its error undoes the batch.
    using Refused = std::function<Outcome(const std::vector<RefusedRow> &rows)>;
    virtual Result<ImportRun> enter(const ImportRun &run, const ImportBatch &batch,
                                    const Refused &refused) = 0;
    // 'sha256': of the whole file when done, else empty. 'wholeList': a call of its time that is
    // not in it did not happen. 'why': for people who look later.
    virtual Result<ImportRun> end(const ImportRun &run, const QString &status,
                                  const QString &sha256, bool wholeList, const QString &why) = 0;
    // Asked while a statement runs; true cancels it.
    virtual void setCancelCheck(std::function<bool()> cancelled) = 0;
};

} // namespace rl
