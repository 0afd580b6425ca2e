// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databaseworker.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <optional>
#include <type_traits>

namespace rl {

// A connection to PostgreSQL in a thread of its own; nothing here blocks the caller.
//
//     database.read([=](Session &session) -> Result<DisputePage> { … })
//         .then(this, [this](const Result<DisputePage> &page) { … });
//
// Work runs in the order it was given. The function gets its captures by value and may run more
// than once: after a serialization failure or deadlock (at most four times), and after a lost
// connection. Cancelling the future cancels the statement at the server.
// Errors of any work: Unreachable, OutOfSpace, Cancelled, and what the function answers.
class Database : public QObject
{
    Q_OBJECT

public:
    explicit Database(const ConnectionOptions &options, QObject *parent = nullptr);
    ~Database() override;

    // Work that may change something. When the connection is lost at a moment that leaves open
    // whether it took effect, it is not done again: the answer is Unreachable.
    template <typename Function>
    auto run(Function function) -> QFuture<std::invoke_result_t<Function &, Session &>>
    {
        return post(std::move(function), false);
    }

    // Work that changes nothing, or the same when done twice: done again after a lost connection.
    template <typename Function>
    auto read(Function function) -> QFuture<std::invoke_result_t<Function &, Session &>>
    {
        return post(std::move(function), true);
    }

    // Where the next connect goes; when the private server came back somewhere else.
    void setOptions(const ConnectionOptions &options);
    [[nodiscard]] const ConnectionOptions &options() const { return m_options; }

    void connectNow(); // otherwise the first work connects
    void cancelAll(); // what runs and what waits ends with ErrorCode::Cancelled

    // Hangs up for good. All answers are given when this returns, so whoever is going to hear them
    // (a .then() with a context) may be destroyed afterwards. Later work is answered Cancelled.
    void close();

Q_SIGNALS:
    void connected(); // also after a loss
    void connectionLost(const QString &what); // once per loss; connecting is tried again by itself
    void notified(const QString &payload); // NOTIFY on ConnectionOptions::listenChannel

private:
    template <typename R, typename Function>
    class Job;

    template <typename Function>
    auto post(Function function, bool repeatable)
        -> QFuture<std::invoke_result_t<Function &, Session &>>
    {
        using R = std::invoke_result_t<Function &, Session &>;
        auto job = std::make_shared<Job<R, Function>>(std::move(function));
        job->repeatable = repeatable;
        QFuture<R> future = job->future();
        enqueue(std::move(job));
        return future;
    }
    void enqueue(std::shared_ptr<DatabaseJob> job);

    ConnectionOptions m_options;
    QThread m_thread;
    DatabaseWorker *m_worker; // lives in m_thread and is deleted there; null when closed
};

template <typename R, typename Function>
class Database::Job final : public DatabaseJob
{
public:
    explicit Job(Function function)
        : m_function(std::move(function))
    {
        m_promise.start();
    }
    [[nodiscard]] QFuture<R> future() const { return m_promise.future(); }

    bool attempt(Session &session) override
    {
        m_answer.emplace(m_function(session));
        return m_answer->ok();
    }
    void refuse(const Error &error) override { m_answer.emplace(error); }
    void deliver() override
    {
        m_promise.addResult(std::move(*m_answer));
        m_promise.finish();
    }
    [[nodiscard]] bool isCancelled() const override { return m_promise.isCanceled(); }

private:
    Function m_function;
    QPromise<R> m_promise;
    std::optional<R> m_answer;
};

} // namespace rl
