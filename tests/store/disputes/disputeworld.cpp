// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputeworld.h"

#include <QJsonDocument>

namespace rl {

DisputeWorld::DisputeWorld()
    : organization(QUuid::createUuid())
    , broker(QUuid::createUuid())
{
    database.rows("INSERT INTO organizations (id, company_name, time_zone)"
                  " VALUES (:id, 'My Reverse Options', 'America/Los_Angeles')",
                  {{"id", organization}});
    database.rows("INSERT INTO brokers (id, company_name, contact_name, phone)"
                  " VALUES (:id, 'My Reverse Options', 'Walter Richards', '+13104365998')",
                  {{"id", broker}});
    database.rows("INSERT INTO members (login, display_name, role, org_id)"
                  " VALUES ('walter', 'Walter', 'ringledger_broker', :org)",
                  {{"org", organization}});
    appointment = addAppointment(QStringLiteral("Testy"), QStringLiteral("McTesterson"));
    addAssignment(appointment, QStringLiteral("+14244851544"));
    addCall(appointment, 5, 900);
}

std::unique_ptr<DisputeWorld::Person> DisputeWorld::person(const QString &login) const
{
    return std::make_unique<Person>(database.login(login));
}

QUuid DisputeWorld::addAppointment(const QString &firstName, const QString &lastName, int daysAgo,
                                   int feeCents)
{
    const QUuid id = QUuid::createUuid();
    const QUuid lead = QUuid::createUuid();
    const QString phone =
        database.value("SELECT '+1650555' || lpad((100 + count(*))::text, 4, '0') FROM leads");
    database.rows("INSERT INTO leads (id, first_name, last_name, primary_phone)"
                  " VALUES (:id, :first, :last, :phone)",
                  {{"id", lead}, {"first", firstName}, {"last", lastName}, {"phone", phone}});
    database.rows(
        "INSERT INTO appointments (id, org_id, lead_id, broker_id, scheduled_at, fee_cents,"
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

QUuid DisputeWorld::addAssignment(const QUuid &of, const QString &number)
{
    const QUuid id = QUuid::createUuid();
    database.rows("INSERT INTO signalwire_phone_numbers (number, assigned_broker_company)"
                  " VALUES (:number, 'My Reverse Options') ON CONFLICT DO NOTHING",
                  {{"number", number}});
    database.rows(
        "INSERT INTO tracking_assignments (id, number_id, number, lead_id, broker_id, org_id,"
        " assigned_at, released_at)"
        " SELECT :id, n.id, n.number, a.lead_id, a.broker_id, a.org_id, a.scheduled_at - interval"
        " '2 days', a.scheduled_at + interval '14 hours'"
        " FROM appointments a, signalwire_phone_numbers n WHERE a.id = :of AND n.number = :number",
        {{"id", id}, {"of", of}, {"number", number}});
    return id;
}

QUuid DisputeWorld::addCall(const QUuid &of, int minutesAfter, int talkSeconds,
                            const QString &status)
{
    const QUuid id = QUuid::createUuid();
    database.rows(
        "INSERT INTO billing_call_ledger (id, lead_id, broker_id, org_id, tracking_number,"
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

QUuid DisputeWorld::openCase(const QUuid &about)
{
    const std::unique_ptr<Session> ana = database.session(QStringLiteral("ana"));
    const Result<SqlRows> rows = ana->queryText(
        "SELECT dispute_open(:about, 'no_show', 'The lead did not show up.') ->> 'dispute' AS id",
        {{"about", about}});
    if (!rows)
        qFatal("%s", qUtf8Printable(rows.error().text()));
    return rows->first().uuid("id");
}

Decision DisputeWorld::decision(const QUuid &dispute, DisputeAction action, Money credit) const
{
    Decision decision;
    decision.id = QUuid::createUuid();
    decision.disputeId = dispute;
    decision.action = action;
    decision.credit = credit;
    decision.reason = QStringLiteral("The records show a call of 15 minutes.");
    decision.recommendation = QStringLiteral("person_decides");
    decision.verdictSentence = QStringLiteral("You talked for 15:00.");
    decision.letterText = QStringLiteral("Dear Walter, …");
    const std::unique_ptr<Session> session = database.session();
    decision.version =
        session->queryText("SELECT version FROM billing_disputes WHERE id = :id", {{"id", dispute}})
            ->first()
            .integer("version");
    return decision;
}

} // namespace rl
