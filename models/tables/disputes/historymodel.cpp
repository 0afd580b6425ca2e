// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/historymodel.h"

#include "settling/casewords.h"

#include <algorithm>
#include <iterator>

namespace rl {

void HistoryModel::setEvents(std::vector<CaseEvent> events)
{
    std::reverse(events.begin(), events.end());
    setRows(std::move(events));
}

void HistoryModel::setNotes(const std::vector<CaseEvent> &events)
{
    std::vector<CaseEvent> notes;
    std::copy_if(events.begin(), events.end(), std::back_inserter(notes),
                 [](const CaseEvent &event) { return event.kind == u"noted"; });
    setEvents(std::move(notes));
}

QStringList HistoryModel::headings() const
{
    return {tr("When"), tr("Who"), tr("What"), tr("Words")};
}

QVariant HistoryModel::cell(const CaseEvent &row, int column, int role) const
{
    if (role == ToneRole)
        return int(column == When || column == Who ? casewords::Tone::Muted
                                                   : casewords::Tone::Neutral);
    if (role == IdRole)
        return row.id;
    if (role == Qt::ToolTipRole && column == Text)
        return row.text;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case When:
        return casewords::instantHere(row.at);
    case Who:
        return row.by;
    case What:
        return casewords::eventKind(row.kind);
    case Text: {
        const QString line = row.text.simplified();
        return row.kind == u"noted" && !row.internal ? QString(tr("For the broker: ") + line)
                                                     : line;
    }
    default:
        return {};
    }
}

} // namespace rl
