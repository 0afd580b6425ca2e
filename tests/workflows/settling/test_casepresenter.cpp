// SPDX-License-Identifier: GPL-3.0-or-later
#include "settling/casepresenter.h"

#include "fakedisputestores.h"

#include <QSignalSpy>
#include <QTest>

using namespace rl;
using namespace rl::test;

class TestCasePresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheNewestAskedFor();
    void commitsAndUndoesWithWhatWasTyped();
    void conflictKeepsWhatWasTyped();
    void tellsWhatSomebodyElseDid();
    void draftIsSavedAndRestored();
    void begunNoteIsKeptWithTheDraft();
    void addedNoteNamesItsCase();
    void failedUndoLeavesTheDecision();
    void failedLoadCanBeRetried();
    void typedReasonSurvivesAnotherAction();
    void suggestedReasonFollowsTheActionAfterUndo();
    void creditOverTheLimitIsRefusedHere();
    void decidedCaseAllowsOnlyReopen();

private:
    void show(size_t index);

    FakeDisputeStores m_stores;
    SystemClock m_clock;
    std::unique_ptr<DisputeDesk> m_desk;
    std::unique_ptr<CasePresenter> m_presenter;
};

void TestCasePresenter::init()
{
    m_presenter.reset();
    m_stores = FakeDisputeStores();
    m_stores.cases = {sampleCase(1, m_stores.now), sampleCase(2, m_stores.now)};
    m_desk = std::make_unique<DisputeDesk>(m_stores.stores(), m_clock);
    m_presenter = std::make_unique<CasePresenter>(*m_desk);
}

void TestCasePresenter::show(size_t index)
{
    m_presenter->show(m_stores.cases[index].summary.id);
    QTRY_COMPARE(m_presenter->state(), CasePresenter::State::Ready);
}

void TestCasePresenter::showsTheNewestAskedFor()
{
    m_stores.hold = true;
    m_presenter->show(m_stores.cases[0].summary.id);
    m_presenter->show(m_stores.cases[1].summary.id);
    m_stores.release();
    QTRY_COMPARE(m_presenter->state(), CasePresenter::State::Ready);
    QCOMPARE(m_presenter->openCase()->file.summary.id, m_stores.cases[1].summary.id);
}

void TestCasePresenter::commitsAndUndoesWithWhatWasTyped()
{
    show(0);
    QSignalSpy committed(m_presenter.get(), &CasePresenter::committed);
    QSignalSpy undone(m_presenter.get(), &CasePresenter::undone);
    DecisionForm &form = m_presenter->form();
    form.choose(DisputeAction::ChargeStands);
    form.setReason(QStringLiteral("You talked for 15 minutes."));
    form.setOverrideReason(QStringLiteral("seen the bill"));
    m_stores.hold = true;
    m_presenter->commit();
    QVERIFY(m_presenter->isCommitting());
    m_presenter->commit(); // impatient: must not decide twice
    m_stores.release();
    QTRY_COMPARE(committed.size(), 1);
    QCOMPARE(m_stores.decisions.size(), size_t(1));
    QCOMPARE(m_stores.decisions[0].reason, QStringLiteral("You talked for 15 minutes."));
    QCOMPARE(m_presenter->openCase()->file.summary.status, DisputeStatus::Stands);

    m_presenter->undo();
    QTRY_COMPARE(undone.size(), 1);
    QTRY_COMPARE(m_presenter->state(), CasePresenter::State::Ready);
    QCOMPARE(m_presenter->openCase()->file.summary.status, DisputeStatus::Open);
    QCOMPARE(form.draft().reason, QStringLiteral("You talked for 15 minutes."));
    QCOMPARE(form.action(), DisputeAction::ChargeStands);
}

