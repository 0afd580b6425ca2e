// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetext.h"

#include "phrase.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace rl {
namespace {

constexpr std::array<Phrase, 7> days{{
    {u"Mon", u"lun"},
    {u"Tue", u"mar"},
    {u"Wed", u"mié"},
    {u"Thu", u"jue"},
    {u"Fri", u"vie"},
    {u"Sat", u"sáb"},
    {u"Sun", u"dom"},
}};

constexpr std::array<Phrase, 12> months{{
    {u"Jan", u"ene"},
    {u"Feb", u"feb"},
    {u"Mar", u"mar"},
    {u"Apr", u"abr"},
    {u"May", u"may"},
    {u"Jun", u"jun"},
    {u"Jul", u"jul"},
    {u"Aug", u"ago"},
    {u"Sep", u"sep"},
    {u"Oct", u"oct"},
    {u"Nov", u"nov"},
    {u"Dec", u"dic"},
}};

constexpr std::array<Phrase, 7> fullDays{{
    {u"Monday", u"lunes"},
    {u"Tuesday", u"martes"},
    {u"Wednesday", u"miércoles"},
    {u"Thursday", u"jueves"},
    {u"Friday", u"viernes"},
    {u"Saturday", u"sábado"},
    {u"Sunday", u"domingo"},
}};

constexpr std::array<Phrase, 12> fullMonths{{
    {u"January", u"enero"},
    {u"February", u"febrero"},
    {u"March", u"marzo"},
    {u"April", u"abril"},
    {u"May", u"mayo"},
    {u"June", u"junio"},
    {u"July", u"julio"},
    {u"August", u"agosto"},
    {u"September", u"septiembre"},
    {u"October", u"octubre"},
    {u"November", u"noviembre"},
    {u"December", u"diciembre"},
}};

struct NamedZone
{
    QLatin1String id; // IANA
    Phrase name;
};

// The zones of the brokers' states; Arizona and Hawaii have no daylight saving time and are named
// for it.
constexpr std::array<NamedZone, 12> namedZones{{
    {QLatin1String("America/Los_Angeles"), {u"Pacific", u"hora del Pacífico"}},
    {QLatin1String("America/Denver"), {u"Mountain", u"hora de la Montaña"}},
    {QLatin1String("America/Boise"), {u"Mountain", u"hora de la Montaña"}},
    {QLatin1String("America/Phoenix"), {u"Arizona", u"hora de Arizona"}},
    {QLatin1String("America/Chicago"), {u"Central", u"hora del Centro"}},
    {QLatin1String("America/New_York"), {u"Eastern", u"hora del Este"}},
    {QLatin1String("America/Detroit"), {u"Eastern", u"hora del Este"}},
    {QLatin1String("America/Indiana/Indianapolis"), {u"Eastern", u"hora del Este"}},
    {QLatin1String("America/Kentucky/Louisville"), {u"Eastern", u"hora del Este"}},
    {QLatin1String("America/Anchorage"), {u"Alaska", u"hora de Alaska"}},
    {QLatin1String("Pacific/Honolulu"), {u"Hawaii", u"hora de Hawái"}},
    {QLatin1String("America/Puerto_Rico"), {u"Atlantic", u"hora del Atlántico"}},
}};

struct Unit
{
    qint64 minutes;
    Phrase one;
    Phrase many;
    QStringView abbreviation;
};

constexpr std::array<Unit, 3> units{{
    {24 * 60, {u"day", u"día"}, {u"days", u"días"}, u"d"},
    {60, {u"hour", u"hora"}, {u"hours", u"horas"}, u"h"},
    {1, {u"minute", u"minuto"}, {u"minutes", u"minutos"}, u"min"},
}};

constexpr Phrase after{u"%1 after the appointed time", u"%1 después de la hora acordada"};
constexpr Phrase before{u"%1 before the appointed time", u"%1 antes de la hora acordada"};
constexpr Phrase atTime{u"at the appointed time", u"a la hora acordada"};
constexpr Phrase shortAfter{u"%1 after", u"%1 después"};
constexpr Phrase shortBefore{u"%1 before", u"%1 antes"};
constexpr Phrase shortAtTime{u"on time", u"a la hora"};
constexpr Phrase whenForm{u"%1, %2 %3", u"%1, %2 (%3)"};
constexpr Phrase rangeForm{u"{from} to {to}", u"{from} al {to}"};
constexpr Phrase rangeOfOneDay{u"{from} to {clock} {zone}", u"{from} a las {clock} ({zone})"};
constexpr Phrase letterDay{u"{weekday}, {month} {day}, {year}",
                           u"{weekday} {day} de {month} de {year}"};
constexpr Phrase morning{u"AM", u"a. m."};
constexpr Phrase afternoon{u"PM", u"p. m."};

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
    return whenForm.in(language).arg(dayAndMonth(there.date(), language), clock(there),
                                     zoneText(instant, zone, language));
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
    return whenForm.in(language).arg(dayText(instant, zone, language), clock(local(instant, zone)),
                                     zoneText(instant, zone, language));
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
    return whenForm.in(language).arg(letterDayText(instant, zone, language),
                                     billClockText(instant, zone, language),
                                     zoneText(instant, zone, language));
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
        return atTime.in(language);
    return (minutes > 0 ? after : before).in(language).arg(spokenMinutes(qAbs(minutes), language));
}

QString shortDistanceText(const QDateTime &appointed, const QDateTime &instant,
                          LetterLanguage language)
{
    const qint64 minutes = minutesBetween(appointed, instant);
    if (minutes == 0)
        return shortAtTime.in(language);
    return (minutes > 0 ? shortAfter : shortBefore).in(language).arg(shortMinutes(qAbs(minutes)));
}

} // namespace rl
