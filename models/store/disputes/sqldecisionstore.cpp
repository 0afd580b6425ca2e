// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/sqldecisionstore.h"

#include "disputes/casejson.h"

#include <QTimeZone>

namespace rl {
namespace {

Result<DecisionReceipt> receiptOf(const Result<SqlRows> &rows)
{
    if (!rows)
        return rows.error();
    return json::decisionReceipt(rows->first().json("document").object());
}

} // namespace

QFuture<Result<DecisionReceipt>> SqlDecisionStore::decide(const Decision &decision)
{
    Decision once = decision;
    if (once.id.isNull())
        once.id = QUuid::createUuid();
    const QString zone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    return m_database.read([once, zone](Session &session) {
        return receiptOf(
            session.query(u"dispute_decide", {{"decision", json::fromDecision(once, zone)}}));
    });
}

QFuture<Result<DecisionReceipt>> SqlDecisionStore::undo(const QUuid &eventId)
{
    return m_database.read([eventId](Session &session) {
        return receiptOf(session.query(u"dispute_undo", {{"event", eventId}}));
    });
}

} // namespace rl
