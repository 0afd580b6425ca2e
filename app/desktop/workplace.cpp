// SPDX-License-Identifier: GPL-3.0-or-later
#include "workplace.h"

namespace rl {

Workplace::Opened::Opened(const ConnectionOptions &options, const Clock &clock)
    : database(options)
    , stores(database)
    , search(database)
    , desk(stores.all(), clock)
    , feed(options)
    , upkeepDatabase(options)
    , upkeepStore(upkeepDatabase)
    , upkeep(upkeepStore)
{
}

Workplace::Workplace(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_dataFolder(dataFolder)
{
}

Workplace::~Workplace()
{
    m_backups.reset();
    m_opened.reset(); // hang up before the server goes
    if (m_local)
        m_local->stop();
}

void Workplace::start()
{
    m_local = std::make_unique<LocalDatabase>(LocalDatabase::Settings{m_dataFolder});
    connect(m_local.get(), &LocalDatabase::lost, this, &Workplace::lost);
    connect(m_local.get(), &LocalDatabase::restarted, this, [this] {
        if (!m_opened)
            return;
        // The server's socket may be another one now.
        m_backups->setOwner(m_local->superuser());
        m_opened->database.setOptions(m_local->person());
        m_opened->feed.setOptions(m_local->person());
        m_opened->upkeepDatabase.setOptions(m_local->person());
        Q_EMIT found();
    });
    connect(m_local.get(), &LocalDatabase::upgrading, this, &Workplace::upgrading);
    connect(m_local.get(), &LocalDatabase::upgraded, this,
            [this](const ClusterUpgrade::Done &done) { Q_EMIT told(upgradeSentence(done)); });
    connect(m_local.get(), &LocalDatabase::upgradeFailed, this, &Workplace::warned);
    m_local->start().then(this,
                          [this](const Result<ConnectionOptions> &options) { onStarted(options); });
}

void Workplace::onStarted(const Result<ConnectionOptions> &options)
{
    if (!options) {
        Q_EMIT failed(options.error());
        return;
    }
    m_opened = std::make_unique<Opened>(*options, m_clock);
    keepBackups();
    Q_EMIT ready();
    m_opened->upkeep.start();
}

void Workplace::keepBackups()
{
    m_backups = std::make_unique<BackupSchedule>(m_dataFolder, m_local->superuser(),
                                                 BackupSchedule::Times{});
    connect(m_backups.get(), &BackupSchedule::failed, this, [this](const Error &why) {
        Q_EMIT warned({why.code, tr("Today's backup was not made: %1").arg(why.what), why.remedy,
                       why.detail});
    });
}

QFuture<Result<bool>> Workplace::holdsSample()
{
    return m_opened->database.read([](Session &session) -> Result<bool> {
        const Result<SqlRows> rows = session.query(u"data_is_sample");
        if (!rows)
            return rows.error();
        return rows->first().flag("is_sample");
    });
}

} // namespace rl
