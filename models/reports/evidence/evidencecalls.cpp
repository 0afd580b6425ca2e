// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidencecalls.h"

#include "masking.h"
#include "words/evidencephrases.h"
#include "words/reportformat.h"
#include "words/timelinephrases.h"

#include <algorithm>

namespace rl {
namespace {

struct End
{
    const QString &number;
    const QString &label;
    bool registered;
    bool isCaller;
};

EvidenceParty partyOf(const CallRecord &call, const End &end, const LeadPrivacy &privacy)
{
    using Kind = EvidenceParty::Kind;
    if (privacy.isTracking(end.number))
        return {Kind::TrackingNumber, end.number, lastFourOf(end.number)};
    const bool leadsEnd = end.isCaller ? call.direction == CallDirection::LeadToBroker
                                       : call.direction == CallDirection::BrokerToLead;
    if (leadsEnd || end.label == u"lead" || privacy.isLead(end.number))
        return {Kind::Lead, {}, {}};
    if (end.registered)
        return {Kind::Broker, end.number, lastFourOf(end.number)};
    return {Kind::Unregistered, {}, lastFourOf(end.number)};
}

} // namespace

QString partyName(EvidenceParty::Kind kind)
{
    switch (kind) {
    case EvidenceParty::Kind::TrackingNumber:
        return QStringLiteral("tracking_number");
    case EvidenceParty::Kind::Broker:
        return QStringLiteral("broker");
    case EvidenceParty::Kind::Lead:
        return QStringLiteral("lead");
    case EvidenceParty::Kind::Unregistered:
        break;
    }
    return QStringLiteral("unregistered");
}

std::vector<EvidenceCall> evidenceCalls(const EvidenceInput &input, const LeadPrivacy &privacy)
{
    const DisputeFacts &facts = input.file.facts;
    std::vector<EvidenceCall> rows;
    rows.reserve(facts.calls.size());
    for (const CallRecord &call : facts.calls) {
        const auto &judgements = input.verdict.calls;
        const auto judged =
            std::find_if(judgements.begin(), judgements.end(),
                         [&call](const CallJudgement &each) { return each.callId == call.id; });
        if (judged == judgements.end() || !brokerMaySee(judged->ruling))
            continue;
        EvidenceCall row;
        row.record = call;
        row.from = partyOf(call, {call.from, call.fromLabel, call.fromRegistered, true}, privacy);
        row.to = partyOf(call, {call.to, call.toLabel, call.toRegistered, false}, privacy);
        row.sid = LeadPrivacy::carrierSid(call.sid);
        row.mark = markOf(call, facts.thresholdSeconds);
        row.counts = judged->counts;
        row.because = privacy.redacted(judged->because, words::leadsNumber.in(input.language));
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const EvidenceCall &a, const EvidenceCall &b) {
        return a.record.start < b.record.start;
    });
    return rows;
}

QString endedByWords(const CallRecord &call, const ReportFormat &format)
{
    if (call.endedBy == u"caller")
        return format.text(words::endedByCaller);
    if (call.endedBy == u"callee")
        return format.text(words::endedByCallee);
    if (call.endedBy == u"carrier")
        return format.text(words::endedByCarrier);
    return format.text(words::unknownValue);
}

QString answeredByWords(const CallRecord &call, const ReportFormat &format)
{
    if (call.answeredBy == u"human")
        return format.text(words::answeredByPerson);
    if (call.answeredBy.startsWith(u"machine"))
        return format.text(words::answeredByMachine);
    if (call.answeredBy == u"fax")
        return format.text(words::answeredByFax);
    if (markOf(call, 0) == CallMark::Unanswered)
        return format.text(words::answeredByNobody);
    return format.text(words::unknownValue);
}

QString agreementWords(CarrierAgreement agreement, const ReportFormat &format)
{
    switch (agreement) {
    case CarrierAgreement::OwnRecord:
        return format.text(words::carrierOwnRecord);
    case CarrierAgreement::Agrees:
        return format.text(words::carrierAgrees);
    case CarrierAgreement::Differs:
        return format.text(words::carrierDiffers);
    case CarrierAgreement::Missing:
        return format.text(words::carrierMissing);
    case CarrierAgreement::NotAsked:
        break;
    }
    return format.text(words::carrierNotAsked);
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

} // namespace rl
