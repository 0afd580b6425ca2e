// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/clusterbootstrap.h"
#include "cluster/privatecluster.h"

#include <QFuture>
#include <QObject>

namespace rl {

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

    // Answers where and as whom to connect. Errors: as PrivateCluster::start() and
    // Migrator::migrate().
    QFuture<Result<ConnectionOptions>> start();
    void stop(); // blocks for some 20 ms if this program runs the server

    [[nodiscard]] ConnectionOptions person() const; // once started
    [[nodiscard]] ConnectionOptions superuser() const; // to look after the schema, not to work
    [[nodiscard]] const PrivateCluster &cluster() const { return m_cluster; }
    [[nodiscard]] const QStringList &applied() const { return m_applied; } // migrations, by start()

Q_SIGNALS:
    void restarted(); // the server had gone and is back
    void lost(const rl::Error &why); // it has gone and cannot be started; tried again by itself

private:
    LocalPerson m_person;
    PrivateCluster m_cluster;
    QStringList m_applied;
};

} // namespace rl
