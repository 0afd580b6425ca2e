// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputestores.h"

#include <QAbstractListModel>

#include <vector>

namespace rl {

// What the search found, in the store's order.
class SearchHitsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    // Beside the display role, which is the hit's title.
    enum Role { HitKindRole = Qt::UserRole, SubtitleRole };

    using QAbstractListModel::QAbstractListModel;

    void setHits(std::vector<SearchHit> hits);
    [[nodiscard]] const SearchHit &hit(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<SearchHit> m_hits;
};

} // namespace rl
