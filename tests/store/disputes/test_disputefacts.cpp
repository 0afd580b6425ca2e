// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputeworld.h"
#include "waiting.h"

#include <QTest>

using namespace rl;

// Which calls, outages and questions to the carrier belong to a case. Times are minutes from the
// appointment; its number was held from two days before it to 14 hours after.
class TestDisputeFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        world = std::make_unique<DisputeWorld>();
        ana = world->person(QStringLiteral("ana"));
        dispute = world->data.openCase();
        world->data.rows("ALTER TABLE unmatched_calls DISABLE TRIGGER USER");
    }
    void cleanup()
    {
        ana.reset();
        world.reset();
    }

    void labelsTheRegisteredEnds();
    void labelHoldsWhileThePhoneWasHis();
    void correctionReplacesTheCall();
    void keptAsideCalls_data();
    void keptAsideCalls();
    void nextHoldersCallsAreNotShown();
    void ownCallsAreShown();
    void carrierAgreement_data();
    void carrierAgreement();
    void outages_data();
    void outages();
    void askedSpans();
    void otherAppointments();
    void outcomeIsAFact();

private:
    DisputeFacts facts()
    {
        Result<OpenCase> open = waitFor(ana->desk.open(dispute));
        if (!open)
            qFatal("%s", qUtf8Printable(open.error().detail));
        return open->file.facts;
    }
    void addAside(int minutesAfter, const QString &caller, const QString &reason)
    {
        world->data.rows(
            "INSERT INTO unmatched_calls (reason, reason_text, call_sid, tracking_number,"
            " caller_number, started_at, duration_seconds, call_status, call)"
            " SELECT :reason, 'why', gen_random_uuid()::text, '+14244851544', :caller,"
            " scheduled_at + make_interval(mins => :after), 60, 'completed', '{}'"
            " FROM appointments WHERE id = :of",
            {{"reason", reason},
             {"caller", caller},
             {"after", minutesAfter},
             {"of", world->data.appointment}});
    }

    std::unique_ptr<DisputeWorld> world;
    std::unique_ptr<DisputePerson> ana;
    QUuid dispute;
};

void TestDisputeFacts::labelsTheRegisteredEnds()
{
    const DisputeFacts shown = facts();
    QCOMPARE(shown.calls.size(), size_t(1));
    QCOMPARE(shown.calls[0].fromLabel, QStringLiteral("broker's office"));
    QCOMPARE(shown.calls[0].toLabel, QStringLiteral("lead"));
    QVERIFY(shown.calls[0].fromRegistered && shown.calls[0].toRegistered);
    QCOMPARE(shown.assignments.size(), size_t(1));
    QCOMPARE(shown.assignments[0].label, QStringLiteral("+14244851544"));
    QVERIFY(shown.assignments[0].contains(shown.calls[0].start));
    QCOMPARE(shown.calls[0].appointmentId, shown.appointment.id);
    QCOMPARE(shown.thresholdSeconds, 300);
    QCOMPARE(shown.leadMinutes, 60);
    QCOMPARE(shown.zone.id(), QByteArray("America/Los_Angeles"));
}

void TestDisputeFacts::labelHoldsWhileThePhoneWasHis()
{
    world->data.rows("UPDATE broker_phones SET valid_to = now() - interval '30 days'");
    QVERIFY(!facts().calls[0].fromRegistered);
}

void TestDisputeFacts::correctionReplacesTheCall()
{
    world->data.rows(
        "INSERT INTO billing_call_ledger (lead_id, broker_id, org_id, tracking_number,"
        " caller_number, direction, duration_seconds, call_sid, call_status, created_at,"
        " assignment_id, appointment_id, replaces_id, source)"
        " SELECT lead_id, broker_id, org_id, tracking_number, caller_number, direction, 100,"
        " call_sid, call_status, created_at, assignment_id, appointment_id, id, 'carrier_list'"
        " FROM billing_call_ledger");
    const DisputeFacts shown = facts();
    QCOMPARE(shown.calls.size(), size_t(1));
    QCOMPARE(shown.calls[0].talkSeconds, std::optional(100));
}

