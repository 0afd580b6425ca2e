// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputeclock.h"

#include "phrase.h"

namespace rl {
namespace {

constexpr Phrase dueIn{u"in {time}", u"en {time}"};
constexpr Phrase dueNow{u"due now", u"vence ahora"};
constexpr Phrase overdueBy{u"overdue by {time}", u"vencida hace {time}"};
constexpr Phrase waiting{u"waiting", u"en espera"};
constexpr Phrase countDays{u"{count} days", u"{count} días"};
constexpr Phrase countHours{u"{count} h", u"{count} h"};
constexpr Phrase countMinutes{u"{count} min", u"{count} min"};

QString timeText(qint64 minutes, LetterLanguage language)
{
    const qint64 hours = minutes / 60;
    const Phrase &unit = hours >= 48 ? countDays : hours >= 1 ? countHours : countMinutes;
    const qint64 count = hours >= 48 ? hours / 24 : hours >= 1 ? hours : minutes;
    return unit.in(language, {{u"count", QString::number(count)}});
}

} // namespace

DisputeClock readClock(DisputeStatus status, const QDateTime &dueAt, const QDateTime &now,
                       std::chrono::hours soon, LetterLanguage language)
{
    if (!isUndecided(status))
        return {};
    if (status == DisputeStatus::AwaitingInfo || !dueAt.isValid())
        return {ClockState::Paused, waiting.in(language)};

    const qint64 seconds = now.secsTo(dueAt);
    const qint64 minutes = qAbs(seconds) / 60;
    if (minutes == 0)
        return {seconds > 0 ? ClockState::Soon : ClockState::Overdue, dueNow.in(language)};
    const PhraseValues values{{u"time", timeText(minutes, language)}};
    if (seconds < 0)
        return {ClockState::Overdue, overdueBy.in(language, values)};
    const bool isSoon = seconds <= std::chrono::seconds(soon).count();
    return {isSoon ? ClockState::Soon : ClockState::Running, dueIn.in(language, values)};
}

} // namespace rl
