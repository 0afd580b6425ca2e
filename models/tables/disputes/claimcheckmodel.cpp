// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/claimcheckmodel.h"

#include "settling/casewords.h"

#include <algorithm>

namespace rl {
namespace {

using casewords::Tone;
using casewords::Worded;

Worded worded(const ClaimCheck &check)
{
    switch (check.state) {
    case ClaimState::New:
        return check.reference.isEmpty()
                   ? Worded{ClaimCheckModel::tr("New"), Tone::Good}
                   : Worded{ClaimCheckModel::tr("Opened %1").arg(check.reference), Tone::Good};
    case ClaimState::Duplicate:
        return {ClaimCheckModel::tr("Has a case"), Tone::Info};
    case ClaimState::AlreadyCredited:
        return {ClaimCheckModel::tr("Already credited"), Tone::Info};
    case ClaimState::TooLate:
        return check.reference.isEmpty()
                   ? Worded{ClaimCheckModel::tr("Too late"), Tone::Caution}
                   : Worded{ClaimCheckModel::tr("Opened %1, late").arg(check.reference),
                            Tone::Caution};
    case ClaimState::NotFound:
        return {ClaimCheckModel::tr("Not found"), Tone::Bad};
    case ClaimState::Ambiguous:
        return {ClaimCheckModel::tr("More than one"), Tone::Bad};
    case ClaimState::NotCharged:
        break;
    }
    return {ClaimCheckModel::tr("Not charged"), Tone::Muted};
}

} // namespace

int ClaimCheckModel::openable() const
{
    return int(std::count_if(rows().begin(), rows().end(), [](const ClaimCheck &check) {
        return (check.state == ClaimState::New || check.state == ClaimState::TooLate)
               && check.reference.isEmpty();
    }));
}

QStringList ClaimCheckModel::headings() const
{
    return {tr("Line"), tr("Result"), tr("Lead"), tr("Appointment"), tr("Amount"), tr("Remark")};
}

QVariant ClaimCheckModel::cell(const ClaimCheck &row, int column, int role) const
{
    if (role == ToneRole)
        return int(column == State    ? worded(row).tone
                   : column == Remark ? Tone::Muted
                                      : Tone::Neutral);
    if (role == BadgeRole)
        return column == State;
    if (role == IdRole)
        return row.appointmentId;
    if (role == Qt::TextAlignmentRole && column == Amount)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == Line)
        return row.line.text;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Line:
        return row.line.text.isEmpty() ? QString::number(row.line.line) : row.line.text;
    case State:
        return worded(row).text;
    case Lead:
        return row.leadName;
    case AppointmentColumn:
        return casewords::instant(row.appointmentAt, row.zoneId);
    case Amount:
        return row.appointmentId.isNull() ? QString() : row.amount.text();
    case Remark:
        return row.remark;
    default:
        return {};
    }
}

} // namespace rl
