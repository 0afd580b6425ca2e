// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrase.h"

#include <QLatin1String>

#include <array>

// Names of days, months, zones and units, and how times are put together of them.
namespace rl::phrases {

inline constexpr std::array<Phrase, 7> days{{
    {u"Mon", u"lun"},
    {u"Tue", u"mar"},
    {u"Wed", u"mié"},
    {u"Thu", u"jue"},
    {u"Fri", u"vie"},
    {u"Sat", u"sáb"},
    {u"Sun", u"dom"},
}};

inline constexpr std::array<Phrase, 12> months{{
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

inline constexpr std::array<Phrase, 7> fullDays{{
    {u"Monday", u"lunes"},
    {u"Tuesday", u"martes"},
    {u"Wednesday", u"miércoles"},
    {u"Thursday", u"jueves"},
    {u"Friday", u"viernes"},
    {u"Saturday", u"sábado"},
    {u"Sunday", u"domingo"},
}};

inline constexpr std::array<Phrase, 12> fullMonths{{
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
inline constexpr std::array<NamedZone, 12> namedZones{{
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

inline constexpr std::array<Unit, 3> units{{
    {24 * 60, {u"day", u"día"}, {u"days", u"días"}, u"d"},
    {60, {u"hour", u"hora"}, {u"hours", u"horas"}, u"h"},
    {1, {u"minute", u"minuto"}, {u"minutes", u"minutos"}, u"min"},
}};

inline constexpr Phrase distanceAfter{u"{time} after the appointed time",
                                      u"{time} después de la hora acordada"};
inline constexpr Phrase distanceBefore{u"{time} before the appointed time",
                                       u"{time} antes de la hora acordada"};
inline constexpr Phrase distanceNone{u"at the appointed time", u"a la hora acordada"};
inline constexpr Phrase shortDistanceAfter{u"{time} after", u"{time} después"};
inline constexpr Phrase shortDistanceBefore{u"{time} before", u"{time} antes"};
inline constexpr Phrase shortDistanceNone{u"on time", u"a la hora"};
inline constexpr Phrase whenForm{u"{day}, {clock} {zone}", u"{day}, {clock} ({zone})"};
inline constexpr Phrase rangeForm{u"{from} to {to}", u"{from} al {to}"};
inline constexpr Phrase rangeOfOneDay{u"{from} to {clock} {zone}",
                                      u"{from} a las {clock} ({zone})"};
inline constexpr Phrase momentForm{u"{day}, {clock}", u"{day}, {clock}"};
inline constexpr Phrase shortDay{u"{weekday} {month} {day}", u"{weekday} {day} {month}"};
inline constexpr Phrase dayWithYear{u"{weekday} {month} {day}, {year}",
                                    u"{weekday} {day} {month} {year}"};
inline constexpr Phrase plainDay{u"{fullMonth} {day}, {year}", u"{day} de {fullMonth} de {year}"};
inline constexpr Phrase letterDay{u"{fullWeekday}, {fullMonth} {day}, {year}",
                                  u"{fullWeekday} {day} de {fullMonth} de {year}"};
inline constexpr Phrase clockForm{u"{hour}:{minute} {half}", u"{hour}:{minute} {half}"};
inline constexpr Phrase clockWithSeconds{u"{hour}:{minute}:{second} {half}",
                                         u"{hour}:{minute}:{second} {half}"};
inline constexpr Phrase morning{u"AM", u"a. m."};
inline constexpr Phrase afternoon{u"PM", u"p. m."};

} // namespace rl::phrases