void TestCasePresenter::conflictKeepsWhatWasTyped()
{
    show(0);
    DecisionForm &form = m_presenter->form();
    form.choose(DisputeAction::CreditFull);
    form.setReason(QStringLiteral("my words"));
    form.setOverrideReason(QStringLiteral("and why"));
    m_stores.cases[0].summary.version = 7;
    m_stores.cases[0].summary.status = DisputeStatus::Stands;
    m_presenter->commit();
    QTRY_VERIFY(m_presenter->notice().contains(QStringLiteral("Ben has settled this case")));
    QTRY_COMPARE(m_presenter->openCase()->file.summary.version, 7);
    QCOMPARE(form.draft().reason, QStringLiteral("my words"));
    QVERIFY(m_stores.decisions.empty());
}

void TestCasePresenter::tellsWhatSomebodyElseDid()
{
    show(0);
    m_presenter->form().setReason(QStringLiteral("half a sent"));
    CaseFile &file = m_stores.cases[0];
    ++file.summary.version;
    file.events.push_back(
        caseEvent(m_stores.now, QStringLiteral("Ben"), QStringLiteral("taken"), QString(), true));
    m_presenter->databaseChanged(file.summary.id);
    QTRY_VERIFY(m_presenter->notice().contains(QStringLiteral("Ben")));
    QVERIFY(m_presenter->notice().contains(QStringLiteral("Taken over")));
    QCOMPARE(m_presenter->form().draft().reason, QStringLiteral("half a sent"));
}

void TestCasePresenter::draftIsSavedAndRestored()
{
    show(0);
    m_presenter->form().choose(DisputeAction::CreditPart);
    m_presenter->form().setCredit({2500});
    m_presenter->form().setReason(QStringLiteral("half each"));
    show(1); // leaves the first at once: the draft must not wait for its timer
    QVERIFY(m_presenter->form().draft().reason.isEmpty());
    show(0);
    QCOMPARE(m_presenter->form().draft().reason, QStringLiteral("half each"));
    QCOMPARE(m_presenter->form().draft().credit, Money{2500});
    QCOMPARE(m_presenter->form().action(), DisputeAction::CreditPart);
    QCOMPARE(m_stores.closedCases.size(), size_t(2));
}

void TestCasePresenter::begunNoteIsKeptWithTheDraft()
{
    show(0);
    m_presenter->typeNote(QStringLiteral("Called Walter, no"));
    QVERIFY(!m_presenter->form().isDirty()); // it is no decision
    QVERIFY(m_presenter->flush().isValid());
    show(1);
    show(0);
    QVERIFY(m_presenter->openCase()->file.draft);
    QCOMPARE(m_presenter->openCase()->file.draft->note, QStringLiteral("Called Walter, no"));

    DecisionForm &form = m_presenter->form();
    form.choose(DisputeAction::CreditFull);
    form.setReason(QStringLiteral("r"));
    form.setOverrideReason(QStringLiteral("o"));
    QSignalSpy committed(m_presenter.get(), &CasePresenter::committed);
    m_presenter->commit();
    QTRY_COMPARE(committed.size(), 1);
    QCOMPARE(form.draft().note, QStringLiteral("Called Walter, no"));
    QVERIFY(form.draft().reason.isEmpty());
}

void TestCasePresenter::addedNoteNamesItsCase()
{
    show(0);
    QSignalSpy added(m_presenter.get(), &CasePresenter::noteAdded);
    m_stores.hold = true;
    m_presenter->addNote(QStringLiteral("of the first case"), true);
    m_presenter->show(m_stores.cases[1].summary.id); // before the answer comes
    m_stores.release();
    QTRY_COMPARE(added.size(), 1);
    QCOMPARE(added[0][0].toUuid(), m_stores.cases[0].summary.id);
    QCOMPARE(added[0][1].toString(), QStringLiteral("of the first case"));
}

void TestCasePresenter::failedUndoLeavesTheDecision()
{
    show(0);
    DecisionForm &form = m_presenter->form();
    form.choose(DisputeAction::CreditFull);
    form.setReason(QStringLiteral("r"));
    form.setOverrideReason(QStringLiteral("o"));
    QSignalSpy committed(m_presenter.get(), &CasePresenter::committed);
    QSignalSpy undone(m_presenter.get(), &CasePresenter::undone);
    QSignalSpy undoFailed(m_presenter.get(), &CasePresenter::undoFailed);
    m_presenter->commit();
    QTRY_COMPARE(committed.size(), 1);
    m_stores.nextError = Error{ErrorCode::Unreachable, QStringLiteral("Away."), {}, {}};
    m_presenter->undo();
    QTRY_COMPARE(undoFailed.size(), 1);
    QVERIFY(undone.isEmpty());
}

