// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlfailure.h"

#include "sentence.h"

#include <QCoreApplication>

#include <libpq-fe.h>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::SqlFailure", text);
}

QString field(const PGresult *result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code));
}

Error unreachable(const QString &detail)
{
    return {ErrorCode::Unreachable, tr("The connection to the database was lost."),
            tr("Ringledger keeps trying to connect; try again in a moment."), detail};
}

Error outOfSpace(const QString &detail)
{
    return {ErrorCode::OutOfSpace, tr("The disk of the database is full, so nothing was changed."),
            tr("Free some space on it and try again; what was saved before is safe."), detail};
}

// Classes of https://www.postgresql.org/docs/15/errcodes-appendix.html
Error errorFor(const QByteArray &state, const QString &message, const QString &hint,
               const QString &detail)
{
    if (state == "RL001")
        return {ErrorCode::Conflict, sentence(message), sentence(hint), detail};
    if (state == "RL002")
        return {ErrorCode::NotAllowed, sentence(message), sentence(hint), detail};
    if (state == "RL003")
        return {ErrorCode::InvalidInput, sentence(message), sentence(hint), detail};
    if (state == "RL004")
        return {ErrorCode::NotFound, sentence(message), sentence(hint), detail};
    if (state == "53100" || state == "58030")
        return outOfSpace(detail);
    if (state == "42501")
        return {ErrorCode::NotAllowed, tr("Your login may not do this."),
                tr("Ask an administrator for the right, or a manager to do it."), detail};
    if (state == "40001" || state == "40P01")
        return {ErrorCode::Conflict, tr("Others changed the same records at the same time."),
                tr("Try again."), detail};
    if (state == "23505")
        return {ErrorCode::Conflict, tr("There is such a record already."), tr("Reload to see it."),
                detail};
    if (state == "57014")
        return {ErrorCode::Cancelled, tr("The work was stopped."), {}, detail};
    if (state == "3D000")
        return {ErrorCode::NotFound, tr("There is no such database on the server."),
                tr("Check the name of the database in the connection."), detail};
    if (state.startsWith("28"))
        return {ErrorCode::NotAllowed, tr("The database refused the login."),
                tr("Check user name and password."), detail};
    if (state.startsWith("08") || state.startsWith("57P") || state == "25006")
        return unreachable(detail);
    if (state.startsWith("53"))
        return {ErrorCode::Unreachable, tr("The database server has no room for more work now."),
                tr("Try again in a moment."), detail};
    if (state.startsWith("22"))
        return {ErrorCode::InvalidInput, tr("The database cannot take a value: %1.").arg(message),
                tr("Check what was entered."), detail};
    if (state.startsWith("23"))
        return {ErrorCode::InvalidInput,
                tr("The database refused this as it breaks a rule of the data: %1.").arg(message),
                tr("Reload and try again."), detail};
    return {ErrorCode::Internal, tr("The database reported a fault: %1.").arg(message),
            tr("This is a fault of Ringledger; report it with the log."), detail};
}

} // namespace

bool SqlFailure::worthRetrying() const
{
    return sqlState == "40001" || sqlState == "40P01";
}

bool SqlFailure::lostBeforeEffect() const
{
    // An administrator's shutdown or termination aborts the transaction before it says so.
    return connectionLost
           && (sqlState == "57P01" || sqlState == "57P03" || sqlState == "08001"
               || sqlState == "08004");
}

SqlFailure SqlFailure::fromResult(const pg_result *result, const pg_conn *connection)
{
    SqlFailure failure;
    failure.sqlState = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    failure.connectionLost = PQstatus(connection) == CONNECTION_BAD
                             || failure.sqlState.startsWith("57P")
                             || failure.sqlState.startsWith("08");
    const QString detail = QString::fromUtf8(PQresultErrorMessage(result)).trimmed();
    if (failure.sqlState.isEmpty()) {
        failure.connectionLost = true;
        failure.error = unreachable(detail);
    } else {
        failure.error = errorFor(failure.sqlState, field(result, PG_DIAG_MESSAGE_PRIMARY),
                                 field(result, PG_DIAG_MESSAGE_HINT), detail);
    }
    return failure;
}

SqlFailure SqlFailure::fromConnection(const pg_conn *connection)
{
    // libpq gives no SQLSTATE for a refused connection; its words are fixed, as lc_messages of the
    // client is not set by us before libpq reads the server's reply.
    const QString detail = QString::fromUtf8(PQerrorMessage(connection)).trimmed();
    SqlFailure failure;
    failure.connectionLost = true;
    failure.error = unreachable(detail);
    return failure;
}

} // namespace rl
