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

QString dayAndMonth(QDate date, LetterLanguage language)
{
    return days[size_t(date.dayOfWeek() - 1)].in(language) + u' ' + QString::number(date.day())
           + u' ' + months[size_t(date.month() - 1)].in(language);
}

QString clock(const QDateTime &there)
{
    return there.time().toString(QStringLiteral("HH:mm"));
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

QString momentText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    if (!instant.isValid())
        return {};
    const QDateTime there = local(instant, zone);
    return dayAndMonth(there.date(), language) + QStringLiteral(", ") + clock(there);
}

QString rangeText(const QDateTime &from, const QDateTime &to, const QTimeZone &zone,
                  LetterLanguage language)
{
    const QDateTime start = local(from, zone);
    const QDateTime end = local(to, zone);
    const Phrase &form = start.date() == end.date() ? rangeOfOneDay : rangeForm;
    return form.in(language, {{u"from", momentText(from, zone, language)},
                              {u"to", whenText(to, zone, language)},
                              {u"clock", clock(end)},
                              {u"zone", zoneText(to, zone, language)}});
}

QString whenText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    if (!instant.isValid())
        return {};
    const QDateTime there = local(instant, zone);
    return whenForm.in(language, {{u"day", dayAndMonth(there.date(), language)},
                                  {u"clock", clock(there)},
                                  {u"zone", zoneText(instant, zone, language)}});
}

QString dayText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    if (!instant.isValid())
        return {};
    const QDate date = local(instant, zone).date();
    return dayAndMonth(date, language) + u' ' + QString::number(date.year());
}

QString datedText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    if (!instant.isValid())
        return {};
    return whenForm.in(language, {{u"day", dayText(instant, zone, language)},
                                  {u"clock", clock(local(instant, zone))},
                                  {u"zone", zoneText(instant, zone, language)}});
}

QString letterDayText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    if (!instant.isValid())
        return {};
    const QDate date = local(instant, zone).date();
    return letterDay.in(language,
                        {{u"weekday", fullDays[size_t(date.dayOfWeek() - 1)].in(language)},
                         {u"day", QString::number(date.day())},
                         {u"month", fullMonths[size_t(date.month() - 1)].in(language)},
                         {u"year", QString::number(date.year())}});
}

QString letterText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    if (!instant.isValid())
        return {};
    return whenForm.in(language, {{u"day", letterDayText(instant, zone, language)},
                                  {u"clock", billClockText(instant, zone, language)},
                                  {u"zone", zoneText(instant, zone, language)}});
}

QString listText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    if (!instant.isValid())
        return {};
    const QDateTime there = local(instant, zone);
    return dayAndMonth(there.date(), language) + u' ' + clock(there) + u' '
           + there.timeZoneAbbreviation();
}

QString billClockText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language)
{
    if (!instant.isValid())
        return {};
    const QTime time = local(instant, zone).time();
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    return QStringLiteral("%1:%2 ").arg(hour).arg(time.minute(), 2, 10, QLatin1Char('0'))
           + (time.hour() < 12 ? morning : afternoon).in(language);
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
