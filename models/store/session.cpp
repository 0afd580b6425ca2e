// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "copywriter.h"
#include "masking.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLoggingCategory>

#include <libpq-fe.h>
#include <poll.h>

#include <array>

Q_LOGGING_CATEGORY(lcSql, "ringledger.sql", QtInfoMsg)

namespace rl {

namespace {

constexpr Oid byteaOid = 17;

// What the server says may quote the row that it is about; people's numbers are not for logs.
QByteArray forLog(const QString &words)
{
    return withoutPhoneNumbers(words, {}, LetterLanguage::English).toUtf8();
}

void logNotice(void *, const PGresult *notice)
{
    qCDebug(
        lcSql, "%s",
        forLog(QString::fromUtf8(PQresultErrorField(notice, PG_DIAG_MESSAGE_PRIMARY))).constData());
}

// The server keeps a prepared statement by name; the same text has the same name.
QByteArray preparedName(const QByteArray &sql)
{
    return "rl_" + QCryptographicHash::hash(sql, QCryptographicHash::Md5).toHex();
}

std::shared_ptr<PGresult> owned(PGresult *result)
{
    return {result, &PQclear};
}

struct BoundValues
{
    explicit BoundValues(const std::vector<SqlValue> &values)
    {
        for (const SqlValue &value : values) {
            pointers.push_back(value.isNull() ? nullptr : value.bytes().constData());
            lengths.push_back(static_cast<int>(value.bytes().size()));
            formats.push_back(value.isBinary() ? 1 : 0);
            types.push_back(value.isBinary() ? byteaOid : 0); // 0: what the statement needs
        }
    }
    [[nodiscard]] int count() const { return static_cast<int>(pointers.size()); }

