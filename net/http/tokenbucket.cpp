// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace rl {

using std::chrono::milliseconds;

TokenBucket::TokenBucket(double perSecond, double burst)
    : m_perSecond(perSecond)
    , m_burst(burst)
    , m_tokens(burst)
{
}

void TokenBucket::refill(milliseconds now)
{
    const auto passed = static_cast<double>((now - m_refilled).count());
    m_tokens = std::min(m_burst, m_tokens + std::max(0.0, passed) * m_perSecond / 1000);
    m_refilled = std::max(m_refilled, now);
}

milliseconds TokenBucket::take(milliseconds now)
{
    refill(now);
    m_tokens -= 1;
    const double missing = std::max(0.0, -m_tokens);
    const milliseconds turn(
        static_cast<milliseconds::rep>(std::ceil(missing * 1000 / m_perSecond)));
    return std::max(turn, m_heldUntil - now);
}

void TokenBucket::holdUntil(milliseconds until)
{
    m_heldUntil = std::max(m_heldUntil, until);
}

} // namespace rl
