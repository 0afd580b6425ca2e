// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputeworld.h"
#include "waiting.h"

#include <QTest>

using namespace rl;

// What the stores answer of a database with known cases in it.
class TestDisputeStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        world = std::make_unique<DisputeWorld>();
        ana = world->person(QStringLiteral("ana"));
    }
    void cleanup()
    {
        ana.reset();
        world.reset();
    }

    void workedExampleIsStrong();

private:
    std::unique_ptr<DisputeWorld> world;
    std::unique_ptr<DisputeWorld::Person> ana;
};

void TestDisputeStores::workedExampleIsStrong()
{
    const QUuid dispute = world->openCase();
    const auto page = waitFor(ana->desk.list({}));
    QVERIFY2(page.ok(), qPrintable(page ? QString() : page.error().detail));
    QCOMPARE(page->rows.size(), size_t(1));
    const DisputeSummary &row = page->rows.front();
    QCOMPARE(row.id, dispute);
    QCOMPARE(row.strength, Strength::Strong);
    QCOMPARE(row.recommendation, Recommendation::ChargeStands);
    QVERIFY(row.bestCall.has_value());
    QCOMPARE(row.bestCall->talkSeconds, std::optional(900));

    const auto open = waitFor(ana->desk.openByReference(row.reference));
    QVERIFY(open.ok());
    QVERIFY2(open->verdict.sentence.contains(u"15:00"), qPrintable(open->verdict.sentence));
}

QTEST_GUILESS_MAIN(TestDisputeStores)
#include "test_disputestores.moc"
