// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/billablemodel.h"
#include "disputes/callstablemodel.h"
#include "disputes/claimcheckmodel.h"
#include "disputes/filesmodel.h"
#include "disputes/historymodel.h"
#include "disputes/holdersmodel.h"
#include "fakedisputestores.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace rl;
using namespace rl::test;

class TestCaseTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calls();
    void unknownTimesAreNotZero();
    void holders();
    void history();
    void notesOnly();
    void files();
    void claimChecks();
    void tickedAppointments();

private:
    static constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    const QDateTime m_now{QDate(2025, 11, 3), QTime(17, 0), Qt::UTC};
};

void TestCaseTables::calls()
{
    CallsTableModel model;
    QAbstractItemModelTester tester(&model, mode);
    const CaseFile file = sampleCase(1, m_now);
    Verdict verdict;
    for (const CallRecord &call : file.facts.calls)
        verdict.calls.push_back({call.id, call.talkSeconds > 300, false, QStringLiteral("why")});
    model.setCalls(file.facts, verdict);
    QCOMPARE(model.rowCount(), 3);
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(CallsTableModel::Start), QStringLiteral("Thu Oct 23, 10:05 AM"));
    QCOMPARE(text(CallsTableModel::Talk), QStringLiteral("15:00"));
    QCOMPARE(text(CallsTableModel::Ring), QStringLiteral("0:12"));
    QVERIFY(text(CallsTableModel::From).contains(QStringLiteral("broker's office")));
    QCOMPARE(text(CallsTableModel::Carrier), QStringLiteral("agrees"));
    QCOMPARE(text(CallsTableModel::Counts), QStringLiteral("why"));
    QCOMPARE(model.indexOf(file.facts.calls[2].id).row(), 2);
    QVERIFY(!model.indexOf(QUuid::createUuid()).isValid());
}

void TestCaseTables::unknownTimesAreNotZero()
{
    CallsTableModel model;
    CaseFile file = sampleCase(1, m_now);
    file.facts.calls.front().ringSeconds.reset();
    file.facts.calls.front().fromRegistered = false;
    file.facts.calls.front().fromLabel.clear();
    model.setCalls(file.facts, {});
    QCOMPARE(model.index(0, CallsTableModel::Ring).data().toString(), QStringLiteral("unknown"));
    QVERIFY(model.index(0, CallsTableModel::From)
                .data()
                .toString()
                .contains(QStringLiteral("not registered")));
}

void TestCaseTables::holders()
{
    HoldersModel model;
    QAbstractItemModelTester tester(&model, mode);
    const CaseFile file = sampleCase(1, m_now);
    model.setHolders(file.holders, file.summary.zoneId);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0, HoldersModel::Lead)
                .data()
                .toString()
                .contains(QStringLiteral("(this case)")));
}

void TestCaseTables::history()
{
    HistoryModel model;
    QAbstractItemModelTester tester(&model, mode);
    CaseFile file = sampleCase(1, m_now);
    file.events.push_back(
        caseEvent(m_now, QStringLiteral("Ben"), QStringLiteral("taken"), {}, true));
    model.setEvents(file.events);
    QCOMPARE(model.index(0, HistoryModel::What).data().toString(), QStringLiteral("Taken over"));
    QCOMPARE(model.index(1, HistoryModel::What).data().toString(), QStringLiteral("Opened"));
}

void TestCaseTables::notesOnly()
{
    HistoryModel model;
    CaseFile file = sampleCase(1, m_now);
    file.events.push_back(caseEvent(m_now, QStringLiteral("Ben"), QStringLiteral("noted"),
                                    QStringLiteral("rings again at 5"), false));
    model.setNotes(file.events);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, HistoryModel::Text).data().toString(),
             QStringLiteral("For the broker: rings again at 5"));
}

void TestCaseTables::files()
{
    FilesModel model;
    QAbstractItemModelTester tester(&model, mode);
    model.setRows({{QUuid::createUuid(),
                    QStringLiteral("bill.pdf"),
                    {},
                    12'345,
                    QStringLiteral("broker"),
                    QStringLiteral("Ana"),
                    m_now,
                    {}}});
    QCOMPARE(model.index(0, FilesModel::Side).data().toString(), QStringLiteral("the broker"));
    QCOMPARE(model.index(0, FilesModel::Size).data().toString(), QStringLiteral("12 KB"));
}

void TestCaseTables::claimChecks()
{
    ClaimCheckModel model;
    QAbstractItemModelTester tester(&model, mode);
    ClaimCheck fresh;
    fresh.state = ClaimState::New;
    ClaimCheck opened = fresh;
    opened.reference = QStringLiteral("DSP-2025-00009");
    ClaimCheck late;
    late.state = ClaimState::TooLate;
    ClaimCheck twice;
    twice.state = ClaimState::Duplicate;
    model.setRows({fresh, opened, late, twice});
    QCOMPARE(model.openable(), 2);
    QCOMPARE(model.index(1, ClaimCheckModel::State).data().toString(),
             QStringLiteral("Opened DSP-2025-00009"));
}

void TestCaseTables::tickedAppointments()
{
    BillableModel model;
    QAbstractItemModelTester tester(&model, mode);
    BillableAppointment kept{QUuid::createUuid(),
                             QStringLiteral("Testy"),
                             m_now,
                             QStringLiteral("America/Denver"),
                             {5000},
                             true,
                             {}};
    BillableAppointment gone = kept;
    gone.appointmentId = QUuid::createUuid();
    model.setAppointments({kept, gone});
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.tickedClaims(ClaimReason::NoShow).size(), size_t(2));
    model.setAppointments({kept});
    const auto claims = model.tickedClaims(ClaimReason::Unqualified);
    QCOMPARE(claims.size(), size_t(1));
    QCOMPARE(claims.front().appointmentId, kept.appointmentId);
    QCOMPARE(claims.front().reason, ClaimReason::Unqualified);
}

QTEST_GUILESS_MAIN(TestCaseTables)
#include "test_casetables.moc"
