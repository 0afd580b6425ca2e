// SPDX-License-Identifier: GPL-3.0-or-later
#include "calltext.h"

#include "callphrases.h"
#include "masking.h"
#include "timetext.h"

#include <QStringList>

#include <algorithm>

namespace rl {
namespace {

using namespace phrases;

constexpr Phrase listNoAnswer{u"no answer", u"sin respuesta"};
constexpr Phrase listTalkUnknown{u"talk unknown", u"duración desconocida"};

bool wasNotAnswered(const QString &status)
{
    return status == u"no-answer" || status == u"busy" || status == u"failed"
           || status == u"canceled";
}

bool nobodyTalked(const CallRecord &call)
{
    return call.talkSeconds == 0 || wasNotAnswered(call.status);
}

bool wentOn(const CallRecord &call)
{
    return call.status == u"in-progress" || call.status == u"ringing" || call.status == u"queued"
           || call.status == u"initiated" || call.status == u"answered";
}

const Phrase &whoPhrase(const CallRecord &call)
{
    switch (call.direction) {
    case CallDirection::BrokerToLead:
        // 'from' is named only when it is known to be the broker's own phone.
        return call.fromRegistered && !lastFourOf(call.from).isEmpty() ? brokerPhoneCalled
                                                                       : brokerCalled;
    case CallDirection::LeadToBroker:
        return leadCalled;
    case CallDirection::Internal:
        return weCalled;
    case CallDirection::Unknown:
        break;
    }
    return strangerCalled;
}

const Phrase &outcomePhrase(const CallRecord &call)
{
    if (wentOn(call))
        return stillGoing;
    if (nobodyTalked(call))
        return notAnswered;
    return call.talkSeconds ? talked : talkUnknown;
}

const Phrase &becausePhrase(const CallRecord &call, CallRuling ruling, const DisputeFacts &facts)
{
    switch (ruling) {
    case CallRuling::RepeatedLeg:
        return becauseRepeated;
    case CallRuling::Internal:
        return becauseInternal;
    case CallRuling::BeforeAssignment:
        return becauseBefore;
    case CallRuling::AfterRelease:
        return becauseAfterRelease;
    case CallRuling::HeldByOthers:
        return becauseOthers;
    case CallRuling::UnknownCaller:
        return becauseUnknownCaller;
    case CallRuling::OtherAppointment:
        return becauseOtherAppointment;
    case CallRuling::TooEarly:
        return becauseTooEarly;
    case CallRuling::NotAnswered:
        return becauseNotAnswered;
    case CallRuling::StillGoing:
        return becauseStillGoing;
    case CallRuling::Incomplete:
        return call.status == u"completed" ? becauseTalkUnknown : becauseNoStatus;
    case CallRuling::TooShort:
        return call.talkSeconds == 0 ? becauseNoTalk : becauseTooShort;
    case CallRuling::NotLive:
        return facts.appointment.status == u"cancelled" ? becauseCancelled : becauseMoved;
    case CallRuling::Counts:
        break;
    }
    return becauseCounts;
}

QString otherAppointmentTime(const CallRecord &call, const DisputeFacts &facts,
                             LetterLanguage language)
{
    const QUuid id = appointmentOf(call, facts);
    const auto &others = facts.otherAppointments;
    const auto other = std::find_if(others.begin(), others.end(),
                                    [&id](const Appointment &each) { return each.id == id; });
    return other == others.end() ? QString() : whenText(other->scheduledFor, facts.zone, language);
}

QStringList remarks(const CallRecord &call, CallRuling ruling, const DisputeFacts &facts,
                    LetterLanguage language)
{
    QStringList said;
    const bool billedMore = ruling == CallRuling::TooShort && call.billedSeconds
                            && *call.billedSeconds >= facts.thresholdSeconds;
    if (billedMore)
        said << remarkBilled.in(language, {{u"billed", talkText(call.billedSeconds.value_or(0))}});
    if (isNearThreshold(call, ruling, facts.thresholdSeconds))
        said << remarkNear.in(language);
    if (call.maybeMachine())
        said << remarkMachine.in(language);
    if (call.agreement == CarrierAgreement::Differs)
        said << remarkDiffers.in(language);
    if (call.agreement == CarrierAgreement::Missing)
        said << remarkMissing.in(language);
    if (call.startDerived)
        said << remarkDerived.in(language);
    if (!call.note.isEmpty() && !call.assignmentId.isNull())
        said << remarkAttributed.in(language);
    return said;
}

PhraseValues clauseValues(const CallRecord &call, const DisputeFacts &facts,
                          LetterLanguage language)
{
    const PhraseValues talk{{u"talk", talkText(call.talkSeconds.value_or(0))}};
    return {{u"when", whenText(call.start, facts.zone, language)},
            {u"who", whoCalled(call, facts, language)},
            {u"outcome", outcomePhrase(call).in(language, talk)},
            {u"distance", distanceText(facts.appointment.scheduledFor, call.start, language)}};
}

} // namespace

QString whoCalled(const CallRecord &call, const DisputeFacts &facts, LetterLanguage language)
{
    return whoPhrase(call).in(language, {{u"phone", lastFourOf(call.from)},
                                         {u"number", endingOf(call.trackingNumber)},
                                         {u"lead", leadFirstName(facts.leadName, language)}});
}

QString callClause(const CallRecord &call, const DisputeFacts &facts, LetterLanguage language)
{
    return clauseAlone.in(language, clauseValues(call, facts, language));
}

QString callClauseInside(const CallRecord &call, const DisputeFacts &facts, LetterLanguage language)
{
    return clauseInside.in(language, clauseValues(call, facts, language));
}

QString callBecause(const CallRecord &call, CallRuling ruling, const DisputeFacts &facts,
                    const CountingTime &counting, LetterLanguage language)
{
    const Span *before = counting.lastAssignmentBefore(call);
    const QString other = otherAppointmentTime(call, facts, language);
    const PhraseValues values{
        {u"talk", talkText(call.talkSeconds.value_or(0))},
        {u"limit", talkText(facts.thresholdSeconds)},
        {u"distance", distanceText(facts.appointment.scheduledFor, call.start, language)},
        {u"minutes", spokenMinutes(facts.leadMinutes, language)},
        {u"status", call.status},
        {u"lead", leadFirstName(facts.leadName, language)},
        {u"other", other},
        {u"released", before ? whenText(before->to, facts.zone, language) : QString()},
    };
    const bool unnamed = ruling == CallRuling::OtherAppointment && other.isEmpty();
    const Phrase &because = unnamed ? becauseOtherUnnamed : becausePhrase(call, ruling, facts);
    QStringList said{because.in(language, values)};
    if (ruling == CallRuling::UnknownCaller
        && rulingIfAttributed(call, facts, counting) == CallRuling::Counts)
        said << becauseWouldCount.in(language, values);
    said << remarks(call, ruling, facts, language);
    return said.join(u' ');
}

QString bestCallText(const CallRecord &call, const QDateTime &appointed, LetterLanguage language)
{
    const QString distance = shortDistanceText(appointed, call.start, language);
    if (nobodyTalked(call))
        return listNoAnswer.in(language) + QStringLiteral(", ") + distance;
    if (!call.talkSeconds)
        return listTalkUnknown.in(language) + QStringLiteral(", ") + distance;
    return talkText(*call.talkSeconds) + QStringLiteral(", ") + distance;
}

} // namespace rl
