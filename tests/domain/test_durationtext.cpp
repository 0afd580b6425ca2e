// SPDX-License-Identifier: GPL-3.0-or-later
#include "durationtext.h"

#include <QTest>

using namespace rl;
using State = DurationText::State;

class TestDurationText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void cutsFractions_data();
    void cutsFractions();
    void readsOtherUnits();
};

void TestDurationText::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("seconds");
    const auto row = [](const char *text, State state, int seconds = 0) {
        QTest::newRow(text) << QByteArray(text) << static_cast<int>(state) << seconds;
    };
    row("123", State::Known, 123);
    row("0", State::Known, 0);
    row(" 300 ", State::Known, 300);
    row("300.9", State::Known, 300); // has not talked 301 s
    row("2:03", State::Known, 123);
    row("00:05:01", State::Known, 301);
    row("1:02:03", State::Known, 3723);
    row("4m 3s", State::Known, 243);
    row("4m3s", State::Known, 243);
    row("1h 2m", State::Known, 3720);
    row("1 hour, 2 minutes and a bit", State::Unreadable);
    row("75 sec", State::Known, 75);
    row("1 hr 2 min 3 sec", State::Known, 3723);
    row("", State::Unknown);
    row("-", State::Unknown);
    row("null", State::Unknown);
    row("N/A", State::Unknown);
    row("-5", State::Negative);
    row("-0.5", State::Negative);
    row("-1:30", State::Negative);
    row("1:75", State::Unreadable);
    row("five", State::Unreadable);
    row("3s 4m", State::Unreadable);
    row("12 apples", State::Unreadable);
    row("99999999", State::TooLong);
    row("1e3", State::Unreadable);
}

void TestDurationText::reads()
{
    QFETCH(QByteArray, text);
    const DurationText read = readDuration({text.constData(), size_t(text.size())});
    QTEST(static_cast<int>(read.state), "state");
    QTEST(read.seconds, "seconds");
}

// However it is written: what is not whole has not been talked.
void TestDurationText::cutsFractions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("unit"); // 0: as text
    QTest::addColumn<bool>("hadFraction");
    const auto row = [](const char *text, double unit, bool hadFraction = true) {
        QTest::newRow(text) << QByteArray(text) << unit << hadFraction;
    };
    row("300.9", 0);
    row("300.5", 0);
    row("300.999999", 0);
    row("300.01", 0);
    row("300.0", 0, false);
    row("5:00.9", 0);
    row("0:05:00.99", 0);
    row("5m 0.9s", 0);
    row("5.015m", 0);
    row("300999", 0.001);
    row("300500", 0.001);
    row("300000", 0.001, false);
    row("5.016", 60);
    row("5", 60, false);
}

void TestDurationText::cutsFractions()
{
    QFETCH(QByteArray, text);
    QFETCH(double, unit);
    const std::string_view view(text.constData(), size_t(text.size()));
    const DurationText read = unit == 0 ? readDuration(view) : readDuration(view, unit);
    QCOMPARE(read.state, State::Known);
    QCOMPARE(read.seconds, 300);
    QTEST(read.hadFraction, "hadFraction");
}

void TestDurationText::readsOtherUnits()
{
    QCOMPARE(readDuration("9638", 0.001).seconds, 9);
    QVERIFY(readDuration("9638", 0.001).hadFraction);
    QCOMPARE(readDuration("4.35", 60).seconds, 261); // not 260: 4.35 is no double
    QCOMPARE(readDuration("", 60).state, State::Unknown);
    QCOMPARE(readDuration("-1", 60).state, State::Negative);
}

QTEST_GUILESS_MAIN(TestDurationText)
#include "test_durationtext.moc"
