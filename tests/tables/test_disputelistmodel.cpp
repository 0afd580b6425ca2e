// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputelistmodel.h"

#include "fakedisputestores.h"
#include "settling/casewords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace rl;
using namespace rl::test;

class TestDisputeListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void firstRowsThenMore();
    void changedRowStaysWhereItIs();
    void newRowIsAnnouncedNotInserted();
    void rowThatLeftTheViewStaysMarked();
    void newestQuestionWins();
    void errorKeepsRowsAndCanBeRetried();
    void groupsByBroker();
    void nextUndecidedSkipsSettledAndHeadings();
    void onlyStoreColumnsSort();
    void dueAgesWhileNothingChanges();

private:
    void fill(int count);
    void load();

    std::unique_ptr<FakeDisputeStores> m_stores;
    SystemClock m_clock;
    std::unique_ptr<DisputeDesk> m_desk;
    std::unique_ptr<DisputeListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestDisputeListModel::init()
{
    m_stores = std::make_unique<FakeDisputeStores>();
    m_desk = std::make_unique<DisputeDesk>(m_stores->stores(), m_clock);
    m_model = std::make_unique<DisputeListModel>(*m_desk);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestDisputeListModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestDisputeListModel::fill(int count)
{
    for (int i = 1; i <= count; ++i)
        m_stores->cases.push_back(sampleCase(i, m_stores->now));
}

void TestDisputeListModel::load()
{
    m_model->setQuery({});
    QTRY_COMPARE(m_model->state(), DisputeListModel::State::Ready);
}

void TestDisputeListModel::firstRowsThenMore()
{
    fill(150);
    load();
    QCOMPARE(m_model->rowCount(), 40);
    QCOMPARE(m_model->total(), 150);
    QCOMPARE(m_model->count(DisputeView::NeedsUs), 150);
    QVERIFY(m_model->canFetchMore({}));
    m_model->fetchMore({});
    QTRY_COMPARE(m_model->rowCount(), 150);
    QVERIFY(!m_model->canFetchMore({}));
    QCOMPARE(m_stores->queries.back().offset, 40);
}

void TestDisputeListModel::changedRowStaysWhereItIs()
{
    fill(5);
    load();
    const QPersistentModelIndex second = m_model->index(1, DisputeListModel::Owner);
    const QUuid id = second.data(IdRole).toUuid();
    CaseFile &file = m_stores->at(id);
    file.summary.ownerName = QStringLiteral("Ben");
    file.summary.ownerLogin = QStringLiteral("ben");
    file.summary.dueAt = m_stores->now.addDays(40); // would sort last now
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->databaseChanged();
    QTRY_COMPARE(second.data().toString(), QStringLiteral("Ben"));
    QCOMPARE(second.row(), 1);
    QCOMPARE(resets.size(), 0);
}

void TestDisputeListModel::newRowIsAnnouncedNotInserted()
{
    fill(5);
    load();
    CaseFile added = sampleCase(6, m_stores->now);
    added.summary.dueAt = m_stores->now.addDays(-9);
    m_stores->cases.push_back(added);
    m_model->databaseChanged();
    QTRY_COMPARE(m_model->newCount(), 1);
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(m_model->count(DisputeView::NeedsUs), 6);
    m_model->reload();
    QTRY_COMPARE(m_model->rowCount(), 6);
    QCOMPARE(m_model->newCount(), 0);
    QCOMPARE(m_model->index(0, 0).data(IdRole).toUuid(), added.summary.id);
}

void TestDisputeListModel::rowThatLeftTheViewStaysMarked()
{
    fill(5);
    load();
    const QUuid id = m_model->index(2, 0).data(IdRole).toUuid();
    m_stores->at(id).summary.status = DisputeStatus::Credited;
    m_model->databaseChanged();
    const QModelIndex owner = m_model->index(2, DisputeListModel::Owner);
    QTRY_COMPARE(owner.data(ToneRole).toInt(), int(casewords::Tone::Muted));
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(m_model->newCount(), 0);
}

void TestDisputeListModel::newestQuestionWins()
{
    fill(5);
    m_stores->hold = true;
    DisputeQuery query;
    query.search = QStringLiteral("Ana");
    m_model->setQuery(query);
    query.search = QStringLiteral("Ruth");
    m_model->setQuery(query);
    m_stores->release();
    QTRY_COMPARE(m_model->state(), DisputeListModel::State::Ready);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0, DisputeListModel::Lead).data().toString(),
             QStringLiteral("Ruth Okafor"));
}

