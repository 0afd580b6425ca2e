// SPDX-License-Identifier: GPL-3.0-or-later
// Tries and starts that transactions and people at the same moment cannot win.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "verificationdesk.h"

#include <barrier>
#include <thread>

using namespace rl;
using namespace rl::testing;

class TestVerificationTries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTryThatIsTakenBackCounts();
    void countersAreUsedAgain();
    void twoStartsAtOneMoment();
};

// Whoever takes his transaction back after each wrong code guesses no oftener than anybody else.
void TestVerificationTries::aTryThatIsTakenBackCounts()
{
    VerificationDesk desk;
    const QByteArray id = desk.called();
    for (const char *savepoint : {"", "SAVEPOINT s"}) {
        desk.database.execute("BEGIN;" + QByteArray(savepoint));
        (void)desk.confirm(id, "000000");
        desk.database.execute(*savepoint ? "ROLLBACK TO s; COMMIT" : "ROLLBACK");
    }
    QCOMPARE(desk.database.value("SELECT verification_attempts FROM verified_caller_ids"),
             QStringLiteral("0"));
    desk.database.execute("BEGIN");
    COMPARE_REFUSED(desk.confirm(id, "000001"), 429, lockedError);
    desk.database.execute("ROLLBACK");
    // The right one comes too late, and says what any other says.
    COMPARE_REFUSED(desk.confirm(id, "123456"), 429, lockedError);
    QCOMPARE(desk.status(id), QStringLiteral("failed"));
    // The next code has its own three.
    desk.database.execute("UPDATE verified_caller_ids SET locked_until = now()");
    QCOMPARE(desk.called(), id);
    COMPARE_REFUSED(desk.confirm(id, "000000"), 400,
                    "Invalid verification code. 2 attempts remaining.");
    QVERIFY(desk.confirm(id, "123456")[u"success"].toBool());
}

// One for each verification that waits, and no more; nobody but the functions touches them.
void TestVerificationTries::countersAreUsedAgain()
{
    VerificationDesk desk;
    const QByteArray first = desk.called();
    const QByteArray second = desk.called(otherOrg, "'+15550008888'");
    const auto counters = [&] {
        return desk.database.value("SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class "
                                   "WHERE relkind = 'S' AND relname LIKE 'verification_tries%'");
    };
    QCOMPARE(counters(), QStringLiteral("verification_tries_1 verification_tries_2"));
    (void)desk.confirm(first, "000000");
    (void)desk.confirm(first, "000000");
    COMPARE_REFUSED(desk.confirm(second, "000000"), 400,
                    "Invalid verification code. 2 attempts remaining.");
    QVERIFY(desk.confirm(second, "123456")[u"success"].toBool());
    const QByteArray third = desk.called(otherOrg, "'+15550007777'");
    COMPARE_REFUSED(desk.confirm(third, "000000"), 400,
                    "Invalid verification code. 2 attempts remaining.");
    QCOMPARE(counters(), QStringLiteral("verification_tries_1 verification_tries_2"));
    for (const char *login : {"ana", "walter", "bridge"}) {
        const auto session = desk.database.session(QString::fromLatin1(login));
        QVERIFY(!session->runScript("SELECT setval('verification_tries_1', 1)"));
        QCOMPARE(session->lastFailure().sqlState, QByteArray("42501"));
    }
}

// Two people press the button at the same moment: one call is placed, one person is told.
void TestVerificationTries::twoStartsAtOneMoment()
{
    VerificationDesk desk;
    for (int round = 0; round < 10; ++round) {
        const QByteArray number = "'+1555000800" + QByteArray::number(round) + '\'';
        std::barrier start(2);
        std::array<QJsonObject, 2> answers;
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < 2; ++i) {
            threads.emplace_back([&, i] {
                const std::unique_ptr<Session> session =
                    desk.database.session(i == 0 ? QStringLiteral("ana") : QStringLiteral("ben"));
                start.arrive_and_wait();
                const Result<SqlRows> rows = session->queryText(
                    "SELECT begin_caller_verification(" + org + ", " + number + ") AS answer");
                if (rows)
                    answers[i] = VerificationDesk::parsed(rows->first().text("answer"));
            });
        }
        threads.clear(); // joins
        const bool anaWon = answers[0][u"success"].toBool();
        QVERIFY(anaWon != answers[1][u"success"].toBool());
        const QJsonObject told = answers[anaWon ? 1 : 0];
        QCOMPARE(told[u"code"].toInt(), 409);
        QVERIFY2(told[u"error"].toString().startsWith(anaWon ? QStringLiteral("Ana Alvarez has")
                                                             : QStringLiteral("Ben Baker has")),
                 qPrintable(told[u"error"].toString()));
    }
}

QTEST_GUILESS_MAIN(TestVerificationTries)
#include "test_verificationtries.moc"
