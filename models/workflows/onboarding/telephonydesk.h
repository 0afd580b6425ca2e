// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/callerverification.h"
#include "onboarding/carrieraccounts.h"
#include "onboarding/forwardingproof.h"

#include <QHash>

#include <map>
#include <memory>

namespace rl {

struct ResumedWizard
{
    WizardStep step = WizardStep::Number;
    std::optional<VerifiedNumber> number; // none: it is new
};

// The eight endpoints of source 004, 17.4 as operations, with their rules, results and errors, and
// what the wizard needs besides. Knows nothing that the database does not: another one on another
// computer goes on where this one stopped. (But for the code on the screen, which is stored
// nowhere.)
class TelephonyDesk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = QFuture<TelephonyResult<T>>;

    // All of them live longer.
    TelephonyDesk(VerifiedNumberStore &store, CarrierAccounts &accounts, const Clock &clock,
                  QObject *parent = nullptr);

    // 1. POST verify-caller-id/initiate
    Answer<InitiatedVerification> initiateVerification(const VerificationStart &start);
    // 2. POST verify-caller-id/confirm
    Answer<ConfirmedNumber> confirmVerification(const QUuid &verificationId, const QString &code);
    // 3. GET verified-numbers
    Answer<std::vector<VerifiedNumber>> verifiedNumbers(const QUuid &org,
                                                        bool whateverState = false);
    // 4. GET forwarding-config
    Answer<Forwarding> forwarding(const QUuid &verifiedId);
    // 5. POST forwarding-config
    Answer<Forwarding> createForwarding(const ForwardingRequest &request);
    // 6. POST forwarding-config/confirm
    Answer<ConfirmedSetup> confirmSetup(const QUuid &forwardingId);
    // 7. DELETE forwarding-config
    Answer<DisabledForwarding> disableForwarding(const QUuid &forwardingId);
    // 8. DELETE verified-numbers
    Answer<RemovedNumber> removeNumber(const QUuid &verifiedId);

    // How the verification goes; the carrier's list decides.
    Answer<VerificationProgress> verificationProgress(const VerifiedNumber &number);
    void forgetCode(const QUuid &id);
    Answer<Unit> cancelVerification(const QUuid &id)
    {
        forgetCode(id);
        return m_store.cancel(id);
    }
    Answer<Unit> saveAnswers(const QUuid &id, const WizardState &state)
    {
        return m_store.saveWizard(id, state);
    }
    Answer<std::vector<BrokerToSetUp>> findBrokers(const QString &text)
    {
        return m_store.findBrokers(text);
    }
    // All numbers that this person may see, as CSV. The database notes that they were taken.
    Answer<QByteArray> exportNumbers();
    // Where to go on with this number.
    Answer<ResumedWizard> resume(const QUuid &org, const PhoneNumber &number);

    // Finds out over whose account this organization's numbers are verified, so that codeGoes()
    // knows. Asked by itself before a call is placed.
    Answer<Unit> learnAccount(const QUuid &org);
    // Of the account that learnAccount() found; of the usual one before.
    [[nodiscard]] CodeGoes codeGoes(const QUuid &org) const;
    // Tells of watchForProof().
    [[nodiscard]] ForwardingProof &proof() { return m_proof; }
    void watchForProof(const QUuid &org, const Forwarding &forwarding,
                       const std::vector<PhoneNumber> &known);
    void stopWatching();

private:
    using Account = Result<OnboardingCarrier>;
    QFuture<Account> accountOf(const QUuid &org); // as it was learnt, if it was
    CallerVerification &verificationOver(const OnboardingCarrier &carrier);
    // What 'ask' does with the organization's account; or why there is none to ask.
    template <typename T, typename Ask>
    Answer<T> over(const QUuid &org, Ask ask);

    VerifiedNumberStore &m_store;
    CarrierAccounts &m_accounts;
    const Clock &m_clock;
    std::map<CallerIds *, std::unique_ptr<CallerVerification>> m_verifications;
    QHash<QUuid, OnboardingCarrier> m_known; // by organization
    ForwardingProof m_proof;
    int m_watch = 0;
};

} // namespace rl
