// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputedata.h"

namespace rl {

DisputeData::DisputeData(std::unique_ptr<Session> superuser)
    : organization(QUuid::createUuid())
    , broker(QUuid::createUuid())
    , m_session(std::move(superuser))
{
    rows("INSERT INTO organizations (id, company_name, time_zone)"
         " VALUES (:id, 'My Reverse Options', 'America/Los_Angeles')",
         {{"id", organization}});
    rows("INSERT INTO brokers (id, company_name, contact_name, phone)"
         " VALUES (:id, 'My Reverse Options', 'Walter Richards', '+13104365998')",
         {{"id", broker}});
    appointment = addAppointment(QStringLiteral("Testy"), QStringLiteral("McTesterson"));
    addAssignment(appointment, QStringLiteral("+14244851544"));
    addCall(appointment, 5, 900);
}

QUuid DisputeData::addAppointment(const QString &firstName, const QString &lastName, int daysAgo,
                                  int feeCents)
{
    const QUuid id = QUuid::createUuid();
    const QUuid lead = QUuid::createUuid();
    const QString phone =
        value("SELECT '+1650555' || lpad((100 + count(*))::text, 4, '0') FROM leads");
    rows("INSERT INTO leads (id, first_name, last_name, primary_phone)"
         " VALUES (:id, :first, :last, :phone)",
         {{"id", lead}, {"first", firstName}, {"last", lastName}, {"phone", phone}});
    rows("INSERT INTO appointments (id, org_id, lead_id, broker_id, scheduled_at, fee_cents,"
         " billable_seconds, verify_lead_minutes)"
         " VALUES (:id, :org, :lead, :broker, (((now() AT TIME ZONE 'America/Los_Angeles')::date"
         " - :days::int) + time '10:00') AT TIME ZONE 'America/Los_Angeles', :fee, 300, 60)",
         {{"id", id},
          {"org", organization},
          {"lead", lead},
          {"broker", broker},
          {"days", daysAgo},
          {"fee", feeCents}});
    return id;
}

QUuid DisputeData::addAssignment(const QUuid &of, const QString &number)
{
    const QUuid id = QUuid::createUuid();
    rows("INSERT INTO signalwire_phone_numbers (number, assigned_broker_company)"
         " VALUES (:number, 'My Reverse Options') ON CONFLICT DO NOTHING",
         {{"number", number}});
    rows("INSERT INTO tracking_assignments (id, number_id, number, lead_id, broker_id, org_id,"
         " assigned_at, released_at)"
         " SELECT :id, n.id, n.number, a.lead_id, a.broker_id, a.org_id, a.scheduled_at - interval"
         " '2 days', a.scheduled_at + interval '14 hours'"
         " FROM appointments a, signalwire_phone_numbers n WHERE a.id = :of AND n.number = :number",
         {{"id", id}, {"of", of}, {"number", number}});
    return id;
}

QUuid DisputeData::addCall(const QUuid &of, int minutesAfter, int talkSeconds,
                           const QString &status)
{
    const QUuid id = QUuid::createUuid();
    rows("INSERT INTO billing_call_ledger (id, lead_id, broker_id, org_id, tracking_number,"
         " caller_number, called_number, direction, duration_seconds, call_sid, call_status,"
         " created_at, assignment_id, appointment_id, source)"
         " SELECT :id, a.lead_id, a.broker_id, a.org_id, t.number, '+13104365998', l.primary_phone,"
         " 'broker_to_lead', :talk, :sid, :status, a.scheduled_at + make_interval(mins => :after),"
         " t.id, a.id, 'carrier_list'"
         " FROM appointments a JOIN leads l ON l.id = a.lead_id"
         " JOIN tracking_assignments t ON t.lead_id = a.lead_id AND t.broker_id = a.broker_id"
         " WHERE a.id = :of",
         {{"id", id},
          {"talk", talkSeconds},
          {"sid", QStringLiteral("CA%1").arg(++m_sids)},
          {"status", status},
          {"after", minutesAfter},
          {"of", of}});
    return id;
}

// Who opens a case is the session's user, so it is written as dispute_open_claims() would.
QUuid DisputeData::openCase(const QUuid &about)
{
    const QUuid id = QUuid::createUuid();
    rows("INSERT INTO billing_disputes (id, reference, org_id, broker_id, lead_id, appointment_id,"
         " claim_text, amount_cents, due_at, opened_by)"
         " SELECT :id, next_dispute_reference(), org_id, broker_id, lead_id, id,"
         " 'The lead did not show up.', fee_cents, now() + interval '7 days', 'ana'"
         " FROM appointments WHERE id = :about",
         {{"id", id}, {"about", about}});
    rows("INSERT INTO billing_dispute_events (dispute_id, kind, text, internal, by_login)"
         " VALUES (:id, 'opened', 'The lead did not show up.', false, 'ana')",
         {{"id", id}});
    return id;
}

Decision DisputeData::decision(const QUuid &dispute, DisputeAction action, Money credit)
{
    Decision decision;
    decision.id = QUuid::createUuid();
    decision.disputeId = dispute;
    decision.action = action;
    decision.credit = credit;
    decision.reason = QStringLiteral("The records show a call of 15 minutes.");
    decision.recommendation = QStringLiteral("person_decides");
    // The case of openCase() is one where the charge stands.
    if (action == DisputeAction::CreditFull || action == DisputeAction::CreditPart)
        decision.overrideReason = QStringLiteral("Goodwill.");
    decision.verdictSentence = QStringLiteral("You talked for 15:00.");
    decision.letterText = QStringLiteral("Dear Walter, …");
    decision.version =
        value("SELECT version FROM billing_disputes WHERE id = :id", {{"id", dispute}}).toInt();
    decision.factsMark = factsMark(dispute);
    return decision;
}

QString DisputeData::factsMark(const QUuid &dispute)
{
    return value("SELECT md5(dispute_facts_of(d, false)::text) FROM billing_disputes d WHERE id = "
                 ":id",
                 {{"id", dispute}});
}

SqlRows DisputeData::rows(QByteArrayView sql, const SqlParameters &parameters)
{
    Result<SqlRows> found = m_session->queryText(sql, parameters);
    if (!found)
        qFatal("%s\n%s", qUtf8Printable(found.error().detail), sql.toByteArray().constData());
    return *found;
}

QString DisputeData::value(QByteArrayView sql, const SqlParameters &parameters)
{
    const SqlRows found = rows(sql, parameters);
    return found.isEmpty()
               ? QString()
               : found.first().text(found.columnNames().constFirst().toUtf8().constData());
}

} // namespace rl
