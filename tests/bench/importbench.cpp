// SPDX-License-Identifier: GPL-3.0-or-later
#include "importbench.h"

#include "childrun.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace rl::bench {
namespace {

// Calls in the carrier's own CSV form, drawn from who held which number when; the newest first, as
// carriers list them.
QString exportCallsSql(qint64 rows, const QString &path)
{
    return QStringLiteral("\\copy (SELECT 'CB' || md5(a.id::text || n) AS sid, CASE WHEN n % 3 = 0 "
                          "THEN l.primary_phone ELSE b.phone END AS \"from\", "
                          "a.number AS \"to\", 'inbound' AS direction, 'completed' AS status, "
                          "to_char(a.assigned_at + (n * 97 % 1200) * interval '1 second', "
                          "'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS start_time, "
                          "n * 131 % 1800 + 1 AS duration, 'human' AS answered_by "
                          "FROM tracking_assignments a JOIN leads l ON l.id = a.lead_id JOIN "
                          "brokers b ON b.id = a.broker_id, "
                          "generate_series(1, (%1 / (SELECT count(*) FROM tracking_assignments) + "
                          "1)::integer) AS n ORDER BY start_time DESC LIMIT %1) "
                          "TO '%2' CSV HEADER")
        .arg(rows)
        .arg(path);
}

} // namespace

void benchImport(BenchReport &report, const BenchPlace &place, qint64 rows)
{
    const QString what = QStringLiteral("import of %L1 rows from CSV").arg(rows);
    QTemporaryDir folder;
    const QString calls = folder.filePath(QStringLiteral("calls.csv"));
    const QString ledger = folder.filePath(QStringLiteral("ledger.csv"));
    const auto psql = [&place](const QStringList &commands) {
        QStringList arguments{QStringLiteral("-qAtX"), QStringLiteral("-v"),
                              QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-d"), place.uri};
        for (const QString &command : commands)
            arguments << QStringLiteral("-c") << command;
        return runChildOk(place.psql, arguments);
    };
    if (const auto made = psql({exportCallsSql(rows, calls)}); !made)
        return report.skip(what, made.error().what);

    const auto import = runChildOk(
        place.ctl, {QStringLiteral("import"), QStringLiteral("calls"), calls,
                    QStringLiteral("--carrier"), QStringLiteral("twilio"),
                    QStringLiteral("--rejects"), folder.filePath(QStringLiteral("rejects.csv"))});
    if (!import)
        return report.skip(what, import.error().what);

    // What went in comes out again as the yardstick's input.
    const QString entered = QStringLiteral(
        "SELECT id FROM import_runs WHERE kind = 'calls' ORDER BY started_at DESC LIMIT 1");
    const auto counted = psql(
        {QStringLiteral(
             "\\copy (SELECT * FROM billing_call_ledger WHERE import_run_id = (%1)) TO '%2' CSV")
             .arg(entered, ledger),
         QStringLiteral("SELECT count(*) FROM billing_call_ledger WHERE import_run_id = (%1)")
             .arg(entered),
         QStringLiteral("CREATE TABLE IF NOT EXISTS bench_plain (LIKE billing_call_ledger "
                        "INCLUDING INDEXES INCLUDING DEFAULTS)"),
         QStringLiteral("TRUNCATE bench_plain"),
         QStringLiteral("ALTER TABLE bench_plain ADD FOREIGN KEY (lead_id) REFERENCES leads, ADD "
                        "FOREIGN KEY (broker_id) REFERENCES brokers, "
                        "ADD FOREIGN KEY (org_id) REFERENCES organizations, ADD FOREIGN KEY "
                        "(assignment_id) REFERENCES tracking_assignments, "
                        "ADD FOREIGN KEY (appointment_id) REFERENCES appointments, ADD FOREIGN KEY "
                        "(replaces_id) REFERENCES bench_plain"),
         QStringLiteral("CHECKPOINT")});
    if (!counted)
        return report.skip(what, counted.error().what);
    const auto copied = psql({QStringLiteral("\\copy bench_plain FROM '%1' CSV").arg(ledger)});
    const auto cleaned = psql({QStringLiteral("DROP TABLE bench_plain")});
    if (!copied || !cleaned)
        return report.skip(what, copied ? cleaned.error().what : copied.error().what);

    const double enteredRows = counted->output.trimmed().split('\n').last().toDouble();
    const double own = static_cast<double>(rows) / import->seconds;
    const double yardstick = enteredRows / copied->seconds;
    report.add({what, QStringLiteral("rows/s"), own, yardstick, QStringLiteral("psql \\copy"),
                own / yardstick, 0.4, true});
    report.add({QStringLiteral("memory of that import"),
                QStringLiteral("MB"),
                import->peakMegabytes,
                0,
                {},
                import->peakMegabytes,
                150,
                false});
}

} // namespace rl::bench
