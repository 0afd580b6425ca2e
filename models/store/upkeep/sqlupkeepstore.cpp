// SPDX-License-Identifier: GPL-3.0-or-later
#include "upkeep/sqlupkeepstore.h"

#include "jsonfields.h"
#include "sentence.h"

#include <QJsonArray>

namespace rl {

namespace {

// A number, or an object with one ("released_count": 3).
std::optional<qint64> countIn(const QJsonValue &result)
{
    if (result.isDouble())
        return result.toInteger();
    const QJsonObject fields = result.toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.key().endsWith(u"count") && field.value().isDouble())
            return field.value().toInteger();
    }
    return {};
}

WorkStep workStep(const QJsonObject &object)
{
    WorkStep step;
    step.name = object[u"step"].toString();
    step.done = object[u"success"].toBool();
    step.count = countIn(object[u"result"]);
    step.error = sentence(object[u"error"].toString());
    step.remedy = sentence(object[u"remedy"].toString());
    return step;
}

} // namespace

WorkReport workReport(const QJsonObject &document)
{
    WorkReport report;
    report.kind = document[u"kind"].toString();
    report.skipped = document[u"skipped"].toBool();
    report.finishedAt = json::isoInstant(document[u"finished_at"]);
    for (const QJsonValue &step : document[u"steps"].toArray())
        report.steps.push_back(workStep(step.toObject()));
    report.document = document;
    return report;
}

QFuture<Result<WorkReport>> SqlUpkeepStore::nightly()
{
    return run(QStringLiteral("upkeep_nightly"));
}

QFuture<Result<WorkReport>> SqlUpkeepStore::catchUp()
{
    return run(QStringLiteral("upkeep_catch_up"));
}

QFuture<Result<WorkReport>> SqlUpkeepStore::run(const QString &query)
{
    // Doing it twice does no harm, so it may run again after a lost connection.
    return m_database.read([query](Session &session) -> Result<WorkReport> {
        const Result<SqlRows> rows = session.query(query);
        if (!rows)
            return rows.error();
        return workReport(rows->first().json("report").object());
    });
}

} // namespace rl
