// SPDX-License-Identifier: GPL-3.0-or-later
#include "databaseprofile.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::DatabaseProfile", text);
}

constexpr int poolerPort = 6543; // of Supabase, in transaction mode

bool isSupabasePooler(const QString &host)
{
    return host.endsWith(u".pooler.supabase.com");
}

bool isSupabaseDirect(const QString &host)
{
    return host.startsWith(u"db.") && host.endsWith(u".supabase.co");
}

bool isNeonPooler(const QString &host)
{
    static const QRegularExpression pattern(QStringLiteral("^ep-[^.]+-pooler\\..*\\.neon\\.tech$"));
    return pattern.match(host).hasMatch();
}

// The same database without a pooler in transaction mode, where one is known.
std::optional<DatabaseProfile> withoutPooler(const DatabaseProfile &profile)
{
    DatabaseProfile better = profile;
    for (DatabaseHost &host : better.hosts) {
        if (host.port == poolerPort && (isSupabasePooler(host.name) || isSupabaseDirect(host.name)))
            host.port = DatabaseHost().port;
        else if (isNeonPooler(host.name))
            host.name.remove(QStringLiteral("-pooler"));
    }
    if (better == profile)
        return std::nullopt;
    return better;
}

void addTlsRemarks(const DatabaseProfile &profile, QStringList &remarks)
{
    if (profile.isLocal())
        return;
    const QString &mode = profile.sslMode;
    if (mode == u"disable" || mode == u"allow" || mode == u"prefer")
        remarks += tr("With “%1” the password and the data may travel in clear; “verify-full” "
                      "encrypts them and makes sure whom one talks to.")
                       .arg(mode);
    else if (mode == u"require" || mode == u"verify-ca")
        remarks += tr("“%1” encrypts, but does not make sure that it is the right server; "
                      "“verify-full” does both.")
                       .arg(mode);
}

void addSupabaseRemarks(const DatabaseProfile &profile, QStringList &remarks)
{
    const auto any = [&profile](const auto &is) {
        return std::any_of(profile.hosts.begin(), profile.hosts.end(),
                           [&is](const DatabaseHost &host) { return is(host.name); });
    };
    const bool pooler = any(isSupabasePooler);
    const bool direct = any(isSupabaseDirect);
    if (pooler && !profile.user.contains(u'.'))
        remarks += tr("Supabase's pooler knows people as name.PROJECT, such as "
                      "postgres.abcdefghijklmnop.");
    if ((pooler || direct) && profile.caFile.isEmpty() && profile.sslMode.startsWith(u"verify"))
        remarks += tr("Supabase signs its servers itself: download its certificate (Database "
                      "settings, SSL configuration) and name the file here.");
    if (direct)
        remarks += tr("Supabase's direct address is reached over IPv6; where that is missing, take "
                      "the session pooler's address instead.");
}

} // namespace

bool DatabaseHost::isLocal() const
{
    return isSocket() || name == u"localhost" || name == u"::1" || name.startsWith(u"127.");
}

bool DatabaseProfile::isLocal() const
{
    return std::all_of(hosts.begin(), hosts.end(),
                       [](const DatabaseHost &host) { return host.isLocal(); });
}

QString DatabaseProfile::hostText() const
{
    QStringList all;
    for (const DatabaseHost &host : hosts) {
        QString text = host.name.contains(u':') ? QString(u'[' + host.name + u']') : host.name;
        if (!host.isSocket() && (host.port != DatabaseHost().port || hosts.size() > 1))
            text += u':' + QString::number(host.port);
        all += text;
    }
    return all.join(QStringLiteral(", "));
}

QString DatabaseProfile::place() const
{
    const QString who = user.isEmpty() ? QString() : QString(user + u'@');
    return who + hostText() + u'/' + database;
}

std::vector<DatabaseMistake> DatabaseProfile::mistakes() const
{
    std::vector<DatabaseMistake> found;
    const auto add = [&found](DatabaseField field, const QString &what) {
        found.push_back({field, {ErrorCode::InvalidInput, what, {}, {}}});
    };
    if (hosts.empty())
        add(DatabaseField::Host, tr("The server's address is missing."));
    if (database.isEmpty())
        add(DatabaseField::Database, tr("The name of the database is missing."));
    if (user.isEmpty())
        add(DatabaseField::User, tr("The login's name is missing."));
    if (!sslModes().contains(sslMode))
        add(DatabaseField::SslMode, tr("“%1” is no way of encrypting.").arg(sslMode));
    return found;
}

std::optional<std::vector<DatabaseHost>> readHosts(const QString &text)
{
    static const QRegularExpression one(QStringLiteral(
        "^(?:(?<socket>/[^,]*)|\\[(?<six>[0-9A-Fa-f:.]+)\\]|(?<name>[^\\s\\[\\]:,/@]+)|"
        "(?<bare>[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*))"
        "(?<port>:\\d{1,5})?$"));
    std::vector<DatabaseHost> hosts;
    for (const QString &each : text.split(u',')) {
        const QRegularExpressionMatch match = one.match(each.trimmed());
        if (!match.hasMatch())
            return std::nullopt;
        DatabaseHost host;
        for (const char *name : {"socket", "six", "name", "bare"})
            host.name += match.captured(QLatin1String(name));
        if (match.hasCaptured(QStringLiteral("port")))
            host.port = match.captured(QStringLiteral("port")).mid(1).toInt();
        if (host.port < 1 || host.port > 65535)
            return std::nullopt;
        hosts.push_back(host);
    }
    return hosts;
}

QStringList sslModes()
{
    return {QStringLiteral("verify-full"), QStringLiteral("verify-ca"), QStringLiteral("require"),
            QStringLiteral("prefer"),      QStringLiteral("allow"),     QStringLiteral("disable")};
}

QString defaultSslMode(const DatabaseProfile &profile)
{
    return profile.isLocal() ? QStringLiteral("prefer") : QStringLiteral("verify-full");
}

DatabaseAdvice adviceFor(const DatabaseProfile &profile)
{
    DatabaseAdvice advice;
    addTlsRemarks(profile, advice.remarks);
    addSupabaseRemarks(profile, advice.remarks);
    advice.better = withoutPooler(profile);
    if (advice.better)
        advice.whyBetter =
            tr("This is a pooler in transaction mode: it has no LISTEN, so that the console would "
               "not see changes as they happen, and it breaks prepared queries. Take %1 instead.")
                .arg(advice.better->hostText());
    return advice;
}

} // namespace rl
