// SPDX-License-Identifier: GPL-3.0-or-later
#include "workplace.h"

#include "starttrace.h"

namespace rl {

Workplace::Workplace(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_dataFolder(dataFolder)
    , m_database(ConnectionOptions{})
    , m_stores(m_database)
    , m_search(m_database)
    , m_desk(m_stores.all(), m_clock)
    , m_telephony(m_database, m_clock)
    , m_upkeepDatabase(ConnectionOptions{})
    , m_upkeepStore(m_upkeepDatabase)
    , m_upkeep(m_upkeepStore)
{
    m_telephony.setAccounts([this](const QUuid &org) { return settings().carrierFor(org); });
}

// Answers on their way come first: who hears them is destroyed next. The server ends last, when
// everybody has hung up.
Workplace::~Workplace()
{
    m_database.close();
    m_upkeepDatabase.close();
}

void Workplace::start()
{
    m_local = std::make_unique<LocalDatabase>(LocalDatabase::Settings{m_dataFolder});
    connect(m_local.get(), &LocalDatabase::lost, this, &Workplace::lost);
    connect(m_local.get(), &LocalDatabase::restarted, this, [this] {
        if (!m_backups)
            return;
        // The server's socket may be another one now.
        m_backups->setOwner(m_local->superuser());
        connectTo(m_local->person());
        Q_EMIT found();
    });
    connect(m_local.get(), &LocalDatabase::upgrading, this, &Workplace::upgrading);
    connect(m_local.get(), &LocalDatabase::upgraded, this,
            [this](const ClusterUpgrade::Done &done) { Q_EMIT told(upgradeSentence(done)); });
    connect(m_local.get(), &LocalDatabase::upgradeFailed, this, &Workplace::warned);
    // The connection that finds everything in place is the one that asks for the first list.
    const auto probe = [this](const ConnectionOptions &options, const LocalPerson &person) {
        m_database.setOptions(options);
        return m_database
            .read([person](Session &session) -> Result<bool> {
                return isBootstrapped(session, person);
            })
            .then([](const Result<bool> &ready) { return ready.ok() && *ready; });
    };
    m_local->start(probe).then(
        this, [this](const Result<ConnectionOptions> &options) { onStarted(options); });
}

void Workplace::onStarted(const Result<ConnectionOptions> &options)
{
    if (!options) {
        Q_EMIT failed(options.error());
        return;
    }
    traceStart(QLatin1String("database-started"));
    connectTo(*options);
    keepBackups();
    Q_EMIT ready();
    m_upkeep.start();
}

void Workplace::connectTo(const ConnectionOptions &options)
{
    m_database.setOptions(options);
    m_upkeepDatabase.setOptions(options);
    m_feed.listenAt(options);
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

SettingsPlace &Workplace::settings()
{
    if (!m_settings) {
        m_settings = std::make_unique<SettingsPlace>(m_database);
        connect(m_settings.get(), &SettingsPlace::carrierChanged, this,
                &Workplace::useConfiguredCarrier);
    }
    return *m_settings;
}

// Where none is set up, or its token is gone, onboarding says so itself: what was connected before
// is not gone on with.
void Workplace::useConfiguredCarrier()
{
    settings().carrierFor().then(this, [this](const Result<CarrierAccess> &access) {
        if (access)
            m_telephony.connectTo(*access);
        else if (access.error().code == ErrorCode::NotFound)
            m_telephony.disconnectAccount();
        else
            Q_EMIT warned(access.error());
    });
}

QFuture<Result<bool>> Workplace::holdsSample()
{
    return m_database.read([](Session &session) -> Result<bool> {
        const Result<SqlRows> rows = session.query(u"data_is_sample");
        if (!rows)
            return rows.error();
        return rows->first().flag("is_sample");
    });
}

} // namespace rl
