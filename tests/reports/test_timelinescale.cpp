// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecase.h"
#include "timeline/timelinescale.h"

#include <QTest>

using namespace rl;
using namespace rl::sample;

namespace {

TimelineData at(const QString &appointment, const char *zone)
{
    TimelineData data;
    data.appointment = utc(appointment);
    data.zone = QTimeZone(zone);
    return data;
}

QStringList labels(const std::vector<TimelineTick> &ticks)
{
    QStringList result;
    for (const TimelineTick &tick : ticks)
        result += tick.label;
    return result;
}

} // namespace

class TestTimelineScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensOnTheAppointmentsDay_data()
    {
        QTest::addColumn<QString>("appointment");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("hours");

        QTest::newRow("Pacific: evening in UTC is the day before")
            << u"2025-10-23T02:00:00"_qs << QByteArray("America/Los_Angeles")
            << u"2025-10-22T07:00:00"_qs << 24;
        QTest::newRow("UTC") << u"2025-10-22T10:00:00"_qs << QByteArray("UTC")
                             << u"2025-10-22T00:00:00"_qs << 24;
        QTest::newRow("clocks go back: 25 hours")
            << u"2025-11-02T17:00:00"_qs << QByteArray("America/New_York")
            << u"2025-11-02T04:00:00"_qs << 25;
        QTest::newRow("clocks go forward: 23 hours")
            << u"2026-03-08T17:00:00"_qs << QByteArray("America/New_York")
            << u"2026-03-08T05:00:00"_qs << 23;
    }
    void opensOnTheAppointmentsDay()
    {
        QFETCH(QString, appointment);
        QFETCH(QByteArray, zone);
        QFETCH(QString, from);
        QFETCH(int, hours);
        const TimelineScale scale = TimelineScale::dayOf(at(appointment, zone.constData()));
        QCOMPARE(scale.from(), utc(from));
        QCOMPARE(scale.from().secsTo(scale.to()), hours * 3600);
    }

    void isDrawnToScale()
    {
        const TimelineScale scale = TimelineScale::dayOf(timelineOf(workedExample(), {}, {}));
        QCOMPARE(scale.position(scale.from()), 0.0);
        QCOMPARE(scale.position(scale.to()), 1.0);
        const QDateTime ten = utc(QStringLiteral("2025-10-22T17:00:00"));
        QCOMPARE(scale.position(ten), 10.0 / 24);
        QCOMPARE(scale.at(10.0 / 24), ten);
        // Fifteen minutes take the same room everywhere.
        const double here = scale.position(ten.addSecs(900)) - scale.position(ten);
        const double later =
            scale.position(ten.addSecs(8 * 3600 + 900)) - scale.position(ten.addSecs(8 * 3600));
        QVERIFY(qAbs(here - later) < 1e-12);
    }

    void zoomKeepsWhatIsUnderThePointer()
    {
        TimelineScale scale = TimelineScale::dayOf(timelineOf(workedExample(), {}, {}));
        const QDateTime under = scale.at(0.42);
        scale.zoom(4, 0.42);
        QCOMPARE(scale.from().secsTo(scale.to()), 6 * 3600);
        QVERIFY(qAbs(scale.at(0.42).msecsTo(under)) <= 1);
    }

    void zoomEndsAtTenMinutesAndAtTheWholeCase()
    {
        TimelineScale scale = TimelineScale::dayOf(timelineOf(workedExample(), {}, {}));
        for (int i = 0; i < 40; ++i)
            scale.zoom(2, 0.5);
        QCOMPARE(scale.from().secsTo(scale.to()), 600);
        for (int i = 0; i < 80; ++i)
            scale.zoom(0.5, 0.5);
        QCOMPARE(scale.from(), scale.earliest());
        QCOMPARE(scale.to(), scale.latest());
        // The case begins with the assignment, two days before the appointment.
        QVERIFY(scale.earliest() < utc(QStringLiteral("2025-10-20T22:14:00")));
        const TimelineScale before = scale;
        scale.zoom(0, 0.5); // no factor at all
        scale.zoom(-1, 0.5);
        QCOMPARE(scale, before);
    }

    void panStaysInside()
    {
        TimelineScale scale = TimelineScale::dayOf(timelineOf(workedExample(), {}, {}));
        scale.zoom(4, 0.5);
        const qint64 span = scale.from().msecsTo(scale.to());
        scale.pan(-0.25);
        QCOMPARE(scale.from().msecsTo(scale.to()), span);
        scale.pan(-1000);
        QCOMPARE(scale.from(), scale.earliest());
        scale.pan(1000);
        QCOMPARE(scale.to(), scale.latest());
        QCOMPARE(scale.from().msecsTo(scale.to()), span);
    }

    void paperShowsTheBusyHours()
    {
        const TimelineScale scale = TimelineScale::busyHoursOf(timelineOf(workedExample(), {}, {}));
        // From an hour before the appointment (09:00) to the end of the call at 16:00, and a
        // little.
        QCOMPARE(scale.from(), utc(QStringLiteral("2025-10-22T15:00:00"))); // 08:00
        QCOMPARE(scale.to(), utc(QStringLiteral("2025-10-23T00:00:00"))); // 17:00

        const TimelineScale empty = TimelineScale::busyHoursOf(timelineOf(silent(), {}, {}));
        QCOMPARE(empty.from().secsTo(empty.to()), 8 * 3600);
        QVERIFY(empty.position(silent().facts.appointment.scheduledFor) > 0);
    }

    void busyHoursStayWithinTheDay()
    {
        const TimelineScale late = TimelineScale::busyHoursOf(
            at(QStringLiteral("2025-10-23T06:45:00"), "America/Los_Angeles")); // 23:45
        QCOMPARE(late.to(), utc(QStringLiteral("2025-10-23T07:00:00")));
        QCOMPARE(late.from().secsTo(late.to()), 8 * 3600);
    }

    void ticks_data()
    {
        QTest::addColumn<double>("widest");
        QTest::addColumn<QStringList>("first");
        QTest::newRow("hours") << 1.0 / 24
                               << QStringList{u"Wed Oct 22"_qs, u"1:00 AM"_qs, u"2:00 AM"_qs,
                                              u"3:00 AM"_qs};
        QTest::newRow("three hours")
            << 0.1 << QStringList{u"Wed Oct 22"_qs, u"3:00 AM"_qs, u"6:00 AM"_qs, u"9:00 AM"_qs};
        QTest::newRow("days only") << 0.9 << QStringList{u"Wed Oct 22"_qs, u"Thu Oct 23"_qs};
    }
    void ticks()
    {
        QFETCH(double, widest);
        QFETCH(QStringList, first);
        const TimelineScale scale = TimelineScale::dayOf(timelineOf(workedExample(), {}, {}));
        const auto all =
            scale.ticks(QTimeZone("America/Los_Angeles"), LetterLanguage::English, widest);
        QCOMPARE(labels(all).mid(0, first.size()), first);
        QVERIFY(all.front().midnight);
        QCOMPARE(all.back().label, QStringLiteral("Thu Oct 23"));
    }

    void ticksAreRoundLocalTimesAcrossAChangeOfClocks()
    {
        const TimelineData data = at(QStringLiteral("2025-11-02T17:00:00"), "America/New_York");
        const auto all = TimelineScale::dayOf(data).ticks(data.zone, LetterLanguage::English, 0.04);
        // 01:00 is struck twice that night.
        QCOMPARE(labels(all).mid(0, 4),
                 (QStringList{u"Sun Nov 2"_qs, u"1:00 AM"_qs, u"1:00 AM"_qs, u"2:00 AM"_qs}));
        QCOMPARE(all.size(), size_t(26));
    }

    void ticksOfAZoneWithAHalfHour()
    {
        const TimelineData data = at(QStringLiteral("2025-10-22T06:00:00"), "Asia/Kolkata");
        const auto all = TimelineScale::dayOf(data).ticks(data.zone, LetterLanguage::Spanish, 0.1);
        QCOMPARE(labels(all).mid(0, 2), (QStringList{u"mié 22 oct"_qs, u"3:00 a. m."_qs}));
    }

    void withoutAnAppointmentThereIsStillAScale()
    {
        const TimelineScale scale = TimelineScale::dayOf({});
        QVERIFY(scale.from() < scale.to());
        QVERIFY(!scale.ticks({}, LetterLanguage::English, 0.1).empty());
        QCOMPARE(TimelineScale::busyHoursOf({}), scale);
    }
};

QTEST_GUILESS_MAIN(TestTimelineScale)
#include "test_timelinescale.moc"
