// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/samplebuilder.h"
#include "testdatabase.h"

#include <QTest>

using namespace rl;

namespace {

SampleSize smallSize()
{
    return {6, 90, 2400, 60, 7, QDate(2026, 11, 3)};
}

// One line a table: everything in it that does not hang on the moment of building.
QString fingerprint(TestDatabase &database)
{
    return database.value(R"(
        SELECT concat_ws(E'\n',
          (SELECT md5(string_agg(concat_ws('|', id, company_name, contact_name, phone, time_zone), E'\n' ORDER BY id)) FROM brokers),
          (SELECT md5(string_agg(concat_ws('|', id, first_name, last_name, primary_phone), E'\n' ORDER BY id)) FROM leads),
          (SELECT md5(string_agg(concat_ws('|', id, number, lead_id, assigned_at, released_at), E'\n' ORDER BY id)) FROM tracking_assignments),
          (SELECT md5(string_agg(concat_ws('|', id, scheduled_at, status), E'\n' ORDER BY id)) FROM appointments),
          (SELECT md5(string_agg(concat_ws('|', call_sid, created_at, caller_number, direction, duration_seconds, appointment_id), E'\n'
                                 ORDER BY call_sid)) FROM billing_call_logs),
          (SELECT md5(string_agg(concat_ws('|', call_sid, reason), E'\n' ORDER BY call_sid)) FROM unmatched_calls),
          (SELECT md5(string_agg(concat_ws('|', reference, appointment_id, status, due_at), E'\n' ORDER BY reference)) FROM billing_disputes)))");
}

void build(TestDatabase &database, const SampleSize &size)
{
    const std::unique_ptr<Session> session = database.session();
    const Outcome built = SampleBuilder().build(*session, size);
    QVERIFY2(built.ok(), built ? "" : qPrintable(built.error().text() + built.error().detail));
}

} // namespace

class TestSampleBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameSeedSameData();
    void onlyReservedNumbers();
    void everyKindOfCase();
    void againChangesNothing();
    void batchesChangeNothing();
    void stoppedGoesOn();
    void refusesOtherData();
    void refusesImpossibleSizes();

private:
    std::optional<TestDatabase> m_sample; // built once, read by most
};

void TestSampleBuilder::initTestCase()
{
    m_sample.emplace();
    build(*m_sample, smallSize());
}

void TestSampleBuilder::sameSeedSameData()
{
    TestDatabase two;
    TestDatabase other;
    build(two, smallSize());
    SampleSize otherSeed = smallSize();
    otherSeed.seed = 8;
    build(other, otherSeed);
    const QString first = fingerprint(*m_sample);
    QCOMPARE(first.count(u'\n'), 6);
    QCOMPARE(fingerprint(two), first);
    QVERIFY(fingerprint(other) != first);
}

void TestSampleBuilder::onlyReservedNumbers()
{
    TestDatabase &database = *m_sample;
    QCOMPARE(database.value(R"(
                 SELECT count(*) FROM (
                   SELECT primary_phone AS number FROM leads UNION SELECT phone FROM brokers
                   UNION SELECT number FROM broker_phones UNION SELECT number FROM signalwire_phone_numbers
                   UNION SELECT number FROM ec_phones UNION SELECT caller_number FROM billing_call_ledger
                   UNION SELECT called_number FROM billing_call_ledger UNION SELECT caller_number FROM unmatched_calls) AS numbers
                 WHERE number !~ '^\+1[2-9]\d{2}55501\d{2}$')"),
             QStringLiteral("0"));
    // A lead's phone may be another lead's later, never at the same time.
    QCOMPARE(database.value(R"(
                 SELECT count(*) FROM tracking_assignments a JOIN leads la ON la.id = a.lead_id
                 JOIN leads lb ON lb.primary_phone = la.primary_phone AND lb.id <> la.id
                 JOIN tracking_assignments b ON b.lead_id = lb.id
                 WHERE tstzrange(a.assigned_at, a.released_at) && tstzrange(b.assigned_at, b.released_at))"),
             QStringLiteral("0"));
}

