// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importstore.h"
#include "transaction.h"

#include <memory>
#include <optional>

namespace rl {

class Session;
class SqlRow;

// ImportStore on a connection of its own. Calls go by COPY into the session's staging table and
// then through enter_staged_calls() (resources/migrations/0005_import.sql), rows of other kinds
// through enter_records() (0008_import_records.sql); each batch is one transaction.
class PgImportStore final : public ImportStore
{
public:
    explicit PgImportStore(std::unique_ptr<Session> session);
    ~PgImportStore() override;

    Result<ImportRun> begin(const ImportFile &file, bool dry) override;
    Result<ImportRun> enter(const ImportRun &run, const ImportBatch &batch,
                            const Refused &refused) override;
    Result<ImportRun> end(const ImportRun &run, const QString &status, const QString &sha256,
                          bool wholeList, const QString &why) override;
    void setCancelCheck(std::function<bool()> cancelled) override;

private:
    Result<ImportRun> enterOnce(const ImportRun &run, const ImportBatch &batch,
                                const Refused &refused);
    Result<ImportRun> enterCalls(const ImportRun &run, const ImportBatch &batch);
    Result<ImportRun> enterRecords(const ImportRun &run, const ImportBatch &batch,
                                   const Refused &refused);

    std::unique_ptr<Session> m_session;
    std::optional<Transaction> m_dryRun; // never committed
    QString m_kind;
    QString m_company;
    std::function<bool()> m_cancelled;
};

} // namespace rl
