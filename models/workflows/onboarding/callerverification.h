// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/callerids.h"
#include "carriers/carriercalls.h"
#include "clock.h"
#include "onboarding/verifiednumberstore.h"

#include <QHash>
#include <QObject>

namespace rl {

struct VerificationStart
{
    QUuid org;
    QString phone; // E.164
    QString friendlyName;
    int delaySeconds = 0; // 0 to 60: the broker speaks on this very phone and hangs up first
    QString extension;
    bool takeOver = false; // a colleague is at it, and knows
};

struct InitiatedVerification
{
    QUuid id;
    QString validationId;
    QString message;
    CodeGoes codeGoes = CodeGoes::FromOwnerByPhone;
    QString code; // to read to the owner, never stored; empty: the owner hears it, or see codeLost
    bool codeLost = false; // the phone rings, but the carrier's answer with the code was lost
    bool alreadyVerified = false; // at the carrier: nothing to do, no call was placed
    QString callerIdSid; // then
    int attemptsRemaining = 3;
    std::optional<int> startsRemaining;
    QDateTime expiresAt;
    QString warning; // it works, but could not be noted in the database
};

enum class CallProgress { NotPlaced, Waiting, Ringing, Answered, Ended, Busy, NoAnswer, Failed };

struct VerificationProgress
{
    bool verified = false; // the carrier says so, and the database knows it
    CallProgress call = CallProgress::Waiting;
    std::optional<ConfirmedNumber> confirmed;
};

// Drives a carrier's verification call: begin in the database, look at the carrier, place the call,
// note its code; then ask the carrier until it lists the number. At most two round trips to the
// database each. A call that may have been placed is looked for before another one is.
class CallerVerification : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = QFuture<TelephonyResult<T>>;

    // All of them live longer.
    CallerVerification(VerifiedNumberStore &store, CallerIds &callerIds, CallList &calls,
                       const Clock &clock, QObject *parent = nullptr);

    Answer<InitiatedVerification> initiate(const VerificationStart &start);
    // With what the owner says: SignalWire decides whether it is right. At Twilio the code is keyed
    // in on the phone; a wrong one read back counts, the right one is not enough: 409 until the
    // carrier lists the number.
    Answer<ConfirmedNumber> confirm(const VerifiedNumber &number, const QString &code);
    // Ask every other second while the verification is pending.
    Answer<VerificationProgress> poll(const VerifiedNumber &number);
    // The screen does not show it any more.
    void forgetCode(const QUuid &id) { m_shown.remove(id); }

private:
    struct Attempt
    {
        VerificationStart start;
        BegunVerification begun;
        QDateTime from; // calls since then can be ours
    };
    Answer<InitiatedVerification> lookFirst(const Attempt &attempt);
    Answer<InitiatedVerification> refuseWhileCalling(const Attempt &attempt,
                                                     const QString &pendingId);
    Answer<InitiatedVerification> place(const Attempt &attempt, const QString &pendingId);
    Answer<InitiatedVerification> note(const Attempt &attempt, const VerificationCall &call,
                                       bool codeLost);
    Answer<InitiatedVerification> takeBack(const Attempt &attempt, const TelephonyProblem &why);
    Answer<InitiatedVerification> lookForLostCall(const Attempt &attempt,
                                                  const CarrierError &error);
    Answer<InitiatedVerification> alreadyVerified(const Attempt &attempt);
    Answer<InitiatedVerification> confirmAtOnce(const Attempt &attempt, const QString &sid);
    QFuture<CarrierResult<std::vector<CarrierCall>>> callsTo(const QString &phone,
                                                             const QDateTime &from);
    Answer<VerificationProgress> progressOf(const VerifiedNumber &number);

    VerifiedNumberStore &m_store;
    CallerIds &m_callerIds;
    CallList &m_calls;
    const Clock &m_clock;
    QHash<QUuid, QString> m_shown; // codes on this screen, by verification; in memory only
};

} // namespace rl
