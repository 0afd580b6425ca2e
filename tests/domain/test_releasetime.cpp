// SPDX-License-Identifier: GPL-3.0-or-later
#include "releasetime.h"

#include "vectorfile.h"

#include <QJsonObject>
#include <QTest>

using namespace rl;

class TestReleaseTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheFirstMidnight_data();
    void isTheFirstMidnight();
    void takesUtcForAnUnknownZone();
};

void TestReleaseTime::isTheFirstMidnight_data()
{
    QTest::addColumn<QDateTime>("appointment");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("grace");
    QTest::addColumn<QDateTime>("release");
    const auto instant = [](const QJsonValue &value) {
        return QDateTime::fromString(value.toString(), Qt::ISODate);
    };
    for (const QJsonValue &value : rl::testing::vectorCases(QStringLiteral("release.json"))) {
        QTest::newRow(qPrintable(value[u"why"].toString()))
            << instant(value[u"appointment"]) << value[u"zone"].toString().toLatin1()
            << value[u"grace"].toInt() << instant(value[u"release"]);
    }
}

void TestReleaseTime::isTheFirstMidnight()
{
    QFETCH(QDateTime, appointment);
    QFETCH(QByteArray, zone);
    QFETCH(int, grace);
    QFETCH(QDateTime, release);
    const QDateTime found =
        firstMidnightAfter(appointment, QTimeZone(zone), std::chrono::seconds(grace));
    QCOMPARE(found, release);
    QCOMPARE(found.timeSpec(), Qt::UTC);
}

void TestReleaseTime::takesUtcForAnUnknownZone()
{
    const QDateTime appointment(QDate(2025, 10, 22), QTime(10, 0), Qt::UTC);
    QCOMPARE(firstMidnightAfter(appointment, QTimeZone()),
             QDateTime(QDate(2025, 10, 23), QTime(0, 0), Qt::UTC));
}

QTEST_APPLESS_MAIN(TestReleaseTime)
#include "test_releasetime.moc"
