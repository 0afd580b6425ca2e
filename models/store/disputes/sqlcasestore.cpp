// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/sqlcasestore.h"

#include "disputes/casejson.h"

namespace rl {
namespace {

Result<CaseFile> caseOf(const Result<SqlRows> &rows)
{
    if (!rows)
        return rows.error();
    return json::caseFile(rows->first().json("document").object());
}

Outcome outcomeOf(const Result<SqlRows> &rows)
{
    return rows ? success() : Outcome(rows.error());
}

} // namespace

// Opening notes presence, which is the same when done twice; so it is read(), as are all here that
// a second time changes nothing.
QFuture<Result<CaseFile>> SqlCaseStore::open(const QUuid &id)
{
    return m_database.read([id](Session &session) {
        return caseOf(session.query(u"dispute_case", {{"dispute", id}}));
    });
}

QFuture<Result<CaseFile>> SqlCaseStore::openByReference(const QString &reference)
{
    return m_database.read([reference](Session &session) {
        return caseOf(session.query(u"dispute_case_by_reference", {{"reference", reference}}));
    });
}

QFuture<Outcome> SqlCaseStore::closed(const QUuid &id)
{
    return m_database.read([id](Session &session) {
        return outcomeOf(session.query(u"dispute_closed", {{"dispute", id}}));
    });
}

QFuture<Outcome> SqlCaseStore::take(const QUuid &id)
{
    return m_database.read([id](Session &session) {
        return outcomeOf(session.query(u"dispute_take", {{"dispute", id}}));
    });
}

QFuture<Outcome> SqlCaseStore::addNote(const QUuid &id, const QString &text, bool internal)
{
    return m_database.run([=](Session &session) {
        return outcomeOf(session.query(u"dispute_note",
                                       {{"dispute", id}, {"text", text}, {"internal", internal}}));
    });
}

QFuture<Outcome> SqlCaseStore::recordAnswer(const QUuid &id, const QString &text)
{
    return m_database.run([=](Session &session) {
        return outcomeOf(session.query(u"dispute_answer", {{"dispute", id}, {"text", text}}));
    });
}

QFuture<Outcome> SqlCaseStore::saveDraft(const QUuid &id, const DecisionDraft &draft)
{
    return m_database.read([=](Session &session) {
        return outcomeOf(
            session.query(u"dispute_draft", {{"dispute", id}, {"draft", json::fromDraft(draft)}}));
    });
}

QFuture<Outcome> SqlCaseStore::attach(const QUuid &id, const CaseFileEntry &entry,
                                      const QByteArray &content)
{
    return m_database.run([=](Session &session) {
        const SqlValue decision =
            entry.decisionId.isNull() ? SqlValue(nullptr) : SqlValue(entry.decisionId);
        return outcomeOf(session.query(u"dispute_attach", {{"dispute", id},
                                                           {"name", entry.name},
                                                           {"media_type", entry.mediaType},
                                                           {"side", entry.side},
                                                           {"content", SqlValue::bytea(content)},
                                                           {"decision", decision}}));
    });
}

QFuture<Result<QByteArray>> SqlCaseStore::fileContent(const QUuid &fileId)
{
    return m_database.read([fileId](Session &session) -> Result<QByteArray> {
        const Result<SqlRows> rows = session.query(u"dispute_file_content", {{"file", fileId}});
        if (!rows)
            return rows.error();
        return rows->first().bytes("content");
    });
}

QFuture<Outcome> SqlCaseStore::noteSaved(const QUuid &id, const SavedPaper &paper)
{
    return m_database.run([=](Session &session) {
        return outcomeOf(session.query(u"dispute_paper_saved", {{"dispute", id},
                                                                {"paper", paperName(paper.kind)},
                                                                {"name", paper.fileName},
                                                                {"sha256", paper.sha256}}));
    });
}

} // namespace rl
