// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/listcells.h"

#include "consolelanguage.h"
#include "settling/casewords.h"
#include "timetext.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::ListPaper", text);
}

QString brokerText(const DisputeSummary &row)
{
    return row.brokerCompany.isEmpty()
               ? row.brokerName
               : QString(row.brokerName + QStringLiteral(" · ") + row.brokerCompany);
}

// The day, and how far it is from the one on which this was printed.
QString dueText(const DisputeSummary &row, const QDateTime &asOf)
{
    const QString words = casewords::due(row, asOf, std::chrono::hours(row.soonHours)).text;
    if (row.status != DisputeStatus::Open)
        return words;
    const QTimeZone named(row.zoneId.toUtf8());
    const QTimeZone zone = named.isValid() ? named : QTimeZone::utc();
    const bool thisYear =
        row.dueAt.toTimeZone(zone).date().year() == asOf.toTimeZone(zone).date().year();
    const QString day = thisYear ? shortDayText(row.dueAt, zone, consoleLanguage())
                                 : dayText(row.dueAt, zone, consoleLanguage());
    return QString(day).replace(u' ', QChar::Nbsp) + u'\n' + words; // a day is read in one piece
}

QString cell(ListField field, const DisputeSummary &row, const QDateTime &asOf)
{
    switch (field) {
    case ListField::Due:
        return dueText(row, asOf);
    case ListField::Broker:
        return brokerText(row);
    case ListField::Lead:
        return row.leadName;
    case ListField::Appointment:
        return casewords::instant(row.appointmentAt, row.zoneId, asOf);
    case ListField::Claim:
        return casewords::claim(row.claim);
    case ListField::BestCall:
        return casewords::bestCall(row);
    case ListField::Recommendation:
        return casewords::recommendation(row.recommendation).text;
    case ListField::Amount:
        return row.amount.text();
    case ListField::Owner:
        return row.ownerName;
    case ListField::Reference:
        return row.reference;
    case ListField::Status:
        return casewords::status(row.status).text;
    }
    return {};
}

QString sumOf(qint64 cases, Money amount)
{
    return (cases == 1 ? tr("1 case, %1").arg(amount.text())
                       : tr("%1 cases, %2").arg(cases).arg(amount.text()));
}

} // namespace

std::vector<ListPaperContent::Column> listColumns(const ListPaperContent &content)
{
    std::vector<ListPaperContent::Column> columns = content.columns;
    if (content.grouped && columns.size() > 1)
        std::erase_if(columns, [](const auto &each) { return each.field == ListField::Broker; });
    return columns;
}

ListCells listCells(const std::vector<ListPaperContent::Column> &columns, const DisputeSummary &row,
                    const QDateTime &asOf)
{
    ListCells cells;
    cells.reserve(columns.size());
    for (const ListPaperContent::Column &column : columns)
        cells.push_back(cell(column.field, row, asOf));
    return cells;
}

QString listGroupTitle(const std::vector<DisputeSummary> &rows, size_t first)
{
    const QUuid broker = rows[first].brokerId;
    Money amount;
    size_t end = first;
    for (; end < rows.size() && rows[end].brokerId == broker; ++end)
        amount = amount + rows[end].amount;
    return brokerText(rows[first]) + QStringLiteral(" — ") + sumOf(qint64(end - first), amount);
}

QString listSum(const std::vector<DisputeSummary> &rows)
{
    Money amount;
    for (const DisputeSummary &row : rows)
        amount = amount + row.amount;
    return sumOf(qint64(rows.size()), amount);
}

QString listMoment(const QDateTime &asOf)
{
    return casewords::instantHere(asOf);
}

} // namespace rl
