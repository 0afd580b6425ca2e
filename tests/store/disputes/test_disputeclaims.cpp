// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputeworld.h"
#include "waiting.h"

#include <QTest>

using namespace rl;

// What a broker's list means, and what becomes of it.
class TestDisputeClaims : public QObject
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

    void findsTheAppointment_data();
    void findsTheAppointment();
    void dayMayBeOneOff();
    void twoThatFitAreAmbiguous();
    void dateAloneIsNoMatch();
    void tellsWhatCannotBeDisputed_data();
    void tellsWhatCannotBeDisputed();
    void lateClaimsAreOpenedAndMarked();
    void sameLineTwiceIsOneCase();
    void opensEachOnce();
    void withdrawnMayBeOpenedAgain();
    void dueAndAmountAreTheSettings();
    void saysWhatIsWrongWithTheQuestion();
    void monthForTicking();
    void wholeListAtOnce();

private:
    ClaimCheck check(ClaimLine line)
    {
        line.line = 1;
        const auto checks = waitFor(ana->desk.checkClaims(world->data.broker, {line}));
        if (!checks)
            qFatal("%s", qUtf8Printable(checks.error().detail));
        return checks->front();
    }
    ClaimLine ticked(const QUuid &appointment)
    {
        ClaimLine line;
        line.line = 1;
        line.appointmentId = appointment;
        return line;
    }
    QDate appointmentDay()
    {
        return QDate::fromString(
            world->data.value("SELECT (scheduled_at AT TIME ZONE 'America/Los_Angeles')::date"
                              " FROM appointments WHERE id = :id",
                              {{"id", world->data.appointment}}),
            Qt::ISODate);
    }

    std::unique_ptr<DisputeWorld> world;
    std::unique_ptr<DisputePerson> ana;
};

void TestDisputeClaims::findsTheAppointment_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<bool>("dated");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *label, const char *name, const char *phone, bool dated,
                        bool found) {
        QTest::newRow(label) << QString::fromUtf8(name) << QString::fromUtf8(phone) << dated
                             << found;
    };
    row("name and day", "Testy McTesterson", "", true, true);
    row("name only", "testy mctesterson", "", false, true);
    row("turned round", "McTesterson Testy", "", true, true);
    row("misspelt", "Testy McTestersen", "", true, true);
    row("first name only", "Testy", "", true, true);
    row("with words", "Testy McTesterson never showed up", "", true, true);
    row("the lead's number", "", "+16505550100", false, true);
    row("the tracking number", "", "+14244851544", true, true);
    row("number of nobody, but the name", "Testy McTesterson", "+12125550199", true, true);
    row("somebody else", "Bartholomew Quick", "", true, false);
    row("number of nobody", "", "+12125550199", true, false);
    row("nothing", "", "", false, false);
}

void TestDisputeClaims::findsTheAppointment()
{
    QFETCH(QString, name);
    QFETCH(QString, phone);
    QFETCH(bool, dated);
    QFETCH(bool, found);
    ClaimLine line;
    line.leadName = name;
    line.phone = phone;
    if (dated)
        line.date = appointmentDay();
    const ClaimCheck answer = check(line);
    QCOMPARE(answer.state, found ? ClaimState::New : ClaimState::NotFound);
    QCOMPARE(answer.appointmentId, found ? world->data.appointment : QUuid());
    if (found) {
        QCOMPARE(answer.leadName, QStringLiteral("Testy McTesterson"));
        QCOMPARE(answer.amount, Money{5000});
        QCOMPARE(answer.zoneId, QStringLiteral("America/Los_Angeles"));
    } else {
        QVERIFY(answer.remark.startsWith(u"No appointment of this broker"));
    }
}

void TestDisputeClaims::dayMayBeOneOff()
{
    ClaimLine line;
    line.leadName = QStringLiteral("Testy McTesterson");
    line.date = appointmentDay().addDays(1);
    const ClaimCheck answer = check(line);
    QCOMPARE(answer.state, ClaimState::New);
    QVERIFY2(answer.remark.startsWith(u"Booked for "), qPrintable(answer.remark));
    line.date = appointmentDay().addDays(2);
    QCOMPARE(check(line).state, ClaimState::NotFound);
}

void TestDisputeClaims::twoThatFitAreAmbiguous()
{
    world->data.addAppointment(QStringLiteral("Maria"), QStringLiteral("Lopez"), 4);
    world->data.addAppointment(QStringLiteral("Maria"), QStringLiteral("Lopez"), 5);
    ClaimLine line;
    line.leadName = QStringLiteral("Maria Lopez");
    const ClaimCheck answer = check(line);
    QCOMPARE(answer.state, ClaimState::Ambiguous);
    QVERIFY(answer.remark.startsWith(u"Fits 2 appointments"));
    QVERIFY(answer.appointmentId.isNull());
    line.date = appointmentDay().addDays(-1);
    QCOMPARE(check(line).state, ClaimState::New);
}

