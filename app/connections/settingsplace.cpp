// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsplace.h"

#include "configuredcarrier.h"

namespace rl {

SettingsPlace::SettingsPlace(Database &database, const QString &file, QObject *parent)
    : QObject(parent)
    , m_secrets(m_keychain)
    , m_book(file)
    , m_carrierProbe(m_time)
    , m_people(database)
    , m_store(database)
    , m_credentials(m_secrets, m_cipher, m_store)
    , m_access(m_people, m_secrets, m_book)
    , m_twilio(CarrierKind::Twilio, m_book, m_secrets, m_carrierProbe)
    , m_signalwire(CarrierKind::SignalWire, m_book, m_secrets, m_carrierProbe)
    , m_databases(m_book, m_secrets, m_databaseProbe)
    , m_keys(m_credentials)
{
    for (CarrierSettings *carrier : {&m_twilio, &m_signalwire})
        connect(carrier, &CarrierSettings::saved, this, &SettingsPlace::carrierChanged);
    connect(&m_access, &SettingsAccess::preferredChanged, this, &SettingsPlace::carrierChanged);
}

QFuture<Result<CarrierAccess>> SettingsPlace::carrierFor(const QUuid &org)
{
    return configuredCarrier(org, m_book, m_secrets, m_credentials, this);
}

} // namespace rl
