// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsaccess.h"

#include <algorithm>

namespace rl {

SettingsAccess::SettingsAccess(PeopleStore &people, SecretStore &secrets, ConnectionBook &book,
                               QObject *parent)
    : QObject(parent)
    , m_people(people)
    , m_secrets(secrets)
    , m_book(book)
{
}

void SettingsAccess::load()
{
    m_people.list().then(this, [this](const Result<std::vector<Person>> &people) {
        m_isAdmin = people && std::any_of(people->begin(), people->end(), [](const Person &each) {
                        return each.isMe && each.role == u"ringledger_admin";
                    });
        Q_EMIT changed();
        if (!people)
            Q_EMIT failed(people.error());
    });
    m_secrets.home().then(this, [this](SecretHome home) {
        m_home = home;
        Q_EMIT changed();
    });
}

QString SettingsAccess::homeNote() const
{
    if (m_home != SecretHome::Session)
        return {};
    return tr("This computer has no keychain that answers. Passwords and tokens last only until "
              "Ringledger ends; they are never written to a file.");
}

bool SettingsAccess::hasChoice() const
{
    return m_book.carrier(CarrierKind::Twilio) && m_book.carrier(CarrierKind::SignalWire);
}

void SettingsAccess::prefer(CarrierKind kind)
{
    if (const Outcome written = m_book.preferCarrier(kind); !written)
        Q_EMIT failed(written.error());
    else
        Q_EMIT preferredChanged();
    Q_EMIT changed();
}

} // namespace rl
