// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchreport.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSysInfo>
#include <QThread>

#include <algorithm>

namespace rl::bench {
namespace {

QString number(double value)
{
    return QString::number(value, 'f', value < 100 ? 2 : 0);
}

QJsonObject json(const Figure &figure)
{
    return {{QStringLiteral("what"), figure.what},
            {QStringLiteral("unit"), figure.unit},
            {QStringLiteral("ours"), figure.ours},
            {QStringLiteral("yardstick"), figure.yardstick},
            {QStringLiteral("yardstick_name"), figure.yardstickName},
            {QStringLiteral("ratio"), figure.ratio},
            {QStringLiteral("limit"), figure.limit},
            {QStringLiteral("higher_is_better"), figure.higherIsBetter},
            {QStringLiteral("holds"), figure.holds()}};
}

} // namespace

void BenchReport::add(Figure figure)
{
    m_figures.push_back(std::move(figure));
}

void BenchReport::skip(const QString &what, const QString &why)
{
    m_skipped.push_back({what, why});
}

bool BenchReport::allHold() const
{
    return std::all_of(m_figures.begin(), m_figures.end(),
                       [](const Figure &figure) { return figure.holds(); });
}

QString BenchReport::table() const
{
    QString text;
    for (const Figure &figure : m_figures) {
        const QString beside =
            figure.yardstickName.isEmpty()
                ? QString()
                : QStringLiteral(", %1 %2").arg(figure.yardstickName, number(figure.yardstick));
        text +=
            QStringLiteral("%1 %2: %3 %4%5; %6, limit %7 %8\n")
                .arg(figure.holds() ? QStringLiteral("ok  ") : QStringLiteral("OVER"), figure.what,
                     number(figure.ours), figure.unit, beside, number(figure.ratio),
                     figure.higherIsBetter ? QStringLiteral("≥") : QStringLiteral("≤"),
                     number(figure.limit));
    }
    for (const Skipped &skipped : m_skipped)
        text += QStringLiteral("—    %1: not measured, %2\n").arg(skipped.what, skipped.why);
    return text;
}

Outcome BenchReport::writeJson(const QString &path, const QString &size) const
{
    QJsonArray figures;
    for (const Figure &figure : m_figures)
        figures.append(json(figure));
    QJsonArray skipped;
    for (const Skipped &one : m_skipped) {
        skipped.append(
            QJsonObject{{QStringLiteral("what"), one.what}, {QStringLiteral("why"), one.why}});
    }
    const QJsonObject document{
        {QStringLiteral("measured_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {QStringLiteral("size"), size},
        {QStringLiteral("cores"), QThread::idealThreadCount()},
        {QStringLiteral("system"), QSysInfo::prettyProductName()},
        {QStringLiteral("figures"), figures},
        {QStringLiteral("not_measured"), skipped}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) < 0
        || !file.commit()) {
        return Error{ErrorCode::Internal,
                     QStringLiteral("%1 could not be written: %2.").arg(path, file.errorString()),
                     {},
                     {}};
    }
    return success();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace rl::bench
