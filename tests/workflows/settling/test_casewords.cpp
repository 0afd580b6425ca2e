// SPDX-License-Identifier: GPL-3.0-or-later
#include "settling/casewords.h"

#include <QTest>

using namespace rl;

class TestCaseWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void due_data();
    void due();
    void instantNamesTheBrokersZone();
    void clockNeverSaysZeroForUnknown();

private:
    const QDateTime m_now{QDate(2025, 11, 3), QTime(17, 0), Qt::UTC};
};

void TestCaseWords::due_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<DisputeStatus>("status");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tone");
    const auto row = [](const char *name, int hours, DisputeStatus status, const char *text,
                        casewords::Tone tone) {
        QTest::newRow(name) << hours << status << QString::fromUtf8(text) << int(tone);
    };
    using casewords::Tone;
    row("days", 100, DisputeStatus::Open, "in 4 days", Tone::Neutral);
    row("two days are not soon", 49, DisputeStatus::Open, "in 2 days", Tone::Neutral);
    row("soon", 47, DisputeStatus::Open, "in 47 h", Tone::Caution);
    row("overdue", -3, DisputeStatus::Open, "3 h overdue", Tone::Bad);
    row("paused", -3, DisputeStatus::AwaitingInfo, "waiting", Tone::Muted);
    row("settled", -3, DisputeStatus::Stands, "settled", Tone::Muted);
}

void TestCaseWords::due()
{
    QFETCH(int, hours);
    QFETCH(DisputeStatus, status);
    DisputeSummary summary;
    summary.status = status;
    summary.dueAt = m_now.addSecs(3600 * hours);
    const auto worded = casewords::due(summary, m_now);
    QTEST(worded.text, "text");
    QTEST(int(worded.tone), "tone");
}

void TestCaseWords::instantNamesTheBrokersZone()
{
    const QDateTime at(QDate(2025, 10, 22), QTime(17, 5), Qt::UTC);
    QCOMPARE(casewords::instant(at, QStringLiteral("America/Los_Angeles"), m_now),
             QStringLiteral("Wed Oct 22, 10:05 AM Pacific"));
    QCOMPARE(casewords::instant(at, QStringLiteral("America/New_York"), m_now.addYears(1)),
             QStringLiteral("Wed Oct 22, 2025, 1:05 PM Eastern"));
}

void TestCaseWords::clockNeverSaysZeroForUnknown()
{
    QCOMPARE(casewords::clock(900), QStringLiteral("15:00"));
    QCOMPARE(casewords::clock(3661), QStringLiteral("1:01:01"));
    QCOMPARE(casewords::clock(0), QStringLiteral("0:00"));
    QCOMPARE(casewords::clock({}), QStringLiteral("unknown"));
}

QTEST_GUILESS_MAIN(TestCaseWords)
#include "test_casewords.moc"
