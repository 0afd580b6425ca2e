// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace rl {

// What a column of a table wants.
struct ColumnNeed
{
    qreal least = 0; // its longest word in one piece
    qreal whole = 0; // its longest text in one line
};

// Widths that fill 'room': every column whole where there is room for all, the spare room shared
// out; else the least for each, and of what is left as much to the one as to the other until it is
// whole, so that short texts stay in one line; where not even the least fits, as much less for
// each.
std::vector<qreal> columnWidths(const std::vector<ColumnNeed> &needs, qreal room);

} // namespace rl
