// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputelistmodel.h"

#include "settling/casewords.h"

#include <algorithm>

namespace rl {
namespace {

constexpr int firstPage = 40; // what a usual screen shows; on a taller one the view asks on
constexpr int mostRefreshed = 1000;
constexpr int refreshDelayMs = 150;
constexpr int minuteMs = 60'000;

using casewords::Tone;

// The list is in the order of the contacts' names, so they come first.
QString brokerText(const DisputeSummary &summary)
{
    return summary.brokerCompany.isEmpty()
               ? summary.brokerName
               : QString(summary.brokerName + QStringLiteral(" · ") + summary.brokerCompany);
}

} // namespace

DisputeListModel::DisputeListModel(DisputeDesk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelayMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (m_fetching)
            m_refresh.start();
        else
            ask(0, std::min(casesShown() + firstPage, mostRefreshed),
                &DisputeListModel::updateRows);
    });
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, &DisputeListModel::age);
    m_minute.start();
}

// Time passes though nothing changes: what is due is told anew, and the counts are asked for.
void DisputeListModel::age()
{
    if (!m_asOf.isValid())
        return;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Due), index(rowCount() - 1, Due));
    Q_EMIT aged();
    databaseChanged();
}

// The database's clock now, by the time since it last answered.
QDateTime DisputeListModel::now() const
{
    return m_asOf.isValid() ? m_asOf.addMSecs(m_sinceAnswer.elapsed()) : m_asOf;
}

void DisputeListModel::setQuery(const DisputeQuery &query)
{
    m_query = query;
    reload();
}

void DisputeListModel::setGrouped(bool grouped)
{
    if (m_grouped == grouped)
        return;
    m_grouped = grouped;
    reload();
}

void DisputeListModel::reload()
{
    m_refresh.stop();
    setState(State::Loading);
    ask(0, firstPage, &DisputeListModel::replaceRows);
}

void DisputeListModel::databaseChanged()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

void DisputeListModel::markSettled(const QUuid &id, const DecisionReceipt &receipt, Money credited)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid())
        return;
    DisputeSummary &summary = m_rows[size_t(index.row())].summary;
    summary.status = receipt.status;
    summary.version = receipt.version;
    summary.credited = credited;
    Q_EMIT dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
}

const DisputeSummary *DisputeListModel::summary(const QModelIndex &index) const
{
    if (!index.isValid() || size_t(index.row()) >= m_rows.size())
        return nullptr;
    const Row &row = m_rows[size_t(index.row())];
    return row.kind == CaseRow ? &row.summary : nullptr;
}

QModelIndex DisputeListModel::indexOf(const QUuid &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row &row) {
        return row.kind == CaseRow && row.summary.id == id;
    });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()), 0);
}

QModelIndex DisputeListModel::nextUndecided(const QModelIndex &from, int step) const
{
    for (int row = from.isValid() ? from.row() + step : 0; row >= 0 && row < rowCount();
         row += step) {
        const Row &candidate = m_rows[size_t(row)];
        if (candidate.kind == CaseRow && !candidate.left
            && candidate.summary.status == DisputeStatus::Open)
            return index(row, 0);
    }
    return {};
}

std::optional<DisputeSort> DisputeListModel::sortOf(int column)
{
    switch (column) {
    case Due:
        return DisputeSort::Due;
    case Broker:
        return DisputeSort::Broker;
    case Lead:
        return DisputeSort::Lead;
    case AppointmentColumn:
        return DisputeSort::Appointment;
    case Claim:
        return DisputeSort::Claim;
    case Amount:
        return DisputeSort::Amount;
    case Owner:
        return DisputeSort::Owner;
    case Reference:
        return DisputeSort::Reference;
    case Status:
        return DisputeSort::Status;
    default: // judged here, not in the database: cannot be sorted there
        return {};
    }
}

int DisputeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DisputeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DisputeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Amount)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList headings{
        tr("Due"),   tr("Broker"),    tr("Lead"),           tr("Appointment"),
        tr("Claim"), tr("Best call"), tr("Recommendation"), tr("Amount"),
        tr("Owner"), tr("Reference"), tr("Status")};
    return headings.value(section);
}

Qt::ItemFlags DisputeListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isCase = summary(index) != nullptr;
    return isCase ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                  : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

QString DisputeListModel::text(const Row &row, int column) const
{
    const DisputeSummary &summary = row.summary;
    switch (column) {
    case Due:
        return casewords::due(summary, now()).text;
    case Broker:
        return brokerText(summary);
    case Lead:
        return summary.leadName;
    case AppointmentColumn:
        return casewords::instant(summary.appointmentAt, summary.zoneId, m_asOf);
    case Claim:
        return casewords::claim(summary.claim);
    case BestCall:
        return casewords::bestCall(summary);
    case RecommendationColumn:
        return casewords::recommendation(summary.recommendation).text;
    case Amount:
        return summary.amount.text();
    case Owner:
        return summary.ownerIsMe ? tr("You") : summary.ownerName;
    case Reference:
        return summary.reference;
    case Status:
        return row.left && isUndecided(summary.status) ? tr("Moved on")
                                                       : casewords::status(summary.status).text;
    default:
        return {};
    }
}

QVariant DisputeListModel::brokerRowData(int row, int column, int role) const
{
    if (role == KindRole)
        return int(BrokerRow);
    const bool words = role == Qt::DisplayRole || role == FirstLineRole || role == SecondLineRole;
    if (!words || column != 0)
        return {};
    const QString who = brokerText(m_rows[size_t(row)].summary);
    if (role == FirstLineRole)
        return who;

    size_t end = size_t(row) + 1;
    Money sum;
    for (; end < m_rows.size() && m_rows[end].kind == CaseRow; ++end)
        sum = sum + m_rows[end].summary.amount;
    const int cases = int(end) - row - 1;
    const bool more = end == m_rows.size() && casesShown() < m_total;
    const QString number = cases == 1 ? tr("1 case") : tr("%1 cases").arg(cases);
    const QString howMuch =
        more ? tr("%1 and more").arg(number) : QString(number + QStringLiteral(", ") + sum.text());
    return role == SecondLineRole ? howMuch : QString(who + QStringLiteral(" — ") + howMuch);
}

QVariant DisputeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (row.kind == BrokerRow)
        return brokerRowData(index.row(), index.column(), role);

    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return column == Amount ? int(Qt::AlignRight | Qt::AlignVCenter)
                                : int(Qt::AlignLeft | Qt::AlignVCenter);
    case IdRole:
        return row.summary.id;
    case KindRole:
        return int(CaseRow);
    case RowRole:
        return QVariant::fromValue(row.summary);
    case BadgeRole:
        return column == RecommendationColumn || column == Status;
    case ToneRole:
        if (row.left || !isUndecided(row.summary.status))
            return column == Status ? int(casewords::status(row.summary.status).tone)
                                    : int(Tone::Muted);
        if (column == Due)
            return int(casewords::due(row.summary, now()).tone);
        if (column == RecommendationColumn)
            return int(casewords::recommendation(row.summary.recommendation).tone);
        if (column == Status)
            return int(casewords::status(row.summary.status).tone);
        return int(Tone::Neutral);
    default:
        return {};
    }
}

} // namespace rl