void TestCasePresenter::failedLoadCanBeRetried()
{
    m_stores.nextError = Error{ErrorCode::Unreachable, QStringLiteral("Away."), {}, {}};
    m_presenter->show(m_stores.cases[0].summary.id);
    QTRY_COMPARE(m_presenter->state(), CasePresenter::State::Failed);
    QCOMPARE(m_presenter->error().what, QStringLiteral("Away."));
    m_presenter->retry();
    QTRY_COMPARE(m_presenter->state(), CasePresenter::State::Ready);
}

void TestCasePresenter::typedReasonSurvivesAnotherAction()
{
    show(0);
    DecisionForm &form = m_presenter->form();
    form.choose(DisputeAction::ChargeStands);
    form.setReason(QStringLiteral("in my own words"));
    form.choose(DisputeAction::CreditFull);
    QCOMPARE(form.draft().reason, QStringLiteral("in my own words"));
    form.unchoose();
    QCOMPARE(form.draft().reason, QStringLiteral("in my own words"));
}

void TestCasePresenter::suggestedReasonFollowsTheActionAfterUndo()
{
    show(0);
    DecisionForm &form = m_presenter->form();
    form.choose(DisputeAction::ChargeStands);
    const QString stands = form.draft().reason;
    form.choose(DisputeAction::CreditFull);
    const QString credit = form.draft().reason;
    QVERIFY(!stands.isEmpty() && !credit.isEmpty() && stands != credit);
    form.choose(DisputeAction::ChargeStands);
    form.setOverrideReason(QStringLiteral("seen the bill"));
    QSignalSpy undone(m_presenter.get(), &CasePresenter::undone);
    m_presenter->commit();
    QTRY_COMPARE(m_stores.decisions.size(), size_t(1));
    QTRY_VERIFY(!m_presenter->isCommitting());
    m_presenter->undo();
    QTRY_COMPARE(undone.size(), 1);
    QTRY_COMPARE(m_presenter->state(), CasePresenter::State::Ready);
    QCOMPARE(form.draft().reason, stands);
    form.choose(DisputeAction::CreditFull);
    QCOMPARE(form.draft().reason, credit);
    // A draft of yesterday's program is as good.
    m_presenter->flush().waitForFinished();
    show(1);
    show(0);
    QCOMPARE(form.draft().reason, credit);
    form.choose(DisputeAction::ChargeStands);
    QCOMPARE(form.draft().reason, stands);
}

void TestCasePresenter::creditOverTheLimitIsRefusedHere()
{
    m_stores.cases[0].creditLimit = Money{2000};
    show(0);
    DecisionForm &form = m_presenter->form();
    form.choose(DisputeAction::CreditFull);
    form.setReason(QStringLiteral("r"));
    form.setOverrideReason(QStringLiteral("o"));
    QVERIFY(form.overLimit());
    QVERIFY(form.limitNote().contains(QStringLiteral("$20.00")));
    m_presenter->commit();
    QVERIFY(m_presenter->notice().contains(QStringLiteral("$20.00")));
    form.choose(DisputeAction::CreditPart);
    form.setCredit({1500});
    QVERIFY(!form.overLimit());
}

void TestCasePresenter::decidedCaseAllowsOnlyReopen()
{
    m_stores.cases[0].summary.status = DisputeStatus::Stands;
    show(0);
    DecisionForm &form = m_presenter->form();
    QVERIFY(!form.allows(DisputeAction::ChargeStands));
    QVERIFY(!form.allows(DisputeAction::Withdraw));
    QVERIFY(form.allows(DisputeAction::Reopen));
    form.choose(DisputeAction::CreditFull);
    QVERIFY(!form.action());
}

QTEST_GUILESS_MAIN(TestCasePresenter)
#include "test_casepresenter.moc"
