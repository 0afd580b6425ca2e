// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carrierpages.h"
#include "phonenumber.h"

#include <QDateTime>

#include <optional>

namespace rl {

// Who brings the code back to the carrier. At Twilio the code is on our screen and the owner keys
// it in on the phone; at SignalWire the owner hears it and staff submit it.
enum class CodeGoes { FromOwnerByPhone, FromStaffByUs };

struct VerificationRequest
{
    PhoneNumber number;
    QString name; // for the list at the carrier; Twilio takes 64 characters
    int delaySeconds = 0; // 0 to 60, before the phone rings; SignalWire knows none
    QString extension; // digits
};

// A verification call that the carrier is placing.
struct VerificationCall
{
    PhoneNumber number;
    QString code; // six digits to read to the owner; empty when the owner hears it
    QString callSid; // to watch the call by; empty when the carrier does not tell
    QString pendingId; // for submit() and callAgain(); empty at Twilio, which has none
};

// A number that the account may show as its caller, or is about to.
struct CallerId
{
    QString id; // opaque; "PN…" at Twilio, a UUID at SignalWire
    PhoneNumber number;
    QString name;
    bool verified = false;
    QDateTime since; // UTC; invalid: the carrier does not say
};

// Proves that a phone is its owner's, by a call. Only what the carrier lists as verified is.
class CallerIds
{
public:
    virtual ~CallerIds() = default;
    [[nodiscard]] virtual CodeGoes codeGoes() const = 0;
    // Places the call. Never repeated by itself. Error AlreadyVerified is good news: see find().
    virtual CarrierFuture<VerificationCall> start(const VerificationRequest &request) = 0;
    // Only where the code goes FromStaffByUs (else error Refused). Wrong code: error Refused.
    virtual CarrierFuture<CallerId> submit(const QString &pendingId, const QString &code) = 0;
    virtual CarrierFuture<Unit> callAgain(const QString &pendingId) = 0;
    // What the carrier has of this very number; nothing when it has none.
    virtual CarrierFuture<std::optional<CallerId>> find(const PhoneNumber &number) = 0;
    virtual CarrierFuture<qint64> list(CarrierPage<CallerId> page) = 0;
    // Also well when it was gone already.
    virtual CarrierFuture<Unit> remove(const QString &id) = 0;
};

} // namespace rl