    std::vector<const char *> pointers;
    std::vector<int> lengths;
    std::vector<int> formats;
    std::vector<Oid> types;
};

} // namespace

Session::Session(Connection connection)
    : m_connection(std::move(connection))
{
    PQsetNoticeReceiver(handle(), &logNotice, nullptr);
}

Session::~Session() = default;

Result<SqlRows> Session::query(QStringView name, const SqlParameters &parameters)
{
    Result<std::vector<SqlRows>> results = queryAll({{name.toString(), parameters}});
    if (!results)
        return results.error();
    return results->front();
}

Result<SqlRows> Session::queryOne(QStringView name, const SqlParameters &parameters,
                                  const QString &what)
{
    Result<SqlRows> rows = query(name, parameters);
    if (rows && rows->isEmpty())
        return Error{ErrorCode::NotFound, what,
                     QCoreApplication::translate("rl::Session", "Reload to see what there is."),
                     name.toString()};
    return rows;
}

Result<std::vector<SqlRows>> Session::queryAll(const std::vector<NamedQuery> &queries)
{
    std::vector<Call> calls;
    for (const NamedQuery &query : queries) {
        const Result<const SqlStatement *> statement = namedStatement(query.name);
        if (!statement)
            return statement.error();
        Result<std::vector<SqlValue>> values = (*statement)->ordered(query.parameters);
        if (!values)
            return values.error();
        calls.push_back({**statement, *values});
    }
    return execute(calls);
}

Result<SqlRows> Session::queryText(QByteArrayView sql, const SqlParameters &parameters)
{
    const SqlStatement statement = SqlStatement::fromText(sql);
    Result<std::vector<SqlValue>> values = statement.ordered(parameters);
    if (!values)
        return values.error();
    Result<std::vector<SqlRows>> results = execute({{statement, *values}});
    if (!results)
        return results.error();
    return results->front();
}

Result<const SqlStatement *> Session::namedStatement(QStringView name)
{
    const QString key = name.toString();
    auto found = m_named.constFind(key);
    if (found == m_named.constEnd()) {
        Result<SqlStatement> loaded = SqlStatement::named(name);
        if (!loaded)
            return loaded.error();
        found = m_named.insert(key, *loaded);
    }
    return &*found;
}

Result<std::vector<SqlRows>> Session::execute(const std::vector<Call> &calls)
{
    const bool mayRepeat = !inTransaction() && !m_beginPending;
    Result<std::vector<SqlRows>> results = executeOnce(calls);
    // A migration of another console changed a table under a prepared statement, or a pooler gave
    // us another server: prepare anew.
    const QByteArray &state = m_failure.sqlState;
    if (!results && mayRepeat && (state == "0A000" || state == "26000")) {
        (void)runScript("DEALLOCATE ALL");
        m_prepared.clear();
        results = executeOnce(calls);
    }
    return results;
}

bool Session::send(const Call &call)
{
    const QByteArray &sql = call.statement.sql();
    const QByteArray name = preparedName(sql);
    const BoundValues bound(call.values);
    if (!m_prepared.contains(sql)
        && PQsendPrepare(handle(), name.constData(), sql.constData(), bound.count(),
                         bound.types.data())
               != 1)
        return false;
    return PQsendQueryPrepared(handle(), name.constData(), bound.count(), bound.pointers.data(),
                               bound.lengths.data(), bound.formats.data(), 0)
           == 1;
}

Result<std::vector<SqlRows>> Session::executeOnce(const std::vector<Call> &calls)
{
    m_cancelSent = false;
    if (PQenterPipelineMode(handle()) != 1)
        return failFromConnection();
    bool sent = true;
    const bool begin = std::exchange(m_beginPending, false);
    if (begin)
        sent = PQsendQueryParams(handle(), "BEGIN", 0, nullptr, nullptr, nullptr, nullptr, 0) == 1;
    std::vector<QByteArray> preparing; // per expected result: SQL that it prepares, else empty
    if (begin)
        preparing.emplace_back();
    QSet<QByteArray> onTheWay;
    for (size_t i = 0; sent && i < calls.size(); ++i) {
        const QByteArray &sql = calls[i].statement.sql();
        if (!m_prepared.contains(sql)) {
            preparing.push_back(sql);
            onTheWay.insert(sql);
        }
        preparing.emplace_back();
        sent = send(calls[i]);
        m_prepared.insert(sql); // a second use in this very pipeline must not prepare it again
    }
    m_prepared.subtract(onTheWay);
    if (!sent || PQpipelineSync(handle()) != 1 || PQflush(handle()) < 0)
        return failFromConnection();

    std::vector<SqlRows> rows;
    std::optional<Error> error;
    for (size_t i = 0; i < preparing.size(); ++i) {
        while (const auto result = nextResult()) {
            const ExecStatusType status = PQresultStatus(result.get());
            if (status == PGRES_COMMAND_OK && !preparing[i].isEmpty()) {
                m_prepared.insert(preparing[i]);
            } else if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
                if (!(begin && i == 0))
                    rows.emplace_back(result);
            } else if (status != PGRES_PIPELINE_ABORTED && !error) {
                error = fail(SqlFailure::fromResult(result.get(), handle()));
            }
        }
        if (!isOpen())
            return error ? *error : failFromConnection();
    }
    (void)nextResult(); // the pipeline's end
    if (PQexitPipelineMode(handle()) != 1 && !error)
        return failFromConnection();
    if (error)
        return *error;
    return rows;
}

Outcome Session::forEach(QStringView name, const SqlParameters &parameters,
                         const std::function<bool(const SqlRow &)> &row)
{
    return streamRows(SqlStatement::named(name), parameters, row);
}

Outcome Session::forEachText(QByteArrayView sql, const SqlParameters &parameters,
                             const std::function<bool(const SqlRow &)> &row)
{
    return streamRows(SqlStatement::fromText(sql), parameters, row);
}

