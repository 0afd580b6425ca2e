// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrierkind.h"
#include "http/httpsettings.h"
#include "result.h"

namespace rl {

// How to reach an account at its carrier.
struct CarrierAccess
{
    CarrierKind kind = CarrierKind::Twilio;
    QUrl base; // scheme, host and port
    QString account; // Account SID, or SignalWire's project id
    QString user; // the account itself, or an API key "SK…" of it
    QString secret;

    // With the rates that the carrier bears: SignalWire publishes 13,800 in ten seconds, Twilio no
    // figure but answers 429; nobody in front of a console asks that often.
    [[nodiscard]] HttpTarget target() const;
};

// Errors: InvalidInput when the account is not "AC" and 32 hexadecimal digits.
Result<CarrierAccess> twilioAccess(const QString &accountSid, const QString &authToken);

// 'space' as people write it: "example", "example.signalwire.com",
// "https://example.signalwire.com". Errors: InvalidInput.
Result<CarrierAccess> signalwireAccess(const QString &space, const QString &project,
                                       const QString &token);

} // namespace rl
