// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace rl {

// Text that a spreadsheet would run as a formula, with an apostrophe before it; any other as it is.
QString defusedCell(QStringView text);

// One cell of a CSV file (RFC 4180): quoted where it must be, and defused, which means that text a
// spreadsheet would run as a formula ("=", "+", "-", "@", tab or return at its start) gets an
// apostrophe before it. E.164 numbers begin with "+": with the apostrophe a spreadsheet shows them
// whole instead of as 1.4E+10, and our own import reads them either way.
QString csvCell(QStringView text);

// A line of cells with its CRLF.
QString csvLine(const QStringList &cells);

} // namespace rl
