// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionoptions.h"
#include "result.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <optional>

namespace rl {

// Has the private database backed up once a day while the program runs, in the background: soon
// after the start if the newest backup is older than a day, and whenever it becomes so.
class BackupSchedule : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        std::chrono::milliseconds first = std::chrono::seconds(30); // people want to work first
        std::chrono::milliseconds every = std::chrono::minutes(30); // that it is looked
    };

    BackupSchedule(const QString &dataFolder, const ConnectionOptions &owner, Times times,
                   QObject *parent = nullptr);
    ~BackupSchedule() override; // stops a backup that runs, which leaves nothing behind

    // When the private server came back somewhere else.
    void setOwner(const ConnectionOptions &owner) { m_owner = owner; }

Q_SIGNALS:
    void taken(const QString &path);
    void failed(const rl::Error &why); // earlier backups are as they were; tried again by itself

private:
    using Answer = Result<std::optional<QString>>;
    void look();

    QString m_dataFolder;
    ConnectionOptions m_owner;
    Times m_times;
    QTimer m_timer;
    QFuture<Answer> m_running;
    std::atomic<bool> m_stopped{false};
};

} // namespace rl
