// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folderlock.h"
#include "postgresbinaries.h"
#include "result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace rl {

class PrivateCluster;

// Brings a data folder's cluster to another major version of PostgreSQL, which cannot read the
// older one's files: by backup and restore into a new cluster, which then takes the old one's
// place. The old one stays beside it. Lives in the main thread, whose event loop it needs.
class ClusterUpgrade : public QObject
{
    Q_OBJECT

public:
    struct Done
    {
        int from = 0; // major versions
        int to = 0;
        QString backup; // what the new cluster was made from
        QString oldFolder; // where the old cluster is now
        qint64 rows = 0; // in the new one, as many as in the backup
    };
    using Answer = Result<std::optional<Done>>;

    ClusterUpgrade(const QString &dataFolder, const PostgresBinaries &to,
                   QObject *parent = nullptr);
    ~ClusterUpgrade() override; // stops what runs; everything is as it was then

    // The newest PostgreSQL that is installed, if the folder's data is of an older one that is
    // installed, too. Cheap.
    static std::optional<PostgresBinaries> due(const QString &dataFolder);
    // Whether the PostgreSQL that kept the data is gone, while a newer one is here.
    static bool isStranded(const QString &dataFolder);

    // With the old server's help. The old cluster goes with the next daily backup (ClusterSwap).
    // No value: another program uses the old one now, or has done it already.
    // Errors: as PrivateCluster::start(), DatabaseBackup::take() and DatabaseRestore::run();
    // everything is as it was then.
    QFuture<Answer> run();
    // From a backup, as the old server is not installed any more. The old cluster is kept, as it
    // may hold what came after the backup.
    QFuture<Answer> runFromBackup(const QString &file);

private:
    QFuture<Answer> begin();
    void waitForLock();
    void startOld();
    void backUp();
    void startNew();
    void restore();
    void swap();
    void finish(const Answer &answer);
    [[nodiscard]] QString workFolder(QLatin1String name) const;
    void removeWork();

    QString m_folder;
    PostgresBinaries m_to;
    Done m_done;
    bool m_fromBackup = false;
    FolderLock m_startLock; // so that nobody else starts a server on either
    QTimer m_timer;
    std::unique_ptr<QPromise<Answer>> m_promise;
    std::unique_ptr<PrivateCluster> m_old;
    std::unique_ptr<PrivateCluster> m_new;
    QFuture<Outcome> m_work; // in another thread
    std::atomic<bool> m_stopped{false};
};

} // namespace rl
