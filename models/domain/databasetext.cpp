// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasetext.h"

#include "databaseparameters.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::DatabaseText", text);
}

Error notADatabase(const QString &what, const QString &remedy = {})
{
    return {ErrorCode::InvalidInput,
            what,
            remedy.isEmpty()
                ? tr("Paste postgresql://user@host/database, or host=… dbname=… user=…")
                : remedy,
            {}};
}

// Without what stands around an address where it was copied from.
QString bare(QString text)
{
    static const QRegularExpression command(QStringLiteral("^psql\\s+(?:-d\\s+)?(?=\\S)"));
    static const QRegularExpression variable(
        QStringLiteral("^(?:export\\s+)?[A-Z][A-Z0-9_]*\\s*[=:]\\s*(?=[\"']|[a-z:]+://)"));
    static const QRegularExpression quoted(QStringLiteral("^([\"'`])(.*)\\1[;,]?$"),
                                           QRegularExpression::DotMatchesEverythingOption);
    text = text.trimmed();
    text.remove(command).remove(variable);
    const QRegularExpressionMatch match = quoted.match(text);
    return match.hasMatch() ? match.captured(2).trimmed() : text;
}

// "%40" → "@"; a '%' that is no such thing stays, as it is then part of a password.
QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

// The address after "://", split at its signs. An '@', '/', '?' or '#' of a password that should
// have been written as %40 … is recognised by what follows it: a host.
struct UriParts
{
    QString userInfo;
    QString hosts;
    QString path;
    QString query;
    bool isLoose = false;
};

UriParts split(const QString &rest)
{
    static const QRegularExpression end(QStringLiteral("[/?#]"));
    static const QRegularExpression looseHost(
        QStringLiteral("@((?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d+)?)(?=[/?]|$)"));
    UriParts parts;
    qsizetype authority = rest.indexOf(end);
    if (authority < 0)
        authority = rest.size();
    qsizetype at = rest.left(authority).lastIndexOf(u'@');
    if (at < 0 && rest.contains(u'@')) {
        qsizetype found = -1;
        for (auto matches = looseHost.globalMatch(rest); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            // In a query an '@' may stand anywhere; a host comes before it.
            if (found < 0 || !rest.mid(found, match.capturedStart() - found).contains(u'?'))
                found = match.capturedStart();
        }
        if (found >= 0) {
            at = found;
            const qsizetype next = rest.indexOf(end, at);
            authority = next < 0 ? rest.size() : next;
            parts.isLoose = true;
        }
    }
    parts.userInfo = at < 0 ? QString() : rest.left(at);
    parts.isLoose = parts.isLoose || parts.userInfo.contains(u'@');
    parts.hosts = rest.mid(at + 1, authority - at - 1);
    const QString after = rest.mid(authority);
    const qsizetype mark = after.indexOf(u'?');
    parts.path = mark < 0 ? after : after.left(mark);
    parts.query = mark < 0 ? QString() : after.mid(mark + 1);
    return parts;
}

Result<DatabaseText> readUri(const QString &rest, DatabaseParameters &parameters)
{
    UriParts parts = split(rest);
    const qsizetype colon = parts.userInfo.indexOf(u':');
    parameters.set(QStringLiteral("user"), decoded(parts.userInfo.left(colon)));
    if (colon >= 0 && colon + 1 < parts.userInfo.size()) {
        QString password =
            parts.isLoose ? parts.userInfo.mid(colon + 1) : decoded(parts.userInfo.mid(colon + 1));
        parameters.setPassword(password);
        if (parts.isLoose)
            parameters.remark(tr("The password has signs that other programs want written as %40 "
                                 "and the like; it was taken as it stands."));
    }
    wipe(parts.userInfo);
    if (!parts.hosts.isEmpty()) {
        const auto hosts = readHosts(decoded(parts.hosts));
        if (!hosts)
            return notADatabase(tr("“%1” is no server's address.").arg(parts.hosts));
        parameters.setHosts(*hosts);
    }
    parameters.set(QStringLiteral("dbname"), decoded(parts.path.mid(1)));
    for (const QString &pair : parts.query.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.indexOf(u'=');
        parameters.set(decoded(pair.left(equals)),
                       equals < 0 ? QString() : decoded(pair.mid(equals + 1)));
    }
    return parameters.finish();
}

// "host=a dbname='my data'": blanks around '=' are allowed, a quote and a backslash are escaped by
// a backslash.
Result<DatabaseText> readWords(const QString &text, DatabaseParameters &parameters)
{
    static const QRegularExpression word(
        QStringLiteral(
            "\\G\\s*([a-z_]+)\\s*=\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|((?:[^\\s\\\\']|\\\\.)*))"
            "(?=\\s|;|$);?"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
    qsizetype at = 0;
    while (at < text.size()) {
        const QRegularExpressionMatch match = word.match(text, at);
        if (!match.hasMatch())
            return notADatabase(tr("This cannot be read from its %1th sign on.").arg(at + 1));
        QString value = match.captured(2) + match.captured(3);
        value.replace(escape, QStringLiteral("\\1"));
        parameters.set(match.captured(1).toLower(), value);
        at = match.capturedEnd();
    }
    return parameters.finish();
}

Error wrongScheme(const QString &scheme, const QString &rest)
{
    if (scheme == u"http" || scheme == u"https") {
        if (rest.contains(u"supabase."))
            return notADatabase(tr("This is the address of Supabase's web pages or API, not of the "
                                   "database."),
                                tr("On the project's page press Connect, and copy the address of "
                                   "the Session pooler."));
        return notADatabase(tr("This is the address of a web page, not of a database."));
    }
    return notADatabase(tr("This is an address of %1, not of PostgreSQL.").arg(scheme));
}

} // namespace

Result<DatabaseText> readDatabaseText(const QString &text)
{
    static const QRegularExpression schemed(QStringLiteral("^([A-Za-z][A-Za-z0-9+.:-]*):/{1,2}"));
    const QString given = bare(text);
    if (given.isEmpty())
        return notADatabase(tr("There is nothing to read yet."));
    DatabaseParameters parameters;
    const QRegularExpressionMatch match = schemed.match(given);
    if (!match.hasMatch()) {
        if (!given.contains(u'='))
            return notADatabase(tr("This is not the address of a database."));
        return readWords(given, parameters);
    }
    const QString scheme = match.captured(1).toLower();
    const QString rest = given.mid(match.capturedEnd());
    static const QRegularExpression foreign(
        QStringLiteral("^(?:jdbc:)?postgres(?:ql)?(?:\\+[a-z0-9]+)?$"));
    if (!foreign.match(scheme).hasMatch())
        return wrongScheme(scheme, rest);
    if (scheme.startsWith(u"jdbc:"))
        parameters.remark(tr("This is written for a Java program; it was read as what it means."));
    else if (scheme.contains(u'+'))
        parameters.remark(
            tr("This is written for a Python program; it was read as what it means."));
    return readUri(rest, parameters);
}

} // namespace rl
