// SPDX-License-Identifier: GPL-3.0-or-later
#include "localdatabase.h"

#include "backup/backupfolder.h"
#include "cluster/clusterswap.h"

#include <QtConcurrentRun>

namespace rl {

namespace {

PrivateCluster::Settings clusterSettings(const LocalDatabase::Settings &settings,
                                         const LocalPerson &person)
{
    PrivateCluster::Settings result;
    result.folder = settings.folder;
    result.logins = {person.login};
    result.durable = settings.durable;
    return result;
}

} // namespace

QString upgradeSentence(const ClusterUpgrade::Done &done)
{
    return LocalDatabase::tr("The data was brought from PostgreSQL %1 to %2: %L3 rows, none "
                             "missing. The old folder %4 is removed after the next daily backup.")
        .arg(done.from)
        .arg(done.to)
        .arg(done.rows)
        .arg(done.oldFolder);
}

LocalDatabase::LocalDatabase(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_person(LocalPerson::ofThisAccount())
    , m_cluster(clusterSettings(settings, m_person))
{
    connect(&m_cluster, &PrivateCluster::restarted, this, &LocalDatabase::restarted);
    connect(&m_cluster, &PrivateCluster::lost, this, &LocalDatabase::lost);
}

QFuture<Result<ConnectionOptions>> LocalDatabase::start(const Probe &probe)
{
    using Applied = Result<QStringList>;
    return startServer()
        .then(this,
              [this, probe](const Outcome &started) -> QFuture<Applied> {
                  if (!started)
                      return QtFuture::makeReadyFuture(Applied(started.error()));
                  if (!probe)
                      return bootstrap();
                  return probe(person(), m_person)
                      .then(this,
                            [this](bool ready) {
                                return ready ? QtFuture::makeReadyFuture(Applied(QStringList()))
                                             : bootstrap();
                            })
                      .unwrap();
              })
        .unwrap()
        .then(this, [this](const Applied &done) -> Result<ConnectionOptions> {
            if (!done)
                return done.error();
            m_applied = *done;
            return person();
        });
}

// Talks to the database, so not in this thread.
QFuture<Result<QStringList>> LocalDatabase::bootstrap()
{
    return QtConcurrent::run([superuser = superuser(), person = m_person] {
        return bootstrapDatabase(superuser, person);
    });
}

QFuture<Outcome> LocalDatabase::startServer()
{
    if (m_cluster.isRunning())
        return QtFuture::makeReadyFuture(success());
    const std::optional<PostgresBinaries> newer = ClusterUpgrade::due(m_settings.folder);
    if (!newer) {
        return m_cluster.start().then(this, [this](const Outcome &started) {
            return started ? started : Outcome(strandedError(started.error()));
        });
    }
    m_upgrade = std::make_unique<ClusterUpgrade>(m_settings.folder, *newer);
    Q_EMIT upgrading(ClusterSwap::versionOf(m_cluster.clusterFolder()), newer->majorVersion);
    return m_upgrade->run()
        .then(this,
              [this](const ClusterUpgrade::Answer &answer) {
                  m_upgrade.release()->deleteLater(); // we are in what it called
                  if (!answer)
                      Q_EMIT upgradeFailed(answer.error());
                  else if (*answer)
                      Q_EMIT upgraded(**answer);
                  return m_cluster.start();
              })
        .unwrap();
}

// The PostgreSQL that kept the data was removed; a newer one cannot read it. What can be done then.
Error LocalDatabase::strandedError(const Error &error) const
{
    if (!ClusterUpgrade::isStranded(m_settings.folder))
        return error;
    const int version = ClusterSwap::versionOf(m_cluster.clusterFolder());
    Error stranded = error;
    stranded.what = tr("The data on this computer is kept by PostgreSQL %1, which is not installed "
                       "any more; the newer one that is installed cannot read it.")
                        .arg(version);
    stranded.remedy = tr("Install the package 'postgresql-%1' and start again.").arg(version);
    const std::optional<BackupFolder::Entry> newest = BackupFolder(m_settings.folder).newest();
    if (newest) {
        stranded.remedy +=
            u' '
            + tr("If that cannot be done: 'ringledgerctl restore --new-server' goes on with the "
                 "newest backup, which was taken %1 hours ago (%2 UTC). What was entered after it "
                 "stays in the old folder, which is kept.")
                  .arg(newest->takenAt.secsTo(QDateTime::currentDateTimeUtc()) / 3600)
                  .arg(newest->takenAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    } else {
        stranded.remedy +=
            u' ' + tr("There is no backup in %1.").arg(BackupFolder(m_settings.folder).path());
    }
    return stranded;
}

void LocalDatabase::stop()
{
    m_upgrade.reset(); // everything is as it was then
    m_cluster.stop();
}

ConnectionOptions LocalDatabase::person() const
{
    return m_cluster.login(m_person.login, clusterDatabase);
}

ConnectionOptions LocalDatabase::superuser() const
{
    return m_cluster.superuser(clusterDatabase);
}

} // namespace rl
