// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrierkind.h"
#include "result.h"
#include "secret.h"

#include <vector>

namespace rl {

enum class CarrierField { Space, Account, ApiKey, Token };

// An account at a carrier, without what opens it.
struct CarrierProfile
{
    CarrierKind kind = CarrierKind::Twilio;
    QString space; // SignalWire: the first word of NAME.signalwire.com
    QString account; // Twilio's Account SID, SignalWire's project id
    QString apiKey; // Twilio: "SK…", with its secret as the token; empty: the account's Auth Token

    // Whom the token belongs to.
    [[nodiscard]] const QString &user() const { return apiKey.isEmpty() ? account : apiKey; }
    [[nodiscard]] QString secretName() const;
    [[nodiscard]] bool isEmpty() const;

    friend bool operator==(const CarrierProfile &, const CarrierProfile &) = default;
};

struct CarrierMistake
{
    CarrierField field;
    Error error;
};

// As the carrier wants it written: without blanks around it, a space out of its whole address.
CarrierProfile normalised(CarrierProfile profile);

// What is wrong with a profile that is normalised; empty: it may be tried. Knows the usual mixups:
// an Auth Token or an API key in the place of the Account SID, a signing key for an API token.
std::vector<CarrierMistake> mistakesOf(const CarrierProfile &profile);
// The same of the token, which is not kept where the profile is. At most one.
std::vector<CarrierMistake> mistakesOf(const CarrierProfile &profile, const Secret &token);

} // namespace rl
