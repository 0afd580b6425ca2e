// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputejsonoutput.h"

#include "masking.h"
#include "terminaloutput.h"

namespace rl {
namespace {

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QJsonValue id(const QUuid &uuid)
{
    return uuid.isNull() ? QJsonValue() : QJsonValue(jsonId(uuid));
}

QJsonValue seconds(std::optional<int> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString number(const QString &written, const QString &label)
{
    return label == u"lead" ? endingOf(written) : written;
}

QJsonObject callObject(const CallRecord &call)
{
    return {
        {key("id"), id(call.id)},
        {key("call_sid"), call.sid},
        {key("start"), jsonInstant(call.start)},
        {key("tracking_number"), call.trackingNumber},
        {key("from"), number(call.from, call.fromLabel)},
        {key("from_registered"), call.fromLabel},
        {key("to"), number(call.to, call.toLabel)},
        {key("to_registered"), call.toLabel},
        {key("direction"), directionName(call.direction)},
        {key("status"), call.status},
        {key("ring_seconds"), seconds(call.ringSeconds)},
        {key("talk_seconds"), seconds(call.talkSeconds)},
        {key("billed_seconds"), seconds(call.billedSeconds)},
        {key("recorded_seconds"), seconds(call.recordedSeconds)},
        {key("answered_by"), call.answeredBy},
        {key("ended_by"), call.endedBy},
    };
}

QJsonArray callArray(const OpenCase &open)
{
    QJsonArray array;
    for (size_t i = 0; i < open.file.facts.calls.size(); ++i) {
        QJsonObject call = callObject(open.file.facts.calls[i]);
        if (i < open.verdict.calls.size()) {
            call.insert(key("counts"), open.verdict.calls[i].counts);
            call.insert(key("because"), open.verdict.calls[i].because);
        }
        array.append(call);
    }
    return array;
}

QJsonArray eventArray(const CaseFile &file)
{
    QJsonArray array;
    for (const CaseEvent &event : file.events) {
        array.append(QJsonObject{{key("id"), id(event.id)},
                                 {key("at"), jsonInstant(event.at)},
                                 {key("by"), event.by},
                                 {key("kind"), event.kind},
                                 {key("text"), event.text},
                                 {key("internal"), event.internal}});
    }
    return array;
}

QJsonArray fileArray(const CaseFile &file)
{
    QJsonArray array;
    for (const CaseFileEntry &entry : file.files) {
        array.append(QJsonObject{{key("id"), id(entry.id)},
                                 {key("name"), entry.name},
                                 {key("bytes"), entry.bytes},
                                 {key("side"), entry.side},
                                 {key("sha256"), entry.sha256}});
    }
    return array;
}

} // namespace

QJsonObject jsonOf(const DisputeSummary &summary)
{
    return {
        {key("id"), id(summary.id)},
        {key("reference"), summary.reference},
        {key("status"), statusName(summary.status)},
        {key("version"), summary.version},
        {key("due_at"), jsonInstant(summary.dueAt)},
        {key("opened_at"), jsonInstant(summary.openedAt)},
        {key("broker_id"), id(summary.brokerId)},
        {key("broker"), summary.brokerName},
        {key("company"), summary.brokerCompany},
        {key("lead"), summary.leadName},
        {key("appointment_at"), jsonInstant(summary.appointmentAt)},
        {key("zone"), summary.zoneId},
        {key("reason"), reasonName(summary.claim)},
        {key("amount_cents"), summary.amount.cents},
        {key("credited_cents"), summary.credited.cents},
        {key("owner"), summary.ownerLogin},
        {key("late"), summary.late},
        {key("appealed"), summary.appealed},
        {key("strength"), strengthName(summary.strength)},
        {key("recommendation"), recommendationName(summary.recommendation)},
        {key("best_call"),
         summary.bestCall ? QJsonValue(callObject(*summary.bestCall)) : QJsonValue()},
    };
}

QJsonObject jsonOf(const DisputeListing &listing)
{
    QJsonArray rows;
    for (const DisputeSummary &row : listing.rows)
        rows.append(jsonOf(row));
    constexpr std::array views{"needs_us", "due_soon", "overdue", "waiting",
                               "mine",     "decided",  "all"};
    QJsonObject counts;
    for (size_t i = 0; i < views.size(); ++i)
        counts.insert(key(views[i]), listing.counts[i]);
    return {{key("disputes"), rows},
            {key("total"), listing.total},
            {key("counts"), counts},
            {key("as_of"), jsonInstant(listing.asOf)}};
}

QJsonObject jsonOf(const OpenCase &open)
{
    QJsonObject object = jsonOf(open.file.summary);
    object.insert(key("claim_text"), open.file.claimText);
    object.insert(key("sentence"), open.verdict.sentence);
    object.insert(key("reasons"), QJsonArray::fromStringList(open.verdict.reasons));
    object.insert(key("favours_broker"), open.verdict.favoursBroker);
    object.insert(key("calls"), callArray(open));
    object.insert(key("events"), eventArray(open.file));
    object.insert(key("files"), fileArray(open.file));
    object.insert(key("open_by_others"), QJsonArray::fromStringList(open.file.openedBy));
    object.insert(key("decided_by"), open.file.decidedBy);
    object.insert(key("decided_at"), jsonInstant(open.file.decidedAt));
    object.insert(key("decision_reason"), open.file.decisionReason);
    return object;
}

QJsonObject jsonOf(const DecisionReceipt &receipt, const QString &reference)
{
    return {{key("reference"), reference},
            {key("status"), statusName(receipt.status)},
            {key("version"), receipt.version},
            {key("event_id"), id(receipt.eventId)},
            {key("at"), jsonInstant(receipt.decidedAt)}};
}

QJsonArray jsonOf(const std::vector<ClaimCheck> &checks)
{
    QJsonArray array;
    for (const ClaimCheck &check : checks) {
        array.append(QJsonObject{{key("line"), check.line.line},
                                 {key("text"), check.line.text},
                                 {key("state"), claimStateName(check.state)},
                                 {key("remark"), check.remark},
                                 {key("reference"), check.reference},
                                 {key("dispute_id"), id(check.disputeId)},
                                 {key("appointment_id"), id(check.appointmentId)},
                                 {key("appointment_at"), jsonInstant(check.appointmentAt)},
                                 {key("zone"), check.zoneId},
                                 {key("lead"), check.leadName},
                                 {key("amount_cents"), check.amount.cents}});
    }
    return array;
}

QString claimStateName(ClaimState state)
{
    switch (state) {
    case ClaimState::New:
        return QStringLiteral("new");
    case ClaimState::Duplicate:
        return QStringLiteral("duplicate");
    case ClaimState::AlreadyCredited:
        return QStringLiteral("already_credited");
    case ClaimState::TooLate:
        return QStringLiteral("too_late");
    case ClaimState::NotFound:
        return QStringLiteral("not_found");
    case ClaimState::Ambiguous:
        return QStringLiteral("ambiguous");
    case ClaimState::NotCharged:
        return QStringLiteral("not_charged");
    }
    return {};
}

} // namespace rl
