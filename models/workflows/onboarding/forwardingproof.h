// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carriercalls.h"
#include "clock.h"
#include "onboarding/verifiednumberstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace rl {

// A call that reached the forwarding number by way of the SIM. The carrier says so where it knows
// (ForwardedFrom); where it does not, the call is one of ours: it comes from a known number.
bool provesForwarding(const CarrierCall &call, const Forwarding &forwarding,
                      const std::vector<PhoneNumber> &known, const QDateTime &since);

// Watches the carrier's list of calls for a test call, and notes the proof. Until then a forwarding
// is active, not proven.
class ForwardingProof : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds watchFor{60};
    static constexpr std::chrono::milliseconds askEvery{3000};

    // Both live longer.
    ForwardingProof(VerifiedNumberStore &store, const Clock &clock,
                    std::chrono::milliseconds length = watchFor,
                    std::chrono::milliseconds interval = askEvery, QObject *parent = nullptr);

    // 'calls' is the list of the account that the forwarding number is on, and lives longer than
    // the watch; 'known' are the phones that the test call is made from.
    void watch(CallList &calls, const Forwarding &forwarding,
               const std::vector<PhoneNumber> &known);
    void stop();
    [[nodiscard]] bool isWatching() const { return m_timer.isActive() || m_asking; }

Q_SIGNALS:
    void secondsLeft(int seconds); // whenever the list was read
    void proven(const rl::Forwarding &forwarding);
    void notSeen(); // the time is over, and the carrier's list was read to its end
    void failed(const rl::TelephonyProblem &why); // the last answer was none

private:
    void ask();
    void onListed(const CarrierResult<qint64> &listed, const std::optional<CarrierCall> &seen);
    void prove(const CarrierCall &call);

    VerifiedNumberStore &m_store;
    CallList *m_calls = nullptr; // while it watches
    const Clock &m_clock;
    std::chrono::milliseconds m_length;
    Forwarding m_forwarding;
    std::vector<PhoneNumber> m_known;
    QDateTime m_since;
    QElapsedTimer m_watched;
    QTimer m_timer;
    int m_run = 0; // answers to a watch that was stopped are not taken
    bool m_asking = false;
};

} // namespace rl
