// SPDX-License-Identifier: GPL-3.0-or-later
#include "countingtime.h"

#include "releasetime.h"

#include <algorithm>

namespace rl {
namespace {

bool sameNumber(const Span &assignment, const CallRecord &call)
{
    return assignment.label.isEmpty() || assignment.label == call.trackingNumber;
}

bool startsEarlier(const Span &a, const Span &b)
{
    return a.from < b.from;
}

} // namespace

CountingTime::CountingTime(const DisputeFacts &facts)
{
    const QDateTime &appointed = facts.appointment.scheduledFor;
    const QDateTime earliest = appointed.addSecs(-60 * qint64(facts.leadMinutes));
    const QDateTime midnight = firstMidnightAfter(appointed, facts.zone);
    const QDateTime forLaterOnes = appointed.addDays(1); // as the database's match_appointment()
    for (const Span &assignment : facts.assignments) {
        if (assignment.from >= forLaterOnes)
            continue;
        m_assignments.push_back(assignment);
        const Span piece{std::max(assignment.from, earliest),
                         assignment.to.isValid() ? assignment.to : midnight, assignment.label};
        if (piece.from < piece.to)
            m_pieces.push_back(piece);
    }
    std::sort(m_pieces.begin(), m_pieces.end(), startsEarlier);
}

QDateTime CountingTime::from() const
{
    return isEmpty() ? QDateTime() : m_pieces.front().from;
}

QDateTime CountingTime::to() const
{
    const auto last = std::max_element(m_pieces.begin(), m_pieces.end(),
                                       [](const Span &a, const Span &b) { return a.to < b.to; });
    return last == m_pieces.end() ? QDateTime() : last->to;
}

const Span *CountingTime::assignmentAt(const CallRecord &call) const
{
    const auto found =
        std::find_if(m_assignments.begin(), m_assignments.end(), [&call](const Span &assignment) {
            return sameNumber(assignment, call) && assignment.contains(call.start);
        });
    return found == m_assignments.end() ? nullptr : &*found;
}

const Span *CountingTime::lastAssignmentBefore(const CallRecord &call) const
{
    const Span *last = nullptr;
    for (const Span &assignment : m_assignments) {
        const bool ended = assignment.to.isValid() && assignment.to <= call.start;
        if (ended && sameNumber(assignment, call) && (!last || last->to < assignment.to))
            last = &assignment;
    }
    return last;
}

bool CountingTime::isTouchedByAny(const std::vector<Span> &spans) const
{
    return std::any_of(spans.begin(), spans.end(), [this](const Span &span) {
        return std::any_of(m_pieces.begin(), m_pieces.end(), [&span](const Span &piece) {
            return span.overlaps(piece.from, piece.to);
        });
    });
}

bool CountingTime::isCoveredBy(std::vector<Span> spans) const
{
    std::sort(spans.begin(), spans.end(), startsEarlier);
    return !isEmpty() && std::all_of(m_pieces.begin(), m_pieces.end(), [&spans](const Span &piece) {
        QDateTime covered = piece.from;
        for (const Span &span : spans) {
            if (!span.contains(covered))
                continue;
            if (!span.to.isValid())
                return true;
            covered = span.to;
        }
        return covered >= piece.to;
    });
}

} // namespace rl
