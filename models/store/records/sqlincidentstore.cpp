// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/sqlincidentstore.h"

#include "jsonfields.h"
#include "sentence.h"

namespace rl {
namespace {

Incident incident(const QJsonObject &object)
{
    Incident found;
    found.id = json::uuid(object[u"id"]);
    found.carrier = object[u"carrier"].toString();
    found.from = json::instant(object[u"from"]);
    found.to = json::instant(object[u"to"]);
    for (const QJsonValue number : object[u"numbers"].toArray())
        found.numbers << number.toString();
    found.note = object[u"note"].toString();
    found.reconciledAt = json::instant(object[u"reconciled"]);
    found.reconcileNote = sentence(object[u"reconcile_note"].toString());
    return found;
}

Result<Incident> incidentOf(const Result<SqlRows> &rows)
{
    if (!rows)
        return rows.error();
    return incident(rows->first().json("document").object());
}

} // namespace

QFuture<Result<std::vector<Incident>>> SqlIncidentStore::list()
{
    return m_database.read([](Session &session) -> Result<std::vector<Incident>> {
        const Result<SqlRows> rows = session.query(u"incident_list");
        if (!rows)
            return rows.error();
        return json::list<Incident>(rows->first().json("document").array(), &incident);
    });
}

QFuture<Result<Incident>> SqlIncidentStore::add(const Incident &added)
{
    return m_database.run([added](Session &session) {
        return incidentOf(session.query(
            u"incident_add", {{"carrier", added.carrier},
                              {"from", added.from},
                              {"to", added.to.isValid() ? SqlValue(added.to) : SqlValue(nullptr)},
                              {"numbers", added.numbers},
                              {"note", added.note}}));
    });
}

QFuture<Result<Incident>> SqlIncidentStore::end(const QUuid &id, const QDateTime &at)
{
    return m_database.run([=](Session &session) {
        return incidentOf(session.query(u"incident_end", {{"incident", id}, {"at", at}}));
    });
}

} // namespace rl
