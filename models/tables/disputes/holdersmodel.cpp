// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/holdersmodel.h"

#include "settling/casewords.h"

#include <algorithm>

namespace rl {

void HoldersModel::setHolders(std::vector<HolderSpan> holders, const QString &zoneId)
{
    m_zoneId = zoneId;
    std::stable_sort(holders.begin(), holders.end(), [](const HolderSpan &a, const HolderSpan &b) {
        return a.assignedAt > b.assignedAt;
    });
    setRows(std::move(holders));
}

QStringList HoldersModel::headings() const
{
    return {tr("Number"), tr("Lead"), tr("Broker"), tr("From"), tr("To")};
}

QVariant HoldersModel::cell(const HolderSpan &row, int column, int role) const
{
    if (role == ToneRole)
        return int(row.isThisCase ? casewords::Tone::Good : casewords::Tone::Muted);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Number:
        return casewords::phone(row.number);
    case Lead:
        return row.isThisCase ? QString(row.leadName + tr(" (this case)")) : row.leadName;
    case Broker:
        return row.brokerName;
    case From:
        return casewords::instant(row.assignedAt, m_zoneId, QDateTime::currentDateTimeUtc());
    case To:
        return row.releasedAt.isValid()
                   ? casewords::instant(row.releasedAt, m_zoneId, QDateTime::currentDateTimeUtc())
                   : tr("still held");
    default:
        return {};
    }
}

} // namespace rl
