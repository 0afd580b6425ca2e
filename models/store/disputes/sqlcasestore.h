// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "disputestores.h"

namespace rl {

// One case at a time: dispute_case() and what is noted on it.
class SqlCaseStore final : public CaseStore
{
public:
    // 'database' lives longer than the store.
    explicit SqlCaseStore(Database &database)
        : m_database(database)
    {
    }

    QFuture<Result<CaseFile>> open(const QUuid &id) override;
    QFuture<Result<CaseFile>> openByReference(const QString &reference) override;
    QFuture<Outcome> closed(const QUuid &id) override;
    QFuture<Outcome> take(const QUuid &id) override;
    QFuture<Outcome> addNote(const QUuid &id, const QString &text, bool internal) override;
    QFuture<Outcome> recordAnswer(const QUuid &id, const QString &text) override;
    QFuture<Outcome> saveDraft(const QUuid &id, const DecisionDraft &draft) override;
    QFuture<Outcome> attach(const QUuid &id, const CaseFileEntry &entry,
                            const QByteArray &content) override;
    QFuture<Result<QByteArray>> fileContent(const QUuid &fileId) override;
    QFuture<Outcome> noteSaved(const QUuid &id, const SavedPaper &paper) override;

private:
    Database &m_database;
};

} // namespace rl
