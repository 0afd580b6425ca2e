// SPDX-License-Identifier: GPL-3.0-or-later
// The half of DisputeListModel that asks for rows and takes the answers in.
#include "disputes/disputelistmodel.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace rl {

namespace {
constexpr int nextPage = 200;
}

DisputeQuery DisputeListModel::askedQuery(int offset, int limit) const
{
    DisputeQuery query = m_query;
    query.offset = offset;
    query.limit = limit;
    if (m_grouped) {
        query.sort = DisputeSort::Broker;
        query.order = Qt::AscendingOrder;
    }
    return query;
}

void DisputeListModel::ask(int offset, int limit, void (DisputeListModel::*use)(DisputeListing))
{
    m_fetching = true;
    const int number = ++m_asked;
    m_desk.list(askedQuery(offset, limit))
        .then(this, [this, number, use](Result<DisputeListing> answer) {
            if (number != m_asked)
                return;
            if (!answer) {
                m_fetching = false;
                m_error = answer.error();
                setState(State::Failed);
                return;
            }
            takeCounts(*answer);
            (this->*use)(std::move(*answer));
            if (number != m_asked) // a listener asked anew meanwhile
                return;
            m_fetching = false; // only now: a view may want more rows while these come in
            setState(State::Ready);
        });
}

void DisputeListModel::takeCounts(const DisputeListing &listing)
{
    m_total = listing.total;
    m_asOf = listing.asOf;
    m_sinceAnswer.start();
    m_counts = listing.counts;
    Q_EMIT countsChanged();
}

std::vector<DisputeListModel::Row> DisputeListModel::rowsFor(
    std::vector<DisputeSummary> summaries) const
{
    std::vector<Row> rows;
    rows.reserve(summaries.size() + 8);
    const QUuid lastBroker = m_rows.empty() ? QUuid() : m_rows.back().summary.brokerId;
    for (DisputeSummary &summary : summaries) {
        const QUuid above = rows.empty() ? lastBroker : rows.back().summary.brokerId;
        if (m_grouped && above != summary.brokerId) {
            Row heading;
            heading.kind = BrokerRow;
            heading.summary.brokerId = summary.brokerId;
            heading.summary.brokerName = summary.brokerName;
            heading.summary.brokerCompany = summary.brokerCompany;
            rows.push_back(std::move(heading));
        }
        rows.push_back({CaseRow, std::move(summary), false});
    }
    return rows;
}

void DisputeListModel::replaceRows(DisputeListing listing)
{
    beginResetModel();
    m_rows.clear();
    m_rows = rowsFor(std::move(listing.rows));
    endResetModel();
    setNewCount(0);
}

void DisputeListModel::appendRows(DisputeListing listing)
{
    QSet<QUuid> known;
    for (const Row &row : m_rows)
        known.insert(row.summary.id);
    std::erase_if(listing.rows,
                  [&known](const DisputeSummary &summary) { return known.contains(summary.id); });
    std::vector<Row> rows = rowsFor(std::move(listing.rows));
    if (rows.empty()) {
        // The store has no more than it told before: what is missing left the view meanwhile.
        m_total = casesShown();
        return;
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
    endInsertRows();
}

void DisputeListModel::updateRows(DisputeListing listing)
{
    QHash<QUuid, size_t> places;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].kind == CaseRow)
            places.insert(m_rows[i].summary.id, i);
    }
    // An unknown row counts as new when it sorts before a known one; behind the last of them it is
    // merely the next page, unless everything is shown already.
    const bool everything = qint64(listing.rows.size()) >= listing.total;
    int unknown = 0;
    int fresh = 0;
    size_t seen = 0; // rows before this place would be in the answer if they were in the view
    QSet<QUuid> present;
    for (DisputeSummary &summary : listing.rows) {
        const auto place = places.constFind(summary.id);
        if (place == places.constEnd()) {
            ++unknown;
            continue;
        }
        fresh = unknown;
        seen = std::max(seen, *place);
        present.insert(summary.id);
        Row &row = m_rows[*place];
        const bool changed = row.left || row.summary.version != summary.version
                             || row.summary.recommendation != summary.recommendation
                             || row.summary.ownerLogin != summary.ownerLogin
                             || row.summary.dueAt != summary.dueAt;
        row.left = false;
        row.summary = std::move(summary);
        if (changed)
            Q_EMIT dataChanged(index(int(*place), 0), index(int(*place), ColumnCount - 1));
    }
    if (everything) {
        fresh = unknown;
        seen = m_rows.size();
    }
    for (size_t i = 0; i < seen; ++i) {
        Row &row = m_rows[i];
        if (row.kind != CaseRow || row.left || present.contains(row.summary.id))
            continue;
        row.left = true;
        Q_EMIT dataChanged(index(int(i), 0), index(int(i), ColumnCount - 1));
    }
    setNewCount(fresh);
}

int DisputeListModel::casesShown() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [](const Row &row) { return row.kind == CaseRow && !row.left; }));
}

bool DisputeListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::Ready && !m_fetching && !m_rows.empty()
           && casesShown() + m_newCount < m_total;
}

void DisputeListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(casesShown(), nextPage, &DisputeListModel::appendRows);
}

void DisputeListModel::sort(int column, Qt::SortOrder order)
{
    const auto asked = sortOf(column);
    if (!asked || (m_query.sort == *asked && m_query.order == order))
        return;
    m_query.sort = *asked;
    m_query.order = order;
    if (m_asked > 0) // before the first question it is only remembered
        reload();
}

void DisputeListModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void DisputeListModel::setNewCount(int count)
{
    if (count == m_newCount)
        return;
    m_newCount = count;
    Q_EMIT newCountChanged();
}

} // namespace rl
