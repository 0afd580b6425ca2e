// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "list/listpaper.h"

namespace rl {

// The words of the Disputes list on paper.
using ListCells = std::vector<QString>; // one per column

// Those of 'content'; a list in groups has the broker above its rows.
std::vector<ListPaperContent::Column> listColumns(const ListPaperContent &content);

ListCells listCells(const std::vector<ListPaperContent::Column> &columns, const DisputeSummary &row,
                    const QDateTime &asOf);

// "Walter Richards · Reverse Inc: 3 cases, $150.00", of the group that begins there.
QString listGroupTitle(const std::vector<DisputeSummary> &rows, size_t first);

QString listSum(const std::vector<DisputeSummary> &rows); // "36 cases, $1,800.00"

QString listMoment(const QDateTime &asOf); // by this computer's clock

} // namespace rl
