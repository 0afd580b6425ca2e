// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdicttext.h"

#include "calltext.h"
#include "masking.h"
#include "timetext.h"
#include "verdictphrases.h"

#include <algorithm>

namespace rl {
namespace {

using namespace phrases;

const Phrase &cannotSettlePhrase(ClaimReason reason)
{
    switch (reason) {
    case ClaimReason::Unqualified:
        return sayCannotSettleUnqualified;
    case ClaimReason::Duplicate:
        return sayCannotSettleDuplicate;
    default:
        return sayCannotSettleOther;
    }
}

const Phrase &sentencePhrase(const Findings &findings, const DisputeFacts &facts)
{
    switch (findings.main) {
    case Finding::CannotSettle:
        return cannotSettlePhrase(facts.reason);
    case Finding::Cancelled:
        return sayCancelled;
    case Finding::CancelledYetCalled:
        return sayCancelledYetCalled;
    case Finding::CallCounts:
        return sayCallCounts;
    case Finding::NoShowYetCalled:
        return sayNoShowYetCalled;
    case Finding::NoShowThenCalled:
        return sayNoShowThenCalled;
    case Finding::MaybeMachine:
        return sayMaybeMachine;
    case Finding::CarrierDisagrees:
        return findings.best->agreement == CarrierAgreement::Missing ? sayMissing : sayDiffers;
    case Finding::TalkUnknown:
        return findings.carrierHasAnswered() ? sayTalkUnknownDecide : sayTalkUnknownAsk;
    case Finding::StillGoing:
        return sayStillGoing;
    case Finding::UnknownCaller:
        return sayUnknownCaller;
    case Finding::SpannedAppointment:
        return saySpanned;
    case Finding::ShowedWithoutCall:
        return sayShowedWithoutCall;
    case Finding::NoneCounts:
        return sayNoneCounts;
    case Finding::NoneCountsButOutage:
        return sayNoneCountsButOutage;
    case Finding::NotHeld:
        return sayNotHeld;
    case Finding::NoCall:
        return sayNoCall;
    case Finding::NoCallButOutage:
        return sayNoCallButOutage;
    case Finding::NotAsked:
        break;
    }
    return sayNotAsked;
}

QString lackOf(CallRuling ruling, const PhraseValues &values, LetterLanguage language)
{
    switch (ruling) {
    case CallRuling::TooShort:
        return lackTalk.in(language, values);
    case CallRuling::TooEarly:
        return lackTime.in(language, values);
    case CallRuling::OtherAppointment:
        return lackOther.in(language, values);
    default:
        return {};
    }
}

// The findings whose sentence does not name the call itself.
const Phrase *secondSentence(Finding finding)
{
    switch (finding) {
    case Finding::CannotSettle:
        return &shownCall;
    case Finding::NoneCounts:
    case Finding::NoneCountsButOutage:
    case Finding::ShowedWithoutCall:
        return &closestCall;
    default:
        return nullptr;
    }
}

PhraseValues valuesOf(const Findings &findings, const DisputeFacts &facts, LetterLanguage language)
{
    const auto when = [&](const QDateTime &at) { return whenText(at, facts.zone, language); };
    const bool ask = findings.recommendation == Recommendation::AskCarrier;
    return {
        {u"call", findings.best ? callClause(*findings.best, facts, language) : QString()},
        {u"lead", leadFirstName(facts.leadName, language)},
        {u"limit", talkText(facts.thresholdSeconds)},
        {u"minutes", spokenMinutes(facts.leadMinutes, language)},
        {u"appointment", when(facts.appointment.scheduledFor)},
        {u"range",
         rangeText(findings.counting.from(), findings.counting.to(), facts.zone, language)},
        {u"outcome", outcomeText(facts.appointment, facts.zone, language)},
        {u"next", (ask ? nextAsk : nextDecide).in(language)},
    };
}

QStringList outcomeReasons(const DisputeFacts &facts, LetterLanguage language)
{
    QStringList said;
    const QString outcome = outcomeText(facts.appointment, facts.zone, language);
    const QString &by = facts.appointment.outcomeBy;
    if (!outcome.isEmpty())
        said << (by.isEmpty() ? reasonOutcome : reasonOutcomeBy)
                    .in(language, {{u"outcome", outcome}, {u"by", by}});
    if (facts.reason == ClaimReason::Cancelled && facts.appointment.isLive())
        said << reasonNoCancellation.in(language);
    return said;
}

// Calls that a person should look at, though they do not decide the case.
bool deservesMention(const CallRecord &call, CallRuling ruling, const DisputeFacts &facts)
{
    switch (ruling) {
    case CallRuling::UnknownCaller:
    case CallRuling::AfterRelease:
    case CallRuling::OtherAppointment:
    case CallRuling::StillGoing:
    case CallRuling::Incomplete:
        return true;
    case CallRuling::RepeatedLeg:
    case CallRuling::Internal:
    case CallRuling::BeforeAssignment:
    case CallRuling::HeldByOthers:
        return false;
    default:
        return isNearThreshold(call, ruling, facts.thresholdSeconds) || call.isContradicted();
    }
}

QStringList callReasons(const Findings &findings, const DisputeFacts &facts,
                        LetterLanguage language)
{
    QStringList said;
    const auto mention = [&](const CallRecord &call, CallRuling ruling) {
        said << reasonCall.in(language, {{u"when", whenText(call.start, facts.zone, language)},
                                         {u"because", callBecause(call, ruling, facts,
                                                                  findings.counting, language)}});
    };
    if (findings.best)
        mention(*findings.best, findings.bestRuling);
    const auto count =
        std::count(findings.rulings.begin(), findings.rulings.end(), CallRuling::Counts);
    if (count > 1)
        said << reasonSeveral.in(language, {{u"count", QString::number(count)}});
    for (size_t i = 0; i < facts.calls.size(); ++i) {
        const CallRecord &call = facts.calls[i];
        if (&call != findings.best && deservesMention(call, findings.rulings[i], facts))
            mention(call, findings.rulings[i]);
    }
    return said;
}

QStringList carrierReasons(const Findings &findings, const DisputeFacts &facts,
                           LetterLanguage language)
{
    QStringList said;
    for (const Span &outage : facts.outages) {
        if (!findings.counting.isTouchedByAny({outage}))
            continue;
        said << (outage.to.isValid() ? reasonOutage : reasonOutageOpen)
                    .in(language,
                        {{u"from", whenText(outage.from, facts.zone, language)},
                         {u"range", rangeText(outage.from, outage.to, facts.zone, language)}});
    }
    for (const Span &outage : facts.reconciledOutages) {
        if (findings.counting.isTouchedByAny({outage}))
            said << reasonOutageReconciled.in(
                language, {{u"range", rangeText(outage.from, outage.to, facts.zone, language)}});
    }
    said << (findings.carrierAsked ? reasonAsked : reasonNotAsked).in(language);
    return said;
}

} // namespace

QString outcomeText(const Appointment &appointment, const QTimeZone &zone, LetterLanguage language)
{
    const Phrase *phrase = nullptr;
    if (appointment.status == u"cancelled")
        phrase = &outcomeCancelled;
    else if (appointment.status == u"rescheduled")
        phrase = appointment.rescheduledTo.isValid() ? &outcomeMovedTo : &outcomeMoved;
    else if (appointment.status == u"no_show")
        phrase = &outcomeNoShow;
    else if (appointment.status == u"showed")
        phrase = &outcomeShowed;
    if (!phrase)
        return {};
    const QString outcome =
        phrase->in(language, {{u"moved", whenText(appointment.rescheduledTo, zone, language)}});
    if (!appointment.outcomeAt.isValid())
        return outcome;
    return outcomeRecorded.in(language, {{u"outcome", outcome},
                                         {u"at", whenText(appointment.outcomeAt, zone, language)}});
}

QString verdictSentence(const Findings &findings, const DisputeFacts &facts,
                        LetterLanguage language)
{
    PhraseValues values = valuesOf(findings, facts, language);
    QString sentence = sentencePhrase(findings, facts).in(language, values);
    const Phrase *second = findings.best ? secondSentence(findings.main) : nullptr;
    if (second) {
        values.emplace_back(u"lack", lackOf(findings.bestRuling, values, language));
        sentence += u' ' + second->in(language, values);
    }
    return capitalised(sentence);
}

QStringList verdictReasons(const Findings &findings, const DisputeFacts &facts,
                           LetterLanguage language)
{
    const PhraseValues values = valuesOf(findings, facts, language);
    QStringList said = outcomeReasons(facts, language) + callReasons(findings, facts, language);
    if (facts.reason == ClaimReason::Duplicate) {
        for (const Appointment &other : facts.otherAppointments)
            said << reasonOtherAppointment.in(
                language, {{u"lead", leadFirstName(facts.leadName, language)},
                           {u"other", whenText(other.scheduledFor, facts.zone, language)}});
    }
    if (findings.counting.isEmpty()) {
        said << reasonNotHeld.in(language);
        return said;
    }
    said << carrierReasons(findings, facts, language) << reasonRule.in(language, values);
    return said;
}

} // namespace rl
