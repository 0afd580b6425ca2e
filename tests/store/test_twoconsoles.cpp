// SPDX-License-Identifier: GPL-3.0-or-later
#include "clustertest.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace rl;

// Several programs on one cluster, which end in any order.
class TestTwoConsoles : public ClusterTest
{
    Q_OBJECT

private Q_SLOTS:
    void twoConsoles_data();
    void twoConsoles();
    void survivorWorksOn();
};

void TestTwoConsoles::twoConsoles_data()
{
    QTest::addColumn<bool>("starterEndsFirst");
    QTest::newRow("the one that started it ends first") << true;
    QTest::newRow("the other one ends first") << false;
}

void TestTwoConsoles::twoConsoles()
{
    QFETCH(bool, starterEndsFirst);
    PrivateCluster starter(settingsFor(folder()));
    PrivateCluster other(settingsFor(folder()));
    // Both at once, on a folder in which there is nothing yet.
    const QFuture<Outcome> starting = starter.start();
    const QFuture<Outcome> following = other.start();
    QVERIFY(waitFor(starting).ok());
    QVERIFY(waitFor(following).ok());
    QVERIFY(starter.startedHere());
    QVERIFY(!other.startedHere());
    QCOMPARE(other.serverPid(), starter.serverPid());
    QVERIFY(execute(other, "CREATE TABLE t AS SELECT 42 AS n").ok());
    QSignalSpy restarted(&other, &PrivateCluster::restarted);
    if (starterEndsFirst) {
        starter.stop();
        QVERIFY(restarted.wait(20'000));
        QVERIFY(other.startedHere());
        QCOMPARE(ask(other, "SELECT n FROM t"), QStringLiteral("42"));
    } else {
        other.stop();
        QCOMPARE(ask(starter, "SELECT n FROM t"), QStringLiteral("42"));
        QCOMPARE(restarted.count(), 0);
    }
}

void TestTwoConsoles::survivorWorksOn()
{
    Holder starter(folder());
    QVERIFY(starter.says("started"));
    Holder second(folder());
    QVERIFY(second.says("attached"));
    PrivateCluster third(settingsFor(folder()));
    QVERIFY(waitFor(third.start()).ok());
    QSignalSpy restarted(&third, &PrivateCluster::restarted);
    const QString address = third.superuser(QStringLiteral("postgres")).host;
    starter.killHard();
    QVERIFY(second.says("restarted")); // whoever of the two was faster runs it, both use it
    QTRY_COMPARE(restarted.count(), 1);
    QCOMPARE(third.superuser(QStringLiteral("postgres")).host, address);
    QCOMPARE(ask(third, "SELECT 1"), QStringLiteral("1"));
}

int main(int argc, char **argv)
{
    return runClusterTest<TestTwoConsoles>(argc, argv);
}

#include "test_twoconsoles.moc"
