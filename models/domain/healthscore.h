// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace rl {

// How well a number does with the leads that it calls: source 001's formula, 0 to 100. The
// database's calculate_health_score() and health_category() are held to the same cases
// (tests/vectors/health).

struct HealthMetrics
{
    double answerRate = 0; // percent of its calls that were answered, 0 to 100
    double callCount = 0; // all of its calls
    double daysSinceLastUse = 0; // may have a fraction
    double recentPerformance = 0; // percent answered of the last 7 days' calls
};

[[nodiscard]] int healthScore(const HealthMetrics &metrics);

// New: a number without calls, which has no score and ranks neutral.
enum class HealthCategory { New, Excellent, Good, Fair, Poor };

[[nodiscard]] HealthCategory healthCategory(std::optional<int> score);

} // namespace rl
