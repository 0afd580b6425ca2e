// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/sqldisputeliststore.h"

#include "disputes/disputejson.h"

namespace rl {
namespace {

QString viewName(DisputeView view)
{
    switch (view) {
    case DisputeView::NeedsUs:
        return QStringLiteral("needs_us");
    case DisputeView::DueSoon:
        return QStringLiteral("due_soon");
    case DisputeView::Overdue:
        return QStringLiteral("overdue");
    case DisputeView::Waiting:
        return QStringLiteral("waiting");
    case DisputeView::Mine:
        return QStringLiteral("mine");
    case DisputeView::Decided:
        return QStringLiteral("decided");
    case DisputeView::All:
        return QStringLiteral("all");
    }
    return {};
}

QString sortName(DisputeSort sort)
{
    switch (sort) {
    case DisputeSort::Due:
        return QStringLiteral("due");
    case DisputeSort::Broker:
        return QStringLiteral("broker");
    case DisputeSort::Lead:
        return QStringLiteral("lead");
    case DisputeSort::Appointment:
        return QStringLiteral("appointment");
    case DisputeSort::Claim:
        return QStringLiteral("claim");
    case DisputeSort::Amount:
        return QStringLiteral("amount");
    case DisputeSort::Owner:
        return QStringLiteral("owner");
    case DisputeSort::Reference:
        return QStringLiteral("reference");
    case DisputeSort::Status:
        return QStringLiteral("status");
    }
    return {};
}

} // namespace

QFuture<Result<DisputePage>> SqlDisputeListStore::list(const DisputeQuery &query)
{
    return m_database.read([query](Session &session) -> Result<DisputePage> {
        const Result<SqlRows> rows =
            session.query(u"dispute_list", {{"view", viewName(query.view)},
                                            {"search", query.search},
                                            {"broker", query.brokerId},
                                            {"sort", sortName(query.sort)},
                                            {"descending", query.order == Qt::DescendingOrder},
                                            {"offset", query.offset},
                                            {"limit", query.limit}});
        if (!rows)
            return rows.error();
        return json::disputePage(rows->first().json("document").object());
    });
}

} // namespace rl
