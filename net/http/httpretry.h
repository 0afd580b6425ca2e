// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace rl {

// How often a request is tried, and how long is waited before the next try.
struct RetryRule
{
    int tries = 4; // the first one counts
    std::chrono::milliseconds base{500};
    std::chrono::milliseconds longest{8'000};

    // Exponential with full jitter: anything from 0 to base·2^(failed-1), so that consoles which
    // failed together do not come back together. 'random' is of [0, 1).
    [[nodiscard]] std::chrono::milliseconds pause(int failed, double random) const;
};

// What a Retry-After header asks for: seconds, or a date. Nothing when it cannot be read.
std::optional<std::chrono::seconds> retryAfter(const QByteArray &header, const QDateTime &now);

} // namespace rl
