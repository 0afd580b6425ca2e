// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupschedule.h"

#include "backup/dailybackup.h"

#include <QLoggingCategory>
#include <QtConcurrentRun>

Q_LOGGING_CATEGORY(lcBackup, "ringledger.backup", QtInfoMsg)

namespace rl {

BackupSchedule::BackupSchedule(const QString &dataFolder, const ConnectionOptions &owner,
                               Times times, QObject *parent)
    : QObject(parent)
    , m_dataFolder(dataFolder)
    , m_owner(owner)
    , m_times(times)
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &BackupSchedule::look);
    m_timer.start(m_times.first);
}

BackupSchedule::~BackupSchedule()
{
    m_stopped = true;
    m_running.waitForFinished();
}

void BackupSchedule::look()
{
    m_timer.start(m_times.every);
    if (m_running.isRunning())
        return;
    m_running = QtConcurrent::run([this, folder = m_dataFolder, owner = m_owner]() -> Answer {
        DailyBackup backup;
        backup.dataFolder = folder;
        backup.owner = owner;
        backup.goesOn = [this](qint64) { return !m_stopped.load(); };
        return backup.take();
    });
    m_running.then(this, [this](const Answer &answer) {
        if (!answer) {
            qCWarning(lcBackup, "%s %s", qUtf8Printable(answer.error().text()),
                      qUtf8Printable(answer.error().detail));
            Q_EMIT failed(answer.error());
        } else if (*answer) {
            qCInfo(lcBackup, "backed up to %s", qUtf8Printable(**answer));
            Q_EMIT taken(**answer);
        }
    });
}

} // namespace rl
