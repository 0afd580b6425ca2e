// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowsmodel.h"
#include "verdict.h"

namespace rl {

// The calls of a case, one row per call, oldest first. Times are in the broker's zone.
struct JudgedCall
{
    CallRecord call;
    CallJudgement judgement;
    QString zoneId;
};

class CallsTableModel : public RowsModel<JudgedCall>
{
    Q_OBJECT

public:
    enum Column {
        Start,
        From,
        To,
        Ring,
        Talk,
        Billed,
        EndedBy,
        AnsweredBy,
        Carrier,
        Counts,
        ColumnCount
    };

    using RowsModel<JudgedCall>::RowsModel;

    void setCalls(const DisputeFacts &facts, const Verdict &verdict);
    void clear() { setRows({}); }
    [[nodiscard]] QModelIndex indexOf(const QUuid &callId) const;

protected:
    [[nodiscard]] QStringList headings() const override;
    [[nodiscard]] QVariant cell(const JudgedCall &row, int column, int role) const override;
};

} // namespace rl
