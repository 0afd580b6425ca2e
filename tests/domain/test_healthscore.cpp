// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthscore.h"

#include "vectorfile.h"

#include <QJsonObject>
#include <QTest>

using namespace rl;

class TestHealthScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheFormula_data();
    void followsTheFormula();
    void fallsIntoItsCategory();
};

void TestHealthScore::followsTheFormula_data()
{
    QTest::addColumn<QJsonValue>("vector");
    for (const QJsonValue &value : rl::testing::vectorCases(QStringLiteral("health/scores.json")))
        QTest::newRow(qPrintable(value[u"why"].toString())) << value;
}

void TestHealthScore::followsTheFormula()
{
    QFETCH(QJsonValue, vector);
    const HealthMetrics metrics{vector[u"answer_rate"].toDouble(), vector[u"calls"].toDouble(),
                                vector[u"days"].toDouble(), vector[u"recent"].toDouble()};
    QCOMPARE(healthScore(metrics), vector[u"score"].toInt());
}

void TestHealthScore::fallsIntoItsCategory()
{
    const QHash<QString, HealthCategory> named{
        {QStringLiteral("New"), HealthCategory::New},
        {QStringLiteral("Excellent"), HealthCategory::Excellent},
        {QStringLiteral("Good"), HealthCategory::Good},
        {QStringLiteral("Fair"), HealthCategory::Fair},
        {QStringLiteral("Poor"), HealthCategory::Poor}};
    for (const QJsonValue &value :
         rl::testing::vectorCases(QStringLiteral("health/categories.json"))) {
        const std::optional<int> score =
            value[u"score"].isNull() ? std::nullopt : std::optional(value[u"score"].toInt());
        QCOMPARE(healthCategory(score), named.value(value[u"category"].toString()));
    }
}

QTEST_APPLESS_MAIN(TestHealthScore)
#include "test_healthscore.moc"
