// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicepaths.h"

#include <algorithm>

namespace rl {

PracticeAnswer practiceError(int status, int code, const QString &message)
{
    return PracticeAnswer::json(
        status, {{QStringLiteral("code"), code},
                 {QStringLiteral("message"), message},
                 {QStringLiteral("more_info"),
                  QStringLiteral("https://www.twilio.com/docs/errors/%1").arg(code)},
                 {QStringLiteral("status"), status}});
}

PracticeAnswer nativeError(int status, const QString &code, const QString &detail)
{
    return PracticeAnswer::json(
        status, {{QStringLiteral("errors"),
                  QJsonArray{QJsonObject{{QStringLiteral("detail"), detail},
                                         {QStringLiteral("status"), QString::number(status)},
                                         {QStringLiteral("title"), QStringLiteral("Error")},
                                         {QStringLiteral("code"), code}}}}});
}

PracticeAnswer practicePage(const QJsonArray &entries, const QString &key,
                            const PracticeRequest &request)
{
    QUrlQuery query = request.query();
    const QString asked = query.queryItemValue(QStringLiteral("PageSize"));
    const int size = asked.isEmpty() ? 50 : asked.toInt();
    if (size < 1 || size > 1000)
        return practiceError(400, 20007, QStringLiteral("Page size must be between 1 and 1000"));
    const int page = query.queryItemValue(QStringLiteral("Page")).toInt();
    const QString token = query.queryItemValue(QStringLiteral("PageToken"));
    if (page > 0 && token.isEmpty())
        return practiceError(400, 20006, QStringLiteral("PageToken is required"));
    const qsizetype from = token.isEmpty() ? 0 : token.mid(2).toInt();
    const qsizetype to = std::min<qsizetype>(entries.size(), from + size);
    QJsonArray shown;
    for (qsizetype i = from; i < to; ++i)
        shown.append(entries.at(i));
    const auto address = [&](qsizetype number, qsizetype start) {
        QByteArray rest;
        for (const QByteArray &pair : request.rawQuery.split('&')) {
            if (!pair.startsWith("Page=") && !pair.startsWith("PageToken=") && !pair.isEmpty())
                rest += pair + '&';
        }
        const QString opaque =
            start == 0 ? QString() : QStringLiteral("&PageToken=PA%1").arg(start);
        return QString(request.path + u'?' + QString::fromLatin1(rest)
                       + QStringLiteral("Page=%1").arg(number) + opaque);
    };
    return PracticeAnswer::json(
        200, {{QStringLiteral("page"), page},
              {QStringLiteral("page_size"), size},
              {QStringLiteral("uri"), address(page, from)},
              {QStringLiteral("first_page_uri"), address(0, 0)},
              {QStringLiteral("next_page_uri"),
               to < entries.size() ? QJsonValue(address(page + 1, to)) : QJsonValue()},
              {QStringLiteral("previous_page_uri"), QJsonValue::Null},
              {key, shown}});
}

} // namespace rl
