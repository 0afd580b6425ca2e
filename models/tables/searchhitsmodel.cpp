// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchhitsmodel.h"

namespace rl {

void SearchHitsModel::setHits(std::vector<SearchHit> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

const SearchHit &SearchHitsModel::hit(const QModelIndex &index) const
{
    return m_hits.at(static_cast<std::size_t>(index.row()));
}

int SearchHitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchHitsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit &found = hit(index);
    switch (role) {
    case Qt::DisplayRole:
        return found.title;
    case Qt::AccessibleTextRole:
        return found.subtitle.isEmpty() ? found.title
                                        : QString(found.title + u", " + found.subtitle);
    case HitKindRole:
        return static_cast<int>(found.kind);
    case SubtitleRole:
        return found.subtitle;
    default:
        return {};
    }
}

} // namespace rl
