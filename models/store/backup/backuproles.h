// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backuplabel.h"
#include "result.h"

namespace rl {

class Session;

// Makes the roles of a backup that a server does not have yet, before the database that leans on
// them is restored. They can log in where they could before, but a new one has no password.
class BackupRoles
{
public:
    BackupRoles(Session &server, const BackupLabel &label)
        : m_server(server)
        , m_label(label)
    {
    }

    // Error: NotAllowed, with the names that an administrator has to make.
    Outcome make(bool isSuper, const QString &login);
    // The roles that own something in the backup. Giving them that takes a right to create things,
    // unless a superuser does it.
    [[nodiscard]] QStringList owners() const;
    // Takes back what make() made; for when the restore did not work out.
    void unmake();

    [[nodiscard]] QStringList newLogins() const; // of those that make() made
    // Whether the role that owned the database had to be made; nobody else of the server owns
    // anything as it then.
    [[nodiscard]] bool madeOwner() const { return m_made.contains(m_label.owner); }
    // Called in the restored database: gives what that role owns to the login that restored it,
    // and removes the role.
    Outcome replaceOwner(Session &database);

private:
    Outcome makeRole(const BackupRole &role, bool isSuper, const QString &login);
    Outcome makeMemberships();

    Session &m_server;
    const BackupLabel &m_label;
    QStringList m_made;
};

} // namespace rl
