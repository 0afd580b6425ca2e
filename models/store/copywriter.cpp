// SPDX-License-Identifier: GPL-3.0-or-later
#include "copywriter.h"

#include "session.h"

#include <QCoreApplication>

#include <libpq-fe.h>

namespace rl {

CopyWriter::~CopyWriter()
{
    if (!m_session)
        return;
    PQputCopyEnd(m_session->handle(), "given up by the client");
    const SqlFailure reason = m_session->m_failure;
    (void)m_session->drain();
    m_session->m_failure = reason;
}

Outcome CopyWriter::write(QByteArrayView bytes)
{
    if (m_session->isCancelled())
        return Error{ErrorCode::Cancelled,
                     QCoreApplication::translate("rl::DatabaseWorker", "The work was stopped."),
                     {},
                     {}};
    constexpr qsizetype piece = 1 << 20; // libpq takes an int
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const QByteArrayView part = bytes.sliced(at, qMin(piece, bytes.size() - at));
        if (PQputCopyData(m_session->handle(), part.data(), static_cast<int>(part.size())) != 1)
            return m_session->failFromConnection();
    }
    return success();
}

Result<qint64> CopyWriter::finish()
{
    Session *session = std::exchange(m_session, nullptr);
    if (PQputCopyEnd(session->handle(), nullptr) != 1)
        return session->failFromConnection();
    qint64 rows = 0;
    std::optional<Error> error;
    while (const auto result = session->nextResult()) {
        if (PQresultStatus(result.get()) == PGRES_COMMAND_OK)
            rows = QByteArray(PQcmdTuples(result.get())).toLongLong();
        else if (!error)
            error = session->fail(SqlFailure::fromResult(result.get(), session->handle()));
    }
    if (error)
        return *error;
    return rows;
}

} // namespace rl
