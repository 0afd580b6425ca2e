// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"
#include "rowsmodel.h"

namespace rl {

// The files of a case from both sides, one row per file, oldest first.
class FilesModel : public RowsModel<CaseFileEntry>
{
    Q_OBJECT

public:
    enum Column { Name, Side, Size, AddedBy, AddedAt, ColumnCount };

    using RowsModel<CaseFileEntry>::RowsModel;

protected:
    [[nodiscard]] QStringList headings() const override;
    [[nodiscard]] QVariant cell(const CaseFileEntry &row, int column, int role) const override;
};

} // namespace rl
