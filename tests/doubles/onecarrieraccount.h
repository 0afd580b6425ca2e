// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/carrieraccounts.h"

namespace rl {

// No organization brought an account along.
class OneCarrierAccount final : public CarrierAccounts
{
public:
    explicit OneCarrierAccount(OnboardingCarrier carrier)
        : m_carrier(carrier)
    {
    }
    QFuture<Result<OnboardingCarrier>> of(const QUuid &) override
    {
        return QtFuture::makeReadyFuture(Result<OnboardingCarrier>(m_carrier));
    }
    [[nodiscard]] OnboardingCarrier usual() const override { return m_carrier; }

private:
    OnboardingCarrier m_carrier;
};

} // namespace rl
