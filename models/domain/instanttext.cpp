// SPDX-License-Identifier: GPL-3.0-or-later
#include "instanttext.h"

#include "textfold.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>
#include <charconv>

namespace rl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("rl::InstantReader", text);
}

// Days from 1970-01-01 to a date of the Gregorian calendar.
constexpr qint64 daysTo(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return static_cast<qint64>(era) * 146097 + dayOfEra - 719468;
}
static_assert(daysTo(1970, 1, 1) == 0 && daysTo(2000, 3, 1) == 11017);

constexpr int daysIn(int year, int month)
{
    constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : lengths[static_cast<size_t>(month - 1)];
}

// Takes text apart from the left.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_text.empty(); }
    [[nodiscard]] char peek() const { return m_text.empty() ? '\0' : m_text.front(); }
    bool take(char c)
    {
        if (peek() != c || m_text.empty())
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    bool takeAny(std::string_view chars)
    {
        if (m_text.empty() || chars.find(m_text.front()) == std::string_view::npos)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    void skipBlanks()
    {
        while (take(' ') || take('\t')) { }
    }
    // How many digits there were; 'most' of them are taken.
    int number(int &value, int most)
    {
        int digits = 0;
        value = 0;
        while (digits < most && isDigit(peek())) {
            value = value * 10 + (m_text.front() - '0');
            m_text.remove_prefix(1);
            ++digits;
        }
        return digits;
    }
    std::string word()
    {
        std::string taken;
        while (!m_text.empty() && lowerAscii(peek()) >= 'a' && lowerAscii(peek()) <= 'z') {
            taken += lowerAscii(m_text.front());
            m_text.remove_prefix(1);
        }
        return taken;
    }

private:
    std::string_view m_text;
};

int monthOf(const std::string &word)
{
    static constexpr std::array<std::string_view, 12> names{
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    if (word.size() < 3)
        return 0;
    for (size_t i = 0; i < names.size(); ++i) {
        if (names[i].substr(0, word.size()) == word) // "Sep", "Sept", "September"
            return static_cast<int>(i) + 1;
    }
    return 0;
}

bool isWeekday(const std::string &word)
{
    static constexpr std::array<std::string_view, 7> names{
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    return word.size() >= 2 && std::any_of(names.begin(), names.end(), [&](std::string_view name) {
               return name.substr(0, word.size()) == word; // "Thu", "Thur", "Thurs"
           });
}

// What the zone names of RFC 2822 mean, in minutes east.
std::optional<int> namedOffset(const std::string &word)
{
    static constexpr std::array<std::pair<std::string_view, int>, 12> names{{{"z", 0},
                                                                             {"utc", 0},
                                                                             {"gmt", 0},
                                                                             {"ut", 0},
                                                                             {"est", -300},
                                                                             {"edt", -240},
                                                                             {"cst", -360},
                                                                             {"cdt", -300},
                                                                             {"mst", -420},
                                                                             {"mdt", -360},
                                                                             {"pst", -480},
                                                                             {"pdt", -420}}};
    for (const auto &[name, minutes] : names) {
        if (name == word)
            return minutes;
    }
    return {};
}

} // namespace

struct InstantReader::Parts
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    int micros = 0;
    std::optional<int> offsetMinutes;

    // "10:05", "10:05:00.123", "10:05:00 PM", then "Z", "UTC", "+02:00", "GMT-0400 (…)"
    bool readClock(Scanner &scanner)
    {
        if (scanner.number(hour, 2) == 0 || !scanner.take(':') || scanner.number(minute, 2) != 2)
            return false;
        if (scanner.take(':') && scanner.number(second, 2) != 2)
            return false;
        if (scanner.takeAny(".,")) {
            int digit = 0;
            int scale = 100'000;
            int digits = 0;
            while (scanner.number(digit, 1) == 1) {
                micros += digit * scale;
                scale /= 10;
                ++digits;
            }
            if (digits == 0)
                return false;
        }
        scanner.skipBlanks();
        std::string word = scanner.word();
        if (word == "am" || word == "pm" || word == "a" || word == "p") {
            if (word.size() == 1 && scanner.take('.')) { // "a.m."
                scanner.word();
                scanner.take('.');
            }
            if (hour < 1 || hour > 12)
                return false;
            hour = hour % 12 + (word[0] == 'p' ? 12 : 0);
            scanner.skipBlanks();
            word = scanner.word();
        }
        return readZone(scanner, word);
    }

    bool readZone(Scanner &scanner, const std::string &word)
    {
        if (!word.empty()) {
            offsetMinutes = namedOffset(word);
            if (!offsetMinutes)
                return false;
            scanner.skipBlanks();
        }
        const bool west = scanner.peek() == '-';
        if ((word.empty() || *offsetMinutes == 0) && scanner.takeAny("+-")) {
            int hours = 0;
            int minutes = 0;
            if (scanner.number(hours, 2) != 2)
                return false;
            scanner.take(':');
            if (const int digits = scanner.number(minutes, 2); digits != 0 && digits != 2)
                return false;
            offsetMinutes = (west ? -1 : 1) * (hours * 60 + minutes);
            scanner.skipBlanks();
            if (scanner.peek() == '(') // "(Pacific Daylight Time)": a comment
                return true;
        }
        return scanner.atEnd();
    }

    [[nodiscard]] bool isPossible() const
    {
        return month >= 1 && month <= 12 && day >= 1 && year >= 1970 && year <= 2200
               && day <= daysIn(year, month) && hour <= 23 && minute <= 59 && second <= 60;
    }
};

InstantReader::InstantReader(const QTimeZone &zone)
    : m_zone(zone)
{
}

std::nullopt_t InstantReader::refuse(const QString &problem)
{
    m_problem = problem;
    return std::nullopt;
}

bool InstantReader::readIso(std::string_view text, Parts &parts)
{
    Scanner scanner(text);
    if (scanner.number(parts.year, 4) != 4 || !scanner.takeAny("-/.")
        || scanner.number(parts.month, 2) == 0 || !scanner.takeAny("-/.")
        || scanner.number(parts.day, 2) == 0)
        return false;
    if (scanner.atEnd())
        return true;
    if (!scanner.takeAny("Tt ,_"))
        return false;
    scanner.skipBlanks();
    return parts.readClock(scanner);
}

// "Thur, 18 Sept 2025 17:02:00 +0000", "Oct 22, 2025 at 10:05 AM", "22-Oct-2025 10:05"
bool InstantReader::readNames(std::string_view text, Parts &parts)
{
    Scanner scanner(text);
    std::string word = scanner.word();
    if (!word.empty() && isWeekday(word) && monthOf(word) == 0) {
        scanner.takeAny(".");
        scanner.takeAny(",");
        scanner.skipBlanks();
        word = scanner.word();
    }
    const auto separators = [&scanner] {
        while (scanner.takeAny(" ,.-/\t")) { }
    };
    if (!word.empty()) { // month first
        parts.month = monthOf(word);
        separators();
        if (scanner.number(parts.day, 2) == 0)
            return false;
        scanner.word(); // "22nd"
    } else {
        if (scanner.number(parts.day, 2) == 0)
            return false;
        scanner.word();
        separators();
        parts.month = monthOf(scanner.word());
    }
    separators();
    if (parts.month == 0 || scanner.number(parts.year, 4) != 4)
        return false;
    separators();
    if (scanner.atEnd())
        return true;
    if (lowerAscii(scanner.peek()) == 'a' && scanner.word() != "at")
        return false;
    separators();
    return parts.readClock(scanner);
}

bool InstantReader::readUnitedStates(std::string_view text, Parts &parts)
{
    Scanner scanner(text);
    if (scanner.number(parts.month, 2) == 0 || !scanner.takeAny("/-")
        || scanner.number(parts.day, 2) == 0 || !scanner.takeAny("/-"))
        return false;
    const int digits = scanner.number(parts.year, 4);
    if (digits == 2)
        parts.year += 2000;
    else if (digits != 4)
        return false;
    if (scanner.atEnd())
        return true;
    scanner.take(',');
    scanner.skipBlanks();
    return parts.readClock(scanner);
}

std::optional<qint64> InstantReader::read(std::string_view text)
{
    text = trimmedText(text);
    if (text.empty())
        return refuse(tr("The time is missing."));
    if (text.find_first_not_of("0123456789.") == std::string_view::npos
        && (text.find('.') == std::string_view::npos || text.find('.') >= 9)) {
        qint64 value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const auto digits = end - text.data();
        if (error == std::errc() && (digits == 9 || digits == 10))
            return value * 1'000'000;
        if (error == std::errc() && (digits == 12 || digits == 13))
            return value * 1'000;
        if (error == std::errc() && digits == 16)
            return value;
    }
    Parts parts;
    const bool readable = readIso(text, parts) || (parts = {}, readNames(text, parts))
                          || (parts = {}, readUnitedStates(text, parts));
    if (!readable)
        return refuse(tr("This is not a date and time that can be read."));
    if (parts.month > 12 && parts.day <= 12)
        return refuse(
            tr("The month would be %1; dates with slashes are read month first.").arg(parts.month));
    if (!parts.isPossible())
        return refuse(tr("There is no such date or time."));
    return instant(parts);
}

std::optional<qint64> InstantReader::instant(const Parts &parts)
{
    const qint64 local = daysTo(parts.year, parts.month, parts.day) * 86'400 + parts.hour * 3'600
                         + parts.minute * 60 + parts.second;
    if (parts.offsetMinutes)
        return (local - *parts.offsetMinutes * 60) * 1'000'000 + parts.micros;
    const auto seconds = inZone(local);
    if (!seconds)
        return {};
    return *seconds * 1'000'000 + parts.micros;
}

std::optional<qint64> InstantReader::inZone(qint64 localSeconds)
{
    if (!m_zone.isValid())
        return refuse(tr("The time names no time zone; say which one with --zone."));
    m_usedZone = true;
    const qint64 day = localSeconds / 86'400;
    const auto offsetAt = [this](qint64 seconds) {
        return m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC));
    };
    if (day != m_cachedDay) {
        // A change within a day of it may reach into it, whatever the offset.
        const int before = offsetAt(day * 86'400 - 86'400);
        m_cachedDay = day;
        m_cachedOffset =
            before == offsetAt(day * 86'400 + 2 * 86'400) ? std::optional(before) : std::nullopt;
    }
    if (m_cachedOffset)
        return localSeconds - *m_cachedOffset;
    // Both offsets of the days around: the instants that show this time on the wall.
    const int before = offsetAt(localSeconds - 86'400);
    const int after = offsetAt(localSeconds + 86'400);
    const bool first = offsetAt(localSeconds - before) == before;
    const bool second = offsetAt(localSeconds - after) == after;
    if (before == after || (first && !second))
        return localSeconds - before;
    if (second && !first)
        return localSeconds - after;
    const QString zone = QString::fromLatin1(m_zone.id());
    if (first)
        return refuse(tr("The clock showed this time twice when summer time ended in %1; "
                         "give it with its zone, as in 01:30 -0400.")
                          .arg(zone));
    return refuse(tr("The clock skipped this time when summer time began in %1.").arg(zone));
}

} // namespace rl
