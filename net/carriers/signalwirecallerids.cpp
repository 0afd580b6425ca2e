// SPDX-License-Identifier: GPL-3.0-or-later
#include "signalwirecallerids.h"

#include "wirevalues.h"

#include <QCoreApplication>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::SignalWireCallerIds", text);
}

QString callerIds(const QString &id = {}, const QString &what = {})
{
    QString path = QStringLiteral("/api/relay/rest/verified_caller_ids");
    if (!id.isEmpty())
        path += u'/' + id;
    return what.isEmpty() ? path : QString(path + u'/' + what);
}

std::optional<CallerId> readCallerId(const QJsonObject &entry)
{
    CallerId id;
    id.id = wireText(entry.value(u"id"));
    id.number = wirePhone(entry.value(u"number"));
    id.name = wireText(entry.value(u"name"));
    id.verified = entry.value(u"verified").toBool();
    id.since = wireTime(entry.value(u"verified_at"));
    return id.id.isEmpty() ? std::nullopt : std::optional(id);
}

std::optional<VerificationCall> readCall(const QJsonObject &answer)
{
    VerificationCall call;
    call.number = wirePhone(answer.value(u"number"));
    call.pendingId = wireText(answer.value(u"id"));
    return call.pendingId.isEmpty() ? std::nullopt : std::optional(call);
}

} // namespace

SignalWireCallerIds::SignalWireCallerIds(RestApi &api)
    : m_api(api)
{
}

CarrierFuture<VerificationCall> SignalWireCallerIds::start(const VerificationRequest &request)
{
    if (request.number.isEmpty())
        return readyFuture<CarrierResult<VerificationCall>>(
            refusedError(tr("There is no number to verify."), {}));
    if (request.delaySeconds != 0)
        return readyFuture<CarrierResult<VerificationCall>>(
            refusedError(tr("SignalWire calls at once; it cannot wait."), {}));
    QJsonObject body{{QStringLiteral("number"), request.number.e164()}};
    if (!request.name.isEmpty())
        body.insert(QStringLiteral("name"), request.name);
    if (!request.extension.isEmpty())
        body.insert(QStringLiteral("extension"), request.extension);
    return readAs<VerificationCall>(m_api, HttpMethod::Post,
                                    m_api.sendJson(HttpMethod::Post, callerIds(), body), readCall);
}

CarrierFuture<CallerId> SignalWireCallerIds::submit(const QString &pendingId, const QString &code)
{
    const QJsonObject body{{QStringLiteral("verification_code"), code.trimmed()}};
    return readAs<CallerId>(
        m_api, HttpMethod::Put,
        m_api.sendJson(HttpMethod::Put, callerIds(pendingId, QStringLiteral("verification")), body),
        readCallerId);
}

CarrierFuture<Unit> SignalWireCallerIds::callAgain(const QString &pendingId)
{
    const QString path = callerIds(pendingId, QStringLiteral("verification"));
    return readAs<Unit>(m_api, HttpMethod::Post, m_api.sendJson(HttpMethod::Post, path, {}),
                        [](const QJsonObject &) { return std::optional(Unit{}); });
}

// The filter answers numbers that contain the text, so that the right one is looked for in all
// pages.
CarrierFuture<std::optional<CallerId>> SignalWireCallerIds::find(const PhoneNumber &number)
{
    WireForm query;
    query.add(QStringLiteral("filter_number"), number);
    auto found = std::make_shared<std::optional<CallerId>>();
    const CarrierPage<CallerId> page = [found, number](const std::vector<CallerId> &ids) {
        for (const CallerId &id : ids) {
            if (id.number == number && (!*found || id.verified))
                *found = id;
        }
        return !*found || !(*found)->verified;
    };
    return mappedFuture<CarrierResult<std::optional<CallerId>>>(
        m_api.list(callerIds(), query, QStringLiteral("data"),
                   readPages<CallerId>(m_api.carrier(), readCallerId, page)),
        &m_api,
        [found](const CarrierResult<qint64> &walked) -> CarrierResult<std::optional<CallerId>> {
            if (!walked)
                return walked.error();
            return *found;
        });
}

CarrierFuture<qint64> SignalWireCallerIds::list(CarrierPage<CallerId> page)
{
    return m_api.list(callerIds(), {}, QStringLiteral("data"),
                      readPages<CallerId>(m_api.carrier(), readCallerId, std::move(page)));
}

CarrierFuture<Unit> SignalWireCallerIds::remove(const QString &id)
{
    return m_api.remove(callerIds(id));
}

} // namespace rl
