// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/sqlsearchstore.h"

#include "disputes/claimjson.h"
#include "jsonfields.h"

namespace rl {

QFuture<Result<std::vector<SearchHit>>> SqlSearchStore::search(const QString &text)
{
    return m_database.read([text](Session &session) -> Result<std::vector<SearchHit>> {
        const Result<SqlRows> rows = session.query(u"dispute_search", {{"text", text}});
        if (!rows)
            return rows.error();
        return json::list<SearchHit>(rows->first().json("document").array(), &json::searchHit);
    });
}

} // namespace rl
