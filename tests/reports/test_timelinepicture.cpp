// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecase.h"
#include "timeline/timelinepicture.h"

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace rl;
using namespace rl::sample;
using Kind = TimelineItem::Kind;

namespace {

QFont font()
{
    QFont f(QStringLiteral("DejaVu Sans"));
    f.setPixelSize(12);
    return f;
}

TimelinePicture pictureOf(const CaseFile &file, const QRectF &area = {0, 0, 800, 240},
                          LetterLanguage language = LetterLanguage::English)
{
    const TimelineData data = timelineOf(file, judge(file.facts, language), language);
    return {data, TimelineScale::dayOf(data), area, font()};
}

QImage painted(const TimelinePicture &picture, const TimelinePalette &palette, qreal ratio,
               const QUuid &selected = {})
{
    QImage image((picture.layout().area.size() * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    picture.paint(painter, palette, selected);
    return image;
}

} // namespace

class TestTimelinePicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("talk"); // -1: unknown
        QTest::addColumn<QString>("answeredBy");
        QTest::addColumn<CallMark>("mark");
        QTest::newRow("301 s") << u"completed"_qs << 301 << u"human"_qs << CallMark::Billable;
        QTest::newRow("300 s") << u"completed"_qs << 300 << u"human"_qs << CallMark::Short;
        QTest::newRow("voicemail")
            << u"completed"_qs << 900 << u"machine_start"_qs << CallMark::Machine;
        QTest::newRow("no talk") << u"completed"_qs << 0 << u""_qs << CallMark::Unanswered;
        QTest::newRow("busy") << u"busy"_qs << -1 << u""_qs << CallMark::Unanswered;
        QTest::newRow("unknown") << u"completed"_qs << -1 << u"human"_qs << CallMark::UnknownLength;
    }
    void marks()
    {
        QFETCH(QString, status);
        QFETCH(int, talk);
        QFETCH(QString, answeredBy);
        CallRecord call;
        call.status = status;
        call.answeredBy = answeredBy;
        if (talk >= 0)
            call.talkSeconds = talk;
        QTEST(markOf(call, 300), "mark");
    }

    void markFollowsTheVerdict()
    {
        CaseFile file = workedExample();
        Appointment other = file.facts.appointment;
        other.id = id(77);
        file.facts.otherAppointments = {other};
        file.facts.calls.resize(1);
        file.facts.calls[0].appointmentId = other.id; // long enough, and counted there
        const auto dataOf = [&file] {
            return timelineOf(file, judge(file.facts), LetterLanguage::English);
        };
        QCOMPARE(dataOf().calls[0].mark, CallMark::NotHere);
        QCOMPARE(dataOf().otherAppointments.size(), size_t(1));
        const auto named = legendOf(dataOf(), false);
        const auto has = [&named](const char *text) {
            return std::any_of(named.begin(), named.end(), [text](const TimelineLegendEntry &e) {
                return e.text == QLatin1String(text);
            });
        };
        QVERIFY(has("does not count here"));
        QVERIFY(has("another appointment"));
        QVERIFY(!has("billable"));
        file.facts.calls[0].appointmentId = file.facts.appointment.id;
        QCOMPARE(dataOf().calls[0].mark, CallMark::Billable);
    }

    void everyCallIsUnderThePointer()
    {
        const CaseFile file = workedExample();
        const TimelinePicture picture = pictureOf(file);
        for (const CallRecord &call : file.facts.calls) {
            const QRectF bar = picture.callRect(call.id);
            QVERIFY(!bar.isEmpty());
            const auto item = picture.itemAt(bar.center());
            QVERIFY(item);
            QCOMPARE(item->kind, Kind::Call);
            QCOMPARE(item->id, call.id);
        }
        const QString tip = picture.itemAt(picture.callRect(id(101)).center())->tip;
        QCOMPARE(
            tip.split(u'\n'),
            (QStringList{
                QStringLiteral("Wed Oct 22, 10:05:12 AM"), QStringLiteral("Broker called lead"),
                QStringLiteral("Talked 15:00, rang 0:14"),
                QStringLiteral(
                    "Counts: Talked 15:00, more than 5:00, 5 minutes after the appointed time.")}));
    }

