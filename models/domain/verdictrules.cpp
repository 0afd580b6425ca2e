// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdictrules.h"

#include "callfinder.h"

#include <optional>

namespace rl {
namespace {

constexpr qint64 strongMilliseconds = 30 * 60 * 1000;

Recommendation recommendationFor(const Findings &findings)
{
    switch (findings.main) {
    case Finding::CallCounts:
    case Finding::NoShowYetCalled:
        return Recommendation::ChargeStands;
    case Finding::Cancelled:
    case Finding::NoneCounts:
    case Finding::NoCall:
        return Recommendation::CreditInFull;
    case Finding::NotAsked:
    case Finding::StillGoing:
        return Recommendation::AskCarrier;
    case Finding::NoCallButOutage:
    case Finding::NoneCountsButOutage:
    case Finding::TalkUnknown:
        return findings.carrierHasAnswered() ? Recommendation::PersonDecides
                                             : Recommendation::AskCarrier;
    case Finding::CannotSettle:
    case Finding::CancelledYetCalled:
    case Finding::NoShowThenCalled:
    case Finding::MaybeMachine:
    case Finding::CarrierDisagrees:
    case Finding::UnknownCaller:
    case Finding::SpannedAppointment:
    case Finding::ShowedWithoutCall:
    case Finding::NotHeld:
        break;
    }
    return Recommendation::PersonDecides;
}

struct Conclusion
{
    Finding finding = Finding::NotAsked;
    Strength strength = Strength::Unknown;
    const CallRecord *best = nullptr;
};

// The steps of the decision, in order; the first that concludes ends it.
class Weighing
{
public:
    Weighing(const DisputeFacts &facts, const Findings &findings)
        : m_facts(facts)
        , m_findings(findings)
        , m_finder(facts, findings.rulings)
    {
    }

    [[nodiscard]] Conclusion conclude() const
    {
        using Step = std::optional<Conclusion> (Weighing::*)() const;
        for (const Step step :
             {&Weighing::byReason, &Weighing::byCancellation, &Weighing::byCountingCall,
              &Weighing::byOpenQuestion, &Weighing::byCallsThatDoNotCount}) {
            if (const auto conclusion = (this->*step)())
                return *conclusion;
        }
        return bySilence();
    }

private:
    [[nodiscard]] bool is(QLatin1String status) const
    {
        return m_facts.appointment.status == status;
    }

    [[nodiscard]] Strength strengthWithoutCountingCall() const
    {
        if (m_finder.anyOfThePair())
            return Strength::Weak;
        return m_findings.carrierAsked && !m_findings.outage ? Strength::None : Strength::Unknown;
    }

    [[nodiscard]] std::optional<Conclusion> byReason() const
    {
        if (m_facts.reason == ClaimReason::NoShow || m_facts.reason == ClaimReason::Cancelled)
            return {};
        return Conclusion{Finding::CannotSettle, Strength::NotDecidable, m_finder.closest()};
    }

    [[nodiscard]] std::optional<Conclusion> byCancellation() const
    {
        if (m_facts.appointment.isLive())
            return {};
        if (const CallRecord *call = m_finder.bestOf(CallRuling::NotLive))
            return Conclusion{Finding::CancelledYetCalled, Strength::Weak, call};
        return Conclusion{Finding::Cancelled, strengthWithoutCountingCall(), m_finder.closest()};
    }

    [[nodiscard]] std::optional<Conclusion> byCountingCall() const
    {
        const CallRecord *call = m_finder.bestOf(CallRuling::Counts);
        if (!call)
            return {};
        if (call->isContradicted())
            return Conclusion{Finding::CarrierDisagrees, Strength::Moderate, call};
        if (call->maybeMachine())
            return Conclusion{Finding::MaybeMachine, Strength::Moderate, call};
        const bool noShow = is(QLatin1String("no_show"));
        if (m_finder.distance(*call) <= strongMilliseconds) {
            return Conclusion{noShow ? Finding::NoShowYetCalled : Finding::CallCounts,
                              Strength::Strong, call};
        }
        return Conclusion{noShow ? Finding::NoShowThenCalled : Finding::CallCounts,
                          Strength::Moderate, call};
    }

