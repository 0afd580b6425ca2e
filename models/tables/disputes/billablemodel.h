// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputestores.h"
#include "rowsmodel.h"

#include <QSet>

namespace rl {

// A broker's charged appointments of a month, to tick those that are disputed.
class BillableModel : public RowsModel<BillableAppointment>
{
    Q_OBJECT

public:
    enum Column { Lead, AppointmentColumn, Fee, Case, ColumnCount };

    using RowsModel<BillableAppointment>::RowsModel;

    // What was ticked stays ticked where it is still there.
    void setAppointments(std::vector<BillableAppointment> appointments);
    // One claim per ticked row.
    [[nodiscard]] std::vector<ClaimLine> tickedClaims(ClaimReason reason) const;
    [[nodiscard]] int tickedCount() const { return int(m_ticked.size()); }

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

protected:
    [[nodiscard]] QStringList headings() const override;
    [[nodiscard]] QVariant cell(const BillableAppointment &row, int column,
                                int role) const override;

private:
    QSet<QUuid> m_ticked;
};

} // namespace rl
