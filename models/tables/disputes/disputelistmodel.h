// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputes/disputedesk.h"
#include "tableroles.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

#include <optional>
#include <vector>

namespace rl {

// The list of disputes: one row per case, and one per broker above them while grouped. It is paged;
// sorting, filtering and search are asked of the store.
//
// What is on screen never moves by itself. When the database changes, the rows that are shown are
// updated in place, those that left the view stay where they are, marked, and new ones are only
// counted, until reload().
class DisputeListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Due,
        Broker,
        Lead,
        AppointmentColumn,
        Claim,
        BestCall,
        RecommendationColumn,
        Amount,
        Owner,
        Reference,
        Status,
        ColumnCount
    };
    enum Kind { CaseRow, BrokerRow };
    enum class State { Loading, Ready, Failed };

    // 'desk' lives longer than the model.
    explicit DisputeListModel(DisputeDesk &desk, QObject *parent = nullptr);

    // Another view, search or order; the rows change when the answer arrives. A later call
    // supersedes an earlier one.
    void setQuery(const DisputeQuery &query);
    [[nodiscard]] const DisputeQuery &query() const { return m_query; }
    // The same in the order that the rows have now: by broker while grouped.
    [[nodiscard]] DisputeQuery shownQuery() const { return askedQuery(0, m_query.limit); }
    void setGrouped(bool grouped);
    [[nodiscard]] bool isGrouped() const { return m_grouped; }

    void reload(); // everything anew, new rows included
    void databaseChanged(); // soon looks at the shown rows again; many calls cost one question
    // A case that this person has just settled: shown with its new status until reload().
    void markSettled(const QUuid &id, const DecisionReceipt &receipt, Money credited);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; } // when Failed
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 count(DisputeView view) const { return m_counts[size_t(view)]; }
    [[nodiscard]] int newCount() const { return m_newCount; }
    [[nodiscard]] QDateTime now() const; // the database's clock; invalid before the first answer

    // Null for a broker's row.
    [[nodiscard]] const DisputeSummary *summary(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QUuid &id) const;
    // The next case (step 1) or the one before (step -1) that still needs a decision.
    [[nodiscard]] QModelIndex nextUndecided(const QModelIndex &from, int step = 1) const;
    // None for what is judged here and not in the database: it cannot be sorted there.
    [[nodiscard]] static std::optional<DisputeSort> sortOf(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void stateChanged();
    void countsChanged();
    void newCountChanged();
    void aged(); // a minute has passed: what is due may read otherwise

public Q_SLOTS:
    void age(); // once a minute

private:
    struct Row
    {
        Kind kind = CaseRow;
        DisputeSummary summary; // of a broker's row: the names only
        bool left = false; // no longer in this view
    };

    void ask(int offset, int limit, void (DisputeListModel::*use)(DisputeListing));
    void replaceRows(DisputeListing listing);
    void appendRows(DisputeListing listing);
    void updateRows(DisputeListing listing);
    void takeCounts(const DisputeListing &listing);
    void setState(State state);
    void setNewCount(int count);
    [[nodiscard]] DisputeQuery askedQuery(int offset, int limit) const;
    [[nodiscard]] std::vector<Row> rowsFor(std::vector<DisputeSummary> summaries) const;
    [[nodiscard]] int casesShown() const; // rows that are still in the view
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QVariant brokerRowData(int row, int column, int role) const;

    DisputeDesk &m_desk;
    DisputeQuery m_query;
    bool m_grouped = false;
    std::vector<Row> m_rows;
    State m_state = State::Loading;
    Error m_error;
    qint64 m_total = 0;
    std::array<qint64, 7> m_counts{};
    QDateTime m_asOf;
    QElapsedTimer m_sinceAnswer;
    int m_newCount = 0;
    int m_asked = 0; // number of the newest question; older answers are dropped
    bool m_fetching = false;
    QTimer m_refresh;
    QTimer m_minute;
};

} // namespace rl

Q_DECLARE_METATYPE(rl::DisputeSummary)
