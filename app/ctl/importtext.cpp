// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtext.h"

#include "terminaloutput.h"

#include <QCoreApplication>
#include <QLocale>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::import", text);
}

QString count(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

QString span(double seconds)
{
    const auto whole = static_cast<qint64>(seconds + 0.5);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QString progressLine(const QString &file, const ImportProgress &progress)
{
    const double share = progress.bytes == 0 ? 1
                                             : static_cast<double>(progress.bytesRead)
                                                   / static_cast<double>(progress.bytes);
    return tr("%1: %2 rows (%3 %), %4 rows/s, %5 left")
        .arg(file, count(progress.run.read))
        .arg(static_cast<int>(share * 100))
        .arg(count(static_cast<qint64>(progress.rowsPerSecond)), span(progress.secondsLeft));
}

QStringList reportLines(const QString &file, const ImportReport &report, bool dryRun)
{
    const ImportRun &run = report.run;
    QStringList lines;
    lines << (dryRun ? tr("%1: a dry run, nothing was entered. What an import would do:")
                     : QStringLiteral("%1:"))
                 .arg(file);
    lines << tr("  %1 rows read = %2 entered + %3 known already + %4 kept aside + %5 joined to "
                "another row's call + %6 refused")
                 .arg(count(run.read), count(run.entered), count(run.known), count(run.aside),
                      count(run.joined), count(run.rejected));
    if (run.coversFrom.isValid())
        lines << tr("  The carrier's own list, from %1 to %2 UTC.")
                     .arg(run.coversFrom.toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                          run.coversTo.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    for (const QString &remark : report.remarks)
        lines << QStringLiteral("  ") + remark;
    if (!report.rejectsPath.isEmpty())
        lines << tr("  Refused rows, each with its reason: %1").arg(report.rejectsPath);
    if (run.aside > 0)
        lines << tr("  Calls kept aside are entered by themselves when the number, phone or "
                    "assignment that they miss arrives; 'ringledgerctl call aside' says which.");
    if (report.resumed)
        lines << tr(
            "  This went on with an import that had been stopped; the figures are of both.");
    if (!report.finished)
        lines << tr("  Stopped. What was read so far is in the database; the same command goes on "
                    "from there.");
    return lines;
}

QJsonObject reportJson(const QString &file, const ImportReport &report, bool dryRun)
{
    const ImportRun &run = report.run;
    return {{QStringLiteral("file"), file},
            {QStringLiteral("run"), jsonId(run.id)},
            {QStringLiteral("dry_run"), dryRun},
            {QStringLiteral("finished"), report.finished},
            {QStringLiteral("resumed"), report.resumed},
            {QStringLiteral("read"), run.read},
            {QStringLiteral("entered"), run.entered},
            {QStringLiteral("known"), run.known},
            {QStringLiteral("aside"), run.aside},
            {QStringLiteral("joined"), run.joined},
            {QStringLiteral("rejected"), run.rejected},
            {QStringLiteral("covers_from"), jsonInstant(run.coversFrom)},
            {QStringLiteral("covers_to"), jsonInstant(run.coversTo)},
            {QStringLiteral("rejects_file"), report.rejectsPath},
            {QStringLiteral("remarks"), QJsonValue::fromVariant(report.remarks)},
            {QStringLiteral("seconds"), report.seconds}};
}

} // namespace rl
