// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetext.h"

#include "timephrases.h"

#include <QStringList>

#include <algorithm>

namespace rl {
namespace {

using namespace phrases;

QDateTime local(const QDateTime &instant, const QTimeZone &zone)
{
    return zone.isValid() ? instant.toTimeZone(zone) : instant.toUTC();
}

PhraseValues partsOf(QDate date, LetterLanguage language)
{
    const size_t weekday = size_t(date.dayOfWeek() - 1);
    const size_t month = size_t(date.month() - 1);
    return {{u"weekday", days[weekday].in(language)},
            {u"fullWeekday", fullDays[weekday].in(language)},
            {u"day", QString::number(date.day())},
            {u"month", months[month].in(language)},
            {u"fullMonth", fullMonths[month].in(language)},
            {u"year", QString::number(date.year())}};
}

QString dayIn(const Phrase &form, const QDateTime &instant, const QTimeZone &zone,
              LetterLanguage language)
{
    return instant.isValid() ? form.in(language, partsOf(local(instant, zone).date(), language))
                             : QString();
}

QString clockIn(const Phrase &form, const QDateTime &instant, const QTimeZone &zone,
                LetterLanguage language)
{
    if (!instant.isValid())
        return {};
    const QTime time = local(instant, zone).time();
    const auto twoDigits = [](int value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    return form.in(language, {{u"hour", QString::number(hour)},
                              {u"minute", twoDigits(time.minute())},
                              {u"second", twoDigits(time.second())},
                              {u"half", (time.hour() < 12 ? morning : afternoon).in(language)}});
}

// A day and the clock of it, and the zone where 'form' has a place for it.
QString instantIn(const Phrase &form, const QString &day, const QDateTime &instant,
                  const QTimeZone &zone, LetterLanguage language)
{
    return instant.isValid() ? form.in(language, {{u"day", day},
                                                  {u"clock", clockText(instant, zone, language)},
                                                  {u"zone", zoneText(instant, zone, language)}})
                             : QString();
}

// At most the two largest units, which is as exact as anybody says it.
template <typename Write>
QString inUnits(qint64 minutes, Write write)
{
    QStringList parts;
    for (const Unit &unit : units) {
        const qint64 count = minutes / unit.minutes;
        minutes %= unit.minutes;
        if (count > 0 && parts.size() < 2)
            parts << write(count, unit);
    }
    return parts.join(u' ');
}

} // namespace

QString zoneText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    const QString id = QString::fromLatin1(zone.isValid() ? zone.id() : "UTC");
    const auto named = std::find_if(namedZones.begin(), namedZones.end(),
                                    [&id](const NamedZone &known) { return known.id == id; });
    if (named != namedZones.end())
        return named->name.in(language);
    return local(instant, zone).timeZoneAbbreviation();
}

QString clockText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    return clockIn(clockForm, instant, zone, language);
}

QString clockWithSecondsText(const QDateTime &instant, const QTimeZone &zone,
                             LetterLanguage language)
{
    return clockIn(clockWithSeconds, instant, zone, language);
}

QString shortDayText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    return dayIn(shortDay, instant, zone, language);
}

QString dayText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    return dayIn(dayWithYear, instant, zone, language);
}

QString plainDayText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    return dayIn(plainDay, instant, zone, language);
}

QString letterDayText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    return dayIn(letterDay, instant, zone, language);
}

QString momentText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    return instantIn(momentForm, shortDayText(instant, zone, language), instant, zone, language);
}

QString datedMomentText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    return instantIn(momentForm, dayText(instant, zone, language), instant, zone, language);
}

QString whenText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    return instantIn(whenForm, shortDayText(instant, zone, language), instant, zone, language);
}

QString datedText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    return instantIn(whenForm, dayText(instant, zone, language), instant, zone, language);
}

QString letterText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    return instantIn(whenForm, letterDayText(instant, zone, language), instant, zone, language);
}

QString rangeText(const QDateTime &from, const QDateTime &to, const QTimeZone &zone,
                  LetterLanguage language)
{
    const bool oneDay = local(from, zone).date() == local(to, zone).date();
    const Phrase &form = oneDay ? rangeOfOneDay : rangeForm;
    return form.in(language, {{u"from", momentText(from, zone, language)},
                              {u"to", whenText(to, zone, language)},
                              {u"clock", clockText(to, zone, language)},
                              {u"zone", zoneText(to, zone, language)}});
}

QString talkText(int seconds)
{
    const QLatin1Char zero('0');
    const int hours = seconds / 3600;
    if (hours == 0)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
    return QStringLiteral("%1:%2:%3")
        .arg(hours)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

qint64 minutesBetween(const QDateTime &appointed, const QDateTime &instant)
{
    const qint64 seconds = appointed.secsTo(instant);
    return seconds >= 0 ? seconds / 60 : -((-seconds + 59) / 60);
}

QString spokenMinutes(qint64 minutes, LetterLanguage language)
{
    if (minutes == 0)
        return u'0' + (u' ' + units.back().many.in(language));
    return inUnits(minutes, [language](qint64 count, const Unit &unit) {
        const Phrase &name = count == 1 ? unit.one : unit.many;
        return QString(QString::number(count) + u' ' + name.in(language));
    });
}

QString shortMinutes(qint64 minutes)
{
    if (minutes == 0)
        return QStringLiteral("0 min");
    return inUnits(minutes, [](qint64 count, const Unit &unit) {
        return QString(QString::number(count) + u' ' + unit.abbreviation);
    });
}

QString distanceText(const QDateTime &appointed, const QDateTime &instant, LetterLanguage language)
{
    const qint64 minutes = minutesBetween(appointed, instant);
    if (minutes == 0)
        return distanceNone.in(language);
    return (minutes > 0 ? distanceAfter : distanceBefore)
        .in(language, {{u"time", spokenMinutes(qAbs(minutes), language)}});
}

QString shortDistanceText(const QDateTime &appointed, const QDateTime &instant,
                          LetterLanguage language)
{
    const qint64 minutes = minutesBetween(appointed, instant);
    if (minutes == 0)
        return shortDistanceNone.in(language);
    return (minutes > 0 ? shortDistanceAfter : shortDistanceBefore)
        .in(language, {{u"time", shortMinutes(qAbs(minutes))}});
}

} // namespace rl
