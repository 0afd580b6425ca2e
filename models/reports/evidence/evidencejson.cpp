// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidencejson.h"

#include "evidence/caseholders.h"
#include "masking.h"
#include "words/evidencephrases.h"
#include "words/reportformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rl {
namespace {

using Format = ReportFormat;

QJsonValue instant(const QDateTime &at, const Format &format)
{
    if (!at.isValid())
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("utc"), at.toUTC().toString(Qt::ISODate)},
                       {QStringLiteral("local"), format.local(at).toString(Qt::ISODate)}};
}

QJsonValue seconds(std::optional<int> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject party(const EvidenceParty &party)
{
    return {{QStringLiteral("who"), partyName(party.kind)},
            {QStringLiteral("number"), textOrNull(party.number)},
            {QStringLiteral("last_four"), textOrNull(party.lastFour)}};
}

QJsonObject callObject(const EvidenceCall &call, const Format &format)
{
    const CallRecord &record = call.record;
    return {{QStringLiteral("start"), instant(record.start, format)},
            {QStringLiteral("start_derived"), record.startDerived},
            {QStringLiteral("direction"), directionName(record.direction)},
            {QStringLiteral("from"), party(call.from)},
            {QStringLiteral("to"), party(call.to)},
            {QStringLiteral("tracking_number"), record.trackingNumber},
            {QStringLiteral("status"), textOrNull(record.status)},
            {QStringLiteral("ring_seconds"), seconds(record.ringSeconds)},
            {QStringLiteral("talk_seconds"), seconds(record.talkSeconds)},
            {QStringLiteral("billed_seconds"), seconds(record.billedSeconds)},
            {QStringLiteral("recorded_seconds"), seconds(record.recordedSeconds)},
            {QStringLiteral("ended_by"), textOrNull(record.endedBy)},
            {QStringLiteral("answered_by"), textOrNull(record.answeredBy)},
            {QStringLiteral("carrier_list"), agreementName(record.agreement)},
            {QStringLiteral("attributed_by_person"), !record.note.isEmpty()},
            {QStringLiteral("counts"), call.counts},
            {QStringLiteral("because"), call.because},
            {QStringLiteral("call_sid"), textOrNull(call.sid)}};
}

QJsonArray spanArray(const std::vector<Span> &spans, const QString &labelKey, const Format &format)
{
    QJsonArray array;
    for (const Span &span : spans) {
        QJsonObject object{{QStringLiteral("from"), instant(span.from, format)},
                           {QStringLiteral("to"), instant(span.to, format)}};
        if (!labelKey.isEmpty())
            object.insert(labelKey, textOrNull(span.label));
        array.append(object);
    }
    return array;
}

QJsonArray holderArray(const CaseFile &file, const Format &format)
{
    QJsonArray array;
    for (const HolderSpan &holder : holdersAround(file)) {
        const bool sameBroker = holder.isThisCase || holder.brokerName == file.summary.brokerName;
        array.append(QJsonObject{
            {QStringLiteral("number"), holder.number},
            {QStringLiteral("lead"),
             holder.isThisCase ? QStringLiteral("this_lead") : QStringLiteral("another_lead")},
            {QStringLiteral("broker"),
             sameBroker ? QStringLiteral("this_broker") : QStringLiteral("another_broker")},
            {QStringLiteral("from"), instant(holder.assignedAt, format)},
            {QStringLiteral("to"), instant(holder.releasedAt, format)}});
    }
    return array;
}

QJsonValue decisionValue(const CaseFile &file, const Format &format, const LeadPrivacy &privacy)
{
    if (isUndecided(file.summary.status))
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("at"), instant(file.decidedAt, format)},
                       {QStringLiteral("by"), textOrNull(file.decidedBy)},
                       {QStringLiteral("credited_cents"), file.summary.credited.cents},
                       {QStringLiteral("reason"),
                        privacy.redacted(file.decisionReason, format.text(words::leadsNumber))}};
}

} // namespace

QByteArray evidenceJson(const EvidenceInput &input, const std::vector<EvidenceCall> &calls,
                        const LeadPrivacy &privacy)
{
    const CaseFile &file = input.file;
    const DisputeSummary &summary = file.summary;
    const DisputeFacts &facts = file.facts;
    const Format format(input.language, facts.zone);
    const auto clean = [&](const QString &text) {
        return privacy.redacted(text, format.text(words::leadsNumber));
    };
    QJsonArray callArray;
    for (const EvidenceCall &call : calls)
        callArray.append(callObject(call, format));
    QJsonArray reasons;
    for (const QString &reason : input.verdict.reasons)
        reasons.append(clean(reason));

    const QJsonObject root{
        {QStringLiteral("schema"), QStringLiteral("ringledger.evidence/1")},
        {QStringLiteral("reference"), summary.reference},
        {QStringLiteral("language"), languageCode(input.language)},
        {QStringLiteral("issuer"), input.issuer},
        {QStringLiteral("generated"), instant(input.generatedAt, format)},
        {QStringLiteral("signed_by"), textOrNull(input.signedBy)},
        {QStringLiteral("time_zone"), QString::fromLatin1(format.zone().id())},
        {QStringLiteral("status"), statusName(summary.status)},
        {QStringLiteral("disputed_cents"), summary.amount.cents},
        {QStringLiteral("broker"), QJsonObject{{QStringLiteral("name"), summary.brokerName},
                                               {QStringLiteral("company"), summary.brokerCompany}}},
        {QStringLiteral("lead"),
         QJsonObject{{QStringLiteral("name"), leadShortName(summary.leadName, input.language)}}},
        {QStringLiteral("appointment"),
         QJsonObject{{QStringLiteral("at"), instant(facts.appointment.scheduledFor, format)},
                     {QStringLiteral("status"), facts.appointment.status},
                     {QStringLiteral("outcome_at"), instant(facts.appointment.outcomeAt, format)}}},
        {QStringLiteral("claim"), QJsonObject{{QStringLiteral("reason"), reasonName(facts.reason)},
                                              {QStringLiteral("text"), clean(file.claimText)}}},
        {QStringLiteral("rule"),
         QJsonObject{{QStringLiteral("billable_over_seconds"), facts.thresholdSeconds},
                     {QStringLiteral("counts_from_minutes_before"), facts.leadMinutes}}},
        {QStringLiteral("verdict"),
         QJsonObject{{QStringLiteral("strength"), strengthName(input.verdict.strength)},
                     {QStringLiteral("favours_broker"), input.verdict.favoursBroker},
                     {QStringLiteral("sentence"), clean(input.verdict.sentence)},
                     {QStringLiteral("reasons"), reasons}}},
        {QStringLiteral("calls"), callArray},
        {QStringLiteral("assignments"),
         spanArray(facts.assignments, QStringLiteral("number"), format)},
        {QStringLiteral("outages"), spanArray(facts.outages, {}, format)}, // its note is internal
        {QStringLiteral("carrier_list_read"),
         spanArray(facts.asked, QStringLiteral("carrier"), format)},
        {QStringLiteral("holders"), holderArray(file, format)},
        {QStringLiteral("decision"), decisionValue(file, format, privacy)}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace rl
