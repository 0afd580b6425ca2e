// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/profileoptions.h"

#include <QFile>
#include <QStringList>

#include <libpq-fe.h>

namespace rl {

namespace {

// libpq knows "the system's" from 16 on; before, it wants a file.
QString trustedBySystem()
{
    constexpr int knowsSystem = 160000;
    if (PQlibVersion() >= knowsSystem)
        return QStringLiteral("system");
    for (const QString &file : {QStringLiteral("/etc/ssl/certs/ca-certificates.crt"),
                                QStringLiteral("/etc/pki/tls/certs/ca-bundle.crt"),
                                QStringLiteral("/etc/ssl/cert.pem")}) {
        if (QFile::exists(file))
            return file;
    }
    return {}; // libpq then looks into the person's own folder
}

} // namespace

ConnectionOptions optionsOf(const DatabaseProfile &profile, const Secret &password)
{
    ConnectionOptions options;
    QStringList names;
    QStringList ports;
    for (const DatabaseHost &host : profile.hosts) {
        names += host.name;
        ports += QString::number(host.port);
    }
    options.host = names.join(u',');
    options.port = ports.join(u',');
    options.database = profile.database;
    options.user = profile.user;
    options.password = password.text();
    options.sslMode = profile.sslMode;
    for (const auto &[key, value] : profile.others) {
        if (key == u"application_name")
            options.applicationName = value;
        else if (key == u"connect_timeout")
            options.connectTimeout = std::chrono::seconds(value.toInt());
        else
            options.others.emplace_back(key, value);
    }
    const QString file = !profile.caFile.isEmpty()                    ? profile.caFile
                         : profile.sslMode.startsWith(u"verify-full") ? trustedBySystem()
                                                                      : QString();
    if (!file.isEmpty())
        options.others.emplace_back(QStringLiteral("sslrootcert"), file);
    return options;
}

} // namespace rl
