// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatecluster.h"

#include "clusterswap.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QSocketNotifier>

#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

Q_LOGGING_CATEGORY(lcCluster, "ringledger.cluster", QtInfoMsg)

namespace rl {

namespace {

constexpr std::chrono::milliseconds pollInterval{3};
constexpr std::chrono::minutes patience{5}; // a long recovery is still a recovery
constexpr std::chrono::seconds restartInterval{3};

// Written by initdb last, so its presence means a whole cluster.
QString versionFile(const QString &clusterFolder)
{
    return clusterFolder + u"/PG_VERSION";
}

int openPidFd(qint64 pid)
{
    return static_cast<int>(syscall(SYS_pidfd_open, static_cast<pid_t>(pid), 0));
}

} // namespace

PrivateCluster::PrivateCluster(Settings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_timer(this)
    , m_startLock(QDir::cleanPath(m_settings.folder) + u"/start.lock")
{
    m_settings.folder = QDir::cleanPath(m_settings.folder);
    if (m_settings.cluster.isEmpty())
        m_settings.cluster = m_settings.folder + u"/postgresql";
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PrivateCluster::step);
}

PrivateCluster::~PrivateCluster()
{
    stop();
}

QFuture<Outcome> PrivateCluster::start()
{
    Q_ASSERT(m_phase == Phase::Stopped);
    m_promise = std::make_unique<QPromise<Outcome>>();
    m_promise->start();
    QFuture<Outcome> future = m_promise->future();
    m_waited.start();
    m_phase = Phase::WaitingForLock;
    if (const Outcome prepared = prepareFolder(); !prepared)
        finish(prepared);
    else
        step();
    return future;
}

void PrivateCluster::stop()
{
    m_timer.stop();
    m_phase = Phase::Stopped;
    m_serverWatch.reset();
    if (m_pidFd >= 0)
        close(std::exchange(m_pidFd, -1));
    if (m_initdb) {
        m_initdb->disconnect(this);
        m_initdb.reset(); // kills it; the half-made folder is swept by the next start
    }
    if (m_server) {
        m_server->disconnect(this);
        if (m_server->state() != QProcess::NotRunning) {
            ::kill(static_cast<pid_t>(m_server->processId()), SIGINT); // fast shutdown
            if (!m_server->waitForFinished(20'000)) {
                ::kill(static_cast<pid_t>(m_server->processId()), SIGQUIT); // recovers next time
                m_server->waitForFinished(5'000);
            }
        }
        m_server.reset();
        // Else every folder of data leaves an empty one behind. Not beneath somebody who starts the
        // server again at this moment.
        if (m_startLock.tryLock())
            rmdir(QFile::encodeName(m_socketFolder).constData());
    }
    m_heldFolder.release();
    m_startLock.unlock();
    m_promise.reset();
}

void PrivateCluster::step()
{
    if (m_phase == Phase::WaitingForLock && m_startLock.tryLock())
        m_phase = Phase::Deciding;
    if (m_phase == Phase::Deciding) {
        decide();
    } else if (m_phase == Phase::Starting) {
        const PostmasterFile file = PostmasterFile::read(clusterFolder());
        if (file.state == PostmasterFile::State::Ready && file.pid == m_server->processId()) {
            m_socketFolder = file.socketFolder;
            m_serverPid = file.pid;
            finish(success());
            return;
        }
    }
    const bool waiting = m_phase == Phase::WaitingForLock || m_phase == Phase::Deciding
                         || m_phase == Phase::Starting;
    if (waiting && m_waited.hasExpired(std::chrono::milliseconds(patience).count()))
        finish(startError(tr("The database on this computer did not start in five minutes.")));
    else if (waiting)
        m_timer.start(pollInterval);
    else
        m_timer.stop();
}

// Holding the lock: nobody else starts a server here now.
void PrivateCluster::decide()
{
    using State = PostmasterFile::State;
    const PostmasterFile file = PostmasterFile::read(clusterFolder());
    switch (file.state) {
    case State::Ready:
        attach(file);
        return;
    case State::Starting: // of a program that was killed while it started the server
    case State::Stopping:
    case State::Vanishing:
        return; // look again soon
    case State::Stale:
        qCInfo(lcCluster, "removing the stale postmaster.pid of process %d", file.pid);
        PostmasterFile::remove(clusterFolder());
        break;
    case State::Absent:
        break;
    }
    if (m_settings.cluster == m_settings.folder + u"/postgresql")
        ClusterSwap(m_settings.folder).recover();
    if (QFile::exists(versionFile(clusterFolder())))
        launch();
    else
        make();
}

void PrivateCluster::attach(const PostmasterFile &file)
{
    m_pidFd = openPidFd(file.pid);
    if (m_pidFd < 0)
        return; // it ended this moment; look again
    m_serverPid = file.pid;
    m_socketFolder = file.socketFolder;
    m_serverWatch = std::make_unique<QSocketNotifier>(m_pidFd, QSocketNotifier::Read);
    connect(m_serverWatch.get(), &QSocketNotifier::activated, this, &PrivateCluster::onServerGone,
            Qt::QueuedConnection); // it deletes the notifier
    finish(success());
}

void PrivateCluster::make()
{
    const Result<PostgresBinaries> postgres = binaries();
    const QString newFolder = clusterFolder() + u".new";
    QDir(newFolder).removeRecursively();
    if (!postgres) {
        finish(postgres.error());
        return;
    }
    if (const Outcome made = m_account.makeFolder(newFolder); !made) {
        finish(made);
        return;
    }
    m_phase = Phase::Making;
    m_initdb = newProcess();
    connect(m_initdb.get(), &QProcess::finished, this, &PrivateCluster::onMade);
    connect(m_initdb.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onMade(-1);
    });
    // Syncing would take four seconds here; onMade() does it while work goes on.
    m_initdb->start(postgres->program(QStringLiteral("initdb")),
                    {QStringLiteral("--pgdata=") + newFolder, QStringLiteral("--no-sync"),
                     QStringLiteral("--no-instructions"), QStringLiteral("--encoding=UTF8"),
                     QStringLiteral("--locale=C.UTF-8"),
                     QStringLiteral("--username=") + superuserName, QStringLiteral("--auth=peer"),
                     QStringLiteral("--data-checksums")});
}

void PrivateCluster::onMade(int exitCode)
{
    m_initdb.release()->deleteLater(); // we are in its signal
    const QString newFolder = clusterFolder() + u".new";
    if (exitCode != 0 || !QFile::rename(newFolder, clusterFolder())) {
        const Error error = startError(tr("The database on this computer could not be made."));
        QDir(newFolder).removeRecursively();
        finish(error);
        return;
    }
    if (m_settings.durable) {
        // Nobody waits for it, not even the end of the program.
        std::thread([folder = QFile::encodeName(clusterFolder())] {
            const int fd = open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
            if (fd >= 0) {
                syncfs(fd);
                close(fd);
            }
        }).detach();
    }
    launch();
    step();
}

void PrivateCluster::launch()
{
    const Result<PostgresBinaries> postgres = binaries();
    const QStringList bases = SocketFolder::bases(m_account);
    SocketFolder::sweep(m_account, bases); // else what was killed leaves its folder there for ever
    Result<SocketFolder> socketFolder = SocketFolder::prepare(m_account, m_settings.folder, bases);
    const Outcome accessFiles = writeAccessFiles();
    if (!postgres || !socketFolder || !accessFiles) {
        finish(!postgres       ? postgres.error()
               : !socketFolder ? socketFolder.error()
                               : accessFiles.error());
        return;
    }
    m_heldFolder = std::move(*socketFolder);
    QStringList arguments{QStringLiteral("-D"), clusterFolder(), QStringLiteral("-k"),
                          m_heldFolder.path()};
    const auto set = [&arguments](const QString &setting) {
        arguments << QStringLiteral("-c") << setting;
    };
    set(QStringLiteral("listen_addresses="));
    set(QStringLiteral("unix_socket_permissions=0700"));
    set(u"hba_file=" % m_settings.folder % u"/pg_hba.conf");
    set(u"ident_file=" % m_settings.folder % u"/pg_ident.conf");
    set(QStringLiteral("recovery_init_sync_method=syncfs")); // 0.2 s instead of 19 s after a crash
    set(QStringLiteral("timezone=UTC"));
    set(QStringLiteral("log_timezone=UTC"));
    set(QStringLiteral("lc_messages=C")); // sessionopen.cpp and startError() read them
    set(QStringLiteral("cluster_name=ringledger"));
    // Nobody replicates from it, so bulk loading into new tables needs no log.
    set(QStringLiteral("wal_level=minimal"));
    set(QStringLiteral("max_wal_senders=0"));
    set(QStringLiteral("max_logical_replication_workers=0"));
    // Making these ready is a tenth of the start; what they do not hold, the system's cache does.
    set(QStringLiteral("shared_buffers=128MB"));
    set(QStringLiteral("wal_buffers=2MB"));
    set(QStringLiteral("work_mem=32MB"));
    set(QStringLiteral("maintenance_work_mem=256MB"));
    set(QStringLiteral("random_page_cost=1.1")); // a local SSD
    set(QStringLiteral("jit=off")); // compiling costs more than our queries
    set(QStringLiteral("max_connections=%1").arg(m_settings.connections));
    if (!m_settings.durable) {
        set(QStringLiteral("fsync=off"));
        set(QStringLiteral("synchronous_commit=off"));
        set(QStringLiteral("full_page_writes=off"));
    }
    m_phase = Phase::Starting;
    m_server = newProcess();
    connect(m_server.get(), &QProcess::finished, this, &PrivateCluster::onServerFinished);
    connect(m_server.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onServerFinished();
    });
    m_server->start(postgres->program(QStringLiteral("postgres")), arguments);
}

void PrivateCluster::onServerFinished()
{
    m_server.release()->deleteLater(); // we are in its signal; it is reaped by now
    if (m_phase == Phase::Starting)
        finish(startError(tr("The database on this computer does not start.")));
    else
        onServerGone();
}

void PrivateCluster::onServerGone()
{
    if (m_phase != Phase::Running)
        return;
    qCInfo(lcCluster, "the server has gone; starting it again");
    m_serverWatch.reset();
    if (m_pidFd >= 0)
        close(std::exchange(m_pidFd, -1));
    m_restarting = true;
    m_waited.start();
    m_phase = Phase::WaitingForLock;
    step();
}

void PrivateCluster::finish(const Outcome &outcome)
{
    m_timer.stop();
    m_heldFolder.release(); // it listens
    m_startLock.unlock();
    m_phase = outcome ? Phase::Running : Phase::Stopped;
    if (!outcome && m_server) {
        m_server->disconnect(this);
        ::kill(static_cast<pid_t>(m_server->processId()), SIGQUIT);
        m_server.release()->deleteLater();
    }
    if (m_restarting) {
        if (outcome) {
            m_restarting = false;
            Q_EMIT restarted();
            return;
        }
        Q_EMIT lost(outcome.error());
        m_phase = Phase::WaitingForLock;
        m_waited.start();
        m_timer.start(restartInterval);
        return;
    }
    const std::unique_ptr<QPromise<Outcome>> promise = std::move(m_promise);
    promise->addResult(outcome);
    promise->finish();
}

} // namespace rl
