// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionoptions.h"

#include <QCoreApplication>
#include <QUrl>

#include <libpq-fe.h>

#include <memory>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::ConnectionOptions", text);
}

Error badServer(const QString &why)
{
    return {ErrorCode::InvalidInput,
            tr("This does not name a database: %1.").arg(why),
            tr("Write postgresql://user@host/database, or host=… dbname=… user=…"),
            {}};
}

} // namespace

Result<ConnectionOptions> ConnectionOptions::fromText(const QString &text)
{
    char *message = nullptr;
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption *)> parsed(
        PQconninfoParse(text.toUtf8().constData(), &message), &PQconninfoFree);
    if (!parsed) {
        const QString why = QString::fromUtf8(message).trimmed();
        PQfreemem(message);
        return badServer(why);
    }
    ConnectionOptions options;
    options.port.clear();
    for (const PQconninfoOption *option = parsed.get(); option->keyword; ++option) {
        if (!option->val || !*option->val)
            continue;
        const QLatin1String key(option->keyword);
        const QString value = QString::fromUtf8(option->val);
        if (key == u"password" || key == u"sslpassword")
            return Error{ErrorCode::InvalidInput,
                         tr("A password does not belong on a command line, where everybody on "
                            "this computer can read it."),
                         tr("Put it into PGPASSWORD or into ~/.pgpass, and leave it out here."),
                         {}};
        if (key == u"host")
            options.host = value;
        else if (key == u"port")
            options.port = value;
        else if (key == u"dbname")
            options.database = value;
        else if (key == u"user")
            options.user = value;
        else if (key == u"sslmode")
            options.sslMode = value;
        else if (key == u"application_name")
            options.applicationName = value;
        else if (key == u"connect_timeout")
            options.connectTimeout = std::chrono::seconds(value.toInt());
        else if (key != u"client_encoding") // ours is UTF-8
            options.others.emplace_back(key, value);
    }
    if (options.database.isEmpty())
        options.database = qEnvironmentVariable("PGDATABASE");
    if (options.database.isEmpty())
        return badServer(tr("it has no name of a database"));
    return options;
}

QString ConnectionOptions::conninfo() const
{
    QStringList words;
    const auto add = [&words](const QString &key, QString value) {
        if (value.isEmpty())
            return;
        value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
        words.append(key % u"='" % value % u'\'');
    };
    add(QStringLiteral("host"), host);
    add(QStringLiteral("port"), port);
    add(QStringLiteral("dbname"), database);
    add(QStringLiteral("user"), user);
    add(QStringLiteral("sslmode"), sslMode);
    for (const auto &[key, value] : others)
        add(key, value);
    return words.join(u' ');
}

QString ConnectionOptions::uri() const
{
    const auto encoded = [](const QString &part) {
        return QString::fromLatin1(QUrl::toPercentEncoding(part));
    };
    QString uri = QStringLiteral("postgresql://");
    if (!user.isEmpty())
        uri += encoded(user) + u'@';
    const bool socket = host.startsWith(u'/');
    const QString colonPort = port.isEmpty() ? QString() : u':' + port;
    if (!socket)
        uri += host + colonPort;
    uri += u'/' + encoded(database);
    if (socket)
        uri += u"?host=" + encoded(host) + (port.isEmpty() ? QString() : u"&port=" + port);
    return uri;
}

} // namespace rl
