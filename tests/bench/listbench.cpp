// SPDX-License-Identifier: GPL-3.0-or-later
#include "listbench.h"

#include "childrun.h"
#include "database.h"
#include "disputes/sqldisputestores.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <functional>

namespace rl::bench {
namespace {

constexpr int rounds = 15;
constexpr double allowance = 30; // ms, for the way to the screen

using Action = std::function<bool()>; // false: it failed

// Median milliseconds of the action once it is warm; 0: it failed.
double measured(const Action &action)
{
    std::vector<double> times;
    for (int round = 0; round <= rounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        if (!action())
            return 0;
        if (round > 0)
            times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

// The same for a statement in one psql, by its own \\timing; 0: it failed.
double measuredInPsql(const QString &psql, const QString &uri, const QString &statement)
{
    QStringList arguments{QStringLiteral("-qAtX"), QStringLiteral("-d"), uri, QStringLiteral("-c"),
                          QStringLiteral("\\timing on")};
    for (int round = 0; round <= rounds; ++round)
        arguments << QStringLiteral("-c") << statement;
    const auto run = runChildOk(psql, arguments);
    if (!run)
        return 0;
    static const QRegularExpression time(QStringLiteral("Time: ([0-9.]+) ms"));
    std::vector<double> times;
    auto found = time.globalMatch(QString::fromUtf8(run->output));
    while (found.hasNext())
        times.push_back(found.next().captured(1).toDouble());
    if (times.size() < 2)
        return 0;
    times.erase(times.begin());
    return median(times);
}

QString listStatement(const QString &view, const QString &search)
{
    return QStringLiteral("SELECT dispute_list('%1', '%2', NULL, 'due', false, 0, 200)")
        .arg(view, search);
}

} // namespace

void benchDisputes(BenchReport &report, const ConnectionOptions &person, const QString &psql)
{
    Database database(person);
    SqlDisputeStores stores(database);
    const SystemClock clock;
    DisputeDesk desk(stores.all(), clock);
    QUuid first;
    const auto list = [&desk, &first](const DisputeQuery &query) {
        const auto listing = desk.list(query).result();
        if (listing && !listing->rows.empty() && first.isNull())
            first = listing->rows.front().id;
        return listing.ok();
    };
    const auto compare = [&](const QString &what, const Action &action, const QString &statement) {
        const double own = measured(action);
        const double yardstick = measuredInPsql(psql, person.uri(), statement);
        if (own <= 0 || yardstick <= 0)
            return report.skip(what, QStringLiteral("it failed; see the log"));
        report.add({what, QStringLiteral("ms"), own, yardstick, QStringLiteral("psql"),
                    own / (1.5 * yardstick + allowance), 1.0, false});
    };

    DisputeQuery opening;
    compare(
        QStringLiteral("opening the Disputes list (share of 1.5 × psql + 30 ms)"),
        [&] { return list(opening); }, listStatement(QStringLiteral("needs_us"), {}));
    DisputeQuery filter;
    filter.view = DisputeView::All;
    filter.search = QStringLiteral("harbor");
    compare(
        QStringLiteral("a search in it (share of 1.5 × psql + 30 ms)"),
        [&] { return list(filter); },
        listStatement(QStringLiteral("all"), QStringLiteral("harbor")));
    if (first.isNull())
        return report.skip(QStringLiteral("opening a case"), QStringLiteral("there is none"));
    compare(
        QStringLiteral("opening a case (share of 1.5 × psql + 30 ms)"),
        [&] { return desk.open(first).result().ok(); },
        QStringLiteral("SELECT dispute_case('%1')").arg(first.toString(QUuid::WithoutBraces)));
}

} // namespace rl::bench
