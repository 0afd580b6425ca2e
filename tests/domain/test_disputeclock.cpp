// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputeclock.h"

#include <QTest>

using namespace rl;

class TestDisputeClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void standsStillWhileWaiting();
    void stopsWithTheDecision_data();
    void stopsWithTheDecision();
    void takesSoonFromTheSetting();
};

namespace {

const QDateTime now(QDate(2025, 11, 3), QTime(17, 0), Qt::UTC);

} // namespace

void TestDisputeClock::reads_data()
{
    constexpr qint64 hour = 60 * 60 * 1000;
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<ClockState>("state");
    QTest::addColumn<qint64>("secondsLeft");
    QTest::newRow("a week") << 168 * hour << ClockState::Running << qint64(604800);
    QTest::newRow("48 h exactly are not soon yet")
        << 48 * hour << ClockState::Running << qint64(172800);
    QTest::newRow("soon") << 48 * hour - 1 << ClockState::Soon << qint64(172799);
    QTest::newRow("the instant it is due") << qint64(0) << ClockState::Soon << qint64(0);
    QTest::newRow("just overdue") << qint64(-1) << ClockState::Overdue << qint64(-1);
    QTest::newRow("5 h late") << -5 * hour << ClockState::Overdue << qint64(-18000);
}

void TestDisputeClock::reads()
{
    QFETCH(qint64, milliseconds);
    QFETCH(ClockState, state);
    QFETCH(qint64, secondsLeft);
    const DisputeClock clock = readClock(DisputeStatus::Open, now.addMSecs(milliseconds), now);
    QCOMPARE(clock.state, state);
    QCOMPARE(qint64(clock.left.count()), secondsLeft);
}

void TestDisputeClock::standsStillWhileWaiting()
{
    QCOMPARE(readClock(DisputeStatus::AwaitingInfo, {}, now).state, ClockState::Paused);
    QCOMPARE(readClock(DisputeStatus::AwaitingInfo, now.addDays(-1), now).state,
             ClockState::Paused);
    QCOMPARE(readClock(DisputeStatus::Open, {}, now).state, ClockState::Paused);
}

void TestDisputeClock::stopsWithTheDecision_data()
{
    QTest::addColumn<DisputeStatus>("status");
    for (const DisputeStatus status : {DisputeStatus::Stands, DisputeStatus::Credited,
                                       DisputeStatus::PartlyCredited, DisputeStatus::Withdrawn})
        QTest::newRow(qPrintable(statusName(status))) << status;
}

void TestDisputeClock::stopsWithTheDecision()
{
    QFETCH(DisputeStatus, status);
    QCOMPARE(readClock(status, now.addDays(-1), now).state, ClockState::Stopped);
}

void TestDisputeClock::takesSoonFromTheSetting()
{
    const QDateTime due = now.addSecs(20 * 3600);
    QCOMPARE(readClock(DisputeStatus::Open, due, now, std::chrono::hours(12)).state,
             ClockState::Running);
    QCOMPARE(readClock(DisputeStatus::Open, due, now, std::chrono::hours(24)).state,
             ClockState::Soon);
}

QTEST_APPLESS_MAIN(TestDisputeClock)
#include "test_disputeclock.moc"
