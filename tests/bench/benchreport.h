// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

#include <vector>

namespace rl::bench {

// One measured figure beside its yardstick, both from the same run on the same machine.
struct Figure
{
    QString what; // "import of 1,000,000 rows"
    QString unit; // "rows/s", "ms", "MB"
    double ours = 0;
    double yardstick = 0; // 0: the limit is absolute
    QString yardstickName; // "psql \\copy", "KeePassXC"
    double ratio = 0; // what is compared with the limit: ours / yardstick, or ours when absolute
    double limit = 0;
    bool higherIsBetter = false;

    [[nodiscard]] bool holds() const { return higherIsBetter ? ratio >= limit : ratio <= limit; }
};

// Collects the figures, prints them as a table and writes them as JSON (out/bench.json).
class BenchReport
{
public:
    void add(Figure figure);
    // A section that could not be measured is said, never left out silently.
    void skip(const QString &what, const QString &why);

    [[nodiscard]] bool allHold() const;
    [[nodiscard]] QString table() const;
    [[nodiscard]] Outcome writeJson(const QString &path, const QString &size) const;

private:
    struct Skipped
    {
        QString what;
        QString why;
    };

    std::vector<Figure> m_figures;
    std::vector<Skipped> m_skipped;
};

// Median of what was measured; the list must not be empty.
double median(std::vector<double> values);

} // namespace rl::bench