void TestSampleBuilder::everyKindOfCase()
{
    TestDatabase &database = *m_sample;
    const auto count = [&database](const QByteArray &condition) {
        const QByteArray sql = "SELECT count(*) FROM billing_disputes d "
                               "JOIN appointments a ON a.id = d.appointment_id WHERE "
                               + condition;
        return database.value(sql).toInt();
    };
    const auto withCall = [&count](const QByteArray &condition) {
        return count("EXISTS (SELECT FROM billing_call_logs c WHERE c.appointment_id = a.id AND "
                     + condition + ")");
    };
    for (const char *talk : {"299", "300", "301"})
        QVERIFY2(withCall(QByteArray("c.duration_seconds = ") + talk) > 0, talk);
    QVERIFY(withCall("c.answered_by LIKE 'machine%'") > 0);
    QVERIFY(withCall("c.leg_sid IS NOT NULL") > 0);
    QVERIFY(count("NOT EXISTS (SELECT FROM billing_call_logs c WHERE c.lead_id = a.lead_id) AND "
                  "NOT EXISTS "
                  "(SELECT FROM unmatched_calls u JOIN tracking_assignments t ON t.number = "
                  "u.tracking_number "
                  "WHERE t.lead_id = a.lead_id AND u.started_at >= t.assigned_at "
                  "AND u.started_at < t.released_at + interval '2 days')")
            > 0);
    QVERIFY(count("a.status = 'rescheduled' AND a.rescheduled_to IS NOT NULL") > 0);
    QVERIFY(count("a.status = 'cancelled'") > 0);
    QVERIFY(count("a.status = 'no_show'") > 0);
    QVERIFY(
        count("EXISTS (SELECT FROM appointments o WHERE o.lead_id = a.lead_id AND o.id <> a.id)")
        > 0);
    QVERIFY(
        count("EXISTS (SELECT FROM incidents i JOIN tracking_assignments t ON t.number = ANY "
              "(i.numbers) "
              "WHERE t.lead_id = a.lead_id AND a.scheduled_at BETWEEN i.started_at AND i.ended_at)")
        > 0);
    QVERIFY(count("EXISTS (SELECT FROM billing_call_logs c JOIN tracking_assignments t ON t.id = "
                  "c.assignment_id WHERE t.lead_id = a.lead_id AND c.direction = 'internal')")
            > 0);
    QVERIFY(count("EXISTS (SELECT FROM unmatched_calls u JOIN tracking_assignments t ON t.number = "
                  "u.tracking_number "
                  "WHERE t.lead_id = a.lead_id AND u.reason = 'unknown_caller' "
                  "AND u.started_at BETWEEN t.assigned_at AND t.released_at)")
            > 0);
    QVERIFY(count("EXISTS (SELECT FROM unmatched_calls u JOIN tracking_assignments t ON t.id = "
                  "u.previous_assignment_id "
                  "WHERE t.lead_id = a.lead_id AND u.reason = 'no_assignment')")
            > 0);
}

void TestSampleBuilder::againChangesNothing()
{
    TestDatabase &database = *m_sample;
    const QString before = fingerprint(database);
    build(database, smallSize());
    QCOMPARE(fingerprint(database), before);
}

void TestSampleBuilder::batchesChangeNothing()
{
    TestDatabase database;
    const std::unique_ptr<Session> session = database.session();
    QList<qint64> steps;
    const Outcome built =
        SampleBuilder(250).build(*session, smallSize(), [&steps](qint64 done, qint64) {
            steps.append(done);
            return true;
        });
    QVERIFY2(built.ok(), built ? "" : qPrintable(built.error().text()));
    QVERIFY(steps.size() > 4);
    QCOMPARE(steps.constFirst(), qint64(250));
    QCOMPARE(fingerprint(database), fingerprint(*m_sample));
}

void TestSampleBuilder::stoppedGoesOn()
{
    TestDatabase database;
    const std::unique_ptr<Session> session = database.session();
    const Outcome stopped = SampleBuilder(250).build(
        *session, smallSize(), [](qint64 done, qint64) { return done < 750; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(database.value("SELECT count(*) FROM appointments").toInt() > 0);
    const auto isWhole = [&session] {
        return session->query(u"sample_is_there")->first().flag("is_whole");
    };
    QVERIFY(!isWhole());
    SampleSize another = smallSize();
    another.numbers = 60;
    const Outcome refused = SampleBuilder(250).build(*session, another);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);

    SampleSize later = smallSize();
    later.day = {}; // another day by now: it goes on with the one it was begun on
    const std::unique_ptr<Session> next = database.session();
    const Outcome whole = SampleBuilder(250).build(*next, later);
    QVERIFY2(whole.ok(), whole ? "" : qPrintable(whole.error().text()));
    QCOMPARE(fingerprint(database), fingerprint(*m_sample));
    QVERIFY(isWhole());
}

void TestSampleBuilder::refusesOtherData()
{
    TestDatabase database;
    database.execute("INSERT INTO brokers (company_name, contact_name, phone) VALUES ('Real Co', "
                     "'A Person', '+14245551234')");
    const std::unique_ptr<Session> session = database.session();
    const Outcome built = SampleBuilder().build(*session, smallSize());
    QVERIFY(!built);
    QCOMPARE(built.error().code, ErrorCode::Conflict);
    QCOMPARE(database.value("SELECT count(*) FROM brokers"), QStringLiteral("1"));
}

void TestSampleBuilder::refusesImpossibleSizes()
{
    TestDatabase database;
    const std::unique_ptr<Session> session = database.session();
    SampleSize size = smallSize();
    size.numbers = 20'000; // twice that is more than the reserved range holds
    const Outcome built = SampleBuilder().build(*session, size);
    QVERIFY(!built);
    QCOMPARE(built.error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestSampleBuilder)
#include "test_samplebuilder.moc"
