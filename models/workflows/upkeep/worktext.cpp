// SPDX-License-Identifier: GPL-3.0-or-later
#include "upkeep/worktext.h"

#include <QCoreApplication>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::WorkReport", text);
}

QString label(const QString &step)
{
    if (step == u"release_numbers")
        return tr("Numbers given back");
    if (step == u"match_calls")
        return tr("Calls kept aside that could be matched");
    if (step == u"reconcile_incidents")
        return tr("Incidents whose calls are complete now");
    if (step == u"take_pool_snapshots")
        return tr("Hours added to the pool's history");
    if (step == u"recompute_health")
        return tr("Numbers whose health was computed anew");
    if (step == u"total_rollups")
        return tr("Totals made for the charts");
    if (step == u"clean_verifications")
        return tr("Expired verifications removed");
    if (step == u"forget_presence")
        return tr("Stale marks of open cases removed");
    return step; // of a newer database
}

} // namespace

QString workStepText(const WorkStep &step)
{
    if (!step.done) {
        const QString why = step.remedy.isEmpty() ? step.error : step.error + u' ' + step.remedy;
        return tr("%1: not done. %2").arg(label(step.name), why);
    }
    const QString count = step.count ? QString::number(*step.count) : tr("done");
    return tr("%1: %2").arg(label(step.name), count);
}

QStringList workReportText(const WorkReport &report)
{
    if (report.skipped)
        return {tr("Somebody else is doing this work at the moment; nothing was left to do.")};
    QStringList lines;
    for (const WorkStep &step : report.steps)
        lines << workStepText(step);
    return lines;
}

QString workTroubleText(const WorkReport &report)
{
    QStringList trouble;
    for (const WorkStep &step : report.steps) {
        if (!step.done)
            trouble << workStepText(step);
    }
    return trouble.join(u' ');
}

} // namespace rl
