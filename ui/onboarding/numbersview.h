// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tableview.h"

#include <QUuid>

class QSortFilterProxyModel;

namespace rl {

class VerifiedNumbersModel;

// The table of verified numbers, sorted and filtered here: they are few.
class NumbersView : public TableView
{
    Q_OBJECT

public:
    explicit NumbersView(VerifiedNumbersModel &model, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    [[nodiscard]] QUuid currentNumber() const; // null: none
    void selectNumber(const QUuid &id);
    void keyboardSearch(const QString &) override { } // letters are commands here

Q_SIGNALS:
    void numberChosen();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void fitColumns() override;

private:
    VerifiedNumbersModel &m_model;
    QSortFilterProxyModel *m_sorted;
};

} // namespace rl
