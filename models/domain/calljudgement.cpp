// SPDX-License-Identifier: GPL-3.0-or-later
#include "calljudgement.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace rl {
namespace {

constexpr int nearSeconds = 5;

QDateTime earliestStart(const Appointment &appointment, int leadMinutes)
{
    return appointment.scheduledFor.addSecs(-60 * qint64(leadMinutes));
}

qint64 distance(const Appointment &appointment, const CallRecord &call)
{
    return std::abs(appointment.scheduledFor.msecsTo(call.start));
}

bool isOver(const QString &status)
{
    static const std::array<QLatin1String, 5> ends{
        QLatin1String("completed"), QLatin1String("busy"), QLatin1String("failed"),
        QLatin1String("no-answer"), QLatin1String("canceled")};
    return std::find(ends.begin(), ends.end(), status) != ends.end();
}

bool isOngoing(const QString &status)
{
    static const std::array<QLatin1String, 5> words{
        QLatin1String("queued"), QLatin1String("initiated"), QLatin1String("ringing"),
        QLatin1String("in-progress"), QLatin1String("answered")};
    return std::find(words.begin(), words.end(), status) != words.end();
}

CallRuling rulingByTalk(const CallRecord &call, const DisputeFacts &facts)
{
    if (isOngoing(call.status))
        return CallRuling::StillGoing;
    if (!isOver(call.status)) // none, or a word that no carrier has
        return CallRuling::Incomplete;
    if (call.status != u"completed")
        return CallRuling::NotAnswered;
    if (!call.talkSeconds)
        return CallRuling::Incomplete;
    if (!call.isBillable(facts.thresholdSeconds))
        return CallRuling::TooShort;
    return facts.appointment.isLive() ? CallRuling::Counts : CallRuling::NotLive;
}

CallRuling rulingOutsideAssignment(const CallRecord &call, const CountingTime &counting)
{
    if (!call.assignmentId.isNull())
        return CallRuling::HeldByOthers;
    return counting.lastAssignmentBefore(call) ? CallRuling::AfterRelease
                                               : CallRuling::BeforeAssignment;
}

CallRuling ruleOn(const CallRecord &call, const DisputeFacts &facts, const CountingTime &counting)
{
    const CallRuling ruling = rulingIfAttributed(call, facts, counting);
    const bool attributable =
        call.direction == CallDirection::Unknown && counting.assignmentAt(call);
    return attributable ? CallRuling::UnknownCaller : ruling;
}

} // namespace

CallRuling rulingIfAttributed(const CallRecord &call, const DisputeFacts &facts,
                              const CountingTime &counting)
{
    if (call.direction == CallDirection::Internal)
        return CallRuling::Internal;
    if (!counting.assignmentAt(call))
        return rulingOutsideAssignment(call, counting);
    const QUuid belongsTo = appointmentOf(call, facts);
    if (!belongsTo.isNull() && belongsTo != facts.appointment.id)
        return CallRuling::OtherAppointment;
    if (call.start < earliestStart(facts.appointment, facts.leadMinutes))
        return CallRuling::TooEarly;
    return rulingByTalk(call, facts);
}

std::vector<CallRuling> ruleOnCalls(const DisputeFacts &facts, const CountingTime &counting)
{
    std::vector<CallRuling> rulings;
    rulings.reserve(facts.calls.size());
    QSet<QString> sids;
    for (const CallRecord &call : facts.calls) {
        const bool repeated = !call.sid.isEmpty() && sids.contains(call.sid);
        sids.insert(call.sid);
        rulings.push_back(repeated ? CallRuling::RepeatedLeg : ruleOn(call, facts, counting));
    }
    return rulings;
}

QUuid appointmentOf(const CallRecord &call, const DisputeFacts &facts)
{
    if (!call.appointmentId.isNull())
        return call.appointmentId;

    const Appointment *nearest = nullptr;
    const auto consider = [&](const Appointment &appointment) {
        if (!appointment.isLive() || call.start < earliestStart(appointment, facts.leadMinutes))
            return;
        const auto key = [&call](const Appointment &each) {
            return std::pair(distance(each, call), each.scheduledFor);
        };
        if (!nearest || key(appointment) < key(*nearest))
            nearest = &appointment;
    };
    consider(facts.appointment);
    for (const Appointment &other : facts.otherAppointments)
        consider(other);
    return nearest ? nearest->id : QUuid();
}

bool isNearThreshold(const CallRecord &call, CallRuling ruling, int thresholdSeconds)
{
    const bool aboutTalk = ruling == CallRuling::Counts || ruling == CallRuling::TooShort
                           || ruling == CallRuling::NotLive;
    return aboutTalk && call.talkSeconds
           && std::abs(*call.talkSeconds - thresholdSeconds) <= nearSeconds;
}

bool brokerMaySee(CallRuling ruling)
{
    switch (ruling) {
    case CallRuling::RepeatedLeg:
    case CallRuling::Internal:
    case CallRuling::BeforeAssignment:
    case CallRuling::HeldByOthers:
        return false;
    default:
        return true;
    }
}

} // namespace rl
