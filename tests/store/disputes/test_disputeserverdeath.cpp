// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/privatecluster.h"
#include "disputeworld.h"
#include "migrator.h"
#include "waiting.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace rl;

// kill -9 of the whole server while decisions are made: afterwards every decision is there once or
// not at all, and sending it again makes it there once. On a server of its own, with fsync on.
class TestDisputeServerDeath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisionsAreWholeAndOnce();
};

void TestDisputeServerDeath::decisionsAreWholeAndOnce()
{
    QTemporaryDir folder(QStringLiteral("/tmp/ringledger-death-XXXXXX"));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7755)));
    PrivateCluster cluster({folder.path() + u"/data", {QStringLiteral("mia")}});
    const Outcome started = waitFor(cluster.start());
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().detail));
    const auto open = [&] {
        return std::move(Session::open(cluster.superuser(QStringLiteral("postgres")))).value();
    };
    {
        std::unique_ptr<Session> session = open();
        QVERIFY(Migrator().migrate(*session).ok());
        QVERIFY(session
                    ->runScript("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname ="
                                " 'mia') THEN CREATE ROLE mia LOGIN; END IF; END $$;"
                                "GRANT ringledger_manager TO mia;"
                                "INSERT INTO members (login, display_name, role)"
                                " VALUES ('mia', 'Mia Moss', 'ringledger_manager')")
                    .ok());
    }
    std::vector<Decision> decisions;
    {
        DisputeData data(open());
        for (int i = 0; i < 60; ++i) {
            const QUuid dispute =
                data.openCase(data.addAppointment(QStringLiteral("Lead"), QString::number(i)));
            decisions.push_back(data.decision(dispute, DisputeAction::CreditFull));
        }
    }

    // Each round: decisions are on their way, the server dies, comes back, and all are sent again.
    DisputePerson mia(cluster.login(QStringLiteral("mia"), QStringLiteral("postgres")));
    connect(&cluster, &PrivateCluster::restarted, &mia.database, [&] {
        mia.database.setOptions(cluster.login(QStringLiteral("mia"), QStringLiteral("postgres")));
    });
    int acknowledged = 0;
    for (int round = 0; round < 3; ++round) {
        const auto first = decisions.begin() + round * 20;
        std::vector<QFuture<Result<DecisionReceipt>>> answers;
        for (auto decision = first; decision != first + 20; ++decision)
            answers.push_back(mia.desk.decide(*decision));
        // After some, in the middle of another.
        QVERIFY(
            QTest::qWaitFor([&] { return answers[static_cast<size_t>(round) * 3].isFinished(); }));
        ::kill(static_cast<pid_t>(cluster.serverPid()), SIGKILL);
        for (const auto &answer : answers) {
            QVERIFY(QTest::qWaitFor([&] { return answer.isFinished(); }, 60'000));
            acknowledged += answer.isResultReadyAt(0) && answer.resultAt(0).ok() ? 1 : 0;
        }
        QVERIFY(QTest::qWaitFor([&] { return cluster.isRunning(); }, 60'000));
        for (auto decision = first; decision != first + 20; ++decision) {
            const Decision &again = *decision;
            Result<DecisionReceipt> receipt = Error{};
            QVERIFY(QTest::qWaitFor(
                [&] {
                    receipt = waitFor(mia.desk.decide(again));
                    return receipt.ok() || receipt.error().code != ErrorCode::Unreachable;
                },
                60'000));
            QVERIFY2(receipt.ok(), qPrintable(receipt ? QString() : receipt.error().text()));
            QCOMPARE(receipt->eventId, again.id);
        }
    }
    qInfo("%d of 60 decisions were acknowledged at the first try", acknowledged);

    const std::unique_ptr<Session> after = open();
    const auto text = [&](QByteArrayView sql) {
        const Result<SqlRows> rows = after->queryText(sql);
        return rows ? rows->first().text("found") : rows.error().detail;
    };
    QCOMPARE(text("SELECT count(*) AS found FROM billing_dispute_events WHERE kind = 'decided'"),
             QStringLiteral("60"));
    QCOMPARE(text("SELECT count(*) || ' ' || sum(amount_cents) AS found FROM broker_credits"),
             QStringLiteral("60 300000"));
    QCOMPARE(text("SELECT count(*) AS found FROM billing_disputes WHERE status = 'credited'"
                  " AND version = 2 AND credited_cents = 5000"),
             QStringLiteral("60"));
    cluster.stop();
}

QTEST_GUILESS_MAIN(TestDisputeServerDeath)
#include "test_disputeserverdeath.moc"
