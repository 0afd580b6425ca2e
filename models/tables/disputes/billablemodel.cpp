// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/billablemodel.h"

#include "settling/casewords.h"

namespace rl {

void BillableModel::setAppointments(std::vector<BillableAppointment> appointments)
{
    QSet<QUuid> there;
    for (const BillableAppointment &appointment : appointments)
        there.insert(appointment.appointmentId);
    m_ticked.intersect(there);
    setRows(std::move(appointments));
}

std::vector<ClaimLine> BillableModel::tickedClaims(ClaimReason reason) const
{
    std::vector<ClaimLine> lines;
    for (const BillableAppointment &appointment : rows()) {
        if (!m_ticked.contains(appointment.appointmentId))
            continue;
        ClaimLine line;
        line.line = int(lines.size()) + 1;
        line.text = appointment.leadName;
        line.appointmentId = appointment.appointmentId;
        line.leadName = appointment.leadName;
        line.reason = reason;
        lines.push_back(line);
    }
    return lines;
}

Qt::ItemFlags BillableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = RowsModel<BillableAppointment>::flags(index);
    return index.isValid() && index.column() == Lead ? usual | Qt::ItemIsUserCheckable : usual;
}

bool BillableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const BillableAppointment *appointment = row(index.row());
    if (!index.isValid() || !appointment || role != Qt::CheckStateRole || index.column() != Lead)
        return false;
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(appointment->appointmentId);
    else
        m_ticked.remove(appointment->appointmentId);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

QStringList BillableModel::headings() const
{
    return {tr("Lead"), tr("Appointment"), tr("Charge"), tr("Case")};
}

QVariant BillableModel::cell(const BillableAppointment &row, int column, int role) const
{
    if (role == IdRole)
        return row.appointmentId;
    if (role == Qt::CheckStateRole && column == Lead)
        return int(m_ticked.contains(row.appointmentId) ? Qt::Checked : Qt::Unchecked);
    if (role == ToneRole)
        return int(column == Case ? casewords::Tone::Muted : casewords::Tone::Neutral);
    if (role == Qt::TextAlignmentRole && column == Fee)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Lead:
        return row.leadName;
    case AppointmentColumn:
        return casewords::instant(row.appointmentAt, row.zoneId);
    case Fee:
        return row.fee.text();
    case Case:
        if (!row.reference.isEmpty())
            return row.reference;
        return row.verified ? tr("verified by a call") : tr("no verifying call");
    default:
        return {};
    }
}

} // namespace rl
