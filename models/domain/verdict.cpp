// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict.h"

#include "calltext.h"
#include "suggestedreason.h"
#include "verdictrules.h"
#include "verdicttext.h"

namespace rl {

Verdict judge(const DisputeFacts &facts, LetterLanguage language)
{
    const Findings findings = findIn(facts);
    Verdict verdict;
    verdict.strength = findings.strength;
    verdict.recommendation = findings.recommendation;
    verdict.favoursBroker = findings.recommendation == Recommendation::CreditInFull;
    if (findings.best)
        verdict.bestCall = findings.best->id;
    verdict.sentence = verdictSentence(findings, facts, language);
    verdict.reasons = verdictReasons(findings, facts, language);
    verdict.calls.reserve(facts.calls.size());
    for (size_t i = 0; i < facts.calls.size(); ++i) {
        const CallRecord &call = facts.calls[i];
        const CallRuling ruling = findings.rulings[i];
        verdict.calls.push_back({call.id, ruling == CallRuling::Counts,
                                 isNearThreshold(call, ruling, facts.thresholdSeconds),
                                 callBecause(call, ruling, facts, findings.counting, language),
                                 ruling});
    }
    if (const auto action = recommendedAction(findings.recommendation))
        verdict.suggestedReason = suggestedReasonFor(facts, verdict, *action, language);
    return verdict;
}

} // namespace rl
