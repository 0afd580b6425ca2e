// SPDX-License-Identifier: GPL-3.0-or-later
#include "instanttext.h"

#include <QDateTime>
#include <QTest>

using namespace rl;

class TestInstantText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsLikeQDateTime();
};

// Zone "" is none given.
void TestInstantText::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const char *zone, const char *utc) {
        QTest::addRow("%s %s", text, zone)
            << QByteArray(text) << QByteArray(zone) << QString::fromLatin1(utc);
    };
    row("2025-10-22T10:05:00Z", "", "2025-10-22T10:05:00.000Z");
    row("2024-05-22T21:08:36.794Z", "", "2024-05-22T21:08:36.794Z");
    row("2025-10-22 10:05:00 UTC", "", "2025-10-22T10:05:00.000Z");
    row("2025-10-22T10:05:00+02:00", "", "2025-10-22T08:05:00.000Z");
    row("2025-10-22 10:05:00-0700", "", "2025-10-22T17:05:00.000Z");
    row("2025-10-22 10:05", "America/New_York", "2025-10-22T14:05:00.000Z");
    row("2025-10-22", "UTC", "2025-10-22T00:00:00.000Z");
    row("2025/10/22 10:05:00", "UTC", "2025-10-22T10:05:00.000Z");
    row("Wed, 22 Oct 2025 10:05:00 +0000", "", "2025-10-22T10:05:00.000Z");
    row("Thur, 18 Sept 2025 17:02:00 +0000", "", "2025-09-18T17:02:00.000Z");
    row("Tues, 7 July 2026 01:02:03 GMT", "", "2026-07-07T01:02:03.000Z");
    row("18 Sep 2025 17:02 -0400", "", "2025-09-18T21:02:00.000Z");
    row("Oct 22, 2025 10:05 AM", "America/Los_Angeles", "2025-10-22T17:05:00.000Z");
    row("October 22nd, 2025 at 10:05 pm EST", "", "2025-10-23T03:05:00.000Z");
    row("10/22/2025, 12:05:07 AM", "UTC", "2025-10-22T00:05:07.000Z");
    row("10/22/25 12:05 p.m.", "UTC", "2025-10-22T12:05:00.000Z");
    row("1/2/2025 3:04", "UTC", "2025-01-02T03:04:00.000Z");
    row("1761127500", "", "2025-10-22T10:05:00.000Z");
    row("1761127500123", "", "2025-10-22T10:05:00.123Z");
    row("Wed Oct 22 2025 10:05:00 GMT-0400 (Eastern Daylight Time)", "",
        "2025-10-22T14:05:00.000Z");
    row("2024-02-29 00:00:00Z", "", "2024-02-29T00:00:00.000Z");
    // The day on which the clock changes, outside of the hour in question.
    row("2025-11-02 00:30", "America/New_York", "2025-11-02T04:30:00.000Z");
    row("2025-11-02 02:30", "America/New_York", "2025-11-02T07:30:00.000Z");
    row("2025-03-09 03:30", "America/New_York", "2025-03-09T07:30:00.000Z");
}

void TestInstantText::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, zone);
    InstantReader reader{zone.isEmpty() ? QTimeZone() : QTimeZone(zone)};
    const auto micros = reader.read({text.constData(), size_t(text.size())});
    QVERIFY2(micros, qUtf8Printable(reader.problem()));
    const QDateTime instant = QDateTime::fromMSecsSinceEpoch(*micros / 1000, Qt::UTC);
    QTEST(instant.toString(Qt::ISODateWithMs), "utc");
}

void TestInstantText::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("because");
    const auto row = [](const char *text, const char *zone, const char *because) {
        QTest::addRow("%s %s", text, zone)
            << QByteArray(text) << QByteArray(zone) << QString::fromLatin1(because);
    };
    row("", "UTC", "missing");
    row("2025-10-22 10:05", "", "--zone");
    row("yesterday", "UTC", "not a date");
    row("22/10/2025 10:05", "UTC", "month first");
    row("2025-02-29 10:05", "UTC", "no such");
    row("2025-10-22 25:05", "UTC", "no such");
    row("2025-10-22 13:05 PM", "UTC", "not a date");
    row("2025-10-22 10:05 XYZ", "UTC", "not a date");
    row("2025-11-02 01:30", "America/New_York", "twice");
    row("2025-03-09 02:30", "America/New_York", "skipped");
    row("12345", "UTC", "not a date");
    row("45952.42", "UTC", "not a date"); // a spreadsheet's day number
}

void TestInstantText::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, zone);
    QFETCH(QString, because);
    InstantReader reader{zone.isEmpty() ? QTimeZone() : QTimeZone(zone)};
    QVERIFY(!reader.read({text.constData(), size_t(text.size())}));
    QVERIFY2(reader.problem().contains(because), qUtf8Printable(reader.problem()));
}

// Every third hour of two years, against the library that knows the zone.
void TestInstantText::readsLikeQDateTime()
{
    const QTimeZone zone("America/Los_Angeles");
    InstantReader reader(zone);
    QDateTime instant(QDate(2024, 1, 1), QTime(0, 10), Qt::UTC);
    for (int i = 0; i < 2 * 365 * 8; ++i, instant = instant.addSecs(3 * 3600)) {
        const QByteArray text =
            instant.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1();
        const auto micros = reader.read({text.constData(), size_t(text.size())});
        if (!micros) // the hour that happens twice
            QVERIFY2(reader.problem().contains(u"twice"), text.constData());
        else
            QCOMPARE(*micros / 1000, instant.toMSecsSinceEpoch());
    }
}

QTEST_GUILESS_MAIN(TestInstantText)
#include "test_instanttext.moc"
