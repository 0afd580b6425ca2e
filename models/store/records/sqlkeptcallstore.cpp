// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/sqlkeptcallstore.h"

#include "jsonfields.h"
#include "sentence.h"

namespace rl {
namespace {

KeptCall keptCall(const QJsonObject &object)
{
    KeptCall call;
    call.id = json::uuid(object[u"id"]);
    call.reason = object[u"reason"].toString();
    call.reasonText = sentence(object[u"reason_text"].toString());
    call.carrier = object[u"carrier"].toString();
    call.sid = object[u"sid"].toString();
    call.at = json::instant(object[u"at"]);
    call.trackingNumber = object[u"number"].toString();
    call.from = object[u"from"].toString();
    call.to = object[u"to"].toString();
    call.talkSeconds = json::optionalInteger(object[u"talk"]);
    call.status = object[u"status"].toString();
    call.holderLead = object[u"lead"].toString();
    call.holderBroker = object[u"broker"].toString();
    call.releasedAt = json::instant(object[u"released"]);
    return call;
}

} // namespace

QFuture<Result<KeptCallPage>> SqlKeptCallStore::list(int limit)
{
    return m_database.read([limit](Session &session) -> Result<KeptCallPage> {
        const Result<SqlRows> rows = session.query(u"calls_aside", {{"limit", limit}});
        if (!rows)
            return rows.error();
        const QJsonObject document = rows->first().json("document").object();
        return KeptCallPage{json::list<KeptCall>(document[u"calls"], &keptCall),
                            document[u"total"].toInteger()};
    });
}

QFuture<Result<QUuid>> SqlKeptCallStore::attribute(const QUuid &id, const QString &direction,
                                                   const QString &note)
{
    return m_database.run([=](Session &session) -> Result<QUuid> {
        const Result<SqlRows> rows = session.query(
            u"calls_attribute",
            {{"call", id},
             {"direction", direction.isEmpty() ? SqlValue(nullptr) : SqlValue(direction)},
             {"note", note}});
        if (!rows)
            return rows.error();
        return rows->first().uuid("id");
    });
}

QFuture<Outcome> SqlKeptCallStore::dismiss(const QUuid &id, const QString &note)
{
    return m_database.run([=](Session &session) {
        const Result<SqlRows> rows =
            session.query(u"calls_dismiss", {{"call", id}, {"note", note}});
        return rows ? success() : Outcome(rows.error());
    });
}

} // namespace rl
