// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephonyplace.h"

namespace rl {

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
    Q_EMIT aboutToChange();
    m_desk.reset();
    m_carrier.reset();
    m_access.reset();
    Q_EMIT changed();
}

void TelephonyPlace::change(const CarrierAccess &access)
{
    Q_EMIT aboutToChange();
    m_desk.reset();
    m_access = access;
    m_carrier = std::make_unique<Carrier>(access, m_time);
    m_desk = std::make_unique<TelephonyDesk>(m_store, m_carrier->callerIds(), m_carrier->calls(),
                                             m_clock);
    Q_EMIT changed();
}

} // namespace rl
