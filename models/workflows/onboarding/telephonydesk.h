// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/callerverification.h"
#include "onboarding/forwardingproof.h"

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
    TelephonyDesk(VerifiedNumberStore &store, CallerIds &callerIds, CallList &calls,
                  const Clock &clock, QObject *parent = nullptr);

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
    Answer<VerificationProgress> verificationProgress(const VerifiedNumber &number)
    {
        return m_verification.poll(number);
    }
    void forgetCode(const QUuid &id) { m_verification.forgetCode(id); }
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

    [[nodiscard]] CodeGoes codeGoes() const { return m_callerIds.codeGoes(); }
    [[nodiscard]] ForwardingProof &proof() { return m_proof; }

private:
    VerifiedNumberStore &m_store;
    CallerIds &m_callerIds;
    CallerVerification m_verification;
    ForwardingProof m_proof;
};

} // namespace rl
