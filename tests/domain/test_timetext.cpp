// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrase.h"
#include "timetext.h"

#include <QTest>

using namespace rl;

namespace {

constexpr auto en = LetterLanguage::English;
constexpr auto es = LetterLanguage::Spanish;

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

} // namespace

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneInstantInEveryForm();
    void namesEveryDayAndMonth();
    void namesTheZone_data();
    void namesTheZone();
    void writesOneClock_data();
    void writesOneClock();
    void writesTalk_data();
    void writesTalk();
    void measuresLikeTwoClocks_data();
    void measuresLikeTwoClocks();
    void saysTheDistance_data();
    void saysTheDistance();
    void keepsInvalidEmpty();
    void endsASentenceOnce();
};

void TestTimeText::writesOneInstantInEveryForm()
{
    const QDateTime at = utc("2025-10-22T17:05:59Z");
    const QTimeZone zone("America/Los_Angeles");
    QCOMPARE(whenText(at, zone, en), QStringLiteral("Wed Oct 22, 10:05 AM Pacific"));
    QCOMPARE(whenText(at, zone, es), QStringLiteral("mié 22 oct, 10:05 a. m. (hora del Pacífico)"));
    QCOMPARE(momentText(at, zone, en), QStringLiteral("Wed Oct 22, 10:05 AM"));
    QCOMPARE(rangeText(at, at.addDays(1), zone, en),
             QStringLiteral("Wed Oct 22, 10:05 AM to Thu Oct 23, 10:05 AM Pacific"));
    QCOMPARE(rangeText(at, at.addSecs(3600), zone, en),
             QStringLiteral("Wed Oct 22, 10:05 AM to 11:05 AM Pacific"));
    QCOMPARE(rangeText(at, at.addSecs(3600), zone, es),
             QStringLiteral("mié 22 oct, 10:05 a. m. a las 11:05 a. m. (hora del Pacífico)"));
    QCOMPARE(datedText(at, zone, en), QStringLiteral("Wed Oct 22, 2025, 10:05 AM Pacific"));
    QCOMPARE(dayText(at, zone, es), QStringLiteral("mié 22 oct 2025"));
    QCOMPARE(datedMomentText(at, zone, en), QStringLiteral("Wed Oct 22, 2025, 10:05 AM"));
    QCOMPARE(datedMomentText(at, zone, es), QStringLiteral("mié 22 oct 2025, 10:05 a. m."));
    QCOMPARE(shortDayText(at, zone, en), QStringLiteral("Wed Oct 22"));
    QCOMPARE(dayText(at, zone, en), QStringLiteral("Wed Oct 22, 2025"));
    QCOMPARE(plainDayText(at, zone, en), QStringLiteral("October 22, 2025"));
    QCOMPARE(plainDayText(at, zone, es), QStringLiteral("22 de octubre de 2025"));
    QCOMPARE(letterDayText(at, zone, en), QStringLiteral("Wednesday, October 22, 2025"));
    QCOMPARE(letterDayText(at, zone, es), QStringLiteral("miércoles 22 de octubre de 2025"));
    QCOMPARE(letterText(at, zone, en),
             QStringLiteral("Wednesday, October 22, 2025, 10:05 AM Pacific"));
    QCOMPARE(letterText(at, zone, es),
             QStringLiteral("miércoles 22 de octubre de 2025, 10:05 a. m. (hora del Pacífico)"));
}

void TestTimeText::namesEveryDayAndMonth()
{
    QStringList days;
    for (int day = 0; day < 7; ++day)
        days << whenText(utc("2025-09-01T12:00:00Z").addDays(day), QTimeZone::utc(), en).left(3);
    QCOMPARE(days.join(u' '), QStringLiteral("Mon Tue Wed Thu Fri Sat Sun"));
    QStringList months;
    for (int month = 0; month < 12; ++month) {
        const QDateTime at = utc("2025-01-15T12:00:00Z").addMonths(month);
        months << letterDayText(at, QTimeZone::utc(), es).section(u' ', 3, 3);
    }
    QCOMPARE(months.join(u' '), QStringLiteral("enero febrero marzo abril mayo junio julio agosto "
                                               "septiembre octubre noviembre diciembre"));
}

