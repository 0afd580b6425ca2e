// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/casejson.h"
#include "disputes/claimjson.h"
#include "disputeworld.h"

#include <QJsonDocument>
#include <QTest>

#include <array>
#include <atomic>
#include <random>
#include <thread>

using namespace rl;

namespace {

constexpr int people = 32;
constexpr std::array logins{QLatin1String("ana"), QLatin1String("ben"), QLatin1String("mia"),
                            QLatin1String("ada")};

// Runs 'work' on so many connections at once, each of a person; all begin together.
void atOnce(const TestDatabase &database, const std::function<void(int, Session &)> &work)
{
    std::vector<std::unique_ptr<Session>> sessions;
    for (int i = 0; i < people; ++i)
        sessions.push_back(database.session(logins[static_cast<size_t>(i) % logins.size()]));
    std::atomic<bool> go{false};
    std::vector<std::thread> threads;
    for (int i = 0; i < people; ++i) {
        threads.emplace_back([&, i] {
            while (!go.load())
                std::this_thread::yield();
            work(i, *sessions[static_cast<size_t>(i)]);
        });
    }
    go = true;
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace

// Thirty-two people who do the same thing at the same moment.
class TestDisputeRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneDecisionPerCase();
    void oneUndoPerDecision();
    void oneCasePerAppointment();
};

void TestDisputeRace::oneDecisionPerCase()
{
    DisputeWorld world;
    std::vector<QUuid> cases;
    for (int i = 0; i < 20; ++i)
        cases.push_back(world.data.openCase(
            world.data.addAppointment(QStringLiteral("Lead"), QString::number(i))));
    std::vector<QString> marks; // nothing is called meanwhile
    for (const QUuid &dispute : cases)
        marks.push_back(world.data.factsMark(dispute));
    constexpr std::array actions{DisputeAction::ChargeStands, DisputeAction::CreditFull,
                                 DisputeAction::CreditPart, DisputeAction::AskInformation,
                                 DisputeAction::Withdraw};

    std::vector<std::atomic<int>> won(cases.size());
    std::atomic<int> lost{0};
    std::atomic<int> strange{0};
    atOnce(world.database, [&](int person, Session &session) {
        std::mt19937 random(static_cast<unsigned>(person));
        std::vector<size_t> order(cases.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::shuffle(order.begin(), order.end(), random);
        for (const size_t i : order) {
            Decision decision;
            decision.id = QUuid::createUuid();
            decision.disputeId = cases[i];
            decision.version = 1;
            decision.factsMark = marks[i];
            decision.action = actions[random() % actions.size()];
            decision.credit = Money{1000};
            decision.reason = QStringLiteral("By %1").arg(person);
            const Result<SqlRows> rows =
                session.query(u"dispute_decide",
                              {{"decision", json::fromDecision(decision, QStringLiteral("UTC"))}});
            if (rows)
                ++won[i];
            else if (rows.error().code == ErrorCode::Conflict)
                ++lost;
            else
                ++strange;
        }
    });

    QCOMPARE(strange.load(), 0);
    for (const std::atomic<int> &count : won)
        QCOMPARE(count.load(), 1);
    QCOMPARE(lost.load(), people * 20 - 20);
    // One event each, and the books agree with the cases.
    QCOMPARE(world.data.value("SELECT count(*) FROM billing_dispute_events"
                              " WHERE kind IN ('decided', 'asked', 'withdrawn')"),
             QStringLiteral("20"));
    QCOMPARE(
        world.data.value(
            "SELECT count(*) FROM billing_disputes d WHERE credited_cents <>"
            " (SELECT coalesce(sum(amount_cents), 0) FROM broker_credits WHERE dispute_id = d.id)"
            " OR credited_cents <> CASE status WHEN 'credited' THEN amount_cents"
            " WHEN 'partly_credited' THEN 1000 ELSE 0 END OR version <> 2"),
        QStringLiteral("0"));
}

void TestDisputeRace::oneUndoPerDecision()
{
    DisputeWorld world;
    const QUuid dispute = world.data.openCase();
    const std::unique_ptr<Session> ana = world.database.session(QStringLiteral("ana"));
    const Decision decision = world.data.decision(dispute, DisputeAction::CreditFull);
    QVERIFY(ana->query(u"dispute_decide",
                       {{"decision", json::fromDecision(decision, QStringLiteral("UTC"))}})
                .ok());
    std::atomic<int> taken{0};
    atOnce(world.database, [&](int, Session &session) {
        if (session.query(u"dispute_undo", {{"event", decision.id}}))
            ++taken;
    });
    QCOMPARE(taken.load(), people / 4); // every one of ana's got the same receipt
    QCOMPARE(world.data.value("SELECT count(*) FROM billing_dispute_events WHERE kind = 'undone'"),
             QStringLiteral("1"));
    QCOMPARE(world.data.value("SELECT count(*) || ' ' || sum(amount_cents) FROM broker_credits"),
             QStringLiteral("2 0"));
}

void TestDisputeRace::oneCasePerAppointment()
{
    DisputeWorld world;
    std::vector<ClaimLine> lines;
    for (int i = 0; i < 40; ++i) {
        ClaimLine line;
        line.line = i + 1;
        line.appointmentId = world.data.addAppointment(QStringLiteral("Lead"), QString::number(i));
        lines.push_back(line);
    }
    std::atomic<int> opened{0};
    std::atomic<int> failed{0};
    atOnce(world.database, [&](int person, Session &session) {
        std::vector<ClaimLine> mine = lines;
        std::shuffle(mine.begin(), mine.end(), std::mt19937(static_cast<unsigned>(person)));
        const QByteArray document = QJsonDocument(json::fromClaimLines(mine)).toJson();
        const Result<SqlRows> rows =
            session.query(u"dispute_open_claims",
                          {{"broker", world.data.broker}, {"lines", QString::fromUtf8(document)}});
        if (!rows) {
            ++failed;
            return;
        }
        for (const ClaimCheck &check :
             json::claimChecks(mine, rows->first().json("document").array())) {
            if (check.state == ClaimState::New)
                ++opened;
        }
    });
    QCOMPARE(failed.load(), 0);
    QCOMPARE(opened.load(), 40);
    QCOMPARE(world.data.value("SELECT count(*) FROM billing_disputes"), QStringLiteral("40"));
    // Numbers without a gap.
    QCOMPARE(world.data.value("SELECT max(substr(reference, 10)::int) - min(substr(reference,"
                              " 10)::int) FROM billing_disputes"),
             QStringLiteral("39"));
    QCOMPARE(world.data.value("SELECT min(right(reference, 5)) FROM billing_disputes"),
             QStringLiteral("00001"));
}

QTEST_GUILESS_MAIN(TestDisputeRace)
#include "test_disputerace.moc"
