// SPDX-License-Identifier: GPL-3.0-or-later
#include "localdatabase.h"

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

LocalDatabase::LocalDatabase(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_person(LocalPerson::ofThisAccount())
    , m_cluster(clusterSettings(settings, m_person))
{
    connect(&m_cluster, &PrivateCluster::restarted, this, &LocalDatabase::restarted);
    connect(&m_cluster, &PrivateCluster::lost, this, &LocalDatabase::lost);
}

QFuture<Result<ConnectionOptions>> LocalDatabase::start()
{
    using Bootstrap = Result<QStringList>;
    return m_cluster.start()
        .then(this,
              [this](const Outcome &started) -> QFuture<Bootstrap> {
                  if (!started)
                      return QtFuture::makeReadyFuture(Bootstrap(started.error()));
                  // Talks to the database, so not in this thread.
                  return QtConcurrent::run(
                      [superuser = m_cluster.superuser(clusterDatabase), person = m_person] {
                          return bootstrapDatabase(superuser, person);
                      });
              })
        .unwrap()
        .then(this, [this](const Bootstrap &done) -> Result<ConnectionOptions> {
            if (!done)
                return done.error();
            m_applied = *done;
            return person();
        });
}

void LocalDatabase::stop()
{
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
