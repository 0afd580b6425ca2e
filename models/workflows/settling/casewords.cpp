// SPDX-License-Identifier: GPL-3.0-or-later
#include "settling/casewords.h"

#include "calltext.h"
#include "consolelanguage.h"
#include "disputeclock.h"
#include "phonenumber.h"
#include "timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <utility>

namespace rl::casewords {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rl::casewords)
};

template <size_t N>
QString translated(const std::array<std::pair<QLatin1String, const char *>, N> &table,
                   const QString &key)
{
    for (const auto &[known, text] : table) {
        if (key == known)
            return Words::tr(text);
    }
    return key;
}

constexpr std::array<std::pair<QLatin1String, const char *>, 13> eventKinds{{
    {QLatin1String("opened"), QT_TRANSLATE_NOOP("rl::casewords", "Opened")},
    {QLatin1String("decided"), QT_TRANSLATE_NOOP("rl::casewords", "Decided")},
    {QLatin1String("undone"), QT_TRANSLATE_NOOP("rl::casewords", "Taken back")},
    {QLatin1String("asked"), QT_TRANSLATE_NOOP("rl::casewords", "Asked for information")},
    {QLatin1String("answered"), QT_TRANSLATE_NOOP("rl::casewords", "Broker answered")},
    {QLatin1String("noted"), QT_TRANSLATE_NOOP("rl::casewords", "Note")},
    {QLatin1String("file_added"), QT_TRANSLATE_NOOP("rl::casewords", "File added")},
    {QLatin1String("withdrawn"), QT_TRANSLATE_NOOP("rl::casewords", "Withdrawn")},
    {QLatin1String("reopened"), QT_TRANSLATE_NOOP("rl::casewords", "Reopened")},
    {QLatin1String("taken"), QT_TRANSLATE_NOOP("rl::casewords", "Taken over")},
    {QLatin1String("overridden"), QT_TRANSLATE_NOOP("rl::casewords", "Decided otherwise")},
    {QLatin1String("evidence_saved"), QT_TRANSLATE_NOOP("rl::casewords", "Evidence saved")},
    {QLatin1String("letter_saved"), QT_TRANSLATE_NOOP("rl::casewords", "Letter saved")},
}};

constexpr std::array<std::pair<QLatin1String, const char *>, 5> parties{{
    {QLatin1String("lead"), QT_TRANSLATE_NOOP("rl::casewords", "lead")},
    {QLatin1String("broker's office"), QT_TRANSLATE_NOOP("rl::casewords", "broker's office")},
    {QLatin1String("broker's cell"), QT_TRANSLATE_NOOP("rl::casewords", "broker's cell")},
    {QLatin1String("broker's mobile"), QT_TRANSLATE_NOOP("rl::casewords", "broker's mobile")},
    {QLatin1String("broker's verified SIM"),
     QT_TRANSLATE_NOOP("rl::casewords", "broker's verified SIM")},
}};

