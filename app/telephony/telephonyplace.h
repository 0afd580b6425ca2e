// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carrier.h"
#include "http/httptime.h"
#include "onboarding/carrieraccounts.h"
#include "onboarding/sqlverifiednumberstore.h"
#include "onboarding/telephonyaccess.h"
#include "practicecarrier.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace rl {

// Holds the carrier that onboarding works with, the accounts that organizations brought along, and
// the desk over them.
class TelephonyPlace final : public TelephonyAccess, private CarrierAccounts
{
    Q_OBJECT

public:
    // Both live longer.
    TelephonyPlace(Database &database, const Clock &clock, QObject *parent = nullptr);
    ~TelephonyPlace() override;

    [[nodiscard]] TelephonyDesk *desk() override { return m_desk.get(); }
    [[nodiscard]] QString carrier() const override;
    [[nodiscard]] bool isPractice() const override { return m_practice != nullptr; }
    [[nodiscard]] bool mayPractice() const override { return m_mayPractice; }
    Outcome startPractice() override;
    [[nodiscard]] PracticePhone *practice() override { return m_practice.get(); }

    // The database holds nothing but sample data.
    void allowPractice(bool allowed);
    // The account that was connected in the settings.
    // Where it is the one that is connected already, what is under way goes on.
    void connectTo(const CarrierAccess &access);
    // There is none any more: no call is placed over what it was.
    void disconnectAccount();
    // Where an organization's own account is asked for; practice asks nobody.
    using AccountOf = std::function<QFuture<Result<CarrierAccess>>(const QUuid &org)>;
    void setAccounts(const AccountOf &accountOf) { m_accountOf = accountOf; }

    [[nodiscard]] PracticeCarrier *practiceCarrier() { return m_practice.get(); }

private:
    QFuture<Result<OnboardingCarrier>> of(const QUuid &org) override;
    [[nodiscard]] OnboardingCarrier usual() const override;
    void change(const CarrierAccess &access);
    void letGo();

    // An organization's own.
    struct Account
    {
        CarrierAccess access;
        std::unique_ptr<Carrier> carrier;
    };

    const Clock &m_clock;
    SystemHttpTime m_time;
    SqlVerifiedNumberStore m_store;
    std::unique_ptr<PracticeCarrier> m_practice;
    std::optional<CarrierAccess> m_access;
    std::unique_ptr<Carrier> m_carrier;
    AccountOf m_accountOf;
    std::vector<Account> m_accounts;
    std::unique_ptr<TelephonyDesk> m_desk;
    bool m_mayPractice = false;
};

} // namespace rl
