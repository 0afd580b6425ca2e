// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

#include <QByteArray>

namespace rl {

// The Disputes list as a file for a spreadsheet: in the list's words and order, with days and times
// written out (in the broker's zone, which has a column) where the list says "in 2 days", and with
// amounts as plain numbers of dollars. Formulas are defused; see csvCell().
class DisputeCsv
{
public:
    DisputeCsv(); // with its heading
    void add(const DisputeSummary &row);
    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] QByteArray bytes() const; // UTF-8 with a mark that says so, lines end in CRLF

private:
    QString m_text;
    qint64 m_rows = 0;
};

} // namespace rl