// A broker without a zone of its own is shown UTC.
QTimeZone zoneOf(const QString &zoneId)
{
    const QTimeZone zone(zoneId.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

// A due date is read at a glance: one unit is enough.
QString roughSpan(qint64 seconds)
{
    const qint64 hours = seconds / 3600;
    if (hours < 1)
        return Words::tr("%1 min").arg(qMax<qint64>(1, seconds / 60));
    if (hours < 48)
        return Words::tr("%1 h").arg(hours);
    const int days = int(hours / 24);
    return days == 1 ? Words::tr("1 day") : Words::tr("%1 days").arg(days);
}

QString sizeText(double size, const QString &unit)
{
    return QLocale().toString(size, 'f', size < 10 ? 1 : 0) + u' ' + unit;
}

} // namespace

Worded due(const DisputeSummary &summary, const QDateTime &now, std::chrono::hours soon)
{
    const DisputeClock clock = readClock(summary.status, summary.dueAt, now, soon);
    const qint64 left = clock.left.count();
    switch (clock.state) {
    case ClockState::Running:
        return {Words::tr("in %1").arg(roughSpan(left)), Tone::Neutral};
    case ClockState::Soon:
        return {Words::tr("in %1").arg(roughSpan(left)), Tone::Caution};
    case ClockState::Overdue:
        return {Words::tr("%1 overdue").arg(roughSpan(-left)), Tone::Bad};
    case ClockState::Paused:
        return {Words::tr("waiting"), Tone::Muted};
    case ClockState::Stopped:
        break;
    }
    return {Words::tr("settled"), Tone::Muted};
}

QString shortInstant(const QDateTime &utc, const QString &zoneId)
{
    return momentText(utc, zoneOf(zoneId), consoleLanguage());
}

QString instant(const QDateTime &utc, const QString &zoneId, const QDateTime &now)
{
    const QTimeZone zone = zoneOf(zoneId);
    const bool thisYear =
        !now.isValid() || utc.toTimeZone(zone).date().year() == now.toTimeZone(zone).date().year();
    return thisYear ? whenText(utc, zone, consoleLanguage())
                    : datedText(utc, zone, consoleLanguage());
}

QString instantHere(const QDateTime &utc)
{
    return datedMomentText(utc, QTimeZone::systemTimeZone(), consoleLanguage());
}

QString clockHere(const QDateTime &utc)
{
    return clockText(utc, QTimeZone::systemTimeZone(), consoleLanguage());
}

QString bestCall(const DisputeSummary &summary)
{
    return summary.bestCall
               ? bestCallText(*summary.bestCall, summary.appointmentAt, consoleLanguage())
               : Words::tr("no call");
}

QString clock(std::optional<int> seconds)
{
    return seconds ? talkText(*seconds) : Words::tr("unknown");
}

Worded recommendation(Recommendation value)
{
    switch (value) {
    case Recommendation::ChargeStands:
        return {Words::tr("Charge stands"), Tone::Good};
    case Recommendation::CreditInFull:
        return {Words::tr("Credit in full"), Tone::Caution};
    case Recommendation::AskCarrier:
        return {Words::tr("Ask the carrier"), Tone::Info};
    case Recommendation::PersonDecides:
        break;
    }
    return {Words::tr("You decide"), Tone::Neutral};
}

Worded strength(Strength value)
{
    switch (value) {
    case Strength::Strong:
        return {Words::tr("Strong evidence"), Tone::Good};
    case Strength::Moderate:
        return {Words::tr("Moderate evidence"), Tone::Info};
    case Strength::Weak:
        return {Words::tr("Weak evidence"), Tone::Caution};
    case Strength::None:
        return {Words::tr("No call on record"), Tone::Caution};
    case Strength::Unknown:
        return {Words::tr("Not known yet"), Tone::Neutral};
    case Strength::NotDecidable:
        break;
    }
    return {Words::tr("Not for call records"), Tone::Neutral};
}

Worded status(DisputeStatus value)
{
    switch (value) {
    case DisputeStatus::Open:
        return {Words::tr("Open"), Tone::Info};
    case DisputeStatus::AwaitingInfo:
        return {Words::tr("Waiting for broker"), Tone::Caution};
    case DisputeStatus::Stands:
        return {Words::tr("Charge stands"), Tone::Good};
    case DisputeStatus::Credited:
        return {Words::tr("Credited"), Tone::Neutral};
    case DisputeStatus::PartlyCredited:
        return {Words::tr("Partly credited"), Tone::Neutral};
    case DisputeStatus::Withdrawn:
        break;
    }
    return {Words::tr("Withdrawn"), Tone::Muted};
}

QString claim(ClaimReason value)
{
    switch (value) {
    case ClaimReason::NoShow:
        return Words::tr("Did not show up");
    case ClaimReason::Cancelled:
        return Words::tr("Cancelled");
    case ClaimReason::Unqualified:
        return Words::tr("Unqualified lead");
    case ClaimReason::Duplicate:
        return Words::tr("Duplicate lead");
    case ClaimReason::Other:
        break;
    }
    return Words::tr("Other");
}

QString action(DisputeAction value)
{
    switch (value) {
    case DisputeAction::ChargeStands:
        return Words::tr("Charge stands");
    case DisputeAction::CreditFull:
        return Words::tr("Credit in full");
    case DisputeAction::CreditPart:
        return Words::tr("Credit in part");
    case DisputeAction::AskInformation:
        return Words::tr("Ask for information");
    case DisputeAction::Withdraw:
        return Words::tr("Withdraw");
    case DisputeAction::Reopen:
        break;
    }
    return Words::tr("Reopen");
}

Worded agreement(CarrierAgreement value)
{
    switch (value) {
    case CarrierAgreement::OwnRecord:
        return {Words::tr("carrier's own"), Tone::Good};
    case CarrierAgreement::Agrees:
        return {Words::tr("agrees"), Tone::Good};
    case CarrierAgreement::Differs:
        return {Words::tr("differs"), Tone::Bad};
    case CarrierAgreement::Missing:
        return {Words::tr("not there"), Tone::Bad};
    case CarrierAgreement::NotAsked:
        break;
    }
    return {Words::tr("not asked"), Tone::Muted};
}

QString direction(CallDirection value)
{
    switch (value) {
    case CallDirection::LeadToBroker:
        return Words::tr("lead called broker");
    case CallDirection::BrokerToLead:
        return Words::tr("broker called lead");
    case CallDirection::Internal:
        return Words::tr("our own call");
    case CallDirection::Unknown:
        break;
    }
    return Words::tr("unknown caller");
}

QString answeredBy(const CallRecord &call)
{
    if (call.answeredBy.isEmpty())
        return call.talkSeconds.value_or(0) > 0 ? Words::tr("not said") : Words::tr("nobody");
    if (call.answeredBy == u"human")
        return Words::tr("a person");
    if (call.answeredBy == u"fax")
        return Words::tr("a fax");
    return call.maybeMachine() ? Words::tr("maybe a machine") : call.answeredBy;
}

QString endedBy(const CallRecord &call)
{
    if (call.endedBy == u"caller")
        return Words::tr("caller");
    if (call.endedBy == u"callee")
        return Words::tr("other side");
    if (call.endedBy == u"carrier")
        return Words::tr("carrier");
    return call.endedBy.isEmpty() ? Words::tr("unknown") : call.endedBy;
}

QString party(const QString &label)
{
    return translated(parties, label);
}

QString eventKind(const QString &kind)
{
    return translated(eventKinds, kind);
}

QString bytes(qint64 count)
{
    if (count < 1000)
        return Words::tr("%1 bytes").arg(count);
    return count < 1'000'000 ? sizeText(double(count) / 1e3, QStringLiteral("KB"))
                             : sizeText(double(count) / 1e6, QStringLiteral("MB"));
}

QString phone(const QString &e164)
{
    const PhoneNumber number = PhoneNumber::fromE164(e164);
    return number.isEmpty() ? e164 : number.local();
}

} // namespace rl::casewords
