// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backupschedule.h"
#include "changelistener.h"
#include "clock.h"
#include "database.h"
#include "disputes/disputedesk.h"
#include "disputes/sqldisputestores.h"
#include "localdatabase.h"
#include "settingsplace.h"
#include "telephonyplace.h"
#include "upkeep/sqlupkeepstore.h"
#include "upkeep/upkeep.h"

#include <QObject>

#include <memory>

namespace rl {

// What the windows work with: the private database, the desks over it, and the ear on its changes.
class Workplace : public QObject
{
    Q_OBJECT

public:
    explicit Workplace(const QString &dataFolder, QObject *parent = nullptr);
    ~Workplace() override;

    void start(); // also again, after failed()

    // There from the beginning, so that panes can be made; they answer after ready().
    [[nodiscard]] DisputeDesk &desk() { return m_desk; }
    [[nodiscard]] SearchStore &search() { return m_search; }
    [[nodiscard]] ChangeFeed &feed() { return m_feed; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Upkeep &upkeep() { return m_upkeep; }
    // Made when somebody asks for it: loading TLS takes longer than showing the first pane.
    [[nodiscard]] SettingsPlace &settings();
    // Onboarding works with the account of the settings, now and whenever that changes.
    void useConfiguredCarrier();
    [[nodiscard]] TelephonyPlace &telephony() { return m_telephony; }

    // Whether the database is filled with sample data; answers after what was asked before.
    QFuture<Result<bool>> holdsSample();

Q_SIGNALS:
    void ready(); // once
    void failed(const rl::Error &why); // start() did not succeed
    void lost(const rl::Error &why); // the server has gone and does not come back by itself
    void found(); // it did, after all
    void upgrading(int from, int to); // before ready(): the data goes to a newer PostgreSQL
    void told(const QString &what); // something went well that a person wants to know of
    void warned(const rl::Error &why); // work goes on, but something has to be looked after

private:
    void onStarted(const Result<ConnectionOptions> &options);
    void connectTo(const ConnectionOptions &options);
    void keepBackups();

    QString m_dataFolder;
    SystemClock m_clock;
    std::unique_ptr<LocalDatabase> m_local; // hung up on before it goes
    Database m_database;
    SqlDisputeStores m_stores;
    SqlSearchStore m_search;
    DisputeDesk m_desk;
    TelephonyPlace m_telephony;
    ChangeListener m_feed;
    Database m_upkeepDatabase; // its own connection: nobody waits for the night's work
    SqlUpkeepStore m_upkeepStore;
    Upkeep m_upkeep;
    std::unique_ptr<BackupSchedule> m_backups;
    std::unique_ptr<SettingsPlace> m_settings;
};

} // namespace rl
