// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/filesmodel.h"

#include "settling/casewords.h"

namespace rl {

QStringList FilesModel::headings() const
{
    return {tr("File"), tr("From"), tr("Size"), tr("Added by"), tr("Added")};
}

QVariant FilesModel::cell(const CaseFileEntry &row, int column, int role) const
{
    if (role == IdRole)
        return row.id;
    if (role == ToneRole)
        return int(column == Name ? casewords::Tone::Neutral : casewords::Tone::Muted);
    if (role == Qt::ToolTipRole)
        return QString(row.name + QStringLiteral("\nSHA-256 ") + row.sha256);
    if (role == Qt::TextAlignmentRole && column == Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Name:
        return row.name;
    case Side:
        return row.side == u"broker" ? tr("the broker") : tr("us");
    case Size:
        return casewords::bytes(row.bytes);
    case AddedBy:
        return row.addedBy;
    case AddedAt:
        return casewords::instantHere(row.addedAt);
    default:
        return {};
    }
}

} // namespace rl
