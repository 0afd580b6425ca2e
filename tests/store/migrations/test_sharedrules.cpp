// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that C++ and SQL both need, held to the same cases (tests/vectors): how a phone number is
// read, when a number is released, which calls verify an appointment. An invoice and a verdict
// must not differ.
#undef QT_USE_QSTRINGBUILDER // statements are put together from bytes here
#include "../../domain/vectorfile.h"
#include "../../domain/verdictvectors.h"
#include "testdatabase.h"
#include "verdictrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rl;
using rl::testing::VerdictVector;

namespace {

const QUuid lead = QUuid::createUuidV5(QUuid(), QStringLiteral("lead"));
const QUuid broker = QUuid::createUuidV5(QUuid(), QStringLiteral("broker"));

// The broker's call over the tracking number, without a start.
CallRecord quarterOfAnHour()
{
    CallRecord call;
    call.id = QUuid::createUuid();
    call.sid = QStringLiteral("CA1");
    call.trackingNumber = QStringLiteral("+14244851544");
    call.from = QStringLiteral("+13104365998");
    call.direction = CallDirection::BrokerToLead;
    call.status = QStringLiteral("completed");
    call.talkSeconds = 900;
    return call;
}

QJsonValue milliseconds(const QDateTime &instant)
{
    return instant.isValid() ? QJsonValue(instant.toMSecsSinceEpoch()) : QJsonValue();
}

QJsonArray documentOf(const std::vector<Span> &spans)
{
    QJsonArray array;
    for (const Span &span : spans)
        array.append(QJsonObject{{QStringLiteral("from"), milliseconds(span.from)},
                                 {QStringLiteral("to"), milliseconds(span.to)},
                                 {QStringLiteral("label"), span.label}});
    return array;
}

QJsonObject documentOf(const Appointment &appointment)
{
    return {{QStringLiteral("id"), appointment.id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("at"), milliseconds(appointment.scheduledFor)},
            {QStringLiteral("status"), appointment.status}};
}

QString agreementName(CarrierAgreement agreement)
{
    switch (agreement) {
    case CarrierAgreement::OwnRecord:
        return QStringLiteral("own_record");
    case CarrierAgreement::Agrees:
        return QStringLiteral("agrees");
    case CarrierAgreement::Differs:
        return QStringLiteral("differs");
    case CarrierAgreement::Missing:
        return QStringLiteral("missing");
    case CarrierAgreement::NotAsked:
        break;
    }
    return QStringLiteral("not_asked");
}

// What is not there is left out, as dispute_facts() does.
QJsonObject documentOf(const CallRecord &call)
{
    QJsonObject object{{QStringLiteral("sid"), call.sid},
                       {QStringLiteral("start"), milliseconds(call.start)},
                       {QStringLiteral("number"), call.trackingNumber},
                       {QStringLiteral("direction"), directionName(call.direction)},
                       {QStringLiteral("status"), call.status},
                       {QStringLiteral("agreement"), agreementName(call.agreement)}};
    if (call.talkSeconds)
        object[QStringLiteral("talk")] = *call.talkSeconds;
    if (!call.answeredBy.isEmpty())
        object[QStringLiteral("answered_by")] = call.answeredBy;
    if (!call.assignmentId.isNull())
        object[QStringLiteral("assignment")] = call.assignmentId.toString(QUuid::WithoutBraces);
    if (!call.appointmentId.isNull())
        object[QStringLiteral("appointment")] = call.appointmentId.toString(QUuid::WithoutBraces);
    return object;
}

QJsonObject documentOf(const DisputeFacts &facts)
{
    QJsonArray calls;
    for (const CallRecord &call : facts.calls)
        calls.append(documentOf(call));
    QJsonArray others;
    for (const Appointment &other : facts.otherAppointments)
        others.append(documentOf(other));
    return {{QStringLiteral("reason"), reasonName(facts.reason)},
            {QStringLiteral("appointment"), documentOf(facts.appointment)},
            {QStringLiteral("other_appointments"), others},
            {QStringLiteral("calls"), calls},
            {QStringLiteral("assignments"), documentOf(facts.assignments)},
            {QStringLiteral("outages"), documentOf(facts.outages)},
            {QStringLiteral("asked"), documentOf(facts.asked)},
            {QStringLiteral("threshold"), facts.thresholdSeconds},
            {QStringLiteral("lead_minutes"), facts.leadMinutes},
            {QStringLiteral("zone"), QString::fromLatin1(facts.zone.id())}};
}

} // namespace

class TestSharedRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<TestDatabase>(); }
    void init() { m_database->execute("BEGIN"); }
    void cleanup() { m_database->execute("ROLLBACK"); }

    void phoneNumberIsReadAlike();
    void numberIsReleasedAlike();
    void sameCallsCountAsInTheVerdict_data();
    void sameCallsCountAsInTheVerdict();
    void sameIsRecommendedAsInTheVerdict_data() { sameCallsCountAsInTheVerdict_data(); }
    void sameIsRecommendedAsInTheVerdict();
    void callOfALaterAssignmentVerifiesNoEarlierAppointment();
    void laterChangesAreJudgedAnew_data();
    void laterChangesAreJudgedAnew();
    void monthIsTheAppointmentsInItsZone();

private:
    void enterPeople(const QByteArray &zone);
    void enterHeld(const QString &number, const QDateTime &from, const QDateTime &to);
    void enterAppointment(const Appointment &appointment, int threshold, int leadMinutes);
    void enterCall(const CallRecord &call);
    std::unique_ptr<TestDatabase> m_database;
};

void TestSharedRules::enterPeople(const QByteArray &zone)
{
    m_database->rows("INSERT INTO brokers (id, company_name, phone) VALUES (:id::uuid, 'My Reverse "
                     "Options', '+13104365998')",
                     {{"id", broker}});
    m_database->rows("INSERT INTO leads (id, first_name, primary_phone) VALUES (:id::uuid, "
                     "'Testy', '+16505300051')",
                     {{"id", lead}});
    m_database->execute("UPDATE organizations SET time_zone = '" + zone + '\'');
}

void TestSharedRules::enterHeld(const QString &number, const QDateTime &from, const QDateTime &to)
{
    m_database->rows("INSERT INTO signalwire_phone_numbers (number, assigned_broker_company) "
                     "VALUES (:number, 'My Reverse Options') ON CONFLICT DO NOTHING",
                     {{"number", number}});
    m_database->rows(
        "INSERT INTO tracking_assignments (number_id, number, lead_id, broker_id, org_id, "
        "assigned_at, released_at) "
        "SELECT id, number, :lead::uuid, :broker::uuid, org_id, :from::timestamptz, "
        ":to::timestamptz FROM signalwire_phone_numbers WHERE number = :number",
        {{"number", number}, {"lead", lead}, {"broker", broker}, {"from", from}, {"to", to}});
}

void TestSharedRules::enterAppointment(const Appointment &appointment, int threshold,
                                       int leadMinutes)
{
    m_database->rows("INSERT INTO appointments (id, org_id, lead_id, broker_id, scheduled_at, "
                     "status, fee_cents, billable_seconds, verify_lead_minutes) "
                     "SELECT coalesce(:id::uuid, gen_random_uuid()), org_id, :lead::uuid, id, "
                     ":at::timestamptz, :status, 5000, :threshold::int, :minutes::int FROM brokers",
                     {{"id", appointment.id},
                      {"lead", lead},
                      {"at", appointment.scheduledFor},
                      {"status", appointment.status},
                      {"threshold", threshold},
                      {"minutes", leadMinutes}});
}

// As the bridge writes it; a call whose parties are not the lead and the broker names neither.
void TestSharedRules::enterCall(const CallRecord &call)
{
    const bool theirs = call.direction == CallDirection::BrokerToLead
                        || call.direction == CallDirection::LeadToBroker;
    m_database->rows(
        "INSERT INTO billing_call_logs (id, lead_id, broker_id, tracking_number, caller_number, "
        "direction, duration_seconds, call_sid, call_status, created_at, appointment_id) "
        "VALUES (:id::uuid, :lead::uuid, :broker::uuid, :number, :caller, :direction, :talk::int, "
        ":sid, :status, :start::timestamptz, :appointment::uuid)",
        {{"id", call.id},
         {"lead", theirs ? lead : QUuid()},
         {"broker", theirs ? broker : QUuid()},
         {"number", call.trackingNumber},
         {"caller", call.from},
         {"direction", directionName(call.direction)},
         {"talk", call.talkSeconds},
         {"sid", call.sid},
         {"status", call.status},
         {"start", call.start},
         {"appointment", call.appointmentId}});
}

