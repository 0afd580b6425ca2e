// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispute.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

// How Ringledger writes instants and durations for people: the same in lists, sentences and
// letters, and on every Qt version (names of days and months are ours, CLDR's change between
// releases). Instants are UTC, or anything that knows its zone; an invalid one gives an empty text.
namespace rl {

// "Wed 22 Oct, 10:05 Pacific"; "mié 22 oct, 10:05 (hora del Pacífico)".
QString whenText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// "Wed 22 Oct, 10:05", where the zone is said elsewhere.
QString momentText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// "Wed 22 Oct, 09:00 to Thu 23 Oct, 00:00 Pacific", "Wed 22 Oct, 09:50 to 10:40 Pacific".
QString rangeText(const QDateTime &from, const QDateTime &to, const QTimeZone &zone,
                  LetterLanguage language);
// One instant with the year, for what is read much later: "Wed 22 Oct 2025, 10:05 Pacific".
QString datedText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// "Wed 22 Oct 2025"
QString dayText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// For letters, as one writes there: "Wednesday, October 22, 2025"; "miércoles 22 de octubre de
// 2025".
QString letterDayText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// "Wednesday, October 22, 2025, 10:00 AM Pacific".
QString letterText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);
// For lists, where the offset must be beyond doubt: "Wed 22 Oct 10:00 PDT".
QString listText(const QDateTime &instant, const QTimeZone &zone,
                 LetterLanguage language = LetterLanguage::English);
// As a phone bill in the United States prints it: "10:05 AM"; "10:05 a. m.".
QString billClockText(const QDateTime &instant, const QTimeZone &zone, LetterLanguage language);

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