void TestTimeText::namesTheZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    const auto row = [](const char *id, const char *english, const char *spanish) {
        QTest::newRow(id) << QByteArray(id) << QString::fromUtf8(english)
                          << QString::fromUtf8(spanish);
    };
    row("America/Los_Angeles", "Pacific", "hora del Pacífico");
    row("America/Denver", "Mountain", "hora de la Montaña");
    row("America/Chicago", "Central", "hora del Centro");
    row("America/New_York", "Eastern", "hora del Este");
    row("America/Phoenix", "Arizona", "hora de Arizona");
    row("Pacific/Honolulu", "Hawaii", "hora de Hawái");
    row("Europe/Madrid", "CEST", "CEST");
    row("UTC", "UTC", "UTC");
    row("", "UTC", "UTC");
}

void TestTimeText::namesTheZone()
{
    QFETCH(QByteArray, zone);
    const QTimeZone there = zone.isEmpty() ? QTimeZone() : QTimeZone(zone);
    const QDateTime summer = utc("2025-07-01T12:00:00Z");
    QTEST(zoneText(summer, there, en), "english");
    QTEST(zoneText(summer, there, es), "spanish");
}

void TestTimeText::writesOneClock_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    QTest::addColumn<QString>("withSeconds");
    const auto row = [](const char *name, const char *time, const char *english,
                        const char *spanish, const char *withSeconds) {
        QTest::newRow(name) << QString::fromUtf8(time) << QString::fromUtf8(english)
                            << QString::fromUtf8(spanish) << QString::fromUtf8(withSeconds);
    };
    row("midnight", "00:00:00", "12:00 AM", "12:00 a. m.", "12:00:00 AM");
    row("night", "00:59:59", "12:59 AM", "12:59 a. m.", "12:59:59 AM");
    row("morning", "09:05:06", "9:05 AM", "9:05 a. m.", "9:05:06 AM");
    row("noon", "12:00:00", "12:00 PM", "12:00 p. m.", "12:00:00 PM");
    row("afternoon", "15:21:00", "3:21 PM", "3:21 p. m.", "3:21:00 PM");
    row("evening", "23:59:59", "11:59 PM", "11:59 p. m.", "11:59:59 PM");
}

void TestTimeText::writesOneClock()
{
    QFETCH(QString, time);
    const QDateTime at(QDate(2025, 10, 22), QTime::fromString(time, QStringLiteral("HH:mm:ss")),
                       Qt::UTC);
    QTEST(clockText(at, QTimeZone::utc(), en), "english");
    QTEST(clockText(at, QTimeZone::utc(), es), "spanish");
    QTEST(clockWithSecondsText(at, QTimeZone::utc(), en), "withSeconds");
    // One form, whatever it is a part of.
    QFETCH(QString, english);
    QVERIFY(momentText(at, QTimeZone::utc(), en).endsWith(u", " + english));
    QVERIFY(letterText(at, QTimeZone::utc(), en).endsWith(u", " + english + u" UTC"));
}

void TestTimeText::writesTalk_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << QStringLiteral("0:00");
    QTest::newRow("seconds") << 9 << QStringLiteral("0:09");
    QTest::newRow("the limit") << 300 << QStringLiteral("5:00");
    QTest::newRow("a quarter") << 900 << QStringLiteral("15:00");
    QTest::newRow("nearly an hour") << 3599 << QStringLiteral("59:59");
    QTest::newRow("more than an hour") << 3723 << QStringLiteral("1:02:03");
    QTest::newRow("a day") << 86400 << QStringLiteral("24:00:00");
}

void TestTimeText::writesTalk()
{
    QFETCH(int, seconds);
    QTEST(talkText(seconds), "text");
}