    void lengthIsTalkTimeToScale()
    {
        const TimelinePicture picture = pictureOf(crowded(8), {0, 0, 4000, 300});
        const TimelineLayout &layout = picture.layout();
        const qreal day = layout.plot.width();
        int checked = 0;
        for (const TimelineCallBox &box : layout.calls) {
            const int talk = picture.data().calls[box.call].talkSeconds;
            const qreal exact = day * talk / 86400;
            if (exact > layout.em) {
                QVERIFY(qAbs(box.talk.width() - exact) < 0.01);
                ++checked;
            }
        }
        QVERIFY(checked >= 2);
    }

    void twentySecondsCanBeSeenAndHit()
    {
        CaseFile file = workedExample();
        file.facts.calls.resize(1);
        file.facts.calls[0].talkSeconds = 20;
        const TimelinePicture picture = pictureOf(file, {0, 0, 500, 200});
        const QRectF bar = picture.callRect(id(101));
        QVERIFY(bar.width() >= 3);
        for (const qreal beside : {-3.0, 0.0, 3.0})
            QCOMPARE(picture.itemAt(bar.center() + QPointF(beside, 0))->id, id(101));
    }

    void otherThingsHaveTipsToo()
    {
        const TimelinePicture picture = pictureOf(crowded(4), {0, 0, 800, 320});
        const TimelineLayout &layout = picture.layout();
        const auto kindAt = [&](const QPointF &point) { return picture.itemAt(point)->kind; };
        QCOMPARE(kindAt(layout.appointmentFlag.center()), Kind::Appointment);
        QCOMPARE(kindAt(layout.assignments[0].rect.center()), Kind::Assignment);
        QCOMPARE(kindAt(layout.outages[0].rect.topLeft() + QPointF(2, 2)), Kind::Outage);
        QCOMPARE(kindAt(layout.verification.topRight() + QPointF(-2, 2)), Kind::Verification);
        QVERIFY(!picture.itemAt(layout.axis.center()));
        QVERIFY(picture.itemAt(layout.outages[0].rect.topLeft() + QPointF(2, 2))
                    ->tip.contains(QStringLiteral("11:40 AM")));
        QCOMPARE(picture.itemAt(layout.appointmentFlag.center())->tip,
                 QStringLiteral("Appointment\nWednesday, October 22, 2025, 10:00 AM Pacific time"));
    }

    void lanesTellTheDirection()
    {
        const TimelinePicture picture = pictureOf(crowded(14), {0, 0, 900, 330});
        const TimelineLayout &layout = picture.layout();
        QCOMPARE(layout.lanes.size(), size_t(3));
        for (const TimelineCallBox &box : layout.calls) {
            const TimelineLane lane = picture.data().calls[box.call].lane;
            for (const TimelineLaneBox &place : layout.lanes)
                QCOMPARE(place.rect.contains(box.talk.united(box.ring)), place.lane == lane);
        }
        QCOMPARE(pictureOf(workedExample()).layout().lanes.size(), size_t(2));
    }

    void labelsDoNotCollide_data()
    {
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("width");
        for (const int calls : {1, 12, 60, 300}) {
            for (const int width : {300, 760, 1600})
                QTest::addRow("%d calls, %d wide", calls, width) << calls << width;
        }
    }
    void labelsDoNotCollide()
    {
        QFETCH(int, calls);
        QFETCH(int, width);
        const TimelinePicture picture = pictureOf(crowded(calls), QRectF(0, 0, width, 330));
        const TimelineLayout &layout = picture.layout();
        std::vector<QRectF> tags;
        for (const TimelineCallBox &box : layout.calls) {
            if (!box.badge.isNull())
                tags.push_back(box.badge.united(box.label));
        }
        QVERIFY(!tags.empty());
        for (size_t a = 0; a < tags.size(); ++a) {
            QVERIFY(layout.plot.contains(tags[a].adjusted(0, 1, 0, -1)));
            for (size_t b = a + 1; b < tags.size(); ++b)
                QVERIFY(!tags[a].adjusted(0, 0.01, 0, -0.01).intersects(tags[b]));
        }
    }

