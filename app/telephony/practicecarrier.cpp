// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicecarrier.h"

namespace rl {

namespace {

using namespace std::chrono_literals;

PracticeRing::State stateOf(const PracticeCall &call)
{
    switch (call.state) {
    case PracticeCall::State::Ringing:
        return call.answered ? PracticeRing::State::Answered : PracticeRing::State::Ringing;
    case PracticeCall::State::Verified:
        return PracticeRing::State::Verified;
    case PracticeCall::State::WrongCode:
        return PracticeRing::State::WrongCode;
    case PracticeCall::State::NotAnswered:
        return PracticeRing::State::NotAnswered;
    case PracticeCall::State::Busy:
        break;
    }
    return PracticeRing::State::Busy;
}

} // namespace

PracticeCarrier::PracticeCarrier(const Clock &clock, QObject *parent)
    : PracticePhone(parent)
    , m_server(clock)
{
    PracticeState &state = m_server.state();
    for (const auto signal :
         {&PracticeState::callPlaced, &PracticeState::callAnswered, &PracticeState::callEnded})
        connect(&state, signal, this, &PracticePhone::changed);
}

void PracticeCarrier::setCarrier(CarrierKind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    Q_EMIT carrierChosen();
    Q_EMIT changed();
}

std::optional<PracticeRing> PracticeCarrier::latest() const
{
    const std::vector<PracticeCall> &calls = m_server.state().calls();
    const PracticeCall *latest = nullptr;
    for (const PracticeCall &call : calls) {
        if (call.carrier == m_kind && (!latest || call.placedAt >= latest->placedAt))
            latest = &call;
    }
    if (!latest)
        return std::nullopt;
    return PracticeRing{latest->id,       PhoneNumber::fromE164(latest->number),
                        latest->code,     latest->carrier == CarrierKind::SignalWire,
                        stateOf(*latest), latest->wrongCodes};
}

bool PracticeCarrier::keyIn(const QString &id, const QString &code)
{
    const bool right = m_server.state().keyIn(id, code);
    Q_EMIT changed(); // one more wrong one
    return right;
}

void PracticeCarrier::hangUp(const QString &id, bool busy)
{
    m_server.state().endCall(id,
                             busy ? PracticeCall::State::Busy : PracticeCall::State::NotAnswered);
}

void PracticeCarrier::plan(PracticeTrouble trouble)
{
    switch (trouble) {
    case PracticeTrouble::Timeout:
        m_server.plan(PracticeFault::NoAnswer);
        break;
    case PracticeTrouble::LostAnswer:
        m_server.plan(PracticeFault::HangUp);
        break;
    case PracticeTrouble::Garbage:
        m_server.plan(PracticeFault::Garbage);
        break;
    case PracticeTrouble::WrongCredentials:
        m_server.plan(PracticeFault::Unauthorized);
        break;
    case PracticeTrouble::TooMany:
        m_server.plan(PracticeFault::TooManyRetryAfter, 10);
        break;
    case PracticeTrouble::Broken:
        m_server.plan(PracticeFault::Broken, 10);
        break;
    case PracticeTrouble::Slow:
        m_slow = !m_slow;
        m_server.setDelay(m_slow ? 2000ms : 0ms);
        break;
    }
    Q_EMIT changed();
}

void PracticeCarrier::testCall(const PhoneNumber &from, const PhoneNumber &sim,
                               const PhoneNumber &destination)
{
    m_server.state().addCall(m_kind, from.e164(), destination.e164(), sim.e164(), 12);
}

} // namespace rl
