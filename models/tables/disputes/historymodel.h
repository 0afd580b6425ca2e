// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"
#include "rowsmodel.h"

namespace rl {

// What happened to a case, one row per event, newest first.
class HistoryModel : public RowsModel<CaseEvent>
{
    Q_OBJECT

public:
    enum Column { When, Who, What, Text, ColumnCount };

    using RowsModel<CaseEvent>::RowsModel;

    // Times are shown in the zone of the person at this screen.
    void setEvents(std::vector<CaseEvent> events);
    // The notes among the events only.
    void setNotes(const std::vector<CaseEvent> &events);

protected:
    [[nodiscard]] QStringList headings() const override;
    [[nodiscard]] QVariant cell(const CaseEvent &row, int column, int role) const override;
};

} // namespace rl
