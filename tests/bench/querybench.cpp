// SPDX-License-Identifier: GPL-3.0-or-later
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "querybench.h"

#include "session.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <array>

namespace rl::bench {
namespace {

constexpr int rounds = 15;
constexpr double limit = 10; // ms: source 000, "Scaling"

// Of resources/migrations/QUERIES.md: what reads.
constexpr std::array queries{
    "source000/monthly_invoice",      "source000/dispute_call_log",
    "source000/campaign_performance", "source000/held_numbers",
    "source000/latest_calls",         "source000/pool_health",
    "source000/todays_activity",      "source000/active_assignments",
    "source000/interactions_of_lead", "source000/pool_by_status",
    "source000/get_assignment",       "source001/available_numbers",
    "source001/pool_utilization",     "source001/assignment_performance",
    "source001/health_distribution",  "source001/assignment_conflicts",
    "source001/assigned_too_long",    "source001/health_scores",
    "source002/provisioning_success", "source002/number_utilization",
    "source002/message_routing",      "source003/current_appointments",
    "source003/expired_phones",       "source004/tools_per_org",
    "source004/registered_tools",     "source004/verified_numbers",
    "source004/active_configs",       "source004/failed_verifications",
    "source004/numbers_of_org",       "source004/config_of_org",
    "source004/message_count",
};

// Ids for the placeholders, of rows that have something to show.
const QByteArray subjects = R"(
SELECT c.lead_id, c.broker_id, c.appointment_datetime::date AS day, n.number, n.assigned_broker_company AS company, v.org_id,
  v.id AS caller_id
FROM (SELECT * FROM billing_call_logs WHERE lead_id IS NOT NULL AND appointment_datetime IS NOT NULL ORDER BY created_at DESC LIMIT 1) AS c
JOIN signalwire_phone_numbers AS n ON n.number = c.tracking_number
CROSS JOIN (SELECT id, org_id FROM verified_caller_ids WHERE status = 'verified' ORDER BY id LIMIT 1) AS v)";

QByteArray filled(QByteArray sql, const SqlRow &subject)
{
    const auto text = [&subject](const char *column) { return subject.text(column).toUtf8(); };
    return sql.replace("abc-123", text("lead_id"))
        .replace("<lead_id>", text("lead_id"))
        .replace("2025-10-22", text("day"))
        .replace("brokerId", text("broker_id"))
        .replace("leadState", "CA")
        .replace("My Reverse Options", text("company"))
        .replace("+14244851544", text("number"))
        .replace("verified_caller_id = $1", "verified_caller_id = '" + text("caller_id") + "'")
        .replace("org_id = $1", "org_id = '" + text("org_id") + "'")
        .replace("org_id = $2", "org_id = '" + text("org_id") + "'")
        .replace("$2", "'verified'");
}

// Median milliseconds once it is warm; an error's detail otherwise.
Result<double> measured(Session &session, const QByteArray &sql)
{
    std::vector<double> times;
    for (int round = 0; round <= rounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        if (const auto rows = session.queryText(sql); !rows)
            return rows.error();
        if (round > 0)
            times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

struct Timed
{
    QString name;
    double milliseconds = 0;
};

} // namespace

void benchQueries(BenchReport &report, const XlDatabase &database)
{
    const QString all = QStringLiteral("printed queries");
    const auto session = Session::open(database.person());
    const auto program = Session::open(database.owner());
    if (!session || !program)
        return report.skip(all, (session ? program : session).error().what);
    const auto subject = (*program)->queryText(subjects);
    if (!subject || subject->isEmpty())
        return report.skip(all, subject ? QStringLiteral("no call has an appointment")
                                        : subject.error().detail);
    const auto plain = measured(**session, "SELECT * FROM leads WHERE id = '"
                                               + subject->first().text("lead_id").toUtf8() + "'");
    if (!plain)
        return report.skip(all, plain.error().detail);

    std::vector<Timed> times;
    for (const char *name : queries) {
        const QString title = QLatin1String(name);
        QFile file(QStringLiteral(RINGLEDGER_PRINTED_QUERIES "/%1.sql").arg(title));
        if (!file.open(QIODevice::ReadOnly))
            return report.skip(title, QStringLiteral("its file is not there"));
        const bool ofProgram = title == u"source004/numbers_of_org"; // codes' hashes are in it
        const auto took =
            measured(ofProgram ? **program : **session, filled(file.readAll(), subject->first()));
        if (!took) {
            report.skip(title, took.error().detail);
            continue;
        }
        times.push_back({title, *took});
        report.add({QStringLiteral("printed query %1").arg(title), QStringLiteral("ms"), *took,
                    *plain, QStringLiteral("one row by its key"), *took, limit, false});
    }
    if (times.empty())
        return;
    const auto slowest =
        std::max_element(times.begin(), times.end(), [](const Timed &a, const Timed &b) {
            return a.milliseconds < b.milliseconds;
        });
    report.add({QStringLiteral("slowest of %1 printed queries at XL, %2")
                    .arg(times.size())
                    .arg(slowest->name),
                QStringLiteral("ms"), slowest->milliseconds, *plain,
                QStringLiteral("one row by its key"), slowest->milliseconds, limit, false});
}

} // namespace rl::bench
