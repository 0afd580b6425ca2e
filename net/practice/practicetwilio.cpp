// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicepaths.h"

#include "phonenumber.h"

namespace rl {

namespace {

PracticeAnswer startCall(PracticeState &state, const PracticeRequest &request)
{
    const QUrlQuery form = request.form();
    const QString number = form.queryItemValue(QStringLiteral("PhoneNumber"), QUrl::FullyDecoded);
    const QString name = form.queryItemValue(QStringLiteral("FriendlyName"), QUrl::FullyDecoded);
    const int delay = form.queryItemValue(QStringLiteral("CallDelay")).toInt();
    if (PhoneNumber::fromE164(number).isEmpty())
        return practiceError(400, 21401, QStringLiteral("Phone number is invalid: ") + number);
    if (delay < 0 || delay > 60)
        return practiceError(400, 21454, QStringLiteral("CallDelay must be between 0 and 60"));
    if (number == QLatin1String(PracticeState::rateLimitedNumber)) {
        PracticeAnswer busy = practiceError(429, 20429, QStringLiteral("Too many requests"));
        busy.headers.insert("Retry-After", "3600");
        return busy;
    }
    for (const QJsonValue &each : state.things(CarrierKind::Twilio, PracticeKind::CallerId)) {
        if (each.toObject().value(u"phone_number").toString() == number)
            return practiceError(400, 21450,
                                 QStringLiteral("Phone number already validated for your account"));
    }
    const PracticeCall call = state.place(CarrierKind::Twilio, number, name);
    return PracticeAnswer::json(
        200, {{QStringLiteral("account_sid"), PracticeState::account(CarrierKind::Twilio)},
              {QStringLiteral("call_sid"), call.id},
              {QStringLiteral("friendly_name"), name.isEmpty() ? number : name},
              {QStringLiteral("phone_number"), number},
              {QStringLiteral("validation_code"), call.code}});
}

} // namespace

PracticeAnswer answerTwilio(PracticeState &state, const PracticeRequest &request)
{
    const QString base = QStringLiteral("/2010-04-01/Accounts/")
                         + PracticeState::account(CarrierKind::Twilio) + u'/';
    if (request.method == "GET" && request.path == base.chopped(1) + u".json")
        return PracticeAnswer::json(
            200, {{QStringLiteral("sid"), PracticeState::account(CarrierKind::Twilio)},
                  {QStringLiteral("friendly_name"), QStringLiteral("Practice")},
                  {QStringLiteral("status"), QStringLiteral("active")},
                  {QStringLiteral("type"), QStringLiteral("Full")}});
    if (!request.path.startsWith(base))
        return practiceError(404, 20404, QStringLiteral("The account was not found"));
    QString resource = request.path.mid(base.size());
    if (!resource.endsWith(u".json")) {
        PracticeAnswer xml;
        xml.status = 404;
        xml.contentType = "application/xml";
        xml.body = "<?xml version='1.0' encoding='UTF-8'?>\n<TwilioResponse><RestException>"
                   "<Code>20404</Code><Message>Not asked for in JSON</Message>"
                   "<Status>404</Status></RestException></TwilioResponse>";
        return xml;
    }
    resource.chop(5);
    if (request.method == "POST" && resource == u"OutgoingCallerIds")
        return startCall(state, request);
    return answerResource(state, CarrierKind::Twilio, resource, request);
}

} // namespace rl
