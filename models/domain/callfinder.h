// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calljudgement.h"

#include <vector>

namespace rl {

// Looks through the ruled calls of a case for those that decide it. Keeps references to both.
class CallFinder
{
public:
    CallFinder(const DisputeFacts &facts, const std::vector<CallRuling> &rulings)
        : m_facts(facts)
        , m_rulings(rulings)
    {
    }

    // The call with the smallest key among those wanted, of equal ones the first; null: none.
    // wanted(const CallRecord &, CallRuling) → bool, key(const CallRecord &) → something ordered.
    template <typename Predicate, typename Key>
    const CallRecord *pick(Predicate wanted, Key key) const
    {
        const CallRecord *best = nullptr;
        for (size_t i = 0; i < m_facts.calls.size(); ++i) {
            const CallRecord &call = m_facts.calls[i];
            if (wanted(call, m_rulings[i]) && (!best || key(call) < key(*best)))
                best = &call;
        }
        return best;
    }

    template <typename Predicate>
    const CallRecord *nearest(Predicate wanted) const
    {
        return pick(wanted, [this](const CallRecord &call) { return distance(call); });
    }

    // The nearest call of this ruling that nothing speaks against, else the nearest one.
    const CallRecord *bestOf(CallRuling ruling) const;
    const CallRecord *longestOf(CallRuling ruling) const;
    // Where nothing counts, the call that comes closest to counting.
    const CallRecord *closest() const;

    // Whether the lead and the broker, or an unknown caller, used the number while it was held for
    // this appointment and not earlier than 'from'; an invalid 'from' is any time.
    [[nodiscard]] bool anyOfThePair(const QDateTime &from = QDateTime()) const;

    // From the appointed time to the call's start, before or after it, in milliseconds.
    [[nodiscard]] qint64 distance(const CallRecord &call) const;

private:
    const DisputeFacts &m_facts;
    const std::vector<CallRuling> &m_rulings;
};

} // namespace rl
