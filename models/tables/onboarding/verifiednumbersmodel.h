// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/verifiednumberstore.h"
#include "rowsmodel.h"

namespace rl {

// The brokers' own numbers with their forwardings, one row per number.
class VerifiedNumbersModel : public RowsModel<VerifiedNumber>
{
    Q_OBJECT

public:
    enum Column {
        Company,
        Broker,
        Number,
        Status,
        Network,
        Mode,
        Code,
        UndoCode,
        Confirmed,
        ColumnCount
    };

    using RowsModel<VerifiedNumber>::RowsModel;

    [[nodiscard]] QModelIndex indexOf(const QUuid &id) const; // invalid: not there

protected:
    [[nodiscard]] QStringList headings() const override;
    [[nodiscard]] QVariant cell(const VerifiedNumber &row, int column, int role) const override;
};

} // namespace rl
