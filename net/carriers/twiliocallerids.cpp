// SPDX-License-Identifier: GPL-3.0-or-later
#include "twiliocallerids.h"

#include "wirevalues.h"

#include <QCoreApplication>

namespace rl {

namespace {

constexpr int longestName = 64;
constexpr int longestDelay = 60; // seconds

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::TwilioCallerIds", text);
}

QString callerIds()
{
    return QStringLiteral("OutgoingCallerIds");
}

std::optional<CallerId> readCallerId(const QJsonObject &entry)
{
    CallerId id;
    id.id = wireText(entry.value(u"sid"));
    id.number = wirePhone(entry.value(u"phone_number"));
    id.name = wireText(entry.value(u"friendly_name"));
    id.verified = true; // only what was verified has an entry
    id.since = wireTime(entry.value(u"date_created"));
    return id.id.isEmpty() ? std::nullopt : std::optional(id);
}

std::optional<VerificationCall> readCall(const QJsonObject &answer)
{
    VerificationCall call;
    call.number = wirePhone(answer.value(u"phone_number"));
    call.code = wireText(answer.value(u"validation_code"));
    call.callSid = wireText(answer.value(u"call_sid"));
    // A number in JSON would have lost the zeros that it begins with.
    if (answer.value(u"validation_code").isDouble())
        call.code = call.code.rightJustified(6, u'0');
    return call.code.isEmpty() ? std::nullopt : std::optional(call);
}

} // namespace

TwilioCallerIds::TwilioCallerIds(RestApi &api)
    : m_api(api)
{
}

CarrierFuture<VerificationCall> TwilioCallerIds::start(const VerificationRequest &request)
{
    if (request.number.isEmpty())
        return readyFuture<CarrierResult<VerificationCall>>(
            refusedError(tr("There is no number to verify."), {}));
    if (request.delaySeconds < 0 || request.delaySeconds > longestDelay)
        return readyFuture<CarrierResult<VerificationCall>>(
            refusedError(tr("A verification call can wait 60 seconds at most."), {}));
    WireForm form;
    form.add(QStringLiteral("PhoneNumber"), request.number)
        .add(QStringLiteral("FriendlyName"), request.name.left(longestName))
        .add(QStringLiteral("Extension"), request.extension);
    if (request.delaySeconds > 0)
        form.addNumber(QStringLiteral("CallDelay"), request.delaySeconds);
    return readAs<VerificationCall>(m_api, HttpMethod::Post,
                                    m_api.post(m_api.accountPath(callerIds()), form), readCall);
}

CarrierFuture<CallerId> TwilioCallerIds::submit(const QString &, const QString &)
{
    return readyFuture<CarrierResult<CallerId>>(
        refusedError(tr("At Twilio the owner keys the code in on the phone."),
                     tr("Read the code to them while the phone rings.")));
}

CarrierFuture<Unit> TwilioCallerIds::callAgain(const QString &)
{
    return readyFuture<CarrierOutcome>(
        refusedError(tr("Twilio does not call a second time with the same code."),
                     tr("Start a new verification.")));
}

CarrierFuture<std::optional<CallerId>> TwilioCallerIds::find(const PhoneNumber &number)
{
    WireForm query;
    query.add(QStringLiteral("PhoneNumber"), number);
    const CarrierKind carrier = m_api.carrier();
    return mappedFuture<CarrierResult<std::optional<CallerId>>>(
        m_api.get(m_api.accountPath(callerIds()), query), &m_api,
        [carrier,
         number](const CarrierResult<QJsonObject> &page) -> CarrierResult<std::optional<CallerId>> {
            if (!page)
                return page.error();
            const QJsonValue entries = page->value(u"outgoing_caller_ids");
            if (!entries.isArray())
                return badAnswerError(carrier, HttpMethod::Get,
                                      QStringLiteral("no outgoing_caller_ids"));
            for (const QJsonValue &entry : entries.toArray()) {
                const std::optional<CallerId> id = readCallerId(entry.toObject());
                if (id && id->number == number)
                    return std::optional(*id);
            }
            return std::optional<CallerId>();
        });
}

CarrierFuture<qint64> TwilioCallerIds::list(CarrierPage<CallerId> page)
{
    WireForm query;
    query.addNumber(QStringLiteral("PageSize"), 1000);
    return m_api.list(m_api.accountPath(callerIds()), query, QStringLiteral("outgoing_caller_ids"),
                      readPages<CallerId>(m_api.carrier(), readCallerId, std::move(page)));
}

CarrierFuture<Unit> TwilioCallerIds::remove(const QString &id)
{
    return m_api.remove(m_api.accountPath(callerIds() + u'/' + id));
}

} // namespace rl
