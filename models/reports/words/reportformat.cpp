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
    const QString withYear = dateYear(instant);
    return withYear.left(withYear.lastIndexOf(u' '));
}

QString ReportFormat::dateYear(const QDateTime &instant) const
{
    return dayText(instant, m_zone, m_language);
}

QString ReportFormat::longDate(const QDateTime &instant) const
{
    return capitalised(m_locale.dayName(local(instant).date().dayOfWeek())) + u' '
           + plainDate(instant);
}

QString ReportFormat::plainDate(const QDateTime &instant) const
{
    return m_locale.toString(local(instant).date(), m_language == LetterLanguage::Spanish
                                                        ? QStringLiteral("d 'de' MMMM 'de' yyyy")
                                                        : QStringLiteral("d MMMM yyyy"));
}

QString ReportFormat::time(const QDateTime &instant) const
{
    return local(instant).time().toString(QStringLiteral("HH:mm"));
}

QString ReportFormat::timeWithSeconds(const QDateTime &instant) const
{
    return local(instant).time().toString(QStringLiteral("HH:mm:ss"));
}

QString ReportFormat::dateTime(const QDateTime &instant) const
{
    return date(instant) + QStringLiteral(", ") + time(instant);
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
