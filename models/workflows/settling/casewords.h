// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

// The words in which a case is shown, the same on every surface: list, case, terminal.
// Times are in the broker's zone unless the name says otherwise; 'now' is the database's clock.
namespace rl::casewords {

// How a piece of a case should strike the eye; the theme turns it into colours.
enum class Tone { Neutral, Info, Good, Caution, Bad, Muted };

struct Worded
{
    QString text;
    Tone tone = Tone::Neutral;
};

// "in 2 days", "in 5 h", "3 days overdue", "waiting for the broker"; "settled" once decided.
Worded due(const DisputeSummary &summary, const QDateTime &now,
           std::chrono::hours soon = std::chrono::hours(48));

// "Wed Oct 22, 10:00 AM Pacific"; the year is added when it is not the one of 'now'.
QString instant(const QDateTime &utc, const QString &zoneId, const QDateTime &now = {});
// The same without the zone, for a table in which every time is in that one.
QString shortInstant(const QDateTime &utc, const QString &zoneId);
// For what happened here: "Mon Nov 3, 2025, 10:20 AM" and "10:20 AM" by this computer's clock.
QString instantHere(const QDateTime &utc);
QString clockHere(const QDateTime &utc);

// "15:00, 5 min after"; "no call" when there is none.
QString bestCall(const DisputeSummary &summary);

// "15:00", "1:02:03"; "unknown" when nobody measured it.
QString clock(std::optional<int> seconds);

Worded recommendation(Recommendation value);
Worded strength(Strength value);
Worded status(DisputeStatus value);
QString claim(ClaimReason value);
QString action(DisputeAction value);
Worded agreement(CarrierAgreement value);
QString direction(CallDirection value);
QString answeredBy(const CallRecord &call);
QString endedBy(const CallRecord &call);
// Whose phone it is, for the label of a call's end ("lead", "broker's office"); one that a person
// gave comes back as it is.
QString party(const QString &label);

// "Decided", "Note", … for billing_dispute_events.kind; an unknown kind comes back as it is.
QString eventKind(const QString &kind);
// "12 KB", "3.4 MB".
QString bytes(qint64 count);
// "(424) 485-1544"; what is not a number (a carrier's "anonymous") comes back as it is.
QString phone(const QString &e164);

} // namespace rl::casewords
