// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disputefacts.h"

namespace rl {

// The time in which the start of a call can verify the appointment: from leadMinutes before it, for
// as long as this lead and broker held a number for it. An assignment that began a day after the
// appointment or later was made for another one and is no part of it.
class CountingTime
{
public:
    CountingTime() = default; // empty
    explicit CountingTime(const DisputeFacts &facts);

    // No number was held then, so no call could be recorded.
    [[nodiscard]] bool isEmpty() const { return m_pieces.empty(); }
    [[nodiscard]] QDateTime from() const;
    // While the number is still held: the first midnight after the appointment, broker's zone.
    [[nodiscard]] QDateTime to() const;

    // The assignment of this appointment during which the call began; null: none.
    [[nodiscard]] const Span *assignmentAt(const CallRecord &call) const;
    // The assignment of this appointment, of the call's number, that ended last before it began.
    [[nodiscard]] const Span *lastAssignmentBefore(const CallRecord &call) const;

    [[nodiscard]] bool isTouchedByAny(const std::vector<Span> &spans) const;
    // Whether the spans together leave no gap in any part of it; an empty time is never covered.
    [[nodiscard]] bool isCoveredBy(std::vector<Span> spans) const;

private:
    std::vector<Span> m_assignments; // of this appointment
    std::vector<Span> m_pieces; // what of them lies in the time that counts; 'to' is always valid
};

} // namespace rl
