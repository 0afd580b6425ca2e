// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/telephonyjson.h"

#include "jsonfields.h"
#include "sentence.h"

namespace rl::json {
namespace {

VerificationStatus verificationStatus(const QString &name)
{
    if (name == u"verified")
        return VerificationStatus::Verified;
    if (name == u"failed")
        return VerificationStatus::Failed;
    return name == u"expired" ? VerificationStatus::Expired : VerificationStatus::Pending;
}

ForwardingStatus forwardingStatus(const QString &name)
{
    if (name == u"active")
        return ForwardingStatus::Active;
    return name == u"disabled" ? ForwardingStatus::Disabled : ForwardingStatus::PendingSetup;
}

std::optional<std::chrono::seconds> optionalSeconds(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    return std::chrono::seconds(value.toInteger());
}

// The kind of failure that the endpoint's code stands for.
ErrorCode errorCode(int status)
{
    switch (status) {
    case 400:
        return ErrorCode::InvalidInput;
    case 403:
        return ErrorCode::NotAllowed;
    case 404:
        return ErrorCode::NotFound;
    default:
        return ErrorCode::Conflict; // 409, 410, 429: not now
    }
}

} // namespace

VerifiedNumber verifiedNumber(const QJsonObject &object)
{
    VerifiedNumber number;
    number.id = uuid(object[u"id"]);
    number.orgId = uuid(object[u"orgId"]);
    number.company = object[u"company"].toString();
    number.broker = object[u"broker"].toString();
    number.number = PhoneNumber::fromE164(object[u"phoneNumber"].toString());
    number.friendlyName = object[u"friendlyName"].toString();
    number.status = verificationStatus(object[u"status"].toString());
    number.startedBy = object[u"startedBy"].toString();
    number.startedAt = isoInstant(object[u"startedAt"]);
    number.called = object[u"called"].toBool();
    number.callSid = object[u"callSid"].toString();
    number.pendingId = object[u"validationId"].toString();
    number.expiresAt = isoInstant(object[u"expiresAt"]);
    number.verifiedAt = isoInstant(object[u"verifiedAt"]);
    number.lockedUntil = isoInstant(object[u"lockedUntil"]);
    number.attemptsRemaining = object[u"attemptsRemaining"].toInt();
    number.wizard = wizardStateFrom(object[u"wizard"].toObject());
    if (object[u"forwarding"].isObject())
        number.forwarding = forwarding(object[u"forwarding"].toObject());
    return number;
}

Forwarding forwarding(const QJsonObject &object)
{
    Forwarding config;
    config.id = uuid(object[u"id"]);
    config.verifiedId = uuid(object[u"verifiedCallerId"]);
    config.simNumber = PhoneNumber::fromE164(object[u"simPhoneNumber"].toString());
    config.destination = PhoneNumber::fromE164(object[u"twilioForwardingNumber"].toString());
    config.mode = forwardingModeFromName(object[u"forwardingType"].toString())
                      .value_or(ForwardingMode::TotalAi);
    config.carrier =
        mobileCarrierFromName(object[u"carrier"].toString()).value_or(MobileCarrier::OtherGsm);
    config.ringTime = optionalSeconds(object[u"ringTimeSeconds"]);
    config.activationCode = object[u"generatedActivationCode"].toString();
    config.deactivationCode = object[u"generatedDeactivationCode"].toString();
    config.previousForwarding = object[u"previousForwarding"].toString();
    for (const QJsonValue &line : object[u"instructions"].toArray())
        config.instructions << line.toString();
    config.status = forwardingStatus(object[u"status"].toString());
    config.confirmed = object[u"userConfirmedSetup"].toBool();
    config.confirmedAt = isoInstant(object[u"confirmedAt"]);
    config.provenAt = isoInstant(object[u"provenAt"]);
    return config;
}

BrokerToSetUp brokerToSetUp(const QJsonObject &object)
{
    return {uuid(object[u"brokerId"]),
            uuid(object[u"orgId"]),
            object[u"name"].toString(),
            object[u"company"].toString(),
            PhoneNumber::fromE164(object[u"phone"].toString()),
            PhoneNumber::fromE164(object[u"primaryNumber"].toString()),
            languageFromCode(object[u"language"].toString())};
}

std::optional<TelephonyProblem> telephonyProblem(const QJsonObject &answer)
{
    if (answer[u"success"].toBool())
        return std::nullopt;
    const int status = answer[u"code"].toInt(500);
    TelephonyProblem problem(
        Error{errorCode(status), sentence(answer[u"error"].toString()), {}, {}});
    problem.status = status;
    problem.attemptsRemaining = optionalInteger(answer[u"attempts_remaining"]);
    problem.startsRemaining = optionalInteger(answer[u"starts_remaining"]);
    problem.retryAfter = optionalSeconds(answer[u"retry_after_seconds"]);
    problem.lockedUntil = isoInstant(answer[u"locked_until"]);
    problem.verificationId = uuid(answer[u"verificationId"]);
    problem.startedBy = answer[u"started_by"].toString();
    return problem;
}

} // namespace rl::json
