// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrierkind.h"
#include "carriers/carrierprofile.h"
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

    friend bool operator==(const CarrierAccess &, const CarrierAccess &) = default;
};

// The profile as a person wrote it. Errors: InvalidInput; see mistakesOf().
Result<CarrierAccess> carrierAccess(const CarrierProfile &profile, const Secret &token);

} // namespace rl
