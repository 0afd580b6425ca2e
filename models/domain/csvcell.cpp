// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvcell.h"

#include <algorithm>

namespace rl {

QString defusedCell(QStringView text)
{
    constexpr QStringView dangerous = u"=+-@\t\r\n";
    const bool runs = !text.isEmpty() && dangerous.contains(text.front());
    return runs ? QString(u'\'' + text) : text.toString();
}

QString csvCell(QStringView text)
{
    QString cell = text.toString();
    cell = defusedCell(cell.remove(QChar::Null));
    constexpr QStringView needsQuotes = u",;\"\t\r\n";
    const bool spaced = cell.startsWith(u' ') || cell.endsWith(u' ');
    if (spaced || std::any_of(cell.cbegin(), cell.cend(), [needsQuotes](QChar c) {
            return needsQuotes.contains(c);
        }))
        cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return cell;
}

QString csvLine(const QStringList &cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += u',';
        line += csvCell(cells[i]);
    }
    return line + QStringLiteral("\r\n");
}

} // namespace rl