void TestSharedRules::phoneNumberIsReadAlike()
{
    QStringList differing;
    for (const QJsonValue &value : rl::testing::vectorCases(QStringLiteral("phones.json"))) {
        const QString read =
            m_database->value("SELECT e164(:text)", {{"text", value[u"text"].toString()}});
        if (read != value[u"e164"].toString())
            differing << value[u"text"].toString() + QStringLiteral(" is read as ") + read
                             + QStringLiteral(" (") + value[u"why"].toString() + u')';
    }
    QCOMPARE(differing.join(u'\n'), QString());
}

void TestSharedRules::numberIsReleasedAlike()
{
    QStringList differing;
    for (const QJsonValue &value : rl::testing::vectorCases(QStringLiteral("release.json"))) {
        const QString released =
            m_database->value("SELECT utc_text(next_midnight(:at::timestamptz, :zone) + "
                              "make_interval(secs => :grace::int))",
                              {{"at", value[u"appointment"].toString()},
                               {"zone", value[u"zone"].toString()},
                               {"grace", value[u"grace"].toInt()}});
        if (released != value[u"release"].toString())
            differing << value[u"why"].toString() + QStringLiteral(": ") + released;
    }
    QCOMPARE(differing.join(u'\n'), QString());
}

void TestSharedRules::sameCallsCountAsInTheVerdict_data()
{
    QTest::addColumn<VerdictVector>("vector");
    for (const VerdictVector &vector : rl::testing::verdictVectors())
        QTest::newRow(qPrintable(vector.name)) << vector;
}

void TestSharedRules::sameCallsCountAsInTheVerdict()
{
    QFETCH(VerdictVector, vector);
    const DisputeFacts &facts = vector.facts;
    for (const CallRecord &call : facts.calls) {
        if (!call.appointmentId.isNull() && call.appointmentId != facts.appointment.id
            && std::none_of(
                facts.otherAppointments.begin(), facts.otherAppointments.end(),
                [&call](const Appointment &other) { return other.id == call.appointmentId; }))
            QSKIP("A call cannot name an appointment that is not there.");
    }
    enterPeople(facts.zone.id());
    for (const Span &held : facts.assignments)
        enterHeld(held.label, held.from, held.to);
    enterAppointment(facts.appointment, facts.thresholdSeconds, facts.leadMinutes);
    for (const Appointment &other : facts.otherAppointments)
        enterAppointment(other, facts.thresholdSeconds, facts.leadMinutes);
    for (const CallRecord &call : facts.calls)
        enterCall(call);

    QStringList counting;
    const SqlRows rows = m_database->rows(
        "SELECT call_id FROM call_verification WHERE verifies AND appointment_id = :id::uuid",
        {{"id", facts.appointment.id}});
    for (const SqlRow row : rows)
        counting << vector.callIds.key(row.uuid("call_id"));
    QStringList expected;
    for (const QJsonValue &name : vector.expected[u"counts"].toArray())
        expected << name.toString();
    counting.sort();
    expected.sort();
    QCOMPARE(counting, expected);
    QCOMPARE(
        m_database
            ->rows("SELECT verified FROM appointment_verification WHERE appointment_id = :id::uuid",
                   {{"id", facts.appointment.id}})
            .first()
            .flag("verified"),
        !expected.isEmpty());
}

// The database judges the document that it gives out itself.
void TestSharedRules::sameIsRecommendedAsInTheVerdict()
{
    QFETCH(VerdictVector, vector);
    const QByteArray facts = QJsonDocument(documentOf(vector.facts)).toJson();
    QCOMPARE(m_database->value("SELECT dispute_recommendation(:facts::jsonb)",
                               {{"facts", QString::fromUtf8(facts)}}),
             recommendationName(findIn(vector.facts).recommendation));
}

// The same two people again, months later: a call before the new appointment is not about the old.
void TestSharedRules::callOfALaterAssignmentVerifiesNoEarlierAppointment()
{
    const auto utc = [](int month, int day, int hour) {
        return QDateTime(QDate(2025, month, day), QTime(hour, 0), Qt::UTC);
    };
    const QString number = QStringLiteral("+14244851544");
    enterPeople("UTC");
    enterHeld(number, utc(1, 4, 9), utc(1, 6, 0));
    enterHeld(number, utc(3, 1, 9), utc(3, 4, 0));
    Appointment january{
        QUuid::createUuid(), utc(1, 5, 10), QStringLiteral("scheduled"), {}, {}, {}};
    Appointment march{QUuid::createUuid(), utc(3, 3, 10), QStringLiteral("scheduled"), {}, {}, {}};
    enterAppointment(january, 300, 60);
    enterAppointment(march, 300, 60);
    CallRecord call = quarterOfAnHour();
    call.start = utc(3, 2, 10);
    enterCall(call);
    QCOMPARE(m_database->value("SELECT count(*) FROM appointment_verification WHERE verified"),
             QStringLiteral("0"));
}

