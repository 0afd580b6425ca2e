// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/telephonyresult.h"
#include "onboarding/wizardstate.h"

#include <QFuture>

#include <vector>

// What onboarding a broker's own number needs from a database. Every call is one round trip,
// answers from another thread and never blocks; models/store implements it. The rules (tries,
// expiry, lock, who may) are the database's.
namespace rl {

enum class VerificationStatus { Pending, Verified, Failed, Expired };
enum class ForwardingStatus { PendingSetup, Active, Disabled };

// A row of hybrid_forwarding_configs.
struct Forwarding
{
    QUuid id;
    QUuid verifiedId;
    PhoneNumber simNumber;
    PhoneNumber destination;
    ForwardingMode mode = ForwardingMode::TotalAi;
    MobileCarrier carrier = MobileCarrier::OtherGsm;
    std::optional<std::chrono::seconds> ringTime; // none where none applies
    QString activationCode;
    QString deactivationCode;
    QString previousForwarding;
    QStringList instructions; // in English, as the endpoint answers
    ForwardingStatus status = ForwardingStatus::PendingSetup;
    bool confirmed = false; // the broker says that he has dialled the code
    QDateTime confirmedAt;
    QDateTime provenAt; // invalid: active, not proven
};

// A row of verified_caller_ids with its forwarding.
struct VerifiedNumber
{
    QUuid id;
    QUuid orgId;
    QString company;
    QString broker;
    PhoneNumber number;
    QString friendlyName;
    VerificationStatus status = VerificationStatus::Pending;
    QString startedBy;
    QDateTime startedAt;
    bool called = false; // false: begun, but whether the carrier was asked is not known
    QString callSid; // of the verification call
    QString pendingId; // what the carrier calls the request; SignalWire
    QDateTime expiresAt;
    QDateTime verifiedAt;
    QDateTime lockedUntil;
    int attemptsRemaining = 3;
    WizardState wizard;
    std::optional<Forwarding> forwarding;
};

struct BegunVerification
{
    QUuid id;
    int startsRemaining = 0;
    QDateTime expiresAt;
};

struct PlacedVerification
{
    QUuid id;
    QString validationId;
    QString message;
    int attemptsRemaining = 3;
    QDateTime expiresAt;
};

struct ConfirmedNumber
{
    QUuid id;
    QString callerIdSid;
    QString message;
    QUuid brokerId; // null: several could be meant
};

struct ForwardingRequest
{
    QUuid verifiedId;
    ForwardingMode mode = ForwardingMode::TotalAi;
    MobileCarrier carrier = MobileCarrier::TMobile;
    std::chrono::seconds ringTime = usualRingTime;
    PhoneNumber destination; // empty: the organization's primary number
    QString country = QStringLiteral("US");
    QString previousForwarding;
};

struct ConfirmedSetup
{
    QString message;
    ForwardingStatus status = ForwardingStatus::Active;
};

struct DisabledForwarding
{
    QString message; // with the code to dial
    QString deactivationCode;
    QString previousForwarding;
};

struct RemovedNumber
{
    QString message;
    QStringList stillForwarding; // codes that the broker has to dial, or the phone goes on
};

// A broker whose number can be set up.
struct BrokerToSetUp
{
    QUuid brokerId;
    QUuid orgId;
    QString name;
    QString company;
    PhoneNumber phone; // as on file; empty: none
    PhoneNumber primaryNumber; // where the organization's calls go; empty: it has none
    LetterLanguage language = LetterLanguage::English;
};

class VerifiedNumberStore
{
public:
    template <typename T>
    using Answer = QFuture<TelephonyResult<T>>;

    virtual ~VerifiedNumberStore() = default;
    virtual Answer<BegunVerification> begin(const QUuid &org, const QString &phone,
                                            const QString &name, bool takeOver) = 0;
    // An empty code: only the carrier knows it, or its answer was lost.
    virtual Answer<PlacedVerification> attach(const QUuid &id, const QString &code,
                                              const QString &callSid,
                                              const QString &validationId) = 0;
    virtual Answer<Unit> cancel(const QUuid &id) = 0;
    virtual Answer<ConfirmedNumber> confirmByCarrier(const QUuid &id, const QString &sid) = 0;
    // Counts a wrong code; the answer is always a problem: 400, or 429 and locked.
    virtual Answer<Unit> refuseCode(const QUuid &id) = 0;
    virtual Answer<Unit> saveWizard(const QUuid &id, const WizardState &state) = 0;
    // A null organization: all that this person may see. Else the verified ones only.
    virtual Answer<std::vector<VerifiedNumber>> list(const QUuid &org, bool whateverState) = 0;
    virtual Answer<VerifiedNumber> one(const QUuid &id) = 0;
    virtual Answer<Forwarding> forwardingOf(const QUuid &verifiedId) = 0;
    virtual Answer<Forwarding> create(const ForwardingRequest &request) = 0;
    virtual Answer<ConfirmedSetup> confirmSetup(const QUuid &forwardingId) = 0;
    virtual Answer<Forwarding> prove(const QUuid &forwardingId, const QString &callSid,
                                     const QDateTime &at) = 0;
    virtual Answer<DisabledForwarding> disable(const QUuid &forwardingId) = 0;
    virtual Answer<RemovedNumber> remove(const QUuid &verifiedId) = 0;
    // By any part of name, company or phone; fifty at most.
    virtual Answer<std::vector<BrokerToSetUp>> findBrokers(const QString &text) = 0;
    // As list(), whatever the state; the database notes that the list leaves the program.
    virtual Answer<std::vector<VerifiedNumber>> exportList(const QUuid &org) = 0;
};

// Where the wizard goes on with this number. A code that was on a screen is gone: the step shows
// the state of the call, and offers to call again.
inline WizardStep stepOf(const VerifiedNumber &number)
{
    if (number.status == VerificationStatus::Pending)
        return WizardStep::Verification;
    if (number.status != VerificationStatus::Verified)
        return WizardStep::Number;
    if (!number.forwarding || number.forwarding->status == ForwardingStatus::Disabled)
        return WizardStep::Network;
    return number.forwarding->status == ForwardingStatus::Active ? WizardStep::Confirmation
                                                                 : WizardStep::Codes;
}

} // namespace rl
