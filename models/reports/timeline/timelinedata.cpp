// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinedata.h"

#include "phonenumber.h"
#include "words/reportformat.h"
#include "words/timelinephrases.h"

#include <algorithm>

namespace rl {
namespace {

TimelineLane laneOf(CallDirection direction)
{
    switch (direction) {
    case CallDirection::BrokerToLead:
        return TimelineLane::BrokerCalled;
    case CallDirection::LeadToBroker:
        return TimelineLane::LeadCalled;
    case CallDirection::Internal:
    case CallDirection::Unknown:
        break;
    }
    return TimelineLane::Other;
}

QString talkWords(const CallRecord &call, CallMark mark, const ReportFormat &format)
{
    if (mark == CallMark::Unanswered)
        return format.text(words::notAnswered);
    if (mark == CallMark::UnknownLength)
        return format.text(words::talkUnknown);
    return format.text(words::talked).arg(format.duration(call.talkSeconds));
}

TimelineCall callOf(const CallRecord &call, const DisputeFacts &facts, const Verdict &verdict,
                    const ReportFormat &format)
{
    TimelineCall result;
    result.id = call.id;
    result.start = call.start;
    result.ringSeconds = std::max(0, call.ringSeconds.value_or(0));
    result.talkSeconds = std::max(0, call.talkSeconds.value_or(0));
    result.lane = laneOf(call.direction);
    result.mark = markOf(call, facts.thresholdSeconds);
    result.outside = std::none_of(
        facts.assignments.begin(), facts.assignments.end(), [&](const Span &assignment) {
            return assignment.contains(call.start)
                   && (assignment.label.isEmpty() || assignment.label == call.trackingNumber);
        });
    if (result.mark == CallMark::UnknownLength)
        result.label = QStringLiteral("?");
    else if (result.mark != CallMark::Unanswered)
        result.label = format.duration(call.talkSeconds);

    QString talk = talkWords(call, result.mark, format);
    if (call.ringSeconds)
        talk +=
            QStringLiteral(", ") + format.text(words::rang).arg(format.duration(call.ringSeconds));
    QStringList lines{format.date(call.start) + QStringLiteral(", ")
                          + format.timeWithSeconds(call.start),
                      directionWords(call.direction, format.language()), talk};
    if (result.mark == CallMark::Machine)
        lines += format.text(words::markMachine);
    if (result.outside)
        lines += format.text(words::outsideAssignment);
    const auto judged =
        std::find_if(verdict.calls.begin(), verdict.calls.end(),
                     [&](const CallJudgement &judgement) { return judgement.callId == call.id; });
    if (judged != verdict.calls.end()) {
        if (!judged->counts && result.mark == CallMark::Billable)
            result.mark = CallMark::NotHere;
        lines += format.text(judged->counts ? words::counts : words::countsNot)
                 + QStringLiteral(": ") + judged->because;
    }
    result.tip = lines.join(u'\n');
    return result;
}

TimelineSpan assignmentOf(const Span &span, const ReportFormat &format)
{
    const PhoneNumber number = PhoneNumber::fromE164(span.label);
    const QString shown = number.isEmpty() ? span.label : number.formatted();
    const QString until =
        span.to.isValid() ? format.dateTime(span.to) : format.text(words::stillHeld);
    return {span, format.text(words::numberHeld).arg(shown),
            format.text(words::numberHeldTip).arg(shown, format.dateTime(span.from), until)};
}

TimelineSpan outageOf(const Span &span, const ReportFormat &format)
{
    const QString until =
        span.to.isValid() ? format.dateTime(span.to) : format.text(words::stillHeld);
    QString tip = format.text(words::outageTip).arg(format.dateTime(span.from), until);
    if (!span.label.isEmpty())
        tip += u'\n' + span.label;
    return {span, format.text(words::outageWord), tip};
}

// From the lead minutes before the appointment to the release of the number that covers it.
std::optional<TimelineSpan> verificationOf(const DisputeFacts &facts, const ReportFormat &format)
{
    const QDateTime at = facts.appointment.scheduledFor;
    const auto covering = std::find_if(facts.assignments.begin(), facts.assignments.end(),
                                       [&](const Span &span) { return span.contains(at); });
    if (!at.isValid() || covering == facts.assignments.end())
        return {};
    const QDateTime earliest = at.addSecs(-60 * facts.leadMinutes);
    const Span span{std::max(earliest, covering->from), covering->to, {}};
    const QString until =
        span.to.isValid() ? format.dateTime(span.to) : format.text(words::stillHeld);
    return TimelineSpan{span, format.text(words::countsFrom).arg(format.time(span.from)),
                        format.text(words::verifyTip).arg(format.dateTime(span.from), until)};
}

} // namespace

bool TimelineData::has(TimelineLane lane) const
{
    return std::any_of(calls.begin(), calls.end(),
                       [lane](const TimelineCall &call) { return call.lane == lane; });
}

CallMark markOf(const CallRecord &call, int thresholdSeconds)
{
    const QString &status = call.status;
    if (call.talkSeconds == 0 || status == u"no-answer" || status == u"busy" || status == u"failed"
        || status == u"canceled")
        return CallMark::Unanswered;
    if (!call.talkSeconds)
        return CallMark::UnknownLength;
    if (call.maybeMachine())
        return CallMark::Machine;
    return call.isBillable(thresholdSeconds) ? CallMark::Billable : CallMark::Short;
}

QString markName(CallMark mark, LetterLanguage language)
{
    switch (mark) {
    case CallMark::Billable:
        return words::markBillable.in(language);
    case CallMark::NotHere:
        return words::markNotHere.in(language);
    case CallMark::Short:
        return words::markShort.in(language);
    case CallMark::Machine:
        return words::markMachine.in(language);
    case CallMark::Unanswered:
        return words::markUnanswered.in(language);
    case CallMark::UnknownLength:
        break;
    }
    return words::markUnknown.in(language);
}

QString directionWords(CallDirection direction, LetterLanguage language)
{
    switch (direction) {
    case CallDirection::BrokerToLead:
        return words::brokerCalledLead.in(language);
    case CallDirection::LeadToBroker:
        return words::leadCalledBroker.in(language);
    case CallDirection::Internal:
        return words::ownCall.in(language);
    case CallDirection::Unknown:
        break;
    }
    return words::unknownCaller.in(language);
}

TimelineData timelineOf(const CaseFile &file, const Verdict &verdict, LetterLanguage language)
{
    const DisputeFacts &facts = file.facts;
    const ReportFormat format(language, facts.zone);
    TimelineData data;
    data.language = language;
    data.zone = format.zone();
    data.appointmentId = facts.appointment.id;
    data.appointment = facts.appointment.scheduledFor;
    data.appointmentTip = format.text(words::appointmentWord) + u'\n'
                          + format.longDate(data.appointment) + QStringLiteral(", ")
                          + format.time(data.appointment) + u' '
                          + format.zoneName(data.appointment);
    for (const Span &span : facts.assignments)
        data.assignments.push_back(assignmentOf(span, format));
    for (const Span &span : facts.outages)
        data.outages.push_back(outageOf(span, format));
    for (const Appointment &other : facts.otherAppointments) {
        const QString when = format.dateTime(other.scheduledFor);
        data.otherAppointments.push_back({{other.scheduledFor, other.scheduledFor, {}},
                                          format.text(words::otherAppointment),
                                          format.text(words::otherAppointmentTip).arg(when)});
    }
    data.verification = verificationOf(facts, format);
    for (const CallRecord &call : facts.calls)
        data.calls.push_back(callOf(call, facts, verdict, format));
    return data;
}

} // namespace rl
