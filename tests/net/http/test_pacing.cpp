// SPDX-License-Identifier: GPL-3.0-or-later
// How long is waited: the account's turns, the pauses between tries, what a server asks for.
#include "http/httpretry.h"
#include "http/tokenbucket.h"

#include <QTest>

using namespace rl;
using namespace std::chrono_literals;

class TestPacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutTurns();
    void holds();
    void backsOff();
    void readsRetryAfter_data();
    void readsRetryAfter();
};

void TestPacing::handsOutTurns()
{
    TokenBucket bucket(10, 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(bucket.take(0ms), 0ms);
    QCOMPARE(bucket.take(0ms), 100ms); // in the order in which they were asked for
    QCOMPARE(bucket.take(0ms), 200ms);
    QCOMPARE(bucket.take(100ms), 200ms);
    // Rest fills it, but never above the burst.
    QCOMPARE(bucket.take(60'000ms), 0ms);
    QCOMPARE(bucket.take(60'000ms), 0ms);
    QCOMPARE(bucket.take(60'000ms), 0ms);
    QCOMPARE(bucket.take(60'000ms), 100ms);
    // A clock that went back does no harm.
    QCOMPARE(bucket.take(0ms), 200ms);
}

void TestPacing::holds()
{
    TokenBucket bucket(10, 3);
    bucket.holdUntil(2'000ms);
    bucket.holdUntil(1'000ms); // a shorter one does not cut it
    QCOMPARE(bucket.take(500ms), 1'500ms);
    QCOMPARE(bucket.take(2'000ms), 0ms);
}

void TestPacing::backsOff()
{
    const RetryRule rule;
    QCOMPARE(rule.pause(1, 0.0), 0ms); // full jitter begins at nothing
    QCOMPARE(rule.pause(1, 0.5), 250ms);
    QCOMPARE(rule.pause(2, 0.5), 500ms);
    QCOMPARE(rule.pause(3, 0.5), 1'000ms);
    QCOMPARE(rule.pause(10, 0.5), 4'000ms); // half of the longest
    QCOMPARE(rule.pause(1'000, 0.5), 4'000ms);
}

void TestPacing::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << QByteArray("30") << 30;
    QTest::newRow("blanks") << QByteArray(" 30 ") << 30;
    QTest::newRow("none") << QByteArray() << -1;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("words") << QByteArray("soon") << -1;
    QTest::newRow("date") << QByteArray("Fri, 02 Jan 2026 12:01:30 GMT") << 90;
    QTest::newRow("date that is over") << QByteArray("Fri, 02 Jan 2026 11:00:00 GMT") << 0;
}

void TestPacing::readsRetryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    const QDateTime now(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC);
    const std::optional<std::chrono::seconds> read = retryAfter(header, now);
    QCOMPARE(read ? static_cast<int>(read->count()) : -1, seconds);
}

QTEST_GUILESS_MAIN(TestPacing)
#include "test_pacing.moc"
