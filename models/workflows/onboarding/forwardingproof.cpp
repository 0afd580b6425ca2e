// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/forwardingproof.h"

#include <algorithm>
#include <memory>

namespace rl {

bool provesForwarding(const CarrierCall &call, const Forwarding &forwarding,
                      const std::vector<PhoneNumber> &known, const QDateTime &since)
{
    if (call.to != forwarding.destination.e164() || !call.start.isValid() || call.start < since)
        return false;
    if (!call.forwardedFrom.isEmpty())
        return call.forwardedFrom == forwarding.simNumber.e164();
    return std::any_of(known.begin(), known.end(),
                       [&call](const PhoneNumber &number) { return call.from == number.e164(); });
}

ForwardingProof::ForwardingProof(VerifiedNumberStore &store, const Clock &clock,
                                 std::chrono::milliseconds length,
                                 std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_length(length)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &ForwardingProof::ask);
}

void ForwardingProof::watch(CallList &calls, const Forwarding &forwarding,
                            const std::vector<PhoneNumber> &known)
{
    stop();
    m_calls = &calls;
    m_forwarding = forwarding;
    m_known = known;
    // The carrier writes whole seconds, and its clock is not ours.
    m_since = m_clock.now().addSecs(-5);
    m_watched.start();
    m_timer.start();
    ask();
}

void ForwardingProof::stop()
{
    ++m_run;
    m_timer.stop();
    m_asking = false;
}

void ForwardingProof::ask()
{
    if (m_asking)
        return;
    m_asking = true;
    CallFilter filter;
    filter.to = m_forwarding.destination.e164();
    filter.startedFrom = m_since;
    filter.pageSize = 50;
    auto seen = std::make_shared<std::optional<CarrierCall>>();
    const auto page = [this, seen](const std::vector<CarrierCall> &calls) {
        for (const CarrierCall &call : calls) {
            if (provesForwarding(call, m_forwarding, m_known, m_since)) {
                *seen = call;
                return false;
            }
        }
        return true;
    };
    m_calls->list(filter, page)
        .then(this, [this, seen, run = m_run](const CarrierResult<qint64> &listed) {
            if (run == m_run)
                onListed(listed, *seen);
        });
}

void ForwardingProof::onListed(const CarrierResult<qint64> &listed,
                               const std::optional<CarrierCall> &seen)
{
    m_asking = false;
    if (seen) {
        prove(*seen);
        return;
    }
    const auto left = m_length - std::chrono::milliseconds(m_watched.elapsed());
    if (left.count() > 0) {
        Q_EMIT secondsLeft(int((left.count() + 999) / 1000));
        return;
    }
    stop();
    if (listed)
        Q_EMIT notSeen();
    else
        Q_EMIT failed(TelephonyProblem(listed.error()));
}

void ForwardingProof::prove(const CarrierCall &call)
{
    m_timer.stop();
    m_asking = true;
    m_store.prove(m_forwarding.id, call.sid, call.start)
        .then(this, [this, run = m_run](const TelephonyResult<Forwarding> &proof) {
            if (run != m_run)
                return;
            m_asking = false;
            if (proof)
                Q_EMIT proven(*proof);
            else
                Q_EMIT failed(proof.error());
        });
}

} // namespace rl
