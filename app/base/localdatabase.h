// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/clusterbootstrap.h"
#include "cluster/clusterupgrade.h"
#include "cluster/privatecluster.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace rl {

// For a person: that it is done, and what became of the old folder.
QString upgradeSentence(const ClusterUpgrade::Done &done);

// The database on this computer, ready to work with: its server runs, its schema is this program's,
// and the person at the keyboard is a login of the administrators' group in it.
// Lives in the main thread, whose event loop it needs.
class LocalDatabase : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString folder;
        bool durable = true;
    };

    explicit LocalDatabase(const Settings &settings, QObject *parent = nullptr);

    // Asks isBootstrapped() of a connection that the caller goes on with: then a start needs no
    // other one, as long as nothing is missing.
    using Probe = std::function<QFuture<bool>(const ConnectionOptions &, const LocalPerson &)>;

    // Answers where and as whom to connect. Errors: as PrivateCluster::start() and
    // Migrator::migrate().
    QFuture<Result<ConnectionOptions>> start(const Probe &probe = {});
    // Only the server, whatever is in the database or whether there is one; for a restore. When a
    // newer PostgreSQL is installed beside the one that kept the data, the data is brought to it
    // first; if that fails, work goes on with the old one.
    // Errors: as PrivateCluster::start().
    QFuture<Outcome> startServer();
    void stop(); // blocks for some 20 ms if this program runs the server

    [[nodiscard]] ConnectionOptions person() const; // once started
    [[nodiscard]] ConnectionOptions superuser() const; // to look after the schema, not to work
    [[nodiscard]] const PrivateCluster &cluster() const { return m_cluster; }
    [[nodiscard]] const QStringList &applied() const { return m_applied; } // migrations, by start()

Q_SIGNALS:
    void upgrading(int from, int to); // major versions of PostgreSQL; takes a while
    void upgraded(const rl::ClusterUpgrade::Done &done);
    void upgradeFailed(const rl::Error &why);
    void restarted(); // the server had gone and is back
    void lost(const rl::Error &why); // it has gone and cannot be started; tried again by itself

private:
    QFuture<Result<QStringList>> bootstrap();
    [[nodiscard]] Error strandedError(const Error &error) const;

    Settings m_settings;
    LocalPerson m_person;
    PrivateCluster m_cluster;
    std::unique_ptr<ClusterUpgrade> m_upgrade;
    QStringList m_applied;
};

} // namespace rl
