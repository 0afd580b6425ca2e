// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputecsv.h"

#include "csvcell.h"
#include "settling/casewords.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace rl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::DisputeCsv", text);
}

// As every spreadsheet reads it, and sorts by itself.
QString written(const QDateTime &utc, const QString &zoneId)
{
    const QTimeZone zone(zoneId.toUtf8());
    return utc.isValid() ? utc.toTimeZone(zone.isValid() ? zone : QTimeZone::utc())
                               .toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                         : QString();
}

QString dollars(Money money)
{
    return QString::number(money.cents / 100) + u'.'
           + QString::number(money.cents % 100).rightJustified(2, u'0');
}

} // namespace

DisputeCsv::DisputeCsv()
    : m_text(QChar::ByteOrderMark)
{
    m_text += csvLine({tr("Case"), tr("Due"), tr("Broker"), tr("Company"), tr("Lead"),
                       tr("Appointment"), tr("Time zone"), tr("Claim"), tr("Best call"),
                       tr("Evidence"), tr("Recommended"), tr("Amount"), tr("Credited"), tr("Owner"),
                       tr("Status"), tr("Late"), tr("Appealed")});
}

void DisputeCsv::add(const DisputeSummary &row)
{
    const auto mark = [](bool is) { return is ? tr("yes") : QString(); };
    m_text += csvLine({row.reference, written(row.dueAt, row.zoneId), row.brokerName,
                       row.brokerCompany, row.leadName, written(row.appointmentAt, row.zoneId),
                       row.zoneId, casewords::claim(row.claim), casewords::bestCall(row),
                       casewords::strength(row.strength).text,
                       casewords::recommendation(row.recommendation).text, dollars(row.amount),
                       dollars(row.credited), row.ownerName, casewords::status(row.status).text,
                       mark(row.late), mark(row.appealed)});
    ++m_rows;
}

QByteArray DisputeCsv::bytes() const
{
    return m_text.toUtf8();
}

} // namespace rl
