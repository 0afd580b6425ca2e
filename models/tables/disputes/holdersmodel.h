// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"
#include "rowsmodel.h"

namespace rl {

// Who held the case's tracking numbers and when, one row per assignment, newest first.
class HoldersModel : public RowsModel<HolderSpan>
{
    Q_OBJECT

public:
    enum Column { Number, Lead, Broker, From, To, ColumnCount };

    using RowsModel<HolderSpan>::RowsModel;

    // Times are shown in this zone (IANA).
    void setHolders(std::vector<HolderSpan> holders, const QString &zoneId);

protected:
    [[nodiscard]] QStringList headings() const override;
    [[nodiscard]] QVariant cell(const HolderSpan &row, int column, int role) const override;

private:
    QString m_zoneId;
};

} // namespace rl
