// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorbody.h"

#include "wirevalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace rl {

namespace {

ErrorBody ofObject(const QJsonObject &object)
{
    ErrorBody said;
    said.code = wireText(object.value(u"code"));
    for (const QString &name : {QStringLiteral("message"), QStringLiteral("detail"),
                                QStringLiteral("title"), QStringLiteral("error")}) {
        if (said.message.isEmpty())
            said.message = wireText(object.value(name)).simplified();
    }
    const QString link = wireText(object.value(u"more_info"));
    if (link.startsWith(u"https://"))
        said.link = link;
    return said;
}

// Twilio answers XML to a path without ".json", and to some faults before its API is reached.
ErrorBody ofXml(const QString &text)
{
    const auto element = [&text](const QString &name) {
        const QRegularExpression tag(QStringLiteral("<%1>([^<]{1,500})</%1>").arg(name));
        return tag.match(text).captured(1).simplified();
    };
    ErrorBody said;
    said.code = element(QStringLiteral("Code"));
    said.message = element(QStringLiteral("Message"));
    const QString link = element(QStringLiteral("MoreInfo"));
    if (link.startsWith(u"https://"))
        said.link = link;
    return said;
}

} // namespace

ErrorBody readErrorBody(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return ofXml(QString::fromUtf8(body.left(4'000)));
    const QJsonArray errors = document.object().value(u"errors").toArray();
    if (errors.isEmpty())
        return ofObject(document.object());
    ErrorBody said;
    QStringList messages;
    for (const QJsonValue &each : errors) {
        const ErrorBody one = each.isObject() ? ofObject(each.toObject())
                                              : ErrorBody{{}, wireText(each).simplified(), {}};
        said.code = said.code.isEmpty() ? one.code : said.code;
        said.link = said.link.isEmpty() ? one.link : said.link;
        if (!one.message.isEmpty())
            messages += one.message;
    }
    said.message = messages.join(QStringLiteral("; "));
    return said;
}

} // namespace rl
