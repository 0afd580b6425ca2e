// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/disputejson.h"

#include "jsonfields.h"

#include <algorithm>

namespace rl::json {
namespace {

Appointment appointment(const QJsonObject &object)
{
    Appointment appointment;
    appointment.id = uuid(object[u"id"]);
    appointment.scheduledFor = instant(object[u"at"]);
    appointment.status = object[u"status"].toString();
    appointment.outcomeAt = instant(object[u"outcome_at"]);
    appointment.outcomeBy = object[u"outcome_by"].toString();
    appointment.rescheduledTo = instant(object[u"moved_to"]);
    return appointment;
}

Span span(const QJsonObject &object)
{
    return {instant(object[u"from"]), instant(object[u"to"]), object[u"label"].toString()};
}

CarrierAgreement agreement(const QString &name)
{
    if (name == u"own_record")
        return CarrierAgreement::OwnRecord;
    if (name == u"agrees")
        return CarrierAgreement::Agrees;
    if (name == u"differs")
        return CarrierAgreement::Differs;
    if (name == u"missing")
        return CarrierAgreement::Missing;
    return CarrierAgreement::NotAsked;
}

CallRecord call(const QJsonObject &object)
{
    CallRecord call;
    call.id = uuid(object[u"id"]);
    call.sid = object[u"sid"].toString();
    call.start = instant(object[u"start"]);
    call.trackingNumber = object[u"number"].toString();
    call.from = object[u"from"].toString();
    call.to = object[u"to"].toString();
    call.fromLabel = object[u"from_label"].toString();
    call.toLabel = object[u"to_label"].toString();
    call.fromRegistered = !call.fromLabel.isEmpty();
    call.toRegistered = !call.toLabel.isEmpty();
    call.direction = directionFromName(object[u"direction"].toString());
    call.status = object[u"status"].toString();
    call.ringSeconds = optionalInteger(object[u"ring"]);
    call.talkSeconds = optionalInteger(object[u"talk"]);
    call.billedSeconds = optionalInteger(object[u"billed"]);
    call.recordedSeconds = optionalInteger(object[u"recorded"]);
    call.answeredBy = object[u"answered_by"].toString();
    call.endedBy = object[u"ended_by"].toString();
    call.agreement = agreement(object[u"agreement"].toString());
    call.startDerived = object[u"derived"].toBool();
    call.assignmentId = uuid(object[u"assignment"]);
    call.appointmentId = uuid(object[u"appointment"]);
    call.note = object[u"note"].toString();
    return call;
}

} // namespace

DisputeFacts disputeFacts(const QJsonObject &object)
{
    DisputeFacts facts;
    facts.reason = reasonFromName(object[u"reason"].toString()).value_or(ClaimReason::Other);
    facts.appointment = appointment(object[u"appointment"].toObject());
    facts.otherAppointments = list<Appointment>(object[u"other_appointments"], &appointment);
    facts.calls = list<CallRecord>(object[u"calls"], &call);
    facts.assignments = list<Span>(object[u"assignments"], &span);
    facts.outages = list<Span>(object[u"outages"], &span);
    facts.reconciledOutages = list<Span>(object[u"reconciled_outages"], &span);
    facts.asked = list<Span>(object[u"asked"], &span);
    facts.thresholdSeconds = object[u"threshold"].toInt(facts.thresholdSeconds);
    facts.leadMinutes = object[u"lead_minutes"].toInt(facts.leadMinutes);
    facts.fee = cents(object[u"fee"]);
    facts.zone = zone(object[u"zone"]);
    facts.leadName = object[u"lead"].toString();
    facts.brokerName = object[u"broker"].toString();
    return facts;
}

DisputeSummary disputeSummary(const QJsonObject &object)
{
    DisputeSummary summary;
    summary.id = uuid(object[u"id"]);
    summary.reference = object[u"reference"].toString();
    summary.status = statusFromName(object[u"status"].toString()).value_or(DisputeStatus::Open);
    summary.version = object[u"version"].toInt();
    summary.dueAt = instant(object[u"due"]);
    summary.openedAt = instant(object[u"opened"]);
    summary.brokerId = uuid(object[u"broker_id"]);
    summary.brokerName = object[u"broker"].toString();
    summary.brokerCompany = object[u"company"].toString();
    summary.leadName = object[u"lead"].toString();
    summary.appointmentAt = instant(object[u"at"]);
    summary.zoneId = object[u"zone"].toString();
    summary.claim = reasonFromName(object[u"claim"].toString()).value_or(ClaimReason::Other);
    summary.amount = cents(object[u"amount"]);
    summary.credited = cents(object[u"credited"]);
    summary.ownerLogin = object[u"owner"].toString();
    summary.ownerName = object[u"owner_name"].toString();
    summary.ownerIsMe = object[u"mine"].toBool();
    summary.late = object[u"late"].toBool();
    summary.appealed = object[u"appealed"].toBool();
    summary.soonHours = object[u"soon_hours"].toInt(summary.soonHours);
    return summary;
}

DisputePage disputePage(const QJsonObject &object)
{
    DisputePage page;
    page.rows = list<DisputeRow>(object[u"rows"], [](const QJsonObject &row) {
        return DisputeRow{disputeSummary(row), disputeFacts(row[u"facts"].toObject())};
    });
    page.total = object[u"total"].toInteger();
    const QJsonArray counts = object[u"counts"].toArray();
    const auto known = std::min(counts.size(), static_cast<qsizetype>(page.counts.size()));
    for (qsizetype i = 0; i < known; ++i)
        page.counts[static_cast<size_t>(i)] = counts[i].toInteger();
    page.asOf = instant(object[u"as_of"]);
    return page;
}

} // namespace rl::json
