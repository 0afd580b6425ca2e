// SPDX-License-Identifier: GPL-3.0-or-later
#include "restapi.h"

#include "pagewalk.h"

#include <QJsonDocument>

namespace rl {

RestApi::RestApi(const CarrierAccess &access, HttpTime &time, const HttpSettings &settings,
                 QObject *parent)
    : QObject(parent)
    , m_access(access)
    , m_client(access.target(), time, settings)
{
}

QString RestApi::accountPath(const QString &resource) const
{
    const bool twilio = m_access.kind == CarrierKind::Twilio;
    // Without ".json" Twilio answers XML; SignalWire documents its paths without.
    return (twilio ? QStringLiteral("/2010-04-01/Accounts/")
                   : QStringLiteral("/api/laml/2010-04-01/Accounts/"))
           + m_access.account + u'/' + resource + (twilio ? QStringLiteral(".json") : QString());
}

QUrl RestApi::url(const QString &path, const WireForm &query) const
{
    QUrl url = m_access.base;
    url.setPath(path);
    if (!query.isEmpty())
        url.setQuery(QString::fromLatin1(query.encoded()), QUrl::StrictMode);
    return url;
}

CarrierResult<QJsonObject> readObject(CarrierKind carrier, HttpMethod method,
                                      const HttpOutcome &outcome)
{
    if (const auto *failure = std::get_if<HttpFailure>(&outcome))
        return unansweredError(carrier, method, *failure);
    const auto &answer = std::get<HttpAnswer>(outcome);
    if (!answer.isSuccess())
        return answeredError(carrier, method, answer);
    if (answer.body.trimmed().isEmpty() && answer.status == 204)
        return QJsonObject();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &problem);
    if (!document.isObject())
        return badAnswerError(carrier, method,
                              QStringLiteral("not a JSON object: ") + problem.errorString());
    return document.object();
}

CarrierFuture<QJsonObject> RestApi::send(HttpRequest request)
{
    const HttpMethod method = request.method;
    return mappedFuture<CarrierResult<QJsonObject>>(
        m_client.send(request), this,
        [carrier = m_access.kind, method](const HttpOutcome &outcome) {
            return readObject(carrier, method, outcome);
        });
}

CarrierFuture<QJsonObject> RestApi::get(const QString &path, const WireForm &query)
{
    return send({HttpMethod::Get, url(path, query), {}, {}});
}

CarrierFuture<QJsonObject> RestApi::post(const QString &path, const WireForm &form)
{
    return send({HttpMethod::Post, url(path), form.encoded(),
                 QByteArrayLiteral("application/x-www-form-urlencoded")});
}

CarrierFuture<QJsonObject> RestApi::sendJson(HttpMethod method, const QString &path,
                                             const QJsonObject &body)
{
    return send({method, url(path),
                 body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact),
                 QByteArrayLiteral("application/json")});
}

CarrierFuture<Unit> RestApi::remove(const QString &path)
{
    return mappedFuture<CarrierOutcome>(
        m_client.send({HttpMethod::Delete, url(path), {}, {}}), this,
        [carrier = m_access.kind](const HttpOutcome &outcome) -> CarrierOutcome {
            if (const auto *failure = std::get_if<HttpFailure>(&outcome))
                return unansweredError(carrier, HttpMethod::Delete, *failure);
            const auto &answer = std::get<HttpAnswer>(outcome);
            if (answer.isSuccess() || answer.status == 404)
                return Unit{};
            return answeredError(carrier, HttpMethod::Delete, answer);
        });
}

CarrierFuture<qint64> RestApi::list(const QString &path, const WireForm &query, const QString &key,
                                    PageReader page)
{
    auto *walk = new PageWalk(*this, key, std::move(page));
    const CarrierFuture<qint64> future = walk->future();
    walk->begin(url(path, query));
    return future;
}

} // namespace rl
