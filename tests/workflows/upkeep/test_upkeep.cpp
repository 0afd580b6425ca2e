// SPDX-License-Identifier: GPL-3.0-or-later
// When a console lets the database's work be done, and what it says of it.
#include "upkeep/upkeep.h"
#include "upkeep/worktext.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace rl;
using namespace std::chrono_literals;

namespace {

// Answers when it is told to. Every question is to be answered while who asked it is there: a debug
// build of Qt 6.4 takes an answer to somebody who has gone for a fault.
class FakeUpkeepStore : public UpkeepStore
{
public:
    QFuture<Result<WorkReport>> nightly() override { return catchUp(); }
    QFuture<Result<WorkReport>> catchUp() override
    {
        ++asked;
        m_promise = std::make_unique<QPromise<Result<WorkReport>>>();
        m_promise->start();
        return m_promise->future();
    }
    void answer(const Result<WorkReport> &report)
    {
        m_promise->addResult(report);
        m_promise->finish();
    }
    int asked = 0;

private:
    std::unique_ptr<QPromise<Result<WorkReport>>> m_promise;
};

} // namespace

class TestUpkeep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAtItsStartAndThenAgain();
    void doesNotQueueUpBehindASlowRun();
    void goesOnAfterAFailure();
    void saysWhatWasDone_data();
    void saysWhatWasDone();
};

void TestUpkeep::runsAtItsStartAndThenAgain()
{
    FakeUpkeepStore store;
    Upkeep upkeep(store, 0ms, 30ms);
    QSignalSpy finished(&upkeep, &Upkeep::finished);
    QCOMPARE(store.asked, 0); // not before it is started
    upkeep.start();
    QTRY_COMPARE(store.asked, 1);
    store.answer(WorkReport{});
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(store.asked, 2);
    store.answer(WorkReport{});
}

void TestUpkeep::doesNotQueueUpBehindASlowRun()
{
    FakeUpkeepStore store;
    Upkeep upkeep(store, 0ms, 10ms);
    upkeep.start();
    QTRY_COMPARE(store.asked, 1);
    QTest::qWait(100);
    QCOMPARE(store.asked, 1);
    store.answer(WorkReport{});
}

void TestUpkeep::goesOnAfterAFailure()
{
    FakeUpkeepStore store;
    Upkeep upkeep(store, 0ms, 30ms);
    QSignalSpy failed(&upkeep, &Upkeep::failed);
    upkeep.start();
    QTRY_COMPARE(store.asked, 1);
    store.answer(Error{ErrorCode::Unreachable, QStringLiteral("Gone."), {}, {}});
    QTRY_COMPARE(failed.size(), 1);
    QTRY_COMPARE(store.asked, 2);
    store.answer(WorkReport{});
}

void TestUpkeep::saysWhatWasDone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("count"); // -1: it does not say
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("line");
    QTest::newRow("a count") << "release_numbers" << qint64(3) << QString()
                             << "Numbers given back: 3";
    QTest::newRow("none") << "take_pool_snapshots" << qint64(0) << QString()
                          << "Hours added to the pool's history: 0";
    QTest::newRow("no count") << "clean_verifications" << qint64(-1) << QString()
                              << "Expired verifications removed: done";
    QTest::newRow("not done") << "recompute_health" << qint64(-1) << "The disk is full."
                              << "Numbers whose health was computed anew: not done. The disk is "
                                 "full.";
    QTest::newRow("of a newer database")
        << "polish_brass" << qint64(2) << QString() << "polish_brass: 2";
}

void TestUpkeep::saysWhatWasDone()
{
    QFETCH(QString, name);
    QFETCH(qint64, count);
    QFETCH(QString, error);
    QFETCH(QString, line);
    WorkStep step;
    step.name = name;
    step.done = error.isEmpty();
    if (count >= 0)
        step.count = count;
    step.error = error;
    WorkReport report;
    report.steps = {step};
    QCOMPARE(workReportText(report), QStringList{line});
    QCOMPARE(workTroubleText(report), error.isEmpty() ? QString() : line);
    QCOMPARE(report.isComplete(), error.isEmpty());
}

QTEST_GUILESS_MAIN(TestUpkeep)
#include "test_upkeep.moc"