    void callsOutOfSightAreCounted()
    {
        const CaseFile file = workedExample();
        const TimelineData data = timelineOf(file, {}, LetterLanguage::English);
        TimelineScale scale = TimelineScale::dayOf(data);
        scale.show(utc(QStringLiteral("2025-10-22T21:00:00")),
                   utc(QStringLiteral("2025-10-22T22:00:00")));
        const TimelinePicture picture(data, scale, {0, 0, 800, 240}, font());
        QCOMPARE(picture.layout().earlier, 1);
        QCOMPARE(picture.layout().later, 1);
        QVERIFY(picture.callRect(id(101)).isEmpty());
        QVERIFY(!picture.callRect(id(102)).isEmpty());
        QVERIFY(picture.layout().appointmentFlag.isNull());
    }

    void aCallOutsideTheAssignmentIsMarked()
    {
        CaseFile file = workedExample();
        file.facts.assignments[0].to = utc(QStringLiteral("2025-10-22T22:00:00"));
        const TimelineData data = timelineOf(file, {}, LetterLanguage::English);
        QCOMPARE(data.calls[0].outside, false);
        QCOMPARE(data.calls[2].outside, true);
        QVERIFY(data.calls[2].tip.contains(QStringLiteral("number not assigned")));
    }

    void verificationBeginsNotBeforeTheAssignment()
    {
        CaseFile file = workedExample();
        TimelineData data = timelineOf(file, {}, LetterLanguage::English);
        QCOMPARE(data.verification->span.from, utc(QStringLiteral("2025-10-22T16:00:00")));
        file.facts.assignments[0].from = utc(QStringLiteral("2025-10-22T16:30:00"));
        data = timelineOf(file, {}, LetterLanguage::English);
        QCOMPARE(data.verification->span.from, utc(QStringLiteral("2025-10-22T16:30:00")));
        file.facts.assignments.clear();
        QVERIFY(!timelineOf(file, {}, LetterLanguage::English).verification);
    }

    void paintsAtAnySize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<qreal>("ratio");
        QTest::newRow("window") << QSize(760, 230) << 1.0;
        QTest::newRow("200 %") << QSize(760, 230) << 2.0;
        QTest::newRow("tiny") << QSize(40, 20) << 1.0;
        QTest::newRow("one dot") << QSize(1, 1) << 1.0;
        QTest::newRow("wall") << QSize(5000, 900) << 1.0;
    }
    void paintsAtAnySize()
    {
        QFETCH(QSize, size);
        QFETCH(qreal, ratio);
        const TimelinePicture picture = pictureOf(crowded(12), QRectF(QPointF(), QSizeF(size)));
        const QImage light = painted(picture, TimelinePalette::light(), ratio);
        const QImage dark = painted(picture, TimelinePalette::dark(), ratio);
        QVERIFY(light != dark);
        QVERIFY(light.pixelColor(0, 0) != QColor(Qt::magenta));
    }

    void theSelectedCallIsSetOff()
    {
        const TimelinePicture picture = pictureOf(workedExample());
        QVERIFY(painted(picture, TimelinePalette::light(), 1)
                != painted(picture, TimelinePalette::light(), 1, id(102)));
    }

    void neverHoldsTheLeadsNumber()
    {
        const TimelineData data = timelineOf(crowded(60), {}, LetterLanguage::English);
        for (const TimelineCall &call : data.calls)
            QVERIFY(!call.tip.contains(QStringLiteral("0051")));
    }
};

QTEST_MAIN(TestTimelinePicture)
#include "test_timelinepicture.moc"
