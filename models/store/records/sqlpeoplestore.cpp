// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/sqlpeoplestore.h"

#include "jsonfields.h"

namespace rl {
namespace {

Person person(const QJsonObject &object)
{
    return {object[u"login"].toString(), object[u"name"].toString(), object[u"role"].toString(),
            object[u"company"].toString(), object[u"me"].toBool()};
}

} // namespace

QFuture<Result<std::vector<Person>>> SqlPeopleStore::list()
{
    return m_database.read([](Session &session) -> Result<std::vector<Person>> {
        const Result<SqlRows> rows = session.query(u"people_list");
        if (!rows)
            return rows.error();
        return json::list<Person>(rows->first().json("document").array(), &person);
    });
}

QFuture<Result<Person>> SqlPeopleStore::rename(const QString &login, const QString &name)
{
    return m_database.read([=](Session &session) -> Result<Person> {
        const Result<SqlRows> rows = session.query(
            u"people_rename",
            {{"login", login.isEmpty() ? SqlValue(nullptr) : SqlValue(login)}, {"name", name}});
        if (!rows)
            return rows.error();
        return person(rows->first().json("document").object());
    });
}

} // namespace rl
