// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/columnwidths.h"

#include <algorithm>
#include <numeric>

namespace rl {

std::vector<qreal> columnWidths(const std::vector<ColumnNeed> &needs, qreal room)
{
    std::vector<qreal> widths;
    for (const ColumnNeed &need : needs)
        widths.push_back(need.least);
    const qreal least = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (least > room) {
        for (qreal &width : widths)
            width *= room / least;
        return widths;
    }

    std::vector<size_t> order(needs.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const auto missing = [&needs](size_t i) {
        return std::max<qreal>(0, needs[i].whole - needs[i].least);
    };
    std::sort(order.begin(), order.end(),
              [&missing](size_t a, size_t b) { return missing(a) < missing(b); });
    qreal spare = room - least;
    for (size_t done = 0; done < order.size(); ++done) {
        const qreal more = std::min(missing(order[done]), spare / qreal(order.size() - done));
        widths[order[done]] += more;
        spare -= more;
    }
    for (qreal &width : widths)
        width += spare / qreal(widths.size());
    return widths;
}

} // namespace rl