void TestDisputeListModel::errorKeepsRowsAndCanBeRetried()
{
    fill(5);
    load();
    m_stores->nextError =
        Error{ErrorCode::Unreachable, QStringLiteral("The database is away."), {}, {}};
    m_model->reload();
    QTRY_COMPARE(m_model->state(), DisputeListModel::State::Failed);
    QCOMPARE(m_model->error().what, QStringLiteral("The database is away."));
    QCOMPARE(m_model->rowCount(), 5);
    m_model->reload();
    QTRY_COMPARE(m_model->state(), DisputeListModel::State::Ready);
}

void TestDisputeListModel::groupsByBroker()
{
    fill(6);
    load();
    m_model->setGrouped(true);
    QTRY_COMPARE(m_model->rowCount(), 9); // three brokers
    QCOMPARE(m_stores->queries.back().sort, DisputeSort::Broker);
    const QModelIndex heading = m_model->index(0, 0);
    QCOMPARE(heading.data(KindRole).toInt(), int(DisputeListModel::BrokerRow));
    QVERIFY(heading.data().toString().contains(QStringLiteral("2 cases, $100.00")));
    QVERIFY(!(heading.flags() & Qt::ItemIsSelectable));
    QVERIFY(!m_model->summary(heading));
}

void TestDisputeListModel::nextUndecidedSkipsSettledAndHeadings()
{
    fill(6);
    load();
    m_model->setGrouped(true);
    QTRY_COMPARE(m_model->rowCount(), 9);
    const QModelIndex first = m_model->nextUndecided({});
    QCOMPARE(first.row(), 1);
    m_model->markSettled(m_model->index(2, 0).data(IdRole).toUuid(),
                         {QUuid(), 2, DisputeStatus::Stands, {}}, {});
    QCOMPARE(m_model->nextUndecided(first).row(), 4); // over the settled row and the next heading
    QCOMPARE(m_model->nextUndecided(m_model->index(4, 0), -1).row(), 1);
}

void TestDisputeListModel::onlyStoreColumnsSort()
{
    fill(5);
    load();
    const size_t before = m_stores->queries.size();
    m_model->sort(DisputeListModel::BestCall, Qt::AscendingOrder);
    QCOMPARE(m_stores->queries.size(), before);
    m_model->sort(DisputeListModel::Lead, Qt::DescendingOrder);
    QTRY_COMPARE(m_model->state(), DisputeListModel::State::Ready);
    QCOMPARE(m_model->index(0, DisputeListModel::Lead).data().toString(),
             QStringLiteral("Testy McTesterson"));
}

void TestDisputeListModel::dueAgesWhileNothingChanges()
{
    fill(3);
    load();
    const QModelIndex due = m_model->index(0, DisputeListModel::Due);
    const QUuid first = due.data(IdRole).toUuid();
    const QString before = due.data().toString();
    const size_t asked = m_stores->queries.size();
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy aged(m_model.get(), &DisputeListModel::aged);
    const QDateTime then = m_model->now();
    QTest::qWait(20);
    QVERIFY(m_model->now() > then); // the clock goes on between two answers
    m_model->age();
    QCOMPARE(aged.size(), 1);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed.at(0).at(0).toModelIndex().column(), int(DisputeListModel::Due));
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 2);
    QTRY_VERIFY(m_stores->queries.size() > asked); // the counts are asked for
    QCOMPARE(reset.size(), 0);
    QCOMPARE(m_model->index(0, 0).data(IdRole).toUuid(), first);
    QVERIFY(!before.isEmpty());
}

QTEST_GUILESS_MAIN(TestDisputeListModel)
#include "test_disputelistmodel.moc"
