// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionoptions.h"
#include "result.h"
#include "sqlfailure.h"
#include "sqlrows.h"
#include "sqlstatement.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

struct pg_conn;

namespace rl {

class CopyWriter;

// One query of resources/queries and what is bound to it.
struct NamedQuery
{
    QString name;
    SqlParameters parameters;
};

// One connection to PostgreSQL, used by one thread at a time. Straight on libpq: QtSql's driver
// costs a round trip to prepare, hides HINT, and cannot send several statements in one go.
//
// Every call below is ONE round trip, also the first time: a statement is prepared and executed in
// one pipeline, and stays prepared. Times come and go as UTC.
class Session
{
public:
    // Errors: Unreachable, NotAllowed (login), NotFound (database), OutOfSpace.
    static Result<std::unique_ptr<Session>> open(const ConnectionOptions &options);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    // resources/queries/NAME.sql
    Result<SqlRows> query(QStringView name, const SqlParameters &parameters = {});
    // As query(), for the one row there must be. Error: NotFound, with 'what' as its sentence.
    Result<SqlRows> queryOne(QStringView name, const SqlParameters &parameters,
                             const QString &what);
    // Several queries in one round trip and one transaction: all of them or none.
    Result<std::vector<SqlRows>> queryAll(const std::vector<NamedQuery> &queries);
    // As query(), with the statement itself; for tests and for what is made at run time.
    Result<SqlRows> queryText(QByteArrayView sql, const SqlParameters &parameters = {});

    // Rows one by one in constant memory; 'row' answers false to stop. Not prepared.
    Outcome forEach(QStringView name, const SqlParameters &parameters,
                    const std::function<bool(const SqlRow &)> &row);
    Outcome forEachText(QByteArrayView sql, const SqlParameters &parameters,
                        const std::function<bool(const SqlRow &)> &row);

    // A whole script of statements without parameters, as psql would run it. Without BEGIN in it,
    // it is one transaction.
    Outcome runScript(QByteArrayView script);

    // "COPY … FROM STDIN"; the session is busy until the writer is finished or destroyed.
    Result<CopyWriter> copyIn(QByteArrayView copyStatement);

    // What the last failed call failed with; empty sqlState if nothing has.
    [[nodiscard]] const SqlFailure &lastFailure() const { return m_failure; }
    void forgetFailure() { m_failure = {}; }
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] int serverVersion() const; // 150006
    [[nodiscard]] QString user() const;

    // Asked about every 50 ms while a statement runs; true cancels it at the server.
    void setCancelCheck(std::function<bool()> cancelled) { m_cancelled = std::move(cancelled); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled && m_cancelled(); }

    [[nodiscard]] qintptr socket() const; // for a QSocketNotifier while idle
    // Takes in what the server sent by itself while idle: false when the connection is gone.
    // 'notified' gets the payload of each NOTIFY.
    bool receive(const std::function<void(const QString &payload)> &notified);
    [[nodiscard]] pg_conn *handle() const { return m_connection.get(); }

private:
    friend class Transaction;
    friend class CopyWriter;
    struct Call
    {
        SqlStatement statement;
        std::vector<SqlValue> values;
    };
    using Connection = std::unique_ptr<pg_conn, void (*)(pg_conn *)>;

    explicit Session(Connection connection);
    Result<const SqlStatement *> namedStatement(QStringView name);
    Result<std::vector<SqlRows>> execute(const std::vector<Call> &calls);
    Result<std::vector<SqlRows>> executeOnce(const std::vector<Call> &calls);
    bool send(const Call &call);
    std::shared_ptr<pg_result> nextResult(); // waits, cancels when asked; null: no more
    Outcome drain();
    Error fail(const SqlFailure &failure);
    Error failFromConnection();
    Outcome streamRows(const Result<SqlStatement> &statement, const SqlParameters &parameters,
                       const std::function<bool(const SqlRow &)> &row);

    Connection m_connection;
    QHash<QString, SqlStatement> m_named;
    QSet<QByteArray> m_prepared; // SQL texts; the name at the server is their hash
    SqlFailure m_failure;
    std::function<bool()> m_cancelled;
    bool m_cancelSent = false;
    bool m_beginPending = false; // a Transaction's BEGIN goes out with its first statement
};

} // namespace rl
