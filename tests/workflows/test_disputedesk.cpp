// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputedesk.h"
#include "fakedisputestores.h"

#include <QTest>

using namespace rl;

Q_DECLARE_METATYPE(rl::DecisionDraft)

namespace {

class FixedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return {QDate(2025, 11, 3), QTime(15, 0), Qt::UTC};
    }
};

template <typename T>
T waitFor(QFuture<T> future)
{
    return future.takeResult();
}

} // namespace

// What the desk adds to the stores: the verdict, and decisions that are ready to be sent.
class TestDisputeDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        stores.cases = {test::sampleCase(1, clock.now())};
        stores.now = clock.now();
    }

    void listAndCaseAgree();
    void passesErrorsOn();
    void preparesADecisionWithItsLetter();
    void twoPreparedDecisionsAreTwo();
    void refusesWhatTheDatabaseWouldRefuse_data();
    void refusesWhatTheDatabaseWouldRefuse();
    void withdrawAndReopenNeedNoReason();
    void askingIsNeverAnOverride();
    void creditIsThatOfTheAction();
    void letterFileIsNamedAfterTheCase();

private:
    OpenCase onScreen()
    {
        Result<OpenCase> open = waitFor(desk.open(stores.cases.front().summary.id));
        return std::move(open).value();
    }
    static DecisionDraft draft(DisputeAction action)
    {
        DecisionDraft draft;
        draft.action = action;
        draft.reason = QStringLiteral("You talked for fifteen minutes.");
        return draft;
    }

    FixedClock clock;
    test::FakeDisputeStores stores;
    DisputeDesk desk{stores.stores(), clock};
};

void TestDisputeDesk::listAndCaseAgree()
{
    const auto listing = waitFor(desk.list({}));
    QVERIFY(listing.ok());
    const DisputeSummary &row = listing->rows.front();
    const OpenCase open = onScreen();
    QCOMPARE(row.strength, Strength::Strong);
    QCOMPARE(row.recommendation, Recommendation::ChargeStands);
    QCOMPARE(open.verdict.strength, row.strength);
    QCOMPARE(open.file.summary.strength, row.strength);
    QCOMPARE(open.file.summary.recommendation, row.recommendation);
    QVERIFY(row.bestCall.has_value());
    QCOMPARE(row.bestCall->id, open.verdict.bestCall);
}

void TestDisputeDesk::passesErrorsOn()
{
    stores.nextError = Error{ErrorCode::Unreachable, QStringLiteral("Gone."), {}, {}};
    QCOMPARE(waitFor(desk.list({})).error().code, ErrorCode::Unreachable);
    stores.nextError = Error{ErrorCode::NotFound, QStringLiteral("None."), {}, {}};
    QCOMPARE(waitFor(desk.open(QUuid::createUuid())).error().code, ErrorCode::NotFound);
}

void TestDisputeDesk::preparesADecisionWithItsLetter()
{
    const OpenCase open = onScreen();
    const Result<Decision> decision = desk.prepare(open, draft(DisputeAction::ChargeStands));
    QVERIFY(decision.ok());
    QVERIFY(!decision->id.isNull());
    QCOMPARE(decision->disputeId, open.file.summary.id);
    QCOMPARE(decision->version, open.file.summary.version);
    QCOMPARE(decision->recommendation, recommendationName(Recommendation::ChargeStands));
    QCOMPARE(decision->verdictSentence, open.verdict.sentence);
    QVERIFY(decision->letterText.contains(open.file.summary.reference));
    QVERIFY(decision->letterText.contains(decision->reason));

    OpenCase spanish = open;
    spanish.file.letterLanguage = LetterLanguage::Spanish;
    const Result<Decision> carta = desk.prepare(spanish, draft(DisputeAction::ChargeStands));
    QCOMPARE(carta->letterLanguage, LetterLanguage::Spanish);
    QVERIFY(carta->letterText.contains(QStringLiteral("reclamación")));
}

void TestDisputeDesk::twoPreparedDecisionsAreTwo()
{
    const OpenCase open = onScreen();
    QVERIFY(desk.prepare(open, draft(DisputeAction::ChargeStands))->id
            != desk.prepare(open, draft(DisputeAction::ChargeStands))->id);
}