    // Calls that might yet turn out to count.
    [[nodiscard]] std::optional<Conclusion> byOpenQuestion() const
    {
        if (const CallRecord *call = m_finder.bestOf(CallRuling::Incomplete))
            return Conclusion{Finding::TalkUnknown, Strength::Unknown, call};
        if (const CallRecord *call = m_finder.bestOf(CallRuling::StillGoing))
            return Conclusion{Finding::StillGoing, Strength::Unknown, call};

        const auto wouldCount = [this](const CallRecord &call, CallRuling ruling) {
            return ruling == CallRuling::UnknownCaller
                   && rulingIfAttributed(call, m_facts, m_findings.counting) == CallRuling::Counts;
        };
        if (const CallRecord *call = m_finder.nearest(wouldCount))
            return Conclusion{Finding::UnknownCaller, Strength::Weak, call};

        const auto differs = [](const CallRecord &call, CallRuling ruling) {
            return call.agreement == CarrierAgreement::Differs
                   && (ruling == CallRuling::TooShort || ruling == CallRuling::NotAnswered);
        };
        if (const CallRecord *call = m_finder.nearest(differs))
            return Conclusion{Finding::CarrierDisagrees, Strength::Weak, call};

        const auto spans = [this](const CallRecord &call, CallRuling ruling) {
            return ruling == CallRuling::TooEarly && call.isBillable(m_facts.thresholdSeconds)
                   && call.start.addSecs(*call.talkSeconds) > m_facts.appointment.scheduledFor;
        };
        if (const CallRecord *call = m_finder.nearest(spans))
            return Conclusion{Finding::SpannedAppointment, Strength::Weak, call};
        return {};
    }

    [[nodiscard]] std::optional<Conclusion> byCallsThatDoNotCount() const
    {
        if (!m_finder.anyOfThePair())
            return {};
        const CallRecord *closest = m_finder.closest();
        if (m_findings.counting.isEmpty())
            return Conclusion{Finding::NotHeld, Strength::Weak, closest};
        if (is(QLatin1String("showed")))
            return Conclusion{Finding::ShowedWithoutCall, Strength::Weak, closest};
        if (m_findings.outage)
            return Conclusion{Finding::NoneCountsButOutage, Strength::Weak, closest};
        // Earlier calls alone say nothing of the time that counts: there the carrier must agree.
        if (!m_findings.carrierAsked && !m_finder.anyOfThePair(m_findings.counting.from()))
            return Conclusion{Finding::NotAsked, Strength::Weak, closest};
        return Conclusion{Finding::NoneCounts, Strength::Weak, closest};
    }

    [[nodiscard]] Conclusion bySilence() const
    {
        const Strength strength = strengthWithoutCountingCall();
        if (m_findings.counting.isEmpty())
            return {Finding::NotHeld, strength, nullptr};
        if (m_findings.outage)
            return {Finding::NoCallButOutage, strength, nullptr};
        if (!m_findings.carrierAsked)
            return {Finding::NotAsked, strength, nullptr};
        if (is(QLatin1String("showed")))
            return {Finding::ShowedWithoutCall, strength, nullptr};
        return {Finding::NoCall, strength, nullptr};
    }

    const DisputeFacts &m_facts;
    const Findings &m_findings;
    CallFinder m_finder;
};

} // namespace

bool Findings::carrierHasAnswered() const
{
    return carrierAsked
           || (best
               && (best->agreement == CarrierAgreement::OwnRecord
                   || best->agreement == CarrierAgreement::Missing));
}

Findings findIn(const DisputeFacts &facts)
{
    Findings findings;
    findings.counting = CountingTime(facts);
    findings.rulings = ruleOnCalls(facts, findings.counting);
    findings.outage = findings.counting.isTouchedByAny(facts.outages);
    findings.carrierAsked = findings.counting.isCoveredBy(facts.asked);
    const Conclusion conclusion = Weighing(facts, findings).conclude();
    findings.main = conclusion.finding;
    findings.strength = conclusion.strength;
    findings.best = conclusion.best;
    if (findings.best)
        findings.bestRuling = findings.rulings[size_t(findings.best - facts.calls.data())];
    findings.recommendation = recommendationFor(findings);
    return findings;
}

} // namespace rl
