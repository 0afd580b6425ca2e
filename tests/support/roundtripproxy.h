// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionoptions.h"

#include <QTemporaryDir>

#include <atomic>
#include <thread>

namespace rl {

// Stands between a client and the tests' PostgreSQL, on a unix socket of its own, and counts how
// often the client had to wait for an answer: each time it speaks after the server did. That is
// what a database 80 ms away makes a person wait for.
class RoundTripProxy
{
public:
    explicit RoundTripProxy(const ConnectionOptions &target);
    ~RoundTripProxy();
    RoundTripProxy(const RoundTripProxy &) = delete;
    RoundTripProxy &operator=(const RoundTripProxy &) = delete;

    // The target's, by way of this proxy. Connecting itself is one round trip.
    [[nodiscard]] ConnectionOptions options() const;

    [[nodiscard]] int count() const { return m_count.load(); }
    // What was counted since the last call of this.
    int take() { return m_count.exchange(0); }

private:
    void serve();

    ConnectionOptions m_target;
    QTemporaryDir m_folder;
    int m_listener = -1;
    int m_wake[2] = {-1, -1}; // a byte in here ends serve()
    std::atomic<int> m_count{0};
    std::thread m_thread;
};

} // namespace rl