Outcome Session::streamRows(const Result<SqlStatement> &statement, const SqlParameters &parameters,
                            const std::function<bool(const SqlRow &)> &row)
{
    if (!statement)
        return statement.error();
    const Result<std::vector<SqlValue>> values = statement->ordered(parameters);
    if (!values)
        return values.error();
    if (std::exchange(m_beginPending, false)) {
        if (const Outcome begun = runScript("BEGIN"); !begun)
            return begun;
    }
    m_cancelSent = false;
    const BoundValues bound(*values);
    if (PQsendQueryParams(handle(), statement->sql().constData(), bound.count(), bound.types.data(),
                          bound.pointers.data(), bound.lengths.data(), bound.formats.data(), 0)
            != 1
        || PQsetSingleRowMode(handle()) != 1)
        return failFromConnection();
    std::optional<Error> error;
    bool wanted = true;
    while (const auto result = nextResult()) {
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_SINGLE_TUPLE) {
            if (wanted && !row(SqlRows(result).first())) {
                wanted = false;
                std::array<char, 256> reason{};
                PGcancel *cancel = PQgetCancel(handle());
                PQcancel(cancel, reason.data(), static_cast<int>(reason.size()));
                PQfreeCancel(cancel);
            }
        } else if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && wanted && !error) {
            error = fail(SqlFailure::fromResult(result.get(), handle()));
        }
    }
    if (error)
        return *error;
    return isOpen() ? success() : Outcome(failFromConnection());
}

Outcome Session::runScript(QByteArrayView script)
{
    m_cancelSent = false;
    QByteArray text = script.toByteArray(); // libpq wants it to end in NUL
    if (std::exchange(m_beginPending, false))
        text.prepend("BEGIN;");
    if (PQsendQuery(handle(), text.constData()) != 1)
        return failFromConnection();
    return drain();
}

Result<CopyWriter> Session::copyIn(QByteArrayView copyStatement)
{
    m_cancelSent = false;
    if (std::exchange(m_beginPending, false)) {
        if (const Outcome begun = runScript("BEGIN"); !begun)
            return begun.error();
    }
    if (PQsendQuery(handle(), copyStatement.toByteArray().constData()) != 1)
        return failFromConnection();
    const auto result = nextResult();
    if (!result)
        return failFromConnection();
    if (PQresultStatus(result.get()) == PGRES_COPY_IN)
        return CopyWriter(*this);
    const Error error = fail(SqlFailure::fromResult(result.get(), handle()));
    (void)drain();
    return error;
}

Outcome Session::drain()
{
    std::optional<Error> error;
    while (const auto result = nextResult()) {
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH)
            return Error{ErrorCode::Internal,
                         QStringLiteral("A script may not contain COPY."),
                         QStringLiteral("Use copyIn()."),
                         {}};
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY
            && !error)
            error = fail(SqlFailure::fromResult(result.get(), handle()));
    }
    if (error)
        return *error;
    return isOpen() ? success() : Outcome(failFromConnection());
}

std::shared_ptr<pg_result> Session::nextResult()
{
    while (PQisBusy(handle()) == 1) {
        pollfd waiting{PQsocket(handle()), POLLIN, 0};
        const int ready = poll(&waiting, 1, 50);
        if (ready > 0 && PQconsumeInput(handle()) != 1)
            break; // PQgetResult tells
        if (!m_cancelSent && isCancelled()) {
            m_cancelSent = true;
            std::array<char, 256> reason{};
            PGcancel *cancel = PQgetCancel(handle());
            PQcancel(cancel, reason.data(), static_cast<int>(reason.size()));
            PQfreeCancel(cancel);
        }
    }
    PGresult *result = PQgetResult(handle());
    return result ? owned(result) : nullptr;
}

Error Session::fail(const SqlFailure &failure)
{
    m_failure = failure;
    qCDebug(lcSql, "%s %s", failure.sqlState.constData(), forLog(failure.error.detail).constData());
    return failure.error;
}

Error Session::failFromConnection()
{
    return fail(SqlFailure::fromConnection(handle()));
}

bool Session::isOpen() const
{
    return PQstatus(handle()) == CONNECTION_OK;
}

bool Session::inTransaction() const
{
    const PGTransactionStatusType status = PQtransactionStatus(handle());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

int Session::serverVersion() const
{
    return PQserverVersion(handle());
}

QString Session::user() const
{
    return QString::fromUtf8(PQuser(handle()));
}

qintptr Session::socket() const
{
    return PQsocket(handle());
}

bool Session::receive(const std::function<void(const QString &payload)> &notified)
{
    if (PQconsumeInput(handle()) != 1 || !isOpen())
        return false;
    while (PGnotify *notify = PQnotifies(handle())) {
        notified(QString::fromUtf8(notify->extra));
        PQfreemem(notify);
    }
    return true;
}

} // namespace rl
