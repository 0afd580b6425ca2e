// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseparameters.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::DatabaseText", text);
}

// What libpq is told as it is. Nothing else is kept, so that no secret comes along unnoticed.
bool isKept(const QString &key)
{
    static const QStringList kept{QStringLiteral("application_name"),
                                  QStringLiteral("connect_timeout"),
                                  QStringLiteral("options"),
                                  QStringLiteral("target_session_attrs"),
                                  QStringLiteral("channel_binding"),
                                  QStringLiteral("gssencmode"),
                                  QStringLiteral("krbsrvname"),
                                  QStringLiteral("sslcert"),
                                  QStringLiteral("sslkey"),
                                  QStringLiteral("sslcrl"),
                                  QStringLiteral("keepalives"),
                                  QStringLiteral("keepalives_idle"),
                                  QStringLiteral("keepalives_interval"),
                                  QStringLiteral("keepalives_count"),
                                  QStringLiteral("tcp_user_timeout"),
                                  QStringLiteral("ssl_min_protocol_version")};
    return kept.contains(key);
}

// What a provider's page writes in the place of the password.
bool isPlaceholder(const QString &password)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:\\[.*\\]|<.*>|\\{.*\\}|\\*+|your[-_ ]?password|password)$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(password).hasMatch();
}

} // namespace

void DatabaseParameters::setPassword(QString &password)
{
    if (isPlaceholder(password)) {
        remark(tr("The password is still a placeholder; enter it below."));
        wipe(password);
        return;
    }
    m_text.password = Secret::taken(password);
}

void DatabaseParameters::set(const QString &key, const QString &value)
{
    DatabaseProfile &profile = m_text.profile;
    if (value.isEmpty())
        return;
    if (key == u"host")
        m_hosts = value;
    else if (key == u"port")
        m_ports = value;
    else if (key == u"dbname" || key == u"database")
        profile.database = value;
    else if (key == u"user" || key == u"username")
        profile.user = value;
    else if (key == u"sslmode")
        profile.sslMode = value.toLower();
    else if (key == u"sslrootcert")
        profile.caFile = value;
    else
        setOther(key, value);
}

void DatabaseParameters::setOther(const QString &key, const QString &value)
{
    if (isKept(key))
        m_text.profile.others.append({key, value});
    else if (key == u"password") {
        QString copy = value;
        setPassword(copy);
    } else if (key != u"ssl" && !m_leftOut.contains(key)) // "ssl=true": we encrypt anyway
        m_leftOut += key;
}

// host= and port=, each one or several.
Outcome DatabaseParameters::joinHosts()
{
    if (m_hosts.isEmpty() && m_ports.isEmpty())
        return success();
    std::vector<DatabaseHost> &hosts = m_text.profile.hosts;
    if (!m_hosts.isEmpty()) {
        hosts.clear();
        for (const QString &name : m_hosts.split(u','))
            hosts.push_back({name.trimmed()});
    }
    if (m_ports.isEmpty())
        return success();
    const QStringList ports = m_ports.split(u',');
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        const QString port = ports.size() == 1 ? ports[0] : ports.value(qsizetype(i));
        bool isNumber = false;
        const int number = port.trimmed().toInt(&isNumber);
        if (!isNumber || number < 1 || number > 65535)
            return Error{ErrorCode::InvalidInput,
                         tr("“%1” is no port.").arg(port),
                         tr("Ports are numbers from 1 to 65535, one for each host."),
                         {}};
        hosts[i].port = number;
    }
    return success();
}

Result<DatabaseText> DatabaseParameters::finish()
{
    if (const Outcome joined = joinHosts(); !joined)
        return joined.error();
    DatabaseProfile &profile = m_text.profile;
    if (!profile.sslMode.isEmpty() && !sslModes().contains(profile.sslMode))
        return Error{ErrorCode::InvalidInput,
                     tr("“%1” is no sslmode of PostgreSQL.").arg(profile.sslMode),
                     tr("There are: %1.").arg(sslModes().join(QStringLiteral(", "))),
                     {}};
    if (profile.sslMode.isEmpty())
        profile.sslMode = defaultSslMode(profile);
    if (!m_leftOut.isEmpty())
        remark(tr("Left out, as they are of another program: %1.")
                   .arg(m_leftOut.join(QStringLiteral(", "))));
    return m_text;
}

} // namespace rl
