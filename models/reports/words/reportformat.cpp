// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/reportformat.h"

#include "timetext.h"
#include "words/timelinephrases.h"

namespace rl {

ReportFormat::ReportFormat(LetterLanguage language, const QTimeZone &zone)
    : m_language(language)
    , m_zone(zone.isValid() ? zone : QTimeZone::utc())
    , m_locale(language == LetterLanguage::Spanish ? QLocale::Spanish : QLocale::English,
               QLocale::UnitedStates)
{
}

QDateTime ReportFormat::local(const QDateTime &instant) const
{
    return instant.toTimeZone(m_zone);
}

QString ReportFormat::date(const QDateTime &instant) const
{
    return shortDayText(instant, m_zone, m_language);
}

QString ReportFormat::longDate(const QDateTime &instant) const
{
    return capitalised(letterDayText(instant, m_zone, m_language));
}

QString ReportFormat::plainDate(const QDateTime &instant) const
{
    return plainDayText(instant, m_zone, m_language);
}

QString ReportFormat::time(const QDateTime &instant) const
{
    return clockText(instant, m_zone, m_language);
}

QString ReportFormat::timeWithSeconds(const QDateTime &instant) const
{
    return clockWithSecondsText(instant, m_zone, m_language);
}

QString ReportFormat::dateTime(const QDateTime &instant) const
{
    return momentText(instant, m_zone, m_language);
}

QString ReportFormat::dateYearTime(const QDateTime &instant) const
{
    return datedMomentText(instant, m_zone, m_language);
}

QString ReportFormat::zoneName(const QDateTime &instant) const
{
    const QString name = zoneText(instant, m_zone, m_language);
    const bool whole = name == u"UTC" || name.contains(u' ');
    return whole ? name : text(words::zoneTime).arg(name);
}

QString ReportFormat::duration(std::optional<int> seconds) const
{
    return seconds ? talkText(*seconds) : text(words::unknownValue);
}

} // namespace rl
