// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/callerids.h"
#include "carriers/carriercalls.h"
#include "result.h"

#include <QFuture>
#include <QUuid>

namespace rl {

// What onboarding asks a carrier, over one account. The parts live as long as who gave them.
struct OnboardingCarrier
{
    CallerIds *callerIds;
    CallList *calls;
};

// Over whose account a broker's phone is verified: one that the organization brought along, or the
// one that everybody else is called over.
class CarrierAccounts
{
public:
    virtual ~CarrierAccounts() = default;
    // Errors: InvalidInput (the organization's own credentials were tampered with or are not
    // complete), NotFound (it has none, and no account is set up), NotAllowed (the keychain refused
    // the token of that), and those of the database.
    virtual QFuture<Result<OnboardingCarrier>> of(const QUuid &org) = 0;
    [[nodiscard]] virtual OnboardingCarrier usual() const = 0;
};

} // namespace rl
