// SPDX-License-Identifier: GPL-3.0-or-later
#include "clustertest.h"

#include "session.h"
#include "temporaryfolder.h"

#include <QFile>
#include <QSocketNotifier>

#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

namespace rl {

PrivateCluster::Settings settingsFor(const QString &folder)
{
    PrivateCluster::Settings settings;
    settings.folder = folder;
    settings.logins = {QStringLiteral("maria")};
    return settings;
}

bool processLives(qint64 pid)
{
    return kill(static_cast<pid_t>(pid), 0) == 0;
}

int holdCluster(const QString &folder)
{
    PrivateCluster cluster(settingsFor(folder));
    cluster.start().then(qApp, [&cluster](const Outcome &started) {
        puts(!started ? "failed" : cluster.startedHere() ? "started" : "attached");
        fflush(stdout);
    });
    QObject::connect(&cluster, &PrivateCluster::restarted, qApp, [] {
        puts("restarted");
        fflush(stdout);
    });
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, qApp, [] { QCoreApplication::quit(); });
    return QCoreApplication::exec();
}

Holder::Holder(const QString &folder)
{
    m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), folder});
}

bool Holder::says(const QByteArray &word)
{
    return QTest::qWaitFor(
        [&] {
            m_heard += m_process.readAllStandardOutput();
            return m_heard.split('\n').contains(word);
        },
        20'000);
}

void Holder::end()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

void Holder::killHard()
{
    m_process.kill();
    m_process.waitForFinished();
}

void ClusterTest::init()
{
    m_folder =
        std::make_unique<QTemporaryDir>(fastTemporaryFolder() + u"/ringledger-cluster-XXXXXX");
    QVERIFY(chmod(QFile::encodeName(m_folder->path()).constData(), 0711) == 0);
}

void ClusterTest::cleanup()
{
    m_folder.reset();
}

QString ClusterTest::ask(const PrivateCluster &cluster, const QByteArray &sql)
{
    const auto session = Session::open(cluster.superuser(QStringLiteral("postgres")));
    if (!session)
        return {};
    const Result<SqlRows> rows = (*session)->queryText(sql);
    if (!rows || rows->isEmpty())
        return {};
    const QByteArray column = '"' + rows->columnNames().constFirst().toUtf8() + '"';
    return rows->first().text(column.constData());
}

Outcome ClusterTest::execute(const PrivateCluster &cluster, const QByteArray &sql)
{
    const auto session = Session::open(cluster.superuser(QStringLiteral("postgres")));
    return session ? (*session)->runScript(sql) : Outcome(session.error());
}

} // namespace rl
