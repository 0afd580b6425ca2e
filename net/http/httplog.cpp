// SPDX-License-Identifier: GPL-3.0-or-later
#include "httplog.h"

#include "masking.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrlQuery>

namespace rl {

Q_LOGGING_CATEGORY(lcHttp, "ringledger.http", QtInfoMsg)

namespace {

// "AC0123…cdef" → "…cdef"; the ids of things are needed to look for them at the carrier.
QString maskedPath(const QString &path)
{
    static const QRegularExpression account(
        QStringLiteral("/Accounts/([^/]*?)([^/.]{0,4})(?=[/.]|$)"));
    QString masked = path;
    masked.replace(account, QStringLiteral("/Accounts/…\\2"));
    return masked;
}

bool isHarmless(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("Page"),         QStringLiteral("PageSize"),
                                     QStringLiteral("StartTime>"),   QStringLiteral("StartTime<"),
                                     QStringLiteral("StartTime"),    QStringLiteral("EndTime"),
                                     QStringLiteral("DateSent>"),    QStringLiteral("DateSent<"),
                                     QStringLiteral("Status"),       QStringLiteral("DateCreated>"),
                                     QStringLiteral("DateCreated<"), QStringLiteral("AreaCode"),
                                     QStringLiteral("InRegion"),     QStringLiteral("page_size"),
                                     QStringLiteral("page_number")};
    return names.contains(name);
}

} // namespace

QString loggedUrl(const QUrl &url)
{
    QString text = url.host() + maskedPath(url.path());
    QChar sign = u'?';
    const QUrlQuery query(url);
    for (const auto &item : query.queryItems(QUrl::FullyDecoded)) {
        text += sign + item.first + u'=';
        text += isHarmless(item.first) ? loggedText(item.second) : QStringLiteral("…");
        sign = u'&';
    }
    return text;
}

QString loggedText(const QString &text)
{
    // Keys and ids: a long run of letters and digits. Codes: four to ten digits by themselves.
    static const QRegularExpression key(QStringLiteral("[A-Za-z0-9_-]{20,}"));
    static const QRegularExpression digits(QStringLiteral("(?<![\\d:.T-])\\+?\\d{6,}(?![\\d:])"));
    static const QRegularExpression userInfo(QStringLiteral("(https?://)[^/@\\s]*@"));
    static const QRegularExpression numberWithLetters(QStringLiteral("%2B\\d+"),
                                                      QRegularExpression::CaseInsensitiveOption);
    QString masked = withoutPhoneNumbers(text, {}, LetterLanguage::English);
    masked.replace(userInfo, QStringLiteral("\\1"));
    masked.replace(numberWithLetters, QStringLiteral("…"));
    masked.replace(key, QStringLiteral("…"));
    masked.replace(digits, QStringLiteral("…"));
    return masked;
}

} // namespace rl
