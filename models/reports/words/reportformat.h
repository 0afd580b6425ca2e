// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispute.h"
#include "phrase.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <optional>

namespace rl {

// How documents write dates, times, durations and money: timetext.h with the language and the time
// zone bound, which are the broker's. Instants are UTC.
class ReportFormat
{
public:
    // An invalid zone is read as UTC.
    ReportFormat(LetterLanguage language, const QTimeZone &zone);

    [[nodiscard]] QString text(const Phrase &which) const { return which.in(m_language); }
    [[nodiscard]] LetterLanguage language() const { return m_language; }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    [[nodiscard]] QDateTime local(const QDateTime &instant) const;

    [[nodiscard]] QString date(const QDateTime &instant) const; // Wed Oct 22
    [[nodiscard]] QString longDate(const QDateTime &instant) const; // Wednesday, October 22, 2025
    [[nodiscard]] QString plainDate(const QDateTime &instant) const; // October 22, 2025
    [[nodiscard]] QString time(const QDateTime &instant) const; // 2:30 PM
    [[nodiscard]] QString timeWithSeconds(const QDateTime &instant) const; // 2:30:05 PM
    [[nodiscard]] QString dateTime(const QDateTime &instant) const; // Wed Oct 22, 2:30 PM
    [[nodiscard]] QString dateYearTime(const QDateTime &instant) const; // Wed Oct 22, 2025, 2:30 PM
    // "Pacific time", "hora del Pacífico", "CET time"; the zone's abbreviation is that of
    // 'instant'.
    [[nodiscard]] QString zoneName(const QDateTime &instant) const;
    [[nodiscard]] QString money(Money amount) const { return amount.text(m_locale); }
    // "0:12", "15:00", "1:02:03"; the word for unknown when nobody measured it.
    [[nodiscard]] QString duration(std::optional<int> seconds) const;

private:
    LetterLanguage m_language;
    QTimeZone m_zone;
    QLocale m_locale;
};

} // namespace rl
