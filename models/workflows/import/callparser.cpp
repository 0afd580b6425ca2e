// SPDX-License-Identifier: GPL-3.0-or-later
#include "callparser.h"

#include "durationtext.h"
#include "phonenumber.h"
#include "textfold.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>

namespace rl {

namespace {

constexpr size_t longestSid = 100;
constexpr size_t longestAddress = 100;
constexpr size_t rememberedPhones = 50'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::CallParser", text);
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// One cell of COPY's text form; empty is NULL.
void appendCell(QByteArray &staged, std::string_view text)
{
    staged += '\t';
    if (text.empty()) {
        staged += "\\N";
        return;
    }
    for (const char c : text) {
        switch (c) {
        case '\\':
            staged += "\\\\";
            break;
        case '\t':
            staged += "\\t";
            break;
        case '\n':
            staged += "\\n";
            break;
        case '\r':
            staged += "\\r";
            break;
        default:
            staged += c;
        }
    }
}

void appendNumber(QByteArray &staged, qint64 number)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    staged.append(digits.data(), end - digits.data());
}

void appendTwo(QByteArray &staged, qint64 number)
{
    staged += static_cast<char>('0' + number / 10);
    staged += static_cast<char>('0' + number % 10);
}

// "2025-10-22 10:05:00.123456+00" by hand: QDateTime takes ten times as long.
void appendInstant(QByteArray &staged, qint64 micros)
{
    const qint64 day = micros / 86'400'000'000 - (micros < 0 && micros % 86'400'000'000 != 0);
    qint64 rest = micros - day * 86'400'000'000;
    const qint64 z = day + 719'468;
    const qint64 era = (z >= 0 ? z : z - 146'096) / 146'097;
    const qint64 dayOfEra = z - era * 146'097;
    const qint64 yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shifted = (5 * dayOfYear + 2) / 153;
    const qint64 month = shifted < 10 ? shifted + 3 : shifted - 9;
    staged += '\t';
    appendNumber(staged, yearOfEra + era * 400 + (month <= 2));
    staged += '-';
    appendTwo(staged, month);
    staged += '-';
    appendTwo(staged, dayOfYear - (153 * shifted + 2) / 5 + 1);
    staged += ' ';
    const qint64 seconds = rest / 1'000'000;
    rest %= 1'000'000;
    appendTwo(staged, seconds / 3600);
    staged += ':';
    appendTwo(staged, seconds / 60 % 60);
    staged += ':';
    appendTwo(staged, seconds % 60);
    if (rest != 0) {
        staged += '.';
        for (qint64 scale = 100'000; scale > 0; scale /= 10)
            staged += static_cast<char>('0' + rest / scale % 10);
    }
    staged += "+00";
}

// The carriers' words for how a call ended; empty for any other word.
std::string statusWord(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 21> words{{
        {"completed", "completed"},
        {"complete", "completed"},
        {"answered", "completed"},
        {"ended", "completed"},
        {"success", "completed"},
        {"connected", "completed"},
        {"busy", "busy"},
        {"noanswer", "no-answer"},
        {"unanswered", "no-answer"},
        {"missed", "no-answer"},
        {"failed", "failed"},
        {"failure", "failed"},
        {"error", "failed"},
        {"canceled", "canceled"},
        {"cancelled", "canceled"},
        {"queued", "queued"},
        {"initiated", "initiated"},
        {"ringing", "ringing"},
        {"inprogress", "in-progress"},
        {"ongoing", "in-progress"},
        {"active", "in-progress"},
    }};
    const std::string folded = foldedName(text);
    for (const auto &[word, status] : words) {
        if (word == folded)
            return std::string(status);
    }
    return {};
}

bool isOngoing(std::string_view status)
{
    return status == "queued" || status == "initiated" || status == "ringing"
           || status == "in-progress";
}

// "inbound", "outbound-api", "Outgoing call", "inboundPhoneCall" → the carriers' words.
std::string directionWord(std::string_view text)
{
    const std::string folded = foldedName(text);
    const auto begins = [&folded](std::string_view word) {
        return folded.compare(0, word.size(), word) == 0;
    };
    if (folded == "outbounddial")
        return "outbound-dial";
    if (begins("outbound") || begins("outgoing") || folded == "out")
        return "outbound-api";
    if (begins("inbound") || begins("incoming") || folded == "in")
        return "inbound";
    return {};
}

} // namespace

CallParser::CallParser(const RecordSource &source, const QTimeZone &zone)
    : m_source(source)
    , m_zone(zone)
    , m_instants(zone)
{
}

std::string_view CallParser::text(Field field) const
{
    return trimmedText(m_record->value(static_cast<size_t>(field)));
}

bool CallParser::has(Field field) const
{
    return !text(field).empty();
}

Refusal CallParser::refusal(Field field, const QString &reason) const
{
    const QString column = m_source.columnName(static_cast<size_t>(field));
    return {column.isEmpty() ? callFields().name(static_cast<size_t>(field)) : column,
            fromUtf8(text(field)).left(200),
            reason,
            {}};
}

const std::string &CallParser::phone(std::string_view written)
{
    const std::string key(written);
    if (const auto known = m_phones.find(key); known != m_phones.end())
        return known->second;
    if (m_phones.size() > rememberedPhones)
        m_phones.clear();
    std::string_view bare = written;
    while (!bare.empty() && (bare.front() == '\'' || bare.front() == '='))
        bare = trimmedText(bare.substr(1)); // how spreadsheets keep a '+'
    if (bare.size() > 1 && bare.front() == '"' && bare.back() == '"')
        bare = bare.substr(1, bare.size() - 2);
    std::string read;
    const std::string folded = foldedName(bare);
    const bool isAddress = bare.find_first_of("@:") != std::string_view::npos
                           && lowerAscii(bare.substr(0, 1).empty() ? ' ' : bare[0]) != 't';
    if (folded == "anonymous" || folded == "restricted" || folded == "private"
        || folded == "blocked" || folded == "266696687" || folded == "unavailable") {
        read = "anonymous";
    } else if (isAddress || std::none_of(bare.begin(), bare.end(), isDigit)) {
        read = bare;
    } else {
        const Result<PhoneNumber> number = PhoneNumber::parse(fromUtf8(bare));
        read = number ? number->e164().toStdString() : std::string(bare);
    }
    return m_phones.emplace(key, read).first->second;
}

std::optional<Refusal> CallParser::appendSeconds(QByteArray &staged, Field field, double unit)
{
    using State = DurationText::State;
    staged += '\t';
    const std::string_view written = text(field);
    const DurationText duration = unit == 0 ? readDuration(written) : readDuration(written, unit);
    switch (duration.state) {
    case State::Known:
        m_cutFractions = m_cutFractions || duration.hadFraction;
        appendNumber(staged, duration.seconds);
        return {};
    case State::Unknown:
        staged += "\\N";
        return {};
    case State::Negative:
        return refusal(field, tr("No time can be negative."));
    case State::TooLong:
        return refusal(field, tr("No call lasts longer than a week; is this another unit?"));
    case State::Unreadable:
        break;
    }
    return refusal(field, tr("This is not a length of time, such as 123 or 2:03."));
}

std::optional<Refusal> CallParser::findEnds(bool outbound, std::string &from, std::string &to,
                                            std::string &tracking)
{
    const auto shortened = [](std::string_view text) {
        return text.find_first_of("eE") != std::string_view::npos
               && text.find('.') != std::string_view::npos
               && text.find('+') != std::string_view::npos
               && text.find_first_not_of("0123456789.eE+'") == std::string_view::npos;
    };
    for (const Field field : {Field::From, Field::To, Field::Tracking, Field::Customer}) {
        if (shortened(text(field)))
            return refusal(field, tr("A spreadsheet has shortened this number, so that its digits "
                                     "are lost; format the column as text and export it again."));
        if (text(field).size() > longestAddress)
            return refusal(field, tr("This is too long for a phone number or address."));
    }
    if (has(Field::From))
        from = phone(text(Field::From));
    if (has(Field::To))
        to = phone(text(Field::To));
    if (has(Field::Tracking)) {
        tracking = phone(text(Field::Tracking));
        const std::string customer =
            has(Field::Customer) ? phone(text(Field::Customer)) : std::string();
        if (from.empty())
            from = outbound ? tracking : customer;
        if (to.empty())
            to = outbound ? customer : tracking;
    }
    if (from.empty() && to.empty())
        return refusal(Field::From, tr("Neither the caller nor the called number is given."));
    return {};
}

std::optional<Refusal> CallParser::parse(const Record &record, QByteArray &staged)
{
    m_record = &record;
    m_start.reset();
    std::optional<Refusal> why = stage(record, staged);
    if (why)
        why->at = m_start; // a call that was, though we do not have it
    return why;
}

std::optional<Refusal> CallParser::stage(const Record &record, QByteArray &staged)
{
    std::string clockTime;
    std::string_view written = has(Field::Start) ? text(Field::Start) : text(Field::StartClock);
    if (has(Field::StartClock) && has(Field::Start)
        && written.find(':') == std::string_view::npos) {
        clockTime = std::string(written) + ' ' + std::string(text(Field::StartClock));
        written = clockTime;
    }
    const std::optional<qint64> start = m_instants.read(written);
    if (!start)
        return refusal(Field::Start, m_instants.problem());
    m_start = start;

    const std::string_view sid = text(Field::Sid);
    const std::string_view parent = text(Field::ParentSid);
    if (sid.size() > longestSid)
        return refusal(Field::Sid,
                       tr("A call's SID is not longer than %1 characters.").arg(longestSid));
    if (parent.size() > longestSid)
        return refusal(Field::ParentSid,
                       tr("A call's SID is not longer than %1 characters.").arg(longestSid));

    const std::string status = has(Field::Status) ? statusWord(text(Field::Status)) : std::string();
    if (has(Field::Status) && status.empty())
        return refusal(Field::Status, tr("This is not a status of a call: completed, busy, "
                                         "no-answer, failed or canceled."));
    if (isOngoing(status))
        return refusal(
            Field::Status,
            tr("The call was still going on when the list was made; import a newer list."));

    const std::string direction = directionWord(text(Field::Direction));
    std::string from;
    std::string to;
    std::string tracking;
    if (auto why = findEnds(direction == "outbound-api", from, to, tracking))
        return why;

    const qsizetype before = staged.size();
    appendNumber(staged, record.line);
    appendCell(staged, sid);
    appendCell(staged, parent == sid ? std::string_view() : parent);
    appendCell(staged, tracking);
    appendCell(staged, from.empty() ? std::string_view("unknown") : std::string_view(from));
    appendCell(staged, to);
    appendInstant(staged, *start);
    const auto duration = [&]() -> std::optional<Refusal> {
        if (has(Field::Duration) || (!has(Field::DurationMs) && !has(Field::DurationMinutes)))
            return appendSeconds(staged, Field::Duration);
        if (has(Field::DurationMs))
            return appendSeconds(staged, Field::DurationMs, 0.001);
        return appendSeconds(staged, Field::DurationMinutes, 60);
    };
    auto why = duration();
    if (!why) {
        appendCell(staged, status);
        appendCell(staged, direction);
        appendCell(staged, {}); // a direction between lead and broker is ours to tell
        appendCell(staged, text(Field::AnsweredBy).substr(0, 40));
        appendCell(staged, text(Field::EndedBy).substr(0, 20));
        why = appendSeconds(staged, Field::Ring);
    }
    if (!why)
        why = appendSeconds(staged, Field::Total);
    if (!why)
        why = has(Field::Billed) || !has(Field::BilledMs)
                  ? appendSeconds(staged, Field::Billed)
                  : appendSeconds(staged, Field::BilledMs, 0.001);
    if (!why)
        why = appendSeconds(staged, Field::Recorded);
    if (why) {
        staged.truncate(before);
        return why;
    }
    staged += '\n';
    m_withoutSid += sid.empty();
    return {};
}

QStringList CallParser::remarks() const
{
    QStringList remarks;
    if (m_cutFractions)
        remarks << tr("Fractions of a second were cut off: 300.9 s count as 300 s.");
    if (m_instants.usedZone())
        remarks << tr("Times without a zone were read as times of %1.")
                       .arg(QString::fromLatin1(m_zone.id()));
    if (m_withoutSid > 0)
        remarks << tr("%L1 rows have no SID; they are known again by number, caller, start, "
                      "duration and occurrence in the file.")
                       .arg(m_withoutSid);
    return remarks;
}

} // namespace rl
