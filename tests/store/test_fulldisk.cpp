// SPDX-License-Identifier: GPL-3.0-or-later
#include "clustertest.h"
#include "smalldisk.h"
#include "waiting.h"

#include <QTest>

#include <sched.h>
#include <unistd.h>

using namespace rl;

namespace {

// What only root may do, others may in a world of their own, where the kernel allows that: there
// this account stays who it is and may mount. Before there is a second thread.
bool enterOwnWorld()
{
    const QByteArray user = QByteArray::number(geteuid());
    const QByteArray group = QByteArray::number(getegid());
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    const auto write = [](const QString &name, const QByteArray &text) {
        QFile file(u"/proc/self/" + name);
        return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
               && file.write(text) == text.size();
    };
    return write(QStringLiteral("setgroups"), "deny")
           && write(QStringLiteral("uid_map"), user + ' ' + user + " 1")
           && write(QStringLiteral("gid_map"), group + ' ' + group + " 1");
}

} // namespace

// The disk is full: it says so, and nothing is lost.
class TestFullDisk : public ClusterTest
{
    Q_OBJECT

private Q_SLOTS:
    void fullDiskAtFirstStart();
    void fullDiskWhileWorking();
};

void TestFullDisk::fullDiskAtFirstStart()
{
    const SmallDisk disk(folder(), 8);
    if (!disk.isMounted())
        QSKIP("The kernel lets this account mount nothing, so there is no disk to fill");
    PrivateCluster cluster(settingsFor(folder()));
    const Outcome started = waitFor(cluster.start());
    QVERIFY(!started.ok());
    QCOMPARE(started.error().code, ErrorCode::OutOfSpace);
    QVERIFY(!QFile::exists(folder() + u"/postgresql.new")); // leaves room for what helps
}

void TestFullDisk::fullDiskWhileWorking()
{
    const SmallDisk disk(folder(), 160);
    if (!disk.isMounted())
        QSKIP("The kernel lets this account mount nothing, so there is no disk to fill");
    {
        PrivateCluster cluster(settingsFor(folder()));
        const Outcome made = waitFor(cluster.start());
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().detail));
        QVERIFY(
            execute(cluster, "CREATE TABLE t AS SELECT 42 AS n, repeat('x', 500) AS text").ok());
        disk.fill();
        const Outcome written = execute(
            cluster, "INSERT INTO t SELECT n, repeat('y', 500) FROM generate_series(1, 100000) n");
        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, ErrorCode::OutOfSpace);
        disk.makeRoom();
        QTRY_COMPARE(ask(cluster, "SELECT count(*) FROM t"), QStringLiteral("1"));
        QVERIFY(execute(cluster, "INSERT INTO t VALUES (43, '')").ok());
    }
    disk.fill();
    {
        PrivateCluster cluster(settingsFor(folder()));
        const Outcome started = waitFor(cluster.start());
        QVERIFY(!started.ok());
        QCOMPARE(started.error().code, ErrorCode::OutOfSpace);
        QVERIFY2(started.error().text().contains(folder()), qPrintable(started.error().text()));
    }
    {
        // Also when the access files have to be written anew: never half of one.
        PrivateCluster::Settings settings = settingsFor(folder());
        settings.logins.append(QStringLiteral("another"));
        PrivateCluster cluster(settings);
        QCOMPARE(waitFor(cluster.start()).error().code, ErrorCode::OutOfSpace);
    }
    disk.makeRoom();
    PrivateCluster cluster(settingsFor(folder()));
    QVERIFY(waitFor(cluster.start()).ok());
    QCOMPARE(ask(cluster, "SELECT string_agg(n::text, ' ' ORDER BY n) FROM t"),
             QStringLiteral("42 43"));
}

int main(int argc, char **argv)
{
    if (geteuid() != 0)
        enterOwnWorld(); // else there is no small disk, and the tests say so
    return runClusterTest<TestFullDisk>(argc, argv);
}

#include "test_fulldisk.moc"
