// SPDX-License-Identifier: GPL-3.0-or-later
#include "lettercalls.h"

#include "calltext.h"
#include "letterphrases.h"
#include "masking.h"
#include "timetext.h"

namespace rl {
namespace {

using namespace phrases;

bool isOnBrokersBill(const CallRecord &call, CallRuling ruling)
{
    const bool his = call.direction == CallDirection::BrokerToLead
                     || call.direction == CallDirection::LeadToBroker;
    return his && brokerMaySee(ruling) && call.status == u"completed" && call.talkSeconds != 0;
}

QString talkCell(const CallRecord &call, LetterLanguage language)
{
    if (call.talkSeconds)
        return *call.talkSeconds == 0 ? talkNone.in(language) : talkText(*call.talkSeconds);
    return (call.status == u"completed" ? talkNotKnown : talkNone).in(language);
}

// As a bill counts it, in minutes that have begun.
QString lengthOnBill(const CallRecord &call, LetterLanguage language)
{
    if (!call.talkSeconds)
        return billLengthUnknown.in(language);
    const qint64 minutes = (*call.talkSeconds + 59) / 60;
    return billLength.in(language, {{u"length", spokenMinutes(minutes, language)}});
}

const Phrase &billPhrase(const CallRecord &call)
{
    if (call.direction == CallDirection::LeadToBroker)
        return billIncoming;
    return call.fromRegistered && !lastFourOf(call.from).isEmpty() ? billOutgoingFrom
                                                                   : billOutgoing;
}

QString billLine(const CallRecord &call, const DisputeFacts &facts, LetterLanguage language)
{
    const QString line =
        billPhrase(call).in(language, {{u"day", dayText(call.start, facts.zone, language)},
                                       {u"clock", clockText(call.start, facts.zone, language)},
                                       {u"zone", zoneText(call.start, facts.zone, language)},
                                       {u"phone", lastFourOf(call.from)},
                                       {u"number", lastFourOf(call.trackingNumber)},
                                       {u"length", lengthOnBill(call, language)}});
    return capitalised(line);
}

} // namespace

std::vector<LetterCall> letterCalls(const DisputeFacts &facts, const Verdict &verdict,
                                    LetterLanguage language)
{
    std::vector<LetterCall> rows;
    for (size_t i = 0; i < facts.calls.size(); ++i) {
        const CallRecord &call = facts.calls[i];
        const CallJudgement &judgement = verdict.calls[i];
        if (!brokerMaySee(judgement.ruling))
            continue;
        rows.push_back({capitalised(datedText(call.start, facts.zone, language)),
                        capitalised(whoCalled(call, facts, language)), talkCell(call, language),
                        (judgement.counts ? countsYes : countsNo).in(language), judgement.because});
    }
    return rows;
}

QStringList phoneBillLines(const DisputeFacts &facts, const Verdict &verdict,
                           LetterLanguage language)
{
    QStringList lines;
    for (size_t i = 0; i < facts.calls.size(); ++i) {
        if (isOnBrokersBill(facts.calls[i], verdict.calls[i].ruling))
            lines << billLine(facts.calls[i], facts, language);
    }
    return lines;
}

} // namespace rl
