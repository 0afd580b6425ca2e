// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/sqlbrokerstore.h"

#include "disputes/claimjson.h"
#include "jsonfields.h"

namespace rl {
namespace {

Result<std::vector<BrokerCard>> cardsOf(const Result<SqlRows> &rows)
{
    if (!rows)
        return rows.error();
    return json::list<BrokerCard>(rows->first().json("document").array(), &json::brokerCard);
}

} // namespace

QFuture<Result<std::vector<BrokerCard>>> SqlBrokerStore::byPhoneEnd(const QString &digits)
{
    return m_database.read([digits](Session &session) {
        return cardsOf(session.query(u"dispute_brokers_by_phone_end", {{"digits", digits}}));
    });
}

QFuture<Result<std::vector<BrokerCard>>> SqlBrokerStore::find(const QString &text)
{
    return m_database.read([text](Session &session) {
        return cardsOf(session.query(u"dispute_brokers_find", {{"text", text}}));
    });
}

} // namespace rl
