// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestedreason.h"

#include "calltext.h"
#include "masking.h"
#include "reasonphrases.h"
#include "timetext.h"
#include "verdicttext.h"

#include <algorithm>

namespace rl {
namespace {

using namespace phrases;

const CallRecord *bestCallOf(const DisputeFacts &facts, const Verdict &verdict)
{
    const auto best =
        std::find_if(facts.calls.begin(), facts.calls.end(),
                     [&verdict](const CallRecord &call) { return call.id == verdict.bestCall; });
    return verdict.bestCall.isNull() || best == facts.calls.end() ? nullptr : &*best;
}

bool anyCounts(const Verdict &verdict)
{
    return std::any_of(verdict.calls.begin(), verdict.calls.end(),
                       [](const CallJudgement &call) { return call.counts; });
}

// Whether the call that comes closest is counted for another appointment of the same two.
bool isOfAnotherAppointment(const Verdict &verdict)
{
    return std::any_of(
        verdict.calls.begin(), verdict.calls.end(), [&verdict](const CallJudgement &call) {
            return call.callId == verdict.bestCall && call.ruling == CallRuling::OtherAppointment;
        });
}

const Phrase *conclusion(DisputeAction action, const Verdict &verdict)
{
    switch (action) {
    case DisputeAction::ChargeStands:
        return anyCounts(verdict) ? &standsByRule : &standsAfterReview;
    case DisputeAction::CreditFull:
        return verdict.favoursBroker ? &creditByRule : &creditAfterReview;
    case DisputeAction::CreditPart:
        return &creditInPart;
    case DisputeAction::AskInformation:
        return &askForBill;
    case DisputeAction::Withdraw:
    case DisputeAction::Reopen:
        break;
    }
    return nullptr;
}

} // namespace

QString suggestedReasonFor(const DisputeFacts &facts, const Verdict &verdict, DisputeAction action,
                           LetterLanguage language)
{
    const Phrase *end = conclusion(action, verdict);
    if (!end)
        return {};
    const CallRecord *best = bestCallOf(facts, verdict);
    const QDateTime &appointed = facts.appointment.scheduledFor;
    const PhraseValues values{
        {u"call", best ? callClauseInside(*best, facts, language) : QString()},
        {u"lead", leadFirstName(facts.leadName, language)},
        {u"limit", talkText(facts.thresholdSeconds)},
        {u"appointment", whenText(appointed, facts.zone, language)},
        {u"day", letterDayText(appointed, facts.zone, language)},
        {u"outcome", outcomeText(facts.appointment, facts.zone, language)},
    };
    QStringList said;
    if (!facts.appointment.isLive())
        said << factsOfOutcome.in(language, values);
    // That no call verifies the appointment is no reason for charging it all the same.
    const bool stands = action == DisputeAction::ChargeStands;
    const bool ofAnother = isOfAnotherAppointment(verdict);
    if (best && ofAnother && !stands)
        said << factsOfOtherCall.in(language, values);
    else if (best && !ofAnother)
        said << (anyCounts(verdict) || stands ? factsOfCall : factsOfCallOnly).in(language, values);
    else if (!stands)
        said << factsOfNoCall.in(language, values);
    said << end->in(language, values);
    return said.join(u' ');
}

} // namespace rl
