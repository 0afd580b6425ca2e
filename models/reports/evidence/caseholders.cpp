// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/caseholders.h"

#include <algorithm>
#include <tuple>

namespace rl {

std::vector<HolderSpan> holdersAround(const CaseFile &file)
{
    std::vector<HolderSpan> sorted = file.holders;
    std::sort(sorted.begin(), sorted.end(), [](const HolderSpan &a, const HolderSpan &b) {
        return std::tie(a.number, a.assignedAt) < std::tie(b.number, b.assignedAt);
    });
    const auto isOfCase = [&sorted](size_t index, const QString &number) {
        return index < sorted.size() && sorted[index].isThisCase && sorted[index].number == number;
    };
    std::vector<HolderSpan> shown;
    for (size_t i = 0; i < sorted.size(); ++i) {
        const QString &number = sorted[i].number;
        if (sorted[i].isThisCase || isOfCase(i + 1, number) || (i > 0 && isOfCase(i - 1, number)))
            shown.push_back(sorted[i]);
    }
    return shown;
}

} // namespace rl
