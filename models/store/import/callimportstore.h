// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importstore.h"
#include "transaction.h"

#include <memory>
#include <optional>

namespace rl {

class Session;
class SqlRow;

// ImportStore on a connection of its own: COPY into the session's staging table, then
// enter_staged_calls() (resources/migrations/0005_import.sql), both in one transaction.
class CallImportStore final : public ImportStore
{
public:
    explicit CallImportStore(std::unique_ptr<Session> session);
    ~CallImportStore() override;

    Result<ImportRun> begin(const ImportFile &file, bool dry) override;
    Result<ImportRun> enter(const ImportRun &run, const ImportBatch &batch) override;
    Result<ImportRun> end(const ImportRun &run, const QString &status, const QString &sha256,
                          bool wholeList, const QString &why) override;
    void setCancelCheck(std::function<bool()> cancelled) override;

private:
    Result<ImportRun> enterOnce(const ImportRun &run, const ImportBatch &batch);

    std::unique_ptr<Session> m_session;
    std::optional<Transaction> m_dryRun; // never committed
    std::function<bool()> m_cancelled;
};

} // namespace rl
