// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/numbersview.h"

#include "onboarding/verifiednumbersmodel.h"
#include "widgets/tonedelegate.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace rl {

namespace {

constexpr int widestCell = 260;

} // namespace

NumbersView::NumbersView(VerifiedNumbersModel &model, QWidget *parent)
    : TableView(parent)
    , m_model(model)
    , m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("numbers"));
    setAccessibleName(tr("Verified numbers"));
    setItemDelegate(new ToneDelegate(this));
    setUniformRowHeights(true);
    m_sorted->setSourceModel(&model);
    m_sorted->setSortRole(RawRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(m_sorted);
    setSortingEnabled(true);
    sortByColumn(VerifiedNumbersModel::Company, Qt::AscendingOrder);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, [this] { fitUnlessArranged(); });
}

// Any part of what is shown; of a number also without what is written between its digits.
void NumbersView::setFilter(const QString &text)
{
    QString pattern;
    for (const QChar c : text.trimmed()) {
        if (!pattern.isEmpty() && c.isDigit())
            pattern += QStringLiteral("[ ()-]*");
        pattern += QRegularExpression::escape(QString(c));
    }
    m_sorted->setFilterRegularExpression(
        QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
}

QUuid NumbersView::currentNumber() const
{
    return currentIndex().data(IdRole).toUuid();
}

void NumbersView::selectNumber(const QUuid &id)
{
    const QModelIndex index = m_sorted->mapFromSource(m_model.indexOf(id));
    if (index.isValid())
        setCurrentIndex(index);
    else if (m_sorted->rowCount() > 0)
        setCurrentIndex(m_sorted->index(0, 0));
}

void NumbersView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    TableView::currentChanged(current, previous);
    Q_EMIT numberChosen();
}

// As wide as what they hold; what is left goes to the names.
void NumbersView::fitColumns()
{
    int left = viewport()->width();
    for (int column = 0; column < VerifiedNumbersModel::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        const int wanted = std::min(std::max(sizeHintForColumn(column) + 2 * ToneDelegate::padding,
                                             header()->sectionSizeHint(column)),
                                    widestCell);
        setColumnWidth(column, wanted);
        left -= wanted;
    }
    for (const int column : {VerifiedNumbersModel::Company, VerifiedNumbersModel::Broker}) {
        if (left > 0)
            setColumnWidth(column, columnWidth(column) + left / 2);
    }
}

} // namespace rl