void TestDisputeFacts::keptAsideCalls_data()
{
    QTest::addColumn<int>("minutesAfter");
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("shown");
    const QString stranger = QStringLiteral("+12125550123");
    const QString broker = QStringLiteral("+13104365998");
    const QString lead = QStringLiteral("+16505550100");
    const QString unknown = QStringLiteral("unknown_caller");
    const QString outside = QStringLiteral("no_assignment");
    constexpr int day = 24 * 60;
    QTest::newRow("stranger while held") << 10 << stranger << unknown << true;
    QTest::newRow("anonymous while held") << 10 << "anonymous" << unknown << true;
    QTest::newRow("after release, nobody holds it") << day << broker << outside << true;
    QTest::newRow("a week after release") << 9 * day << broker << outside << false;
    QTest::newRow("broker before the assignment") << -2 * day - 60 << broker << outside << true;
    QTest::newRow("lead before the assignment") << -2 * day - 60 << lead << outside << true;
    QTest::newRow("stranger before the assignment")
        << -2 * day - 60 << stranger << outside << false;
    QTest::newRow("the same call told otherwise") << 10 << broker << "conflict" << false;
}

void TestDisputeFacts::keptAsideCalls()
{
    QFETCH(int, minutesAfter);
    QFETCH(QString, caller);
    QFETCH(QString, reason);
    QFETCH(bool, shown);
    addAside(minutesAfter, caller, reason);
    const DisputeFacts found = facts();
    QCOMPARE(found.calls.size(), size_t(shown ? 2 : 1));
    for (const CallRecord &call : found.calls) {
        if (call.talkSeconds == 60) {
            QVERIFY(call.assignmentId.isNull());
            QCOMPARE(call.from, caller);
            QCOMPARE(call.direction, CallDirection::Unknown);
        }
    }
}

void TestDisputeFacts::nextHoldersCallsAreNotShown()
{
    // Somebody else got the number the day after.
    const QUuid next =
        world->data.addAppointment(QStringLiteral("Next"), QStringLiteral("Holder"), 0);
    world->data.rows("UPDATE appointments SET scheduled_at = (SELECT scheduled_at FROM appointments"
                     " WHERE id = :first) + interval '3 days' WHERE id = :next",
                     {{"first", world->data.appointment}, {"next", next}});
    world->data.addAssignment(next, QStringLiteral("+14244851544"));
    world->data.addCall(next, 5, 600);
    addAside(3 * 24 * 60 + 10, QStringLiteral("+12125550123"), QStringLiteral("unknown_caller"));
    addAside(4 * 24 * 60, QStringLiteral("+12125550123"), QStringLiteral("no_assignment"));
    QCOMPARE(facts().calls.size(), size_t(1));
    // But who held it is told.
    const auto open = waitFor(ana->desk.open(dispute));
    QCOMPARE(open->file.holders.size(), size_t(2));
    QVERIFY(open->file.holders[0].isThisCase);
    QVERIFY(!open->file.holders[1].isThisCase);
    QCOMPARE(open->file.holders[1].leadName, QStringLiteral("Next Holder"));
}

void TestDisputeFacts::ownCallsAreShown()
{
    world->data.rows(
        "INSERT INTO billing_call_ledger (tracking_number, caller_number, direction,"
        " duration_seconds, call_sid, call_status, created_at, source)"
        " SELECT tracking_number, '+18005550100', 'internal', 400, 'CAown', 'completed',"
        " created_at + interval '1 hour', 'carrier_list' FROM billing_call_ledger");
    const DisputeFacts shown = facts();
    QCOMPARE(shown.calls.size(), size_t(2));
    QCOMPARE(shown.calls[1].direction, CallDirection::Internal);
}

void TestDisputeFacts::carrierAgreement_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<CarrierAgreement>("agreement");
    const QByteArray record =
        "INSERT INTO carrier_call_records (carrier, call_sid, started_at, talk_seconds,"
        " call_status, record) SELECT carrier, call_sid, created_at, duration_seconds,"
        " call_status, '{}' FROM billing_call_ledger";
    const QByteArray asked =
        "INSERT INTO import_runs (kind, file_name, file_bytes, file_head_sha256, status, carrier,"
        " covers_from, covers_to) SELECT 'calls', 'f', 1, 'x', 'done', 'signalwire', created_at -"
        " interval '1 day', created_at + interval '1 day' FROM billing_call_ledger";
    QTest::newRow("the carrier's own")
        << QByteArray("carrier_list") << QByteArray() << CarrierAgreement::OwnRecord;
    QTest::newRow("agrees") << QByteArray("bridge") << record << CarrierAgreement::Agrees;
    QTest::newRow("another talk time")
        << QByteArray("bridge")
        << QByteArray(record).replace("duration_seconds", "duration_seconds - 1")
        << CarrierAgreement::Differs;
    QTest::newRow("another status")
        << QByteArray("bridge") << QByteArray(record).replace(" call_status, '{}'", " 'busy', '{}'")
        << CarrierAgreement::Differs;
    QTest::newRow("another start")
        << QByteArray("bridge")
        << QByteArray(record).replace("created_at,", "created_at + interval '2 minutes',")
        << CarrierAgreement::Differs;
    QTest::newRow("asked, not there") << QByteArray("bridge") << asked << CarrierAgreement::Missing;
    QTest::newRow("asked, another carrier")
        << QByteArray("bridge") << QByteArray(asked).replace("'signalwire'", "'twilio'")
        << CarrierAgreement::NotAsked;
    QTest::newRow("asked, not read to the end")
        << QByteArray("bridge") << QByteArray(asked).replace("'done'", "'running'")
        << CarrierAgreement::NotAsked;
    QTest::newRow("not asked") << QByteArray("bridge") << QByteArray()
                               << CarrierAgreement::NotAsked;
}

