// SPDX-License-Identifier: GPL-3.0-or-later
#include "callfinder.h"

#include <cstdlib>
#include <tuple>

namespace rl {
namespace {

bool isCallOfThePair(CallRuling ruling)
{
    switch (ruling) {
    case CallRuling::RepeatedLeg:
    case CallRuling::Internal:
    case CallRuling::BeforeAssignment:
    case CallRuling::AfterRelease:
    case CallRuling::HeldByOthers:
        return false;
    default:
        return true;
    }
}

auto is(CallRuling wanted)
{
    return [wanted](const CallRecord &, CallRuling ruling) { return ruling == wanted; };
}

} // namespace

qint64 CallFinder::distance(const CallRecord &call) const
{
    return std::abs(m_facts.appointment.scheduledFor.msecsTo(call.start));
}

const CallRecord *CallFinder::bestOf(CallRuling ruling) const
{
    return pick(is(ruling), [this](const CallRecord &call) {
        return std::tuple(call.maybeMachine() || call.isContradicted(), distance(call));
    });
}

const CallRecord *CallFinder::longestOf(CallRuling ruling) const
{
    return pick(is(ruling), [this](const CallRecord &call) {
        return std::tuple(-call.talkSeconds.value_or(-1), distance(call));
    });
}

const CallRecord *CallFinder::closest() const
{
    for (const CallRuling verified : {CallRuling::Counts, CallRuling::NotLive}) {
        if (const CallRecord *call = bestOf(verified))
            return call;
    }
    for (const CallRuling ruling :
         {CallRuling::TooShort, CallRuling::Incomplete, CallRuling::StillGoing,
          CallRuling::NotAnswered, CallRuling::TooEarly, CallRuling::OtherAppointment,
          CallRuling::UnknownCaller}) {
        if (const CallRecord *call = longestOf(ruling))
            return call;
    }
    return nullptr;
}

bool CallFinder::anyOfThePair(const QDateTime &from) const
{
    const CallRecord *found = nearest([&from](const CallRecord &call, CallRuling ruling) {
        return isCallOfThePair(ruling) && (!from.isValid() || call.start >= from);
    });
    return found != nullptr;
}

} // namespace rl
