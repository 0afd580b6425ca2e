// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace rl {

// Keeps an account under its carrier's limit: 'burst' requests at once, then 'perSecond'. Turns are
// handed out in the order in which they are asked for. Time comes from outside.
class TokenBucket
{
public:
    TokenBucket(double perSecond, double burst);

    // Takes a turn, and says how long to wait until it comes; 'now' is any clock that only grows.
    std::chrono::milliseconds take(std::chrono::milliseconds now);
    // The carrier itself asked for a pause (429): nothing has a turn before it is over.
    void holdUntil(std::chrono::milliseconds until);

private:
    void refill(std::chrono::milliseconds now);

    double m_perSecond;
    double m_burst;
    double m_tokens; // below 0: turns that were promised for later
    std::chrono::milliseconds m_refilled{0};
    std::chrono::milliseconds m_heldUntil{0};
};

} // namespace rl
