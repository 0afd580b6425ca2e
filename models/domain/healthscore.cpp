// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthscore.h"

#include <algorithm>
#include <cmath>

namespace rl {

// The penalties add up, as printed: more than 500 calls cost 30, more than 30 days 45.
int healthScore(const HealthMetrics &metrics)
{
    double score = 100;
    score -= (100 - metrics.answerRate) * 0.4;
    if (metrics.callCount > 100)
        score -= 10;
    if (metrics.callCount > 500)
        score -= 20;
    if (metrics.daysSinceLastUse > 7)
        score -= 15;
    if (metrics.daysSinceLastUse > 30)
        score -= 30;
    score -= (100 - metrics.recentPerformance) * 0.2;
    return static_cast<int>(std::clamp(std::floor(score + 0.5), 0.0, 100.0));
}

HealthCategory healthCategory(std::optional<int> score)
{
    if (!score)
        return HealthCategory::New;
    if (*score >= 80)
        return HealthCategory::Excellent;
    if (*score >= 60)
        return HealthCategory::Good;
    return *score >= 40 ? HealthCategory::Fair : HealthCategory::Poor;
}

} // namespace rl
