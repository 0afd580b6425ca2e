// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseworker.h"

#include <QThread>

#include <algorithm>

namespace rl {

namespace {

constexpr int attempts = 4; // of a job that lost against others
constexpr std::chrono::milliseconds firstRetry{200};
constexpr std::chrono::milliseconds longestRetry{5000};
constexpr std::chrono::milliseconds longestLocalRetry{500}; // costs nobody anything
// A server that ends says so on the socket at once; the beat finds a line that died silently.
constexpr std::chrono::seconds heartbeat{15};
// A private server that was killed, or whose console was closed, is back well within this.
constexpr std::chrono::milliseconds localGrace{3000};
constexpr std::chrono::milliseconds localRetry{50};

} // namespace

DatabaseWorker::DatabaseWorker(ConnectionOptions options)
    : m_options(std::move(options))
    , m_retry(this)
    , m_heartbeat(this)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &DatabaseWorker::connectNow);
    connect(&m_heartbeat, &QTimer::timeout, this, &DatabaseWorker::beat);
}

DatabaseWorker::~DatabaseWorker()
{
    m_notifier.reset(); // before the socket that it watches
}

void DatabaseWorker::setOptions(const ConnectionOptions &options)
{
    const QMutexLocker lock(&m_optionsMutex);
    m_options = options;
}

bool DatabaseWorker::isLocal()
{
    const QMutexLocker lock(&m_optionsMutex);
    return m_options.host.startsWith(u'/');
}

void DatabaseWorker::connectNow()
{
    Error why;
    (void)ensureOpen(why);
}

bool DatabaseWorker::ensureOpen(Error &why)
{
    if (m_session && m_session->isOpen())
        return true;
    m_notifier.reset();
    m_session.reset();
    const ConnectionOptions options = [this] {
        const QMutexLocker lock(&m_optionsMutex);
        return m_options;
    }();
    Result<std::unique_ptr<Session>> opened = Session::open(options);
    if (!opened) {
        why = opened.error();
        ++m_failedConnects;
        noteLost(why);
        return false;
    }
    m_session = std::move(opened).value();
    m_failedConnects = 0;
    m_lost = false;
    m_retry.stop();
    m_heartbeat.start(heartbeat);
    watch();
    Q_EMIT connected();
    return true;
}

// For a job: waits a moment for the server on this computer, which another console or the kernel
// may have taken down just now; not when it is known to be gone for longer. A far one is not waited
// for, as a refusal there takes its time.
bool DatabaseWorker::ensureOpenSoon(Error &why, const std::function<bool()> &cancelled)
{
    while (!ensureOpen(why)) {
        if (!isLocal() || why.code != ErrorCode::Unreachable || cancelled()
            || m_lostSince.hasExpired(localGrace.count()))
            return false;
        QThread::msleep(localRetry.count());
    }
    return true;
}

void DatabaseWorker::noteLost(const Error &why)
{
    m_notifier.reset();
    m_heartbeat.stop();
    m_session.reset();
    const auto wait = firstRetry * (1 << std::min(m_failedConnects, 5));
    m_retry.start(
        std::min<std::chrono::milliseconds>(wait, isLocal() ? longestLocalRetry : longestRetry));
    if (!std::exchange(m_lost, true)) {
        m_lostSince.start();
        Q_EMIT connectionLost(why.text());
    }
}

void DatabaseWorker::watch()
{
    m_notifier = std::make_unique<QSocketNotifier>(m_session->socket(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &DatabaseWorker::onReadable);
}

void DatabaseWorker::onReadable()
{
    if (!m_session)
        return;
    if (!m_session->receive([this](const QString &payload) { Q_EMIT notified(payload); })) {
        m_notifier->setEnabled(false); // libpq has closed the socket
        // The rest not from inside the notifier's own signal.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_session && !m_session->isOpen())
                    noteLost(SqlFailure::fromConnection(m_session->handle()).error);
            },
            Qt::QueuedConnection);
    }
}

void DatabaseWorker::beat()
{
    if (!m_session)
        return;
    if (m_session->runScript("SELECT 1"))
        onReadable(); // notifications that came in with the answer wake no notifier
    else if (!m_session->isOpen())
        noteLost(m_session->lastFailure().error);
}

void DatabaseWorker::run(DatabaseJob &job, int generation)
{
    if (job.isCancelled() || generation != m_generation.load()) {
        job.refuse({ErrorCode::Cancelled, tr("The work was stopped."), {}, {}});
        job.deliver();
        return;
    }
    const std::function<bool()> cancelled = [this, &job, generation] {
        return job.isCancelled() || generation != m_generation.load();
    };
    Error why;
    if (!ensureOpenSoon(why, cancelled)) {
        job.refuse(why);
        job.deliver();
        return;
    }
    attemptWithRetries(job, cancelled);
    if (m_session) {
        m_session->setCancelCheck({});
        if (m_session->inTransaction())
            (void)m_session->runScript("ROLLBACK"); // the next job must not inherit it
    }
    if (m_session && m_session->isOpen()) {
        m_notifier->setEnabled(true);
        onReadable(); // notifications that came in with the answers wake no notifier
    }
    job.deliver();
}

void DatabaseWorker::attemptWithRetries(DatabaseJob &job, const std::function<bool()> &cancelled)
{
    bool connectedAgain = false;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        m_notifier->setEnabled(false); // a job reads the socket itself
        m_session->setCancelCheck(cancelled);
        m_session->forgetFailure();
        if (job.attempt(*m_session))
            return;
        const SqlFailure failure = m_session->lastFailure();
        if (m_session->isOpen() && !failure.connectionLost) {
            if (!failure.worthRetrying())
                return;
            continue;
        }
        noteLost(failure.error);
        const bool again = !connectedAgain && (job.repeatable || failure.lostBeforeEffect());
        connectedAgain = true;
        Error why;
        if (!again || !ensureOpenSoon(why, cancelled))
            return; // the job has its error, which says that the connection was lost
    }
}

} // namespace rl
