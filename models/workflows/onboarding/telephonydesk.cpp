// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/telephonydesk.h"

#include "onboarding/numberscsv.h"

#include <algorithm>

namespace rl {

TelephonyDesk::TelephonyDesk(VerifiedNumberStore &store, CarrierAccounts &accounts,
                             const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_proof(store, clock)
{
}

// What is under way stays with the account that it was begun over, until it is learnt anew.
QFuture<TelephonyDesk::Account> TelephonyDesk::accountOf(const QUuid &org)
{
    if (const auto known = m_known.constFind(org); known != m_known.constEnd())
        return QtFuture::makeReadyFuture(Account(*known));
    return m_accounts.of(org).then(this, [this, org](const Account &account) {
        if (account)
            m_known.insert(org, *account);
        return account;
    });
}

template <typename T, typename Ask>
TelephonyDesk::Answer<T> TelephonyDesk::over(const QUuid &org, Ask ask)
{
    return accountOf(org)
        .then(this,
              [ask](const Account &account) {
                  using R = TelephonyResult<T>;
                  return account ? ask(*account)
                                 : QtFuture::makeReadyFuture(R(TelephonyProblem(account.error())));
              })
        .unwrap();
}

CallerVerification &TelephonyDesk::verificationOver(const OnboardingCarrier &carrier)
{
    auto &made = m_verifications[carrier.callerIds];
    if (!made)
        made = std::make_unique<CallerVerification>(m_store, *carrier.callerIds, *carrier.calls,
                                                    m_clock);
    return *made;
}

// What cannot be learnt now is not gone on with either: it is told when a call is placed.
TelephonyDesk::Answer<Unit> TelephonyDesk::learnAccount(const QUuid &org)
{
    m_known.remove(org);
    return over<Unit>(org, [](const OnboardingCarrier &) {
        return QtFuture::makeReadyFuture(TelephonyResult<Unit>(Unit{}));
    });
}

CodeGoes TelephonyDesk::codeGoes(const QUuid &org) const
{
    return m_known.value(org, m_accounts.usual()).callerIds->codeGoes();
}

TelephonyDesk::Answer<InitiatedVerification> TelephonyDesk::initiateVerification(
    const VerificationStart &start)
{
    return over<InitiatedVerification>(start.org, [this, start](const OnboardingCarrier &carrier) {
        VerificationStart begun = start;
        if (carrier.callerIds->codeGoes() == CodeGoes::FromStaffByUs)
            begun.delaySeconds = 0; // such a call cannot wait
        return verificationOver(carrier).initiate(begun);
    });
}

TelephonyDesk::Answer<VerificationProgress> TelephonyDesk::verificationProgress(
    const VerifiedNumber &number)
{
    return over<VerificationProgress>(number.orgId,
                                      [this, number](const OnboardingCarrier &carrier) {
                                          return verificationOver(carrier).poll(number);
                                      });
}

void TelephonyDesk::forgetCode(const QUuid &id)
{
    for (const auto &[callerIds, verification] : m_verifications)
        verification->forgetCode(id);
}

void TelephonyDesk::watchForProof(const QUuid &org, const Forwarding &forwarding,
                                  const std::vector<PhoneNumber> &known)
{
    accountOf(org).then(this, [this, forwarding, known, watch = ++m_watch](const Account &account) {
        if (watch != m_watch)
            return;
        if (account)
            m_proof.watch(*account->calls, forwarding, known);
        else
            Q_EMIT m_proof.failed(TelephonyProblem(account.error()));
    });
}

void TelephonyDesk::stopWatching()
{
    ++m_watch;
    m_proof.stop();
}

TelephonyDesk::Answer<ConfirmedNumber> TelephonyDesk::confirmVerification(
    const QUuid &verificationId, const QString &code)
{
    using R = TelephonyResult<ConfirmedNumber>;
    return m_store.one(verificationId)
        .then(
            this,
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
                    return QtFuture::makeReadyFuture(
                        R(refused(409, tr("Phone number already verified for this organization"))));
                case VerificationStatus::Expired:
                    return QtFuture::makeReadyFuture(R(
                        refused(410, tr("Verification code expired. Please request a new one."))));
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
                return over<ConfirmedNumber>(number->orgId, [this, code, number = *number](
                                                                const OnboardingCarrier &carrier) {
                    return verificationOver(carrier).confirm(number, code);
                });
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
