// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputestores.h"
#include "rowsmodel.h"

namespace rl {

// What became of each line of a broker's list, one row per line, in the list's order.
class ClaimCheckModel : public RowsModel<ClaimCheck>
{
    Q_OBJECT

public:
    enum Column { Line, State, Lead, AppointmentColumn, Amount, Remark, ColumnCount };

    using RowsModel<ClaimCheck>::RowsModel;

    void clear() { setRows({}); }
    // Lines for which a case would be opened: new ones, and late ones, which the case says.
    [[nodiscard]] int openable() const;

protected:
    [[nodiscard]] QStringList headings() const override;
    [[nodiscard]] QVariant cell(const ClaimCheck &row, int column, int role) const override;
};

} // namespace rl
