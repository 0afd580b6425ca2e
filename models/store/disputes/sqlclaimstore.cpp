// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/sqlclaimstore.h"

#include "disputes/claimjson.h"
#include "jsonfields.h"

#include <QJsonDocument>

namespace rl {
namespace {

Result<std::vector<ClaimCheck>> ask(Session &session, QStringView query, const QUuid &brokerId,
                                    const std::vector<ClaimLine> &lines)
{
    const QByteArray document = QJsonDocument(json::fromClaimLines(lines)).toJson();
    const Result<SqlRows> rows =
        session.query(query, {{"broker", brokerId}, {"lines", QString::fromUtf8(document)}});
    if (!rows)
        return rows.error();
    return json::claimChecks(lines, rows->first().json("document").array());
}

} // namespace

QFuture<Result<std::vector<ClaimCheck>>> SqlClaimStore::check(const QUuid &brokerId,
                                                              const std::vector<ClaimLine> &lines)
{
    return m_database.read(
        [=](Session &session) { return ask(session, u"dispute_check_claims", brokerId, lines); });
}

QFuture<Result<std::vector<ClaimCheck>>> SqlClaimStore::openCases(
    const QUuid &brokerId, const std::vector<ClaimLine> &lines)
{
    return m_database.run(
        [=](Session &session) { return ask(session, u"dispute_open_claims", brokerId, lines); });
}

QFuture<Result<std::vector<BillableAppointment>>> SqlClaimStore::appointmentsOfMonth(
    const QUuid &brokerId, int year, int month)
{
    return m_database.read([=](Session &session) -> Result<std::vector<BillableAppointment>> {
        const Result<SqlRows> rows = session.query(
            u"dispute_month", {{"broker", brokerId}, {"year", year}, {"month", month}});
        if (!rows)
            return rows.error();
        return json::list<BillableAppointment>(rows->first().json("document").array(),
                                               &json::billableAppointment);
    });
}

} // namespace rl
