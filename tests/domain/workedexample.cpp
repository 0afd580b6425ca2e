// SPDX-License-Identifier: GPL-3.0-or-later
#include "workedexample.h"

namespace rl::testing {
namespace {

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toUTC();
}

CallRecord call(const char *start, CallDirection direction, int talk)
{
    CallRecord record;
    record.id = QUuid::createUuidV5(QUuid(), QString::fromLatin1(start));
    record.sid = QStringLiteral("CA") + QString::fromLatin1(start);
    record.start = utc(start);
    record.trackingNumber = QStringLiteral("+14244851544");
    record.direction = direction;
    const bool byLead = direction == CallDirection::LeadToBroker;
    record.from = byLead ? leadPhone.toString() : QStringLiteral("+13104365998");
    record.to = byLead ? QStringLiteral("+13104365998") : leadPhone.toString();
    record.fromRegistered = record.toRegistered = true;
    record.status = QStringLiteral("completed");
    record.talkSeconds = talk;
    record.agreement = CarrierAgreement::Agrees;
    return record;
}

} // namespace

CaseFile caseWithoutCalls()
{
    CaseFile file;
    DisputeFacts &facts = file.facts;
    facts.zone = QTimeZone("America/Los_Angeles");
    facts.appointment.id = QUuid::createUuidV5(QUuid(), QStringLiteral("appointment"));
    facts.appointment.scheduledFor = utc("2025-10-22T17:00:00Z");
    facts.appointment.status = QStringLiteral("scheduled");
    facts.assignments = {
        {utc("2025-10-20T16:00:00Z"), utc("2025-10-23T07:00:00Z"), QStringLiteral("+14244851544")}};
    facts.asked = {{utc("2025-10-20T00:00:00Z"), utc("2025-10-24T00:00:00Z"), {}}};
    facts.leadName = QStringLiteral("Testy McTesterson");
    facts.brokerName = QStringLiteral("Walter Richards");

    DisputeSummary &summary = file.summary;
    summary.reference = QStringLiteral("DSP-2025-00001");
    summary.brokerName = facts.brokerName;
    summary.brokerCompany = QStringLiteral("My Reverse Options");
    summary.leadName = facts.leadName;
    summary.appointmentAt = facts.appointment.scheduledFor;
    summary.openedAt = utc("2025-10-27T18:12:00Z");
    summary.dueAt = utc("2025-11-03T18:12:00Z");
    summary.zoneId = QStringLiteral("America/Los_Angeles");
    summary.amount = Money{5000};
    file.leadPhoneLastFour = leadPhone.right(4).toString();
    file.leadPhones = {leadPhone.toString()};
    CaseEvent note;
    note.at = summary.openedAt;
    note.by = QStringLiteral("Ana");
    note.kind = QStringLiteral("noted");
    note.text = internalNote.toString();
    note.internal = true;
    file.events.push_back(note);
    return file;
}

CaseFile workedExample()
{
    CaseFile file = caseWithoutCalls();
    file.facts.calls = {
        call("2025-10-22T16:30:00Z", CallDirection::Internal, 95),
        call("2025-10-22T17:05:00Z", CallDirection::BrokerToLead, 900),
        call("2025-10-22T21:30:00Z", CallDirection::LeadToBroker, 180),
        call("2025-10-22T23:00:00Z", CallDirection::BrokerToLead, 420),
    };
    return file;
}

} // namespace rl::testing
