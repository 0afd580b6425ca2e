// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/sqldisputeliststore.h"

#include "disputes/disputejson.h"
#include "transaction.h"

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

// Some megabytes of facts.
constexpr int exportPage = 1000;

Result<DisputePage> ask(Session &session, QStringView name, const DisputeQuery &query)
{
    const Result<SqlRows> rows =
        session.query(name, {{"view", viewName(query.view)},
                             {"search", query.search},
                             {"broker", query.brokerId},
                             {"sort", sortName(query.sort)},
                             {"descending", query.order == Qt::DescendingOrder},
                             {"offset", query.offset},
                             {"limit", query.limit}});
    if (!rows)
        return rows.error();
    return json::disputePage(rows->first().json("document").object());
}

} // namespace

QFuture<Result<DisputePage>> SqlDisputeListStore::list(const DisputeQuery &query)
{
    return m_database.read(
        [query](Session &session) { return ask(session, u"dispute_list", query); });
}

// What fits one page is one round trip; more is read in a transaction that sees one moment. The
// function dispute_export() notes the export with the page that is the last.
QFuture<Result<qint64>> SqlDisputeListStore::exportAll(const DisputeQuery &query,
                                                       const TakePage &page)
{
    return m_database.run([query, page](Session &session) -> Result<qint64> {
        DisputeQuery part = query;
        part.offset = 0;
        part.limit = exportPage;
        Result<DisputePage> answer = ask(session, u"dispute_export", part);
        if (!answer)
            return answer.error();
        if (answer->total <= exportPage) {
            const qint64 total = answer->total;
            page(std::move(*answer), 0);
            return total;
        }

        Transaction transaction(session);
        if (const auto set = session.queryText("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            !set)
            return set.error();
        qint64 total = 0;
        do {
            answer = ask(session, u"dispute_export", part);
            if (!answer)
                return answer.error();
            total = answer->total;
            const bool goesOn = page(std::move(*answer), part.offset);
            part.offset += exportPage;
            if (!goesOn && part.offset < total)
                return Error{ErrorCode::Cancelled, {}, {}, {}};
        } while (part.offset < total);
        if (const Outcome done = transaction.commit(); !done)
            return done.error();
        return total;
    });
}

} // namespace rl
