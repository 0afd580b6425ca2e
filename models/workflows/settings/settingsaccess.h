// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/people.h"
#include "secrets/secretstore.h"
#include "settings/connectionbook.h"

#include <QObject>

#include <optional>

namespace rl {

// What of the settings is for this person, and whether this computer keeps secrets.
class SettingsAccess : public QObject
{
    Q_OBJECT

public:
    // All of them live longer.
    SettingsAccess(PeopleStore &people, SecretStore &secrets, ConnectionBook &book,
                   QObject *parent = nullptr);

    void load();
    // The key of org_credentials is an administrator's; accounts and databases are everybody's own,
    // on their computer.
    [[nodiscard]] bool mayManageKeys() const { return m_isAdmin; }
    // A sentence where secrets do not last; empty where they do, or while it is not known.
    [[nodiscard]] QString homeNote() const;

    // Both carriers are there, so that one has to be chosen.
    [[nodiscard]] bool hasChoice() const;
    [[nodiscard]] CarrierKind preferred() const { return m_book.preferredCarrier(); }
    void prefer(CarrierKind kind);

Q_SIGNALS:
    void changed();
    void preferredChanged();
    void failed(const rl::Error &why);

private:
    PeopleStore &m_people;
    SecretStore &m_secrets;
    ConnectionBook &m_book;
    bool m_isAdmin = false;
    std::optional<SecretHome> m_home;
};

} // namespace rl
