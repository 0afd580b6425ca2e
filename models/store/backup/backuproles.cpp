// SPDX-License-Identifier: GPL-3.0-or-later
#include "backuproles.h"

#include "session.h"
#include "sqlnames.h"

#include <QCoreApplication>

#include <algorithm>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::BackupRoles", text);
}

Error mayNot(const QStringList &names, const Error &why)
{
    return {ErrorCode::NotAllowed,
            tr("The backup needs roles that this server does not have, and your login may not make "
               "roles: %1.")
                .arg(names.join(QStringLiteral(", "))),
            tr("Restore as a login that may (CREATEROLE), or have an administrator make them."),
            why.detail};
}

} // namespace

Outcome BackupRoles::make(bool isSuper, const QString &login)
{
    QStringList names{m_label.owner};
    for (const BackupRole &role : m_label.roles)
        names.append(role.name);
    names.removeAll(QString());
    const Result<SqlRows> missing = m_server.query(u"backup/missing_roles", {{"names", names}});
    if (!missing)
        return missing.error();
    QStringList missingNames;
    for (const SqlRow row : *missing)
        missingNames.append(row.text("name"));
    missingNames.removeDuplicates();
    for (const QString &name : std::as_const(missingNames)) {
        const auto known =
            std::find_if(m_label.roles.begin(), m_label.roles.end(),
                         [&name](const BackupRole &role) { return role.name == name; });
        // An owner that is listed nowhere was its server's superuser; nobody logs in as it here.
        const BackupRole role =
            known == m_label.roles.end() ? BackupRole{name, false, true, true, {}} : *known;
        if (const Outcome made = makeRole(role, isSuper, login); !made) {
            if (m_server.lastFailure().sqlState == "42501")
                return mayNot(missingNames, made.error());
            return made;
        }
        m_made.append(name);
    }
    return makeMemberships();
}

Outcome BackupRoles::makeRole(const BackupRole &role, bool isSuper, const QString &login)
{
    const bool logsIn = role.canLogin && role.name != m_label.owner;
    QString script = u"CREATE ROLE " % sqlName(role.name) % (logsIn ? u" LOGIN" : u" NOLOGIN")
                     % (role.inherits ? u" INHERIT" : u" NOINHERIT");
    if (!isSuper && role.owns) // else we could not give it anything
        script += u"; GRANT " % sqlName(role.name) % u" TO " % sqlName(login);
    return m_server.runScript(script.toUtf8());
}

Outcome BackupRoles::makeMemberships()
{
    QStringList members;
    QStringList groups;
    for (const BackupRole &role : m_label.roles) {
        // Only of those made here: who is in which group of this server is not a backup's to say.
        for (const QString &group : role.memberOf) {
            if (m_made.contains(role.name) && group != role.name) {
                members.append(role.name);
                groups.append(group);
            }
        }
    }
    if (members.isEmpty())
        return success();
    const Result<SqlRows> missing =
        m_server.query(u"backup/missing_memberships", {{"roles", members}, {"groups", groups}});
    if (!missing)
        return missing.error();
    for (const SqlRow pair : *missing) {
        const QString script =
            u"GRANT " % sqlName(pair.text("grp")) % u" TO " % sqlName(pair.text("role"));
        if (const Outcome granted = m_server.runScript(script.toUtf8()); !granted) {
            if (m_server.lastFailure().sqlState == "42501")
                return mayNot({pair.text("role")}, granted.error());
            return granted;
        }
    }
    return success();
}

QStringList BackupRoles::owners() const
{
    QStringList names{m_label.owner};
    for (const BackupRole &role : m_label.roles) {
        if (role.owns && role.name != m_label.owner)
            names.append(role.name);
    }
    return names;
}

void BackupRoles::unmake()
{
    for (const QString &name : std::as_const(m_made))
        (void)m_server.runScript((u"DROP ROLE IF EXISTS " % sqlName(name)).toUtf8());
    m_made.clear();
}

QStringList BackupRoles::newLogins() const
{
    QStringList logins;
    for (const BackupRole &role : m_label.roles) {
        if (role.canLogin && m_made.contains(role.name))
            logins.append(role.name);
    }
    return logins;
}

Outcome BackupRoles::replaceOwner(Session &database)
{
    const QByteArray owner = sqlName(m_label.owner).toUtf8();
    const QByteArray script = "REASSIGN OWNED BY " + owner + " TO CURRENT_USER; DROP OWNED BY "
                              + owner + "; DROP ROLE " + owner;
    const Outcome replaced = database.runScript(script);
    if (replaced)
        m_made.removeAll(m_label.owner);
    return replaced;
}

} // namespace rl
