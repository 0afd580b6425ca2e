// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/telephonydesk.h"

#include "onboarding/numberscsv.h"

#include <algorithm>

namespace rl {

TelephonyDesk::TelephonyDesk(VerifiedNumberStore &store, CallerIds &callerIds, CallList &calls,
                             const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_callerIds(callerIds)
    , m_verification(store, callerIds, calls, clock)
    , m_proof(store, calls, clock)
{
}

TelephonyDesk::Answer<InitiatedVerification> TelephonyDesk::initiateVerification(
    const VerificationStart &start)
{
    return m_verification.initiate(start);
}

TelephonyDesk::Answer<ConfirmedNumber> TelephonyDesk::confirmVerification(
    const QUuid &verificationId, const QString &code)
{
    using R = TelephonyResult<ConfirmedNumber>;
    return m_store.one(verificationId)
        .then(this,
              [this, code](const TelephonyResult<VerifiedNumber> &number) {
                  const auto refused = [](int status, const QString &what) {
                      TelephonyProblem why(Error{ErrorCode::Conflict, what, {}, {}});
                      why.status = status;
                      return why;
                  };
                  if (!number)
                      return QtFuture::makeReadyFuture(R(number.error()));
                  switch (number->status) {
                  case VerificationStatus::Verified:
                      return QtFuture::makeReadyFuture(R(
                          refused(409, tr("Phone number already verified for this organization"))));
                  case VerificationStatus::Expired:
                      return QtFuture::makeReadyFuture(R(refused(
                          410, tr("Verification code expired. Please request a new one."))));
                  case VerificationStatus::Failed: {
                      TelephonyProblem why =
                          refused(429, tr("Max attempts exceeded. Try again in 1 hour."));
                      why.lockedUntil = number->lockedUntil;
                      why.attemptsRemaining = 0;
                      return QtFuture::makeReadyFuture(R(why));
                  }
                  case VerificationStatus::Pending:
                      break;
                  }
                  return m_verification.confirm(*number, code);
              })
        .unwrap();
}

TelephonyDesk::Answer<std::vector<VerifiedNumber>> TelephonyDesk::verifiedNumbers(
    const QUuid &org, bool whateverState)
{
    return m_store.list(org, whateverState);
}

TelephonyDesk::Answer<Forwarding> TelephonyDesk::forwarding(const QUuid &verifiedId)
{
    return m_store.forwardingOf(verifiedId);
}

TelephonyDesk::Answer<Forwarding> TelephonyDesk::createForwarding(const ForwardingRequest &request)
{
    return m_store.create(request);
}

TelephonyDesk::Answer<ConfirmedSetup> TelephonyDesk::confirmSetup(const QUuid &forwardingId)
{
    return m_store.confirmSetup(forwardingId);
}

TelephonyDesk::Answer<DisabledForwarding> TelephonyDesk::disableForwarding(
    const QUuid &forwardingId)
{
    return m_store.disable(forwardingId);
}

TelephonyDesk::Answer<RemovedNumber> TelephonyDesk::removeNumber(const QUuid &verifiedId)
{
    return m_store.remove(verifiedId);
}

TelephonyDesk::Answer<QByteArray> TelephonyDesk::exportNumbers()
{
    return m_store.exportList({}).then(
        this, [](const TelephonyResult<std::vector<VerifiedNumber>> &numbers) {
            using R = TelephonyResult<QByteArray>;
            return numbers ? R(verifiedNumbersCsv(*numbers)) : R(numbers.error());
        });
}

TelephonyDesk::Answer<ResumedWizard> TelephonyDesk::resume(const QUuid &org,
                                                           const PhoneNumber &number)
{
    return m_store.list(org, true).then(
        this, [number](const TelephonyResult<std::vector<VerifiedNumber>> &numbers) {
            using R = TelephonyResult<ResumedWizard>;
            if (!numbers)
                return R(numbers.error());
            const auto found =
                std::find_if(numbers->begin(), numbers->end(),
                             [&number](const auto &known) { return known.number == number; });
            if (found == numbers->end())
                return R(ResumedWizard{});
            return R(ResumedWizard{stepOf(*found), *found});
        });
}

} // namespace rl
