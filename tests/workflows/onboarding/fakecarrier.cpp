// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecarrier.h"

#include <algorithm>

namespace rl::testing {
namespace {

template <typename T>
CarrierFuture<T> answer(CarrierResult<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

} // namespace

// 'acts' comes back true when the request is to be done all the same.
std::optional<CarrierError> FakeCarrier::fail(const QString &request, bool &acts)
{
    asked << request;
    acts = true;
    const auto planned = m_faults.constFind(request);
    if (planned == m_faults.constEnd())
        return std::nullopt;
    const Fault fault = *planned;
    m_faults.erase(planned);
    acts = fault.acts;
    CarrierError error;
    error.code = ErrorCode::Unreachable;
    error.what = QStringLiteral("The carrier failed.");
    error.fault = fault.kind;
    error.httpStatus = fault.httpStatus;
    error.retryAfter = fault.retryAfter;
    const bool changes = request == u"start" || request == u"callAgain" || request == u"submit";
    error.mayHaveHappened =
        changes
        && (fault.kind == CarrierFault::TimedOut || fault.kind == CarrierFault::BadAnswer
            || fault.kind == CarrierFault::CarrierBroken);
    return error;
}

void FakeCarrier::ring(const PhoneNumber &number)
{
    ++m_placed;
    CarrierCall call;
    call.sid = QStringLiteral("CA%1").arg(m_placed);
    call.from = QStringLiteral("+14157234000");
    call.to = number.e164();
    call.status = QStringLiteral("ringing");
    call.direction = QStringLiteral("outbound-api");
    call.start = QDateTime::currentDateTimeUtc();
    calls.insert(calls.begin(), call);
}

CarrierFuture<VerificationCall> FakeCarrier::start(const VerificationRequest &request)
{
    bool acts = true;
    if (m_codeGoes == CodeGoes::FromStaffByUs && request.delaySeconds > 0) // it knows none
        failNext(QStringLiteral("start"), {CarrierFault::Refused, 422});
    const auto error = fail(QStringLiteral("start"), acts);
    VerificationCall call;
    call.number = request.number;
    if (acts) {
        ring(request.number);
        if (m_codeGoes == CodeGoes::FromOwnerByPhone) {
            call.code = code;
            call.callSid = calls.front().sid;
        } else {
            call.pendingId = QStringLiteral("pending-%1").arg(ids.size() + 1);
            ids.push_back({call.pendingId, request.number, request.name, false, {}});
        }
    }
    return answer(error ? CarrierResult<VerificationCall>(*error)
                        : CarrierResult<VerificationCall>(call));
}

CarrierFuture<CallerId> FakeCarrier::submit(const QString &pendingId, const QString &given)
{
    bool acts = true;
    if (const auto error = fail(QStringLiteral("submit"), acts))
        return answer(CarrierResult<CallerId>(*error));
    for (CallerId &id : ids) {
        if (id.id == pendingId && given == code) {
            id.verified = true;
            return answer(CarrierResult<CallerId>(id));
        }
    }
    CarrierError wrong;
    wrong.code = ErrorCode::InvalidInput;
    wrong.what = QStringLiteral("Verification code is invalid.");
    wrong.fault = CarrierFault::Refused;
    wrong.httpStatus = 422;
    return answer(CarrierResult<CallerId>(wrong));
}

CarrierFuture<Unit> FakeCarrier::callAgain(const QString &pendingId)
{
    bool acts = true;
    const auto error = fail(QStringLiteral("callAgain"), acts);
    if (acts) {
        for (const CallerId &id : ids) {
            if (id.id == pendingId)
                ring(id.number);
        }
    }
    return answer(error ? CarrierResult<Unit>(*error) : CarrierResult<Unit>(Unit{}));
}

CarrierFuture<std::optional<CallerId>> FakeCarrier::find(const PhoneNumber &number)
{
    using R = CarrierResult<std::optional<CallerId>>;
    bool acts = true;
    if (const auto error = fail(QStringLiteral("find"), acts))
        return answer(R(*error));
    const auto found = std::find_if(ids.begin(), ids.end(),
                                    [&number](const auto &id) { return id.number == number; });
    return answer(found == ids.end() ? R(std::optional<CallerId>())
                                     : R(std::optional<CallerId>(*found)));
}

CarrierFuture<qint64> FakeCarrier::list(CarrierPage<CallerId> page)
{
    page(ids);
    return answer(CarrierResult<qint64>(qint64(ids.size())));
}

CarrierFuture<Unit> FakeCarrier::remove(const QString &id)
{
    std::erase_if(ids, [&id](const auto &known) { return known.id == id; });
    return answer(CarrierResult<Unit>(Unit{}));
}

CarrierFuture<qint64> FakeCarrier::list(const CallFilter &filter, CarrierPage<CarrierCall> page)
{
    bool acts = true;
    if (const auto error = fail(QStringLiteral("calls"), acts))
        return answer(CarrierResult<qint64>(*error));
    std::vector<CarrierCall> found;
    for (const CarrierCall &call : calls) {
        if (filter.to.isEmpty() || call.to == filter.to)
            found.push_back(call);
    }
    page(found);
    return answer(CarrierResult<qint64>(qint64(found.size())));
}

CarrierFuture<CarrierCall> FakeCarrier::fetch(const QString &sid)
{
    bool acts = true;
    auto error = fail(QStringLiteral("fetch"), acts);
    const auto found = std::find_if(calls.begin(), calls.end(),
                                    [&sid](const auto &call) { return call.sid == sid; });
    if (!error && found == calls.end()) {
        error = CarrierError();
        error->fault = CarrierFault::NotThere;
    }
    return answer(error ? CarrierResult<CarrierCall>(*error) : CarrierResult<CarrierCall>(*found));
}

void FakeCarrier::ownerKeysIn(const QString &phone, const QString &given)
{
    endCalls();
    if (given == code)
        ids.push_back({QStringLiteral("PN1"), PhoneNumber::fromE164(phone), {}, true, {}});
}

void FakeCarrier::endCalls(const QString &status)
{
    for (CarrierCall &call : calls)
        call.status = status;
}

void FakeCarrier::addCall(const QString &from, const QString &to, const QString &forwardedFrom,
                          const QDateTime &start)
{
    CarrierCall call;
    call.sid = QStringLiteral("CAtest%1").arg(calls.size());
    call.from = from;
    call.to = to;
    call.forwardedFrom = forwardedFrom;
    call.status = QStringLiteral("in-progress");
    call.direction = QStringLiteral("inbound");
    call.start = start;
    calls.insert(calls.begin(), call);
}

} // namespace rl::testing
