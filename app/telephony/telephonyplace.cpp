// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephonyplace.h"

#include <algorithm>

namespace rl {

namespace {

OnboardingCarrier partsOf(Carrier &carrier)
{
    return {&carrier.callerIds(), &carrier.calls()};
}

} // namespace

TelephonyPlace::TelephonyPlace(Database &database, const Clock &clock, QObject *parent)
    : TelephonyAccess(parent)
    , m_clock(clock)
    , m_store(database)
{
}

TelephonyPlace::~TelephonyPlace() = default;

QString TelephonyPlace::carrier() const
{
    return m_carrier ? carrierName(m_carrier->kind()) : QString();
}

Outcome TelephonyPlace::startPractice()
{
    if (m_practice)
        return success();
    auto practice = std::make_unique<PracticeCarrier>(m_clock);
    if (const Outcome listening = practice->listen(); !listening)
        return listening;
    m_practice = std::move(practice);
    connect(m_practice.get(), &PracticeCarrier::carrierChosen, this,
            [this] { change(m_practice->access()); });
    change(m_practice->access());
    return success();
}

void TelephonyPlace::allowPractice(bool allowed)
{
    if (m_mayPractice == allowed)
        return;
    m_mayPractice = allowed;
    Q_EMIT changed();
}

void TelephonyPlace::connectTo(const CarrierAccess &access)
{
    if (!m_practice && m_access != access) // practice stays practice until the program ends
        change(access);
}

void TelephonyPlace::disconnectAccount()
{
    if (m_practice || !m_access)
        return;
    letGo();
    m_carrier.reset();
    m_access.reset();
    Q_EMIT changed();
}

void TelephonyPlace::change(const CarrierAccess &access)
{
    letGo();
    m_access = access;
    m_carrier = std::make_unique<Carrier>(access, m_time);
    CarrierAccounts &accounts = *this; // what only we are to ourselves
    m_desk = std::make_unique<TelephonyDesk>(m_store, accounts, m_clock);
    Q_EMIT changed();
}

void TelephonyPlace::letGo()
{
    Q_EMIT aboutToChange();
    m_desk.reset();
    m_accounts.clear();
}

OnboardingCarrier TelephonyPlace::usual() const
{
    return partsOf(*m_carrier);
}

// An account that is connected once stays connected: a call may be under way over it.
QFuture<Result<OnboardingCarrier>> TelephonyPlace::of(const QUuid &org)
{
    using R = Result<OnboardingCarrier>;
    if (m_practice || !m_accountOf)
        return QtFuture::makeReadyFuture(R(usual()));
    return m_accountOf(org).then(m_desk.get(), [this](const Result<CarrierAccess> &access) -> R {
        if (!access)
            return access.error();
        if (*access == *m_access)
            return usual();
        auto known =
            std::find_if(m_accounts.begin(), m_accounts.end(),
                         [&access](const Account &each) { return each.access == *access; });
        if (known == m_accounts.end())
            known = m_accounts.insert(known, {*access, std::make_unique<Carrier>(*access, m_time)});
        return partsOf(*known->carrier);
    });
}

} // namespace rl