void TestDisputeDesk::refusesWhatTheDatabaseWouldRefuse_data()
{
    QTest::addColumn<DecisionDraft>("draft");
    DecisionDraft none = draft(DisputeAction::ChargeStands);
    none.action.reset();
    QTest::newRow("no action") << none;
    DecisionDraft silent = draft(DisputeAction::ChargeStands);
    silent.reason = QStringLiteral(" \n ");
    QTest::newRow("no reason") << silent;
    QTest::newRow("override without words") << draft(DisputeAction::CreditFull);
    DecisionDraft part = draft(DisputeAction::CreditPart);
    part.overrideReason = QStringLiteral("He is new.");
    QTest::newRow("part of nothing") << part;
    part.credit = Money{5000};
    QTest::newRow("part of all") << part;
    part.credit = Money{-1};
    QTest::newRow("negative part") << part;
}

void TestDisputeDesk::refusesWhatTheDatabaseWouldRefuse()
{
    QFETCH(DecisionDraft, draft);
    const Result<Decision> decision = desk.prepare(onScreen(), draft);
    QVERIFY(!decision.ok());
    QCOMPARE(decision.error().code, ErrorCode::InvalidInput);
    QVERIFY(decision.error().what.endsWith(u'.'));
    QVERIFY(decision.error().remedy.endsWith(u'.'));
}

void TestDisputeDesk::withdrawAndReopenNeedNoReason()
{
    for (const DisputeAction action : {DisputeAction::Withdraw, DisputeAction::Reopen}) {
        DecisionDraft silent;
        silent.action = action;
        QVERIFY(desk.prepare(onScreen(), silent).ok());
    }
}

void TestDisputeDesk::askingIsNeverAnOverride()
{
    Verdict verdict;
    verdict.recommendation = Recommendation::ChargeStands;
    QVERIFY(!DisputeDesk::needsOverride(verdict, DisputeAction::AskInformation));
    QVERIFY(!DisputeDesk::needsOverride(verdict, DisputeAction::Withdraw));
    QVERIFY(!DisputeDesk::needsOverride(verdict, DisputeAction::ChargeStands));
    QVERIFY(DisputeDesk::needsOverride(verdict, DisputeAction::CreditFull));
    QVERIFY(DisputeDesk::needsOverride(verdict, DisputeAction::CreditPart));
    verdict.recommendation = Recommendation::PersonDecides;
    QVERIFY(!DisputeDesk::needsOverride(verdict, DisputeAction::CreditFull));
}

void TestDisputeDesk::creditIsThatOfTheAction()
{
    DecisionDraft full = draft(DisputeAction::CreditFull);
    full.overrideReason = QStringLiteral("He sent his bill.");
    full.credit = Money{1234}; // typed before another action was chosen
    QCOMPARE(desk.prepare(onScreen(), full)->credit, onScreen().file.summary.amount);
    DecisionDraft part = full;
    part.action = DisputeAction::CreditPart;
    QCOMPARE(desk.prepare(onScreen(), part)->credit, Money{1234});
    DecisionDraft stands = full;
    stands.action = DisputeAction::ChargeStands;
    QCOMPARE(desk.prepare(onScreen(), stands)->credit, Money{});
}

void TestDisputeDesk::letterFileIsNamedAfterTheCase()
{
    const OpenCase open = onScreen();
    const QUuid decision = QUuid::createUuid();
    QVERIFY(waitFor(desk.attachLetter(open.file.summary.id, decision,
                                      QStringLiteral("DSP-2025-00007"), QByteArray("%PDF-1.4")))
                .ok());
    const CaseFileEntry file = onScreen().file.files.back();
    QCOMPARE(file.name, QStringLiteral("DSP-2025-00007-letter.pdf"));
    QCOMPARE(file.side, QStringLiteral("ec"));
    QCOMPARE(file.mediaType, QStringLiteral("application/pdf"));
    QCOMPARE(file.decisionId, decision);
}

QTEST_GUILESS_MAIN(TestDisputeDesk)
#include "test_disputedesk.moc"
