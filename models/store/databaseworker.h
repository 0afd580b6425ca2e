// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionoptions.h"
#include "session.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>

namespace rl {

// One piece of work for a Database, with its promise inside.
class DatabaseJob
{
public:
    virtual ~DatabaseJob() = default;
    // Does the work and keeps the answer; answers false if that is an error.
    virtual bool attempt(Session &session) = 0;
    virtual void refuse(const Error &error) = 0; // the answer without having tried
    virtual void deliver() = 0;
    [[nodiscard]] virtual bool isCancelled() const = 0;
    bool repeatable = false; // changes nothing, so it may run again after a lost connection
};

// Lives in a Database's thread: keeps the session open, connects again when it is lost, and runs
// the jobs one after the other.
class DatabaseWorker : public QObject
{
    Q_OBJECT

public:
    explicit DatabaseWorker(ConnectionOptions options);
    ~DatabaseWorker() override;

    void setOptions(const ConnectionOptions &options); // any thread; used by the next connect
    void cancelAll() { m_generation.fetch_add(1); } // any thread; what is running or waiting
    [[nodiscard]] int generation() const { return m_generation.load(); }

    void connectNow();
    void run(DatabaseJob &job, int generation);

Q_SIGNALS:
    void connected();
    void connectionLost(const QString &what);
    void notified(const QString &payload);

private:
    bool isLocal();
    bool ensureOpen(Error &why);
    bool ensureOpenSoon(Error &why, const std::function<bool()> &cancelled);
    void noteLost(const Error &why);
    void watch();
    void onReadable();
    void beat();
    void attemptWithRetries(DatabaseJob &job, const std::function<bool()> &cancelled);

    QMutex m_optionsMutex;
    ConnectionOptions m_options;
    std::atomic<int> m_generation{0};
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_retry;
    QTimer m_heartbeat;
    int m_failedConnects = 0;
    bool m_lost = false; // told so
    QElapsedTimer m_lostSince;
};

} // namespace rl
