// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/httpcarrierprobe.h"
#include "database.h"
#include "http/httptime.h"
#include "records/sqlpeoplestore.h"
#include "secrets/credentialdesk.h"
#include "secrets/keychainsecrets.h"
#include "secrets/opensslcipher.h"
#include "secrets/personalsecrets.h"
#include "secrets/sqldatabaseprobe.h"
#include "secrets/sqlorgcredentialstore.h"
#include "settings/carriersettings.h"
#include "settings/databasesettings.h"
#include "settings/keysettings.h"
#include "settings/settingsaccess.h"
#include "settingsbook.h"

namespace rl {

// What the Settings pane works with, and whoever needs what was entered there.
class SettingsPlace : public QObject
{
    Q_OBJECT

public:
    // 'database' lives longer. 'file' is where the settings are; a tour has its own.
    explicit SettingsPlace(Database &database, const QString &file = SettingsBook::defaultFile(),
                           QObject *parent = nullptr);

    // The account to work with for an organization, or for everybody; see configuredCarrier().
    QFuture<Result<CarrierAccess>> carrierFor(const QUuid &org = {});

    [[nodiscard]] SecretStore &secrets() { return m_secrets; }
    [[nodiscard]] ConnectionBook &book() { return m_book; }
    [[nodiscard]] CredentialDesk &credentials() { return m_credentials; }
    [[nodiscard]] SettingsAccess &access() { return m_access; }
    [[nodiscard]] CarrierSettings &twilio() { return m_twilio; }
    [[nodiscard]] CarrierSettings &signalwire() { return m_signalwire; }
    [[nodiscard]] DatabaseSettings &databases() { return m_databases; }
    [[nodiscard]] KeySettings &keys() { return m_keys; }

Q_SIGNALS:
    void carrierChanged(); // an account was saved, removed or preferred: ask carrierFor() again

private:
    SystemHttpTime m_time;
    KeychainSecrets m_keychain;
    PersonalSecrets m_secrets;
    SettingsBook m_book;
    HttpCarrierProbe m_carrierProbe;
    SqlDatabaseProbe m_databaseProbe;
    SqlPeopleStore m_people;
    SqlOrgCredentialStore m_store;
    OpenSslCipher m_cipher;
    CredentialDesk m_credentials;
    SettingsAccess m_access;
    CarrierSettings m_twilio;
    CarrierSettings m_signalwire;
    DatabaseSettings m_databases;
    KeySettings m_keys;
};

} // namespace rl
