// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterupgrade.h"

#include "backup/backupfolder.h"
#include "backup/databasebackup.h"
#include "backup/databaserestore.h"
#include "clusterbootstrap.h"
#include "clusterswap.h"
#include "privatecluster.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QtConcurrentRun>

#include <fcntl.h>
#include <unistd.h>

namespace rl {

namespace {

constexpr std::chrono::milliseconds lockInterval{20};

void ontoDisk(const QString &folder)
{
    const int fd = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        syncfs(fd);
        close(fd);
    }
}

} // namespace

ClusterUpgrade::ClusterUpgrade(const QString &dataFolder, const PostgresBinaries &to,
                               QObject *parent)
    : QObject(parent)
    , m_folder(QDir::cleanPath(dataFolder))
    , m_to(to)
    , m_startLock(m_folder + u"/start.lock")
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &ClusterUpgrade::waitForLock);
}

ClusterUpgrade::~ClusterUpgrade()
{
    m_stopped = true;
    m_work.waitForFinished();
}

std::optional<PostgresBinaries> ClusterUpgrade::due(const QString &dataFolder)
{
    const int made = ClusterSwap::versionOf(dataFolder + u"/postgresql");
    if (made == 0)
        return {};
    const Result<PostgresBinaries> newest = PostgresBinaries::newest();
    if (!newest || newest->majorVersion <= made || !PostgresBinaries::ofVersion(made))
        return {};
    return *newest;
}

bool ClusterUpgrade::isStranded(const QString &dataFolder)
{
    const int made = ClusterSwap::versionOf(dataFolder + u"/postgresql");
    if (made == 0 || PostgresBinaries::ofVersion(made))
        return false;
    const Result<PostgresBinaries> newest = PostgresBinaries::newest();
    return newest && newest->majorVersion > made;
}

QFuture<ClusterUpgrade::Answer> ClusterUpgrade::run()
{
    return begin();
}

QFuture<ClusterUpgrade::Answer> ClusterUpgrade::runFromBackup(const QString &file)
{
    m_fromBackup = true;
    m_done.backup = file;
    return begin();
}

QFuture<ClusterUpgrade::Answer> ClusterUpgrade::begin()
{
    m_promise = std::make_unique<QPromise<Answer>>();
    m_promise->start();
    QFuture<Answer> future = m_promise->future();
    m_done.from = ClusterSwap::versionOf(m_folder + u"/postgresql");
    m_done.to = m_to.majorVersion;
    m_timer.start(lockInterval);
    return future;
}

void ClusterUpgrade::waitForLock()
{
    if (!m_startLock.tryLock())
        return;
    m_timer.stop();
    ClusterSwap(m_folder).recover();
    const QString cluster = m_folder + u"/postgresql";
    const PostmasterFile::State state = PostmasterFile::read(cluster).state;
    const bool inUse =
        state != PostmasterFile::State::Absent && state != PostmasterFile::State::Stale;
    if (inUse || ClusterSwap::versionOf(cluster) != m_done.from) { // somebody was faster
        finish(std::optional<Done>());
        return;
    }
    removeWork(); // of one that was cut off
    if (m_fromBackup)
        startNew();
    else
        startOld();
}

void ClusterUpgrade::startOld()
{
    PrivateCluster::Settings settings;
    settings.folder = workFolder(QLatin1String("old"));
    settings.cluster = m_folder + u"/postgresql";
    m_old = std::make_unique<PrivateCluster>(settings);
    m_old->start().then(this, [this](const Outcome &started) {
        if (started)
            backUp();
        else
            finish(started.error());
    });
}

void ClusterUpgrade::backUp()
{
    const BackupFolder backups(m_folder);
    m_done.backup = backups.dailyPath(QDateTime::currentDateTimeUtc());
    m_work = QtConcurrent::run([this, backups, owner = m_old->superuser(clusterDatabase)] {
        if (const Outcome prepared = backups.prepare(); !prepared)
            return prepared;
        DatabaseBackup backup(owner);
        backup.setPrograms(m_to); // the newer pg_dump knows what the newer server wants
        backup.setProgress([this](qint64) { return !m_stopped.load(); });
        const Result<BackupLabel> taken = backup.take(m_done.backup);
        return taken ? success() : Outcome(taken.error());
    });
    m_work.then(this, [this](const Outcome &taken) {
        if (taken)
            startNew();
        else
            finish(taken.error());
    });
}

void ClusterUpgrade::startNew()
{
    if (m_old)
        m_old->stop();
    PrivateCluster::Settings settings;
    settings.folder = workFolder(QLatin1String("new"));
    settings.durable = false; // swap() puts all of it onto the disk
    settings.programs = m_to;
    m_new = std::make_unique<PrivateCluster>(settings);
    m_new->start().then(this, [this](const Outcome &started) {
        if (started)
            restore();
        else
            finish(started.error());
    });
}

void ClusterUpgrade::restore()
{
    m_work = QtConcurrent::run([this, owner = m_new->superuser(clusterDatabase)]() -> Outcome {
        DatabaseRestore databaseRestore(owner);
        databaseRestore.setProgress([this](RestoreStep, double) { return !m_stopped.load(); });
        const Result<RestoreReport> report = databaseRestore.run({m_done.backup, false, false, {}});
        if (!report)
            return report.error();
        m_done.rows = report->label.rowCount();
        return success();
    });
    m_work.then(this, [this](const Outcome &restored) {
        if (restored)
            swap();
        else
            finish(restored.error());
    });
}

void ClusterUpgrade::swap()
{
    m_new->stop();
    m_work = QtConcurrent::run([this] {
        ontoDisk(m_folder);
        return success();
    });
    m_work.then(this, [this](const Outcome &) {
        const Result<QString> swapped = ClusterSwap(m_folder).put(
            workFolder(QLatin1String("new")) + u"/postgresql",
            m_fromBackup ? ClusterSwap::Old::Kept : ClusterSwap::Old::Replaced);
        if (!swapped) {
            finish(swapped.error());
            return;
        }
        m_done.oldFolder = *swapped;
        finish(std::optional<Done>(m_done));
    });
}

void ClusterUpgrade::finish(const Answer &answer)
{
    m_timer.stop();
    for (std::unique_ptr<PrivateCluster> *cluster : {&m_old, &m_new}) {
        if (*cluster) {
            (*cluster)->stop();
            cluster->release()->deleteLater(); // it may be the one that called us
        }
    }
    removeWork();
    m_startLock.unlock();
    const std::unique_ptr<QPromise<Answer>> promise = std::move(m_promise);
    promise->addResult(answer);
    promise->finish();
}

QString ClusterUpgrade::workFolder(QLatin1String name) const
{
    return m_folder % u"/upgrade-" % name;
}

void ClusterUpgrade::removeWork()
{
    QDir(workFolder(QLatin1String("old"))).removeRecursively();
    QDir(workFolder(QLatin1String("new"))).removeRecursively();
}

} // namespace rl
