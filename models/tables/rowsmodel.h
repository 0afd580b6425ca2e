// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tableroles.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace rl {

// The table that most of ours are: a vector of values, one per row, shown in fixed columns.
// A subclass says what a cell holds.
template <typename Row>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    // Null when there is no such row.
    [[nodiscard]] const Row *row(int index) const
    {
        return index >= 0 && size_t(index) < m_rows.size() ? &m_rows[size_t(index)] : nullptr;
    }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(headings().size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        return cell(m_rows[size_t(index.row())], index.column(), role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        return headings().value(section);
    }

protected:
    [[nodiscard]] virtual QStringList headings() const = 0;
    [[nodiscard]] virtual QVariant cell(const Row &row, int column, int role) const = 0;

    std::vector<Row> &mutableRows() { return m_rows; }

private:
    std::vector<Row> m_rows;
};

} // namespace rl
