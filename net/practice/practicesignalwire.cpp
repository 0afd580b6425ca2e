// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicepaths.h"

#include "phonenumber.h"

namespace rl {

namespace {

constexpr qint64 secondsBetweenCalls = 60;
constexpr int callsAWeek = 10;

QJsonObject shown(const PracticeCall &call)
{
    const bool verified = call.state == PracticeCall::State::Verified;
    QJsonObject object{{QStringLiteral("type"), QStringLiteral("verified_caller_id")},
                       {QStringLiteral("id"), call.id},
                       {QStringLiteral("number"), call.number},
                       {QStringLiteral("name"), call.name},
                       {QStringLiteral("extension"), QString()},
                       {QStringLiteral("verified"), verified},
                       {QStringLiteral("status"), verified
                                                      ? QStringLiteral("Verified")
                                                      : QStringLiteral("Awaiting Verification")}};
    object.insert(QStringLiteral("verified_at"),
                  verified ? QJsonValue(call.placedAt.toString(Qt::ISODate)) : QJsonValue());
    return object;
}

PracticeAnswer tooMany(qint64 seconds)
{
    PracticeAnswer answer = nativeError(429, QStringLiteral("rate_limit_exceeded"),
                                        QStringLiteral("Wait before the next call"));
    answer.headers.insert("Retry-After", QByteArray::number(seconds));
    return answer;
}

PracticeAnswer start(PracticeState &state, const PracticeRequest &request)
{
    const QString number = request.json().value(u"number").toString();
    if (PhoneNumber::fromE164(number).isEmpty())
        return nativeError(422, QStringLiteral("invalid_number"),
                           QStringLiteral("number is invalid"));
    if (number == QLatin1String(PracticeState::rateLimitedNumber))
        return tooMany(3600);
    for (const PracticeCall &each : state.calls()) {
        if (each.carrier == CarrierKind::SignalWire && each.number == number)
            return nativeError(422, QStringLiteral("taken"),
                               QStringLiteral("number has already been taken"));
    }
    const QString name = request.json().value(u"name").toString();
    return PracticeAnswer::json(201, shown(state.place(CarrierKind::SignalWire, number, name)));
}

PracticeAnswer list(PracticeState &state, const PracticeRequest &request)
{
    const QString part =
        request.query().queryItemValue(QStringLiteral("filter_number"), QUrl::FullyDecoded);
    QJsonArray data;
    for (const PracticeCall &each : state.calls()) {
        if (each.carrier == CarrierKind::SignalWire && each.number.contains(part))
            data.append(shown(each));
    }
    return PracticeAnswer::json(
        200, {{QStringLiteral("links"), QJsonObject{{QStringLiteral("self"), request.path}}},
              {QStringLiteral("data"), data}});
}

PracticeAnswer verification(PracticeState &state, PracticeCall &call,
                            const PracticeRequest &request)
{
    if (request.method == "POST") {
        const qint64 passed = call.placedAt.secsTo(state.now());
        if (passed < secondsBetweenCalls || call.calls >= callsAWeek)
            return tooMany(call.calls >= callsAWeek ? 7 * 24 * 3600 : secondsBetweenCalls - passed);
        state.placeAgain(call);
        return PracticeAnswer::json(200, shown(call));
    }
    if (!state.submit(call, request.json().value(u"verification_code").toString()))
        return nativeError(422, QStringLiteral("invalid_verification_code"),
                           QStringLiteral("The verification code is not correct"));
    return PracticeAnswer::json(200, shown(call));
}

} // namespace

PracticeAnswer answerSignalWire(PracticeState &state, const PracticeRequest &request)
{
    const QString compatible = QStringLiteral("/api/laml/2010-04-01/Accounts/")
                               + PracticeState::account(CarrierKind::SignalWire) + u'/';
    if (request.path.startsWith(compatible)) {
        QString resource = request.path.mid(compatible.size());
        if (resource.endsWith(u".json"))
            resource.chop(5);
        if (!resource.startsWith(u"OutgoingCallerIds"))
            return answerResource(state, CarrierKind::SignalWire, resource, request);
        return practiceError(404, 20404, QStringLiteral("Not found"));
    }
    const QString native = QStringLiteral("/api/relay/rest/verified_caller_ids");
    if (request.path == native)
        return request.method == "POST" ? start(state, request) : list(state, request);
    if (!request.path.startsWith(native + u'/'))
        return nativeError(404, QStringLiteral("not_found"), QStringLiteral("Not found"));
    const QString rest = request.path.mid(native.size() + 1);
    const QString id = rest.section(u'/', 0, 0);
    PracticeCall *call = state.findCall(id);
    if (!call || call->carrier != CarrierKind::SignalWire)
        return nativeError(404, QStringLiteral("not_found"), QStringLiteral("Not found"));
    if (rest.section(u'/', 1, 1) == u"verification")
        return verification(state, *call, request);
    if (request.method == "DELETE") {
        state.forgetCall(id);
        return {204, {}, {}, {}};
    }
    return PracticeAnswer::json(200, shown(*call));
}

} // namespace rl