// A line whose name could not be read: somebody has to say who is meant.
void TestDisputeClaims::dateAloneIsNoMatch()
{
    ClaimLine line;
    line.line = 1;
    line.text = QStringLiteral("10/22 ??? no show");
    line.date = appointmentDay();
    const ClaimCheck answer = check(line);
    QCOMPARE(answer.state, ClaimState::Ambiguous);
    QVERIFY2(answer.remark.startsWith(u"Only the date fits; choose: Testy McTesterson "),
             qPrintable(answer.remark));
    QVERIFY(answer.appointmentId.isNull());
    const auto opened = waitFor(ana->desk.openClaims(world->data.broker, {line}));
    QVERIFY(opened.ok());
    QVERIFY(opened->front().reference.isEmpty());
    QCOMPARE(world->data.value("SELECT count(*) FROM billing_disputes"), QStringLiteral("0"));

    line.date = appointmentDay().addDays(20);
    QCOMPARE(check(line).state, ClaimState::NotFound);
    QCOMPARE(check(ticked(world->data.appointment)).state, ClaimState::New); // chosen
}

void TestDisputeClaims::tellsWhatCannotBeDisputed_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<ClaimState>("state");
    const auto row = [](const char *name, const char *change, ClaimState state) {
        QTest::newRow(name) << QByteArray(change) << state;
    };
    row("costs nothing", "fee_cents = 0", ClaimState::NotCharged);
    row("cancelled", "status = 'cancelled', outcome_at = now()", ClaimState::NotCharged);
    row("moved", "status = 'rescheduled'", ClaimState::NotCharged);
    row("to come", "scheduled_at = now() + interval '1 day'", ClaimState::NotCharged);
    row("too late", "scheduled_at = now() - interval '31 days'", ClaimState::TooLate);
    row("the last day", "scheduled_at = now() - interval '29 days 23 hours'", ClaimState::New);
    row("no-show recorded", "status = 'no_show'", ClaimState::New);
}

void TestDisputeClaims::tellsWhatCannotBeDisputed()
{
    QFETCH(QByteArray, change);
    QFETCH(ClaimState, state);
    const QByteArray sql = "UPDATE appointments SET " + change;
    world->database.execute(sql);
    const ClaimCheck answer = check(ticked(world->data.appointment));
    QCOMPARE(answer.state, state);
    QVERIFY(state == ClaimState::New || answer.remark.endsWith(u'.'));

    const auto opened = waitFor(ana->desk.openClaims({}, {ticked(world->data.appointment)}));
    QCOMPARE(opened->front().reference.isEmpty(), state == ClaimState::NotCharged);
}

void TestDisputeClaims::lateClaimsAreOpenedAndMarked()
{
    const QUuid old = world->data.addAppointment(QStringLiteral("Old"), QStringLiteral("Lead"), 40);
    const auto opened = waitFor(ana->desk.openClaims({}, {ticked(old)}));
    QCOMPARE(opened->front().state, ClaimState::TooLate);
    QVERIFY(waitFor(ana->desk.open(opened->front().disputeId))->file.summary.late);
}

void TestDisputeClaims::sameLineTwiceIsOneCase()
{
    ClaimLine byName;
    byName.line = 2;
    byName.leadName = QStringLiteral("Testy McTesterson");
    const auto opened = waitFor(
        ana->desk.openClaims(world->data.broker, {ticked(world->data.appointment), byName}));
    QCOMPARE(opened->at(0).state, ClaimState::New);
    QCOMPARE(opened->at(1).state, ClaimState::Duplicate);
    QCOMPARE(opened->at(1).remark, QStringLiteral("The same appointment as line 1."));
    QCOMPARE(world->data.value("SELECT count(*) FROM billing_disputes"), QStringLiteral("1"));
}

void TestDisputeClaims::opensEachOnce()
{
    ClaimLine line = ticked(world->data.appointment);
    line.text = QStringLiteral("Testy 10/22 was not there");
    line.reason = ClaimReason::Unqualified;
    const auto first = waitFor(ana->desk.openClaims({}, {line}));
    const CaseFile file = waitFor(ana->desk.open(first->front().disputeId))->file;
    QCOMPARE(file.summary.reference, first->front().reference);
    QCOMPARE(file.summary.claim, ClaimReason::Unqualified);
    QCOMPARE(file.claimText, line.text);
    QCOMPARE(file.events.front().kind, QStringLiteral("opened"));
    QCOMPARE(file.events.front().by, QStringLiteral("Ana Alvarez"));

    const auto second = waitFor(ana->desk.openClaims({}, {line}));
    QCOMPARE(second->front().state, ClaimState::Duplicate);
    QCOMPARE(second->front().disputeId, first->front().disputeId);
    QVERIFY(second->front().remark.startsWith(u"Open since "));

    const auto decide = [&](DisputeAction action) {
        return waitFor(ana->desk.decide(world->data.decision(first->front().disputeId, action)))
            .ok();
    };
    QVERIFY(decide(DisputeAction::CreditFull));
    const ClaimCheck credited = check(line);
    QCOMPARE(credited.state, ClaimState::AlreadyCredited);
    QVERIFY(credited.remark.startsWith(u"$50.00 credited on "));
}