void TestDisputeFacts::carrierAgreement()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, sql);
    QFETCH(CarrierAgreement, agreement);
    const QByteArray prepare = "ALTER TABLE billing_call_ledger DISABLE TRIGGER USER;"
                               "UPDATE billing_call_ledger SET source = '"
                               + source + "'";
    world->database.execute(prepare);
    if (!sql.isEmpty())
        world->database.execute(sql);
    QCOMPARE(facts().calls[0].agreement, agreement);
}

void TestDisputeFacts::outages_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<bool>("shown");
    const auto row = [](const char *name, const char *values, bool shown) {
        QTest::newRow(name) << QByteArray(values) << shown;
    };
    row("all numbers", "'signalwire', now() - interval '4 days', now() - interval '2 days', '{}'",
        true);
    row("still going on", "'signalwire', now() - interval '4 days', NULL, '{}'", true);
    row("this number", "'signalwire', now() - interval '4 days', NULL, '{+14244851544}'", true);
    row("another number", "'signalwire', now() - interval '4 days', NULL, '{+14244851545}'", false);
    row("another carrier", "'twilio', now() - interval '4 days', NULL, '{}'", false);
    row("long ago", "'signalwire', now() - interval '90 days', now() - interval '89 days', '{}'",
        false);
}

void TestDisputeFacts::outages()
{
    QFETCH(QByteArray, values);
    QFETCH(bool, shown);
    const QByteArray sql =
        "INSERT INTO incidents (carrier, started_at, ended_at, numbers) VALUES (" + values + ")";
    world->database.execute(sql);
    QCOMPARE(facts().outages.size(), size_t(shown ? 1 : 0));
}

void TestDisputeFacts::askedSpans()
{
    world->database.execute(
        "INSERT INTO import_runs (kind, file_name, file_bytes, file_head_sha256, status, carrier,"
        " covers_from, covers_to) VALUES"
        " ('calls', 'a', 1, 'x', 'done', 'signalwire', now() - interval '9 days', now()),"
        " ('calls', 'b', 1, 'y', 'failed', 'signalwire', now() - interval '9 days', now()),"
        " ('calls', 'c', 1, 'z', 'done', 'signalwire', NULL, NULL),"
        " ('leads', 'd', 1, 'v', 'done', NULL, now() - interval '9 days', now())");
    const DisputeFacts shown = facts();
    QCOMPARE(shown.asked.size(), size_t(1));
    QCOMPARE(shown.asked[0].label, QStringLiteral("signalwire"));
}

void TestDisputeFacts::otherAppointments()
{
    world->data.rows(
        "INSERT INTO appointments (org_id, lead_id, broker_id, scheduled_at, status, fee_cents,"
        " billable_seconds, verify_lead_minutes)"
        " SELECT org_id, lead_id, broker_id, scheduled_at + interval '1 day', 'scheduled', "
        "fee_cents,"
        " 300, 60 FROM appointments");
    world->data.addAppointment(QStringLiteral("Another"), QStringLiteral("Lead"));
    const DisputeFacts shown = facts();
    QCOMPARE(shown.otherAppointments.size(), size_t(1));
    QCOMPARE(shown.otherAppointments[0].scheduledFor, shown.appointment.scheduledFor.addDays(1));
}

void TestDisputeFacts::outcomeIsAFact()
{
    world->data.rows("UPDATE appointments SET status = 'no_show', outcome_at = now(), outcome_by ="
                     " 'Barbara'");
    const DisputeFacts shown = facts();
    QCOMPARE(shown.appointment.status, QStringLiteral("no_show"));
    QCOMPARE(shown.appointment.outcomeBy, QStringLiteral("Barbara"));
    QVERIFY(shown.appointment.outcomeAt.isValid());
}

QTEST_GUILESS_MAIN(TestDisputeFacts)
#include "test_disputefacts.moc"