void TestTimeText::measuresLikeTwoClocks_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<qint64>("minutes");
    QTest::newRow("at the time") << 0 << qint64(0);
    QTest::newRow("same minute") << 59 << qint64(0);
    QTest::newRow("10:05:59 is 5 after 10:00") << 359 << qint64(5);
    QTest::newRow("09:59:30 is 1 before 10:00") << -30 << qint64(-1);
    QTest::newRow("09:59:00 is 1 before 10:00") << -60 << qint64(-1);
    QTest::newRow("09:58:59 is 2 before 10:00") << -61 << qint64(-2);
}

void TestTimeText::measuresLikeTwoClocks()
{
    QFETCH(int, seconds);
    const QDateTime appointed = utc("2025-10-22T10:00:00Z");
    QTEST(minutesBetween(appointed, appointed.addSecs(seconds)), "minutes");
}

void TestTimeText::saysTheDistance_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("spanish");
    QTest::newRow("on time") << 0 << QStringLiteral("at the appointed time")
                             << QStringLiteral("on time") << QStringLiteral("a la hora acordada");
    QTest::newRow("a minute") << 1 << QStringLiteral("1 minute after the appointed time")
                              << QStringLiteral("1 min after")
                              << QStringLiteral("1 minuto después de la hora acordada");
    QTest::newRow("before") << -45 << QStringLiteral("45 minutes before the appointed time")
                            << QStringLiteral("45 min before")
                            << QStringLiteral("45 minutos antes de la hora acordada");
    QTest::newRow("hours") << 270 << QStringLiteral("4 hours 30 minutes after the appointed time")
                           << QStringLiteral("4 h 30 min after")
                           << QStringLiteral("4 horas 30 minutos después de la hora acordada");
    QTest::newRow("a day") << -1561 << QStringLiteral("1 day 2 hours before the appointed time")
                           << QStringLiteral("1 d 2 h before")
                           << QStringLiteral("1 día 2 horas antes de la hora acordada");
}

void TestTimeText::saysTheDistance()
{
    QFETCH(int, minutes);
    const QDateTime appointed = utc("2025-10-22T10:00:00Z");
    const QDateTime at = appointed.addSecs(60 * qint64(minutes));
    QTEST(distanceText(appointed, at, en), "spoken");
    QTEST(shortDistanceText(appointed, at), "shown");
    QTEST(distanceText(appointed, at, es), "spanish");
}

void TestTimeText::keepsInvalidEmpty()
{
    const QTimeZone zone("America/Los_Angeles");
    QVERIFY(whenText({}, zone, en).isEmpty());
    QVERIFY(momentText({}, zone, en).isEmpty());
    QVERIFY(datedText({}, zone, en).isEmpty());
    QVERIFY(dayText({}, zone, en).isEmpty());
    QVERIFY(momentText({}, zone, en).isEmpty());
    QVERIFY(datedMomentText({}, zone, en).isEmpty());
    QVERIFY(shortDayText({}, zone, en).isEmpty());
    QVERIFY(letterText({}, zone, en).isEmpty());
    QVERIFY(letterDayText({}, zone, en).isEmpty());
    QVERIFY(clockText({}, zone, en).isEmpty());
}

void TestTimeText::endsASentenceOnce()
{
    const QString clock = clockText(utc("2025-10-22T17:05:00Z"), QTimeZone::utc(), es);
    QCOMPARE(clock, QStringLiteral("5:05 p. m."));
    const auto said = [&clock](QStringView form) {
        return Phrase{form, form}.in(es, {{u"at", clock}});
    };
    QCOMPARE(said(u"Fue a las {at}."), QStringLiteral("Fue a las 5:05 p. m."));
    QCOMPARE(said(u"Fue a las {at}. Nadie llamó."),
             QStringLiteral("Fue a las 5:05 p. m. Nadie llamó."));
    QCOMPARE(said(u"Desde las {at}..."), QStringLiteral("Desde las 5:05 p. m...."));
    QCOMPARE(said(u"{at}, o antes."), QStringLiteral("5:05 p. m., o antes."));
}

QTEST_APPLESS_MAIN(TestTimeText)
#include "test_timetext.moc"
