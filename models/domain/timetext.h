// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispute.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

// How Ringledger writes instants and durations for people, in one place: letters, evidence, lists
// and windows all take their dates and times from here, so that one call reads the same wherever it
// stands. Days and times are written as the readers of the language in the United States write
// them, in running text as in tables: month before day and a clock of twelve hours in English, day
// before month and a clock of twelve hours in Spanish. Lengths of time are never written so: 15:00
// is a quarter of an hour. Names of days and months are ours, CLDR's change between Qt versions.
// Instants are UTC, or anything that knows its zone; an invalid one gives an empty text.
namespace rl {

// "10:05 AM"; "10:05 a. m."
QString clockText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// "10:05:12 AM"
QString clockWithSecondsText(const QDateTime &instant, const QTimeZone &zone,
                             LetterLanguage language);
// "Wed Oct 22"; "mié 22 oct"
QString shortDayText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// "Wed Oct 22, 2025"; "mié 22 oct 2025"
QString dayText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// "October 22, 2025"; "22 de octubre de 2025"
QString plainDayText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// "Wednesday, October 22, 2025"; "miércoles 22 de octubre de 2025"
QString letterDayText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);

// "Wed Oct 22, 10:05 AM", where the zone is said elsewhere.
QString momentText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// "Wed Oct 22, 2025, 10:05 AM", where the zone is said elsewhere or is the reader's.
QString datedMomentText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// "Wed Oct 22, 10:05 AM Pacific"; "mié 22 oct, 10:05 a. m. (hora del Pacífico)".
QString whenText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// With the year, for what is read much later: "Wed Oct 22, 2025, 10:05 AM Pacific".
QString datedText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// As one writes in a letter: "Wednesday, October 22, 2025, 10:05 AM Pacific".
QString letterText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// "Wed Oct 22, 9:00 AM to Thu Oct 23, 12:00 AM Pacific", "Wed Oct 22, 9:50 AM to 10:40 AM Pacific".
QString rangeText(const QDateTime &from, const QDateTime &to, const QTimeZone &zone,
                  LetterLanguage language);

// The zone as Americans call it, "Pacific" or "hora del Pacífico"; elsewhere its abbreviation at
// 'instant' ("CEST").
QString zoneText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);

// A duration as a phone shows it: 900 → "15:00", 3723 → "1:02:03".
QString talkText(int seconds);

// Whole minutes from 'appointed' to 'instant' as two clocks without seconds would show them, so
// that 10:05:59 is 5 minutes after 10:00 and 09:59:30 is 1 minute before it; negative is before.
qint64 minutesBetween(const QDateTime &appointed, const QDateTime &instant);
// "5 minutes after the appointed time", "at the appointed time", "1 day 2 hours before …".
QString distanceText(const QDateTime &appointed, const QDateTime &instant, LetterLanguage language);
// "5 min after", "on time", "1 d 2 h before".
QString shortDistanceText(const QDateTime &appointed, const QDateTime &instant,
                          LetterLanguage language = LetterLanguage::English);
// "1 hour 5 minutes"; minutes ≥ 0.
QString spokenMinutes(qint64 minutes, LetterLanguage language);
// "1 h 5 min"; minutes ≥ 0.
QString shortMinutes(qint64 minutes);

} // namespace rl