void TestSharedRules::laterChangesAreJudgedAnew_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("verified");
    QTest::newRow("nothing") << QByteArray("SELECT 1") << "1";
    QTest::newRow("outcome no_show")
        << QByteArray("UPDATE appointments SET status = 'no_show'") << "1";
    QTest::newRow("cancelled") << QByteArray("UPDATE appointments SET status = 'cancelled'") << "0";
    QTest::newRow("moved") << QByteArray("UPDATE appointments SET status = 'rescheduled'") << "0";
    QTest::newRow("time corrected")
        << QByteArray("UPDATE appointments SET scheduled_at = scheduled_at + interval '2 hours'")
        << "0";
    const QByteArray correction =
        "INSERT INTO billing_call_ledger (lead_id, broker_id, tracking_number, caller_number, "
        "direction, duration_seconds, "
        "call_sid, call_status, created_at, assignment_id, appointment_id, replaces_id) SELECT "
        "lead_id, broker_id, tracking_number, "
        "caller_number, direction, duration_seconds, call_sid, call_status, created_at, "
        "assignment_id, appointment_id, id FROM billing_call_ledger";
    QTest::newRow("the same entered again") << correction << "1";
    QTest::newRow("corrected to another talk time")
        << QByteArray(correction)
               .replace("direction, duration_seconds, call_sid, call_status, created_at, "
                        "assignment_id, appointment_id, id FROM",
                        "direction, 300, call_sid, call_status, created_at, assignment_id, "
                        "appointment_id, id FROM")
        << "0";
    QTest::newRow("corrected to outside any assignment")
        << QByteArray(correction)
               .replace("created_at, assignment_id, appointment_id, id FROM",
                        "created_at, NULL, appointment_id, id FROM")
        << "0";
    QTest::newRow("corrected to EC's own")
        << QByteArray(correction)
               .replace("caller_number, direction, duration_seconds, call_sid, call_status, "
                        "created_at, assignment_id, appointment_id, id FROM",
                        "caller_number, 'internal', duration_seconds, call_sid, call_status, "
                        "created_at, assignment_id, appointment_id, id FROM")
        << "0";
}

void TestSharedRules::laterChangesAreJudgedAnew()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, verified);
    const QDateTime appointment(QDate(2025, 10, 22), QTime(10, 0), Qt::UTC);
    enterPeople("UTC");
    enterHeld(QStringLiteral("+14244851544"), appointment.addDays(-1), appointment.addDays(2));
    enterAppointment({QUuid::createUuid(), appointment, QStringLiteral("scheduled"), {}, {}, {}},
                     300, 60);
    CallRecord call = quarterOfAnHour();
    call.start = appointment.addSecs(300);
    enterCall(call);
    m_database->execute(change);
    QCOMPARE(m_database->value("SELECT count(*) FROM appointment_verification WHERE verified"),
             verified);
    QCOMPARE(
        m_database->value("SELECT coalesce(sum(verified_appointments), 0) FROM v_billing_summary"),
        verified);
}

void TestSharedRules::monthIsTheAppointmentsInItsZone()
{
    const QDateTime appointment(QDate(2025, 11, 1), QTime(2, 0),
                                Qt::UTC); // still October in California
    enterPeople("America/Los_Angeles");
    enterHeld(QStringLiteral("+14244851544"), appointment.addDays(-1), appointment.addDays(2));
    enterAppointment({QUuid::createUuid(), appointment, QStringLiteral("scheduled"), {}, {}, {}},
                     300, 60);
    CallRecord call = quarterOfAnHour();
    call.start = appointment.addSecs(36 * 3600); // 2 November
    enterCall(call);
    QCOMPARE(m_database->value("SELECT month || ' ' || amount_cents FROM v_billing_summary"),
             QStringLiteral("2025-10-01 5000"));
}

QTEST_GUILESS_MAIN(TestSharedRules)
#include "test_sharedrules.moc"
