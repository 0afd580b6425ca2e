// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/privatecluster.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace rl {

PrivateCluster::Settings settingsFor(const QString &folder);

bool processLives(qint64 pid);

// Another console, in a process of its own: this test program with "--hold FOLDER".
class Holder
{
public:
    explicit Holder(const QString &folder);
    ~Holder() { end(); }

    // "started", "attached", "failed" or "restarted"
    bool says(const QByteArray &word);
    void end();
    void killHard();

private:
    QProcess m_process;
    QByteArray m_heard;
};

// Tests of private clusters: each has a data folder, and so a server, of its own.
class ClusterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    [[nodiscard]] QString folder() const { return m_folder->path() + u"/data"; }
    [[nodiscard]] QString pidFile() const { return folder() + u"/postgresql/postmaster.pid"; }
    // Runs it as the superuser of the database 'postgres'; empty when it fails.
    static QString ask(const PrivateCluster &cluster, const QByteArray &sql);
    static Outcome execute(const PrivateCluster &cluster, const QByteArray &sql);

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

// Starts the cluster in 'folder' and keeps it until stdin ends.
int holdCluster(const QString &folder);

// The main() of such a test.
template <typename Test>
int runClusterTest(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hold")
        return holdCluster(arguments.value(2));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace rl