void TestDisputeClaims::withdrawnMayBeOpenedAgain()
{
    const ClaimLine line = ticked(world->data.appointment);
    const auto first = waitFor(ana->desk.openClaims({}, {line}));
    const QUuid dispute = first->front().disputeId;
    QVERIFY(waitFor(ana->desk.decide(world->data.decision(dispute, DisputeAction::Withdraw))).ok());
    const auto second = waitFor(ana->desk.openClaims({}, {line}));
    QCOMPARE(second->front().state, ClaimState::New);
    // Then the first one stays withdrawn.
    const auto both =
        waitFor(ana->desk.decide(world->data.decision(dispute, DisputeAction::Reopen)));
    QCOMPARE(both.error().code, ErrorCode::Conflict);
    QVERIFY(both.error().what.contains(second->front().reference));
}

void TestDisputeClaims::dueAndAmountAreTheSettings()
{
    world->database.execute(
        "UPDATE organizations SET dispute_due_days = 3, dispute_soon_hours = 100;"
        "UPDATE appointments SET fee_cents = 4200");
    const auto opened = waitFor(ana->desk.openClaims({}, {ticked(world->data.appointment)}));
    const DisputeSummary summary = waitFor(ana->desk.open(opened->front().disputeId))->file.summary;
    QCOMPARE(summary.amount, Money{4200});
    QCOMPARE(summary.openedAt.daysTo(summary.dueAt), 3);
    DisputeQuery soon;
    soon.view = DisputeView::DueSoon;
    QCOMPARE(waitFor(ana->desk.list(soon))->total, 1);
}

void TestDisputeClaims::saysWhatIsWrongWithTheQuestion()
{
    ClaimLine nameless;
    nameless.line = 4;
    nameless.leadName = QStringLiteral("Testy");
    const auto whose = waitFor(ana->desk.checkClaims({}, {nameless}));
    QCOMPARE(whose.error().code, ErrorCode::InvalidInput);
    QCOMPARE(whose.error().what, QStringLiteral("Line 4 names no appointment."));
    QCOMPARE(waitFor(ana->desk.checkClaims(QUuid::createUuid(), {nameless})).error().code,
             ErrorCode::NotFound);
    QCOMPARE(waitFor(ana->desk.openClaims({}, {ticked(QUuid::createUuid())}))->front().state,
             ClaimState::NotFound);
    const auto walter = world->person(QStringLiteral("walter"));
    QCOMPARE(waitFor(walter->desk.openClaims({}, {ticked(world->data.appointment)})).error().code,
             ErrorCode::NotAllowed);
}

void TestDisputeClaims::monthForTicking()
{
    // 23:30 on the 31st in the organization's zone is the next month in UTC.
    world->database.execute(
        "UPDATE appointments SET scheduled_at = '2026-10-31 23:30-07' AT TIME ZONE 'UTC' AT TIME"
        " ZONE 'UTC'");
    const auto october = waitFor(ana->desk.appointmentsOfMonth(world->data.broker, 2026, 10));
    QVERIFY(october.ok());
    QCOMPARE(october->size(), size_t(1));
    QCOMPARE(october->front().leadName, QStringLiteral("Testy McTesterson"));
    QVERIFY(october->front().reference.isEmpty());
    QVERIFY(waitFor(ana->desk.appointmentsOfMonth(world->data.broker, 2026, 11))->empty());
    QCOMPARE(waitFor(ana->desk.appointmentsOfMonth(world->data.broker, 2026, 13)).error().code,
             ErrorCode::InvalidInput);
}

void TestDisputeClaims::wholeListAtOnce()
{
    std::vector<ClaimLine> lines;
    for (int i = 0; i < 40; ++i) {
        const QString name = QStringLiteral("Person %1").arg(QChar(u'A' + i % 26)) + u"ddington"
                             + QString::number(i);
        world->data.addAppointment(name, QStringLiteral("Q"), 3 + i % 20);
        ClaimLine line;
        line.line = i + 1;
        line.leadName = name + QStringLiteral(" Q");
        lines.push_back(line);
    }
    const auto opened = waitFor(ana->desk.openClaims(world->data.broker, lines));
    QVERIFY(opened.ok());
    QSet<QString> references;
    for (const ClaimCheck &one : *opened) {
        QVERIFY2(one.state == ClaimState::New, qPrintable(one.line.leadName + one.remark));
        references.insert(one.reference);
    }
    QCOMPARE(references.size(), 40);
    std::vector<ClaimLine> many(2001);
    QCOMPARE(waitFor(ana->desk.checkClaims(world->data.broker, many)).error().code,
             ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestDisputeClaims)
#include "test_disputeclaims.moc"
