// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionoptions.h"
#include "folderlock.h"
#include "postgresbinaries.h"
#include "postmasterfile.h"
#include "result.h"
#include "serveraccount.h"
#include "socketfolder.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QProcess>
#include <QPromise>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

class QSocketNotifier;

namespace rl {

// A PostgreSQL of one's own in a folder: made when it is not there, reachable by a unix socket
// that only this account can reach, and running as long as a program that uses it.
//
// The first program to start() on a folder runs the server and takes it down when it ends, however
// it ends; others use the same one. When the server goes while others use it, the first of them to
// notice runs it again. Lives in the main thread (see ServerAccount::childSetup) and never blocks,
// except in stop().
class PrivateCluster : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString folder; // absolute; its parents are made if need be
        QStringList logins = {}; // who may connect beside the superuser; all are this account's
        bool durable = true; // false: faster, and a power cut may ruin it; for tests
        int connections = 100; // at most, at once
        QString cluster = {}; // the server's own folder; empty: "postgresql" in 'folder'
        // To make a new cluster with; otherwise the newest.
        std::optional<PostgresBinaries> programs = {};
    };
    static constexpr QLatin1String superuserName{"ringledger"};

    explicit PrivateCluster(Settings settings, QObject *parent = nullptr);
    ~PrivateCluster() override;

    // Answers when the server takes connections. Errors: NotFound (no PostgreSQL), NotAllowed
    // (folder), OutOfSpace, Unreachable (it does not start; the detail has the end of its log).
    QFuture<Outcome> start();
    // Ends the server if this program runs it; takes some 20 ms.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_phase == Phase::Running; }
    [[nodiscard]] bool startedHere() const { return m_server != nullptr; }
    [[nodiscard]] qint64 serverPid() const { return m_serverPid; }
    [[nodiscard]] ConnectionOptions superuser(const QString &database) const;
    [[nodiscard]] ConnectionOptions login(const QString &user, const QString &database) const;
    [[nodiscard]] QString logFile() const { return m_settings.folder + u"/postgresql.log"; }
    [[nodiscard]] const QString &clusterFolder() const { return m_settings.cluster; }

Q_SIGNALS:
    // The server had gone and runs again; its socket may be elsewhere now.
    void restarted();
    // The server has gone and cannot be started again now; it is tried again every few seconds.
    void lost(const rl::Error &why);

private:
    enum class Phase { Stopped, WaitingForLock, Deciding, Making, Starting, Running };

    void step();
    void decide();
    void attach(const PostmasterFile &file);
    void make();
    void onMade(int exitCode);
    void launch();
    void onServerFinished();
    void onServerGone();
    void finish(const Outcome &outcome);
    Outcome prepareFolder();
    Outcome writeAccessFiles();
    Result<PostgresBinaries> binaries() const;
    std::unique_ptr<QProcess> newProcess() const;
    [[nodiscard]] Error startError(const QString &what) const;

    Settings m_settings;
    ServerAccount m_account;
    Phase m_phase = Phase::Stopped;
    QTimer m_timer;
    QElapsedTimer m_waited;
    std::unique_ptr<QPromise<Outcome>> m_promise;
    std::unique_ptr<QProcess> m_initdb;
    std::unique_ptr<QProcess> m_server; // set while this program runs the server
    std::unique_ptr<QSocketNotifier> m_serverWatch; // on a pidfd, while another program runs it
    int m_pidFd = -1;
    FolderLock m_startLock;
    SocketFolder m_heldFolder; // while the server starts
    qint64 m_serverPid = 0;
    qint64 m_logStart = 0; // of the log of this start
    QString m_socketFolder;
    bool m_restarting = false;
};

} // namespace rl
