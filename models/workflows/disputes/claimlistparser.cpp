// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/claimlistparser.h"

namespace rl {

std::vector<ClaimLine> parseClaimList(const QString &text, QDate today, ClaimReason reason)
{
    Q_UNUSED(today)
    std::vector<ClaimLine> lines;
    int number = 0;
    for (const QString &raw : text.split(u'\n')) {
        ++number;
        if (raw.trimmed().isEmpty())
            continue;
        ClaimLine line;
        line.line = number;
        line.text = raw.trimmed();
        line.leadName = line.text;
        line.reason = reason;
        lines.push_back(line);
    }
    return lines;
}

} // namespace rl
