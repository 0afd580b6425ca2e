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
    void readsInSpanish();
};

namespace {

const QDateTime now(QDate(2025, 11, 3), QTime(17, 0), Qt::UTC);

} // namespace

void TestDisputeClock::reads_data()
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<ClockState>("state");
    QTest::addColumn<QString>("text");
    QTest::newRow("a week") << 168 * hour << ClockState::Running << QStringLiteral("in 7 days");
    QTest::newRow("nearly 3 days")
        << 72 * hour - 1 << ClockState::Running << QStringLiteral("in 2 days");
    QTest::newRow("beyond soon") << 48 * hour + 1 << ClockState::Running
                                 << QStringLiteral("in 2 days");
    QTest::newRow("soon") << 48 * hour << ClockState::Soon << QStringLiteral("in 2 days");
    QTest::newRow("47 h") << 48 * hour - 1 << ClockState::Soon << QStringLiteral("in 47 h");
    QTest::newRow("an hour") << hour << ClockState::Soon << QStringLiteral("in 1 h");
    QTest::newRow("minutes") << hour - 1 << ClockState::Soon << QStringLiteral("in 59 min");
    QTest::newRow("seconds") << qint64(59) << ClockState::Soon << QStringLiteral("due now");
    QTest::newRow("the instant") << qint64(0) << ClockState::Overdue << QStringLiteral("due now");
    QTest::newRow("a minute late")
        << -minute << ClockState::Overdue << QStringLiteral("overdue by 1 min");
    QTest::newRow("5 h late") << -5 * hour << ClockState::Overdue
                              << QStringLiteral("overdue by 5 h");
    QTest::newRow("3 days late") << -72 * hour << ClockState::Overdue
                                 << QStringLiteral("overdue by 3 days");
}

void TestDisputeClock::reads()
{
    QFETCH(qint64, seconds);
    QFETCH(ClockState, state);
    QFETCH(QString, text);
    const DisputeClock clock = readClock(DisputeStatus::Open, now.addSecs(seconds), now);
    QCOMPARE(clock.state, state);
    QCOMPARE(clock.text, text);
}

void TestDisputeClock::standsStillWhileWaiting()
{
    const DisputeClock clock = readClock(DisputeStatus::AwaitingInfo, {}, now);
    QCOMPARE(clock.state, ClockState::Paused);
    QCOMPARE(clock.text, QStringLiteral("waiting"));
    QCOMPARE(readClock(DisputeStatus::AwaitingInfo, now.addDays(-1), now).state,
             ClockState::Paused);
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
    const DisputeClock clock = readClock(status, now.addDays(-1), now);
    QCOMPARE(clock.state, ClockState::Stopped);
    QVERIFY(clock.text.isEmpty());
}

void TestDisputeClock::takesSoonFromTheSetting()
{
    const QDateTime due = now.addSecs(20 * 3600);
    QCOMPARE(readClock(DisputeStatus::Open, due, now, std::chrono::hours(12)).state,
             ClockState::Running);
    QCOMPARE(readClock(DisputeStatus::Open, due, now, std::chrono::hours(24)).state,
             ClockState::Soon);
}

void TestDisputeClock::readsInSpanish()
{
    const auto text = [](qint64 hours) {
        return readClock(DisputeStatus::Open, now.addSecs(hours * 3600), now,
                         std::chrono::hours(48), LetterLanguage::Spanish)
            .text;
    };
    QCOMPARE(text(72), QStringLiteral("en 3 días"));
    QCOMPARE(text(-5), QStringLiteral("vencida hace 5 h"));
}

QTEST_APPLESS_MAIN(TestDisputeClock)
#include "test_disputeclock.moc"
