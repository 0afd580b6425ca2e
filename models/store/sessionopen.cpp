// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <QCoreApplication>

#include <libpq-fe.h>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::Session", text);
}

// libpq gives no SQLSTATE for a refused connection, so its words must do. A server that speaks
// another language falls through to "cannot be reached", with its own words in the detail.
Error connectError(const ConnectionOptions &options, const QString &words)
{
    if (words.contains(u"does not exist") && words.contains(u"database \""))
        return {ErrorCode::NotFound,
                tr("There is no database '%1' on the server.").arg(options.database),
                tr("Check the name of the database in the connection."), words};
    if (words.contains(u"authentication failed") || words.contains(u"no pg_hba.conf entry")
        || (words.contains(u"does not exist") && words.contains(u"role \""))
        || words.contains(u"not permitted to log in") || words.contains(u"permission denied for"))
        return {ErrorCode::NotAllowed, tr("The database refused the login '%1'.").arg(options.user),
                tr("Check user name and password, or ask an administrator for access."), words};
    if (words.contains(u"No space left"))
        return {ErrorCode::OutOfSpace, tr("The disk of the database is full."),
                tr("Free some space on it and try again; what was saved before is safe."), words};
    const bool socket = options.host.startsWith(u'/');
    return {ErrorCode::Unreachable,
            socket ? tr("The database on this computer cannot be reached.")
                   : tr("The database at %1 cannot be reached.").arg(options.host),
            tr("Check the network connection; Ringledger keeps trying."), words};
}

} // namespace

Result<std::unique_ptr<Session>> Session::open(const ConnectionOptions &options)
{
    QList<std::pair<const char *, QByteArray>> settings{
        {"host", options.host.toUtf8()},
        {"port", options.port.toUtf8()},
        {"dbname", options.database.toUtf8()},
        {"user", options.user.toUtf8()},
        {"password", options.password.toUtf8()},
        {"sslmode", options.sslMode.toUtf8()},
        {"application_name", options.applicationName.toUtf8()},
        {"connect_timeout", QByteArray::number(qint64(options.connectTimeout.count()))},
        {"client_encoding", "UTF8"},
        // A line that went dead without a word is noticed within half a minute.
        {"keepalives_idle", "10"},
        {"keepalives_interval", "5"},
        {"keepalives_count", "3"},
        {"tcp_user_timeout", "20000"},
    };
    if (options.host.contains(u','))
        settings.emplaceBack("target_session_attrs", "read-write");
    QByteArray session = "-c timezone=UTC -c datestyle=ISO,YMD -c bytea_output=hex"
                         " -c intervalstyle=postgres";
    std::vector<std::pair<QByteArray, QByteArray>> others; // keeps the bytes alive
    for (const auto &[key, value] : options.others) {
        if (key == u"options")
            session += ' ' + value.toUtf8();
        else
            others.emplace_back(key.toUtf8(), value.toUtf8());
    }
    for (const auto &[key, value] : others)
        settings.emplaceBack(key.constData(), value);
    if (options.startupSettings)
        settings.emplaceBack("options", session);

    std::vector<const char *> keys;
    std::vector<const char *> values;
    for (const auto &[key, value] : settings) {
        if (value.isEmpty())
            continue;
        keys.push_back(key);
        values.push_back(value.constData());
    }
    keys.push_back(nullptr);
    values.push_back(nullptr);

    Connection connection(PQconnectdbParams(keys.data(), values.data(), 0), &PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return connectError(options, QString::fromUtf8(PQerrorMessage(connection.get())).trimmed());
    std::unique_ptr<Session> opened(new Session(std::move(connection)));
    QByteArray first;
    if (!options.startupSettings)
        first = "SET timezone = 'UTC'; SET datestyle = 'ISO,YMD'; SET bytea_output = 'hex';"
                " SET intervalstyle = 'postgres';";
    if (!options.listenChannel.isEmpty())
        first += "LISTEN \"" + options.listenChannel.toUtf8() + "\"";
    if (!first.isEmpty()) {
        if (const Outcome done = opened->runScript(first); !done)
            return done.error();
    }
    return opened;
}

} // namespace rl
