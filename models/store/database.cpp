// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

namespace rl {

Database::Database(const ConnectionOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_worker(new DatabaseWorker(options))
{
    m_thread.setObjectName(QStringLiteral("database"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &DatabaseWorker::connected, this, &Database::connected);
    connect(m_worker, &DatabaseWorker::connectionLost, this, &Database::connectionLost);
    connect(m_worker, &DatabaseWorker::notified, this, &Database::notified);
    m_thread.start();
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (!m_worker)
        return;
    m_worker->cancelAll();
    m_thread.quit();
    m_thread.wait();
    m_worker = nullptr;
}

void Database::setOptions(const ConnectionOptions &options)
{
    m_options = options;
    if (m_worker)
        m_worker->setOptions(options);
}

void Database::connectNow()
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, &DatabaseWorker::connectNow, Qt::QueuedConnection);
}

void Database::cancelAll()
{
    if (m_worker)
        m_worker->cancelAll();
}

void Database::enqueue(std::shared_ptr<DatabaseJob> job)
{
    if (!m_worker) {
        job->refuse({ErrorCode::Cancelled, tr("The work was stopped."), {}, {}});
        job->deliver();
        return;
    }
    const int generation = m_worker->generation();
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, job = std::move(job), generation] { worker->run(*job, generation); },
        Qt::QueuedConnection);
}

} // namespace rl
