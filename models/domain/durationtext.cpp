// SPDX-License-Identifier: GPL-3.0-or-later
#include "durationtext.h"

#include "textfold.h"

#include <charconv>
#include <cmath>

namespace rl {

namespace {

using State = DurationText::State;

constexpr double longest = 7 * 24 * 3600;

bool isUnknown(std::string_view text)
{
    const std::string folded = foldedName(text);
    return folded.empty()
               ? text.find_first_of("0123456789") == std::string_view::npos
               : folded == "null" || folded == "na" || folded == "none" || folded == "unknown";
}

DurationText known(double seconds)
{
    if (seconds > longest)
        return {State::TooLong};
    const double whole = std::floor(seconds);
    return {State::Known, static_cast<int>(whole), seconds != whole};
}

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

// "2:03" and "1:02:03"
std::optional<double> clockTime(std::string_view text)
{
    double total = 0;
    int parts = 0;
    while (true) {
        const size_t colon = text.find(':');
        const auto part = number(text.substr(0, colon));
        if (!part || *part < 0 || ++parts > 3 || (parts > 1 && *part >= 60))
            return {};
        total = total * 60 + *part;
        if (colon == std::string_view::npos)
            return parts > 1 ? std::optional(total) : std::nullopt;
        text.remove_prefix(colon + 1);
    }
}

double unitSeconds(char first)
{
    switch (lowerAscii(first)) {
    case 'h':
        return 3600;
    case 'm':
        return 60;
    default:
        return 1;
    }
}

// "4m 3s", "1h 2m", "1 hr 2 min 3 sec"
std::optional<double> withUnits(std::string_view text)
{
    double total = 0;
    double lastUnit = 1e9;
    text = trimmedText(text);
    if (text.empty())
        return {};
    while (!text.empty()) {
        const size_t digits = text.find_first_not_of("0123456789.");
        if (digits == 0 || digits == std::string_view::npos)
            return {};
        const auto value = number(text.substr(0, digits));
        text = trimmedText(text.substr(digits));
        size_t letters = 0;
        while (letters < text.size() && lowerAscii(text[letters]) >= 'a'
               && lowerAscii(text[letters]) <= 'z')
            ++letters;
        const std::string unit = foldedName(text.substr(0, letters));
        const bool isUnit = unit == "h" || unit == "hr" || unit == "hrs" || unit == "hour"
                            || unit == "hours" || unit == "m" || unit == "min" || unit == "mins"
                            || unit == "minute" || unit == "minutes" || unit == "s" || unit == "sec"
                            || unit == "secs" || unit == "second" || unit == "seconds";
        if (!value || !isUnit || unitSeconds(unit[0]) >= lastUnit)
            return {};
        lastUnit = unitSeconds(unit[0]);
        total += *value * lastUnit;
        text = trimmedText(text.substr(letters));
        if (!text.empty() && text.front() == ',')
            text = trimmedText(text.substr(1));
    }
    return total;
}

} // namespace

DurationText readDuration(std::string_view text)
{
    text = trimmedText(text);
    // What nearly every row has: a few digits.
    if (!text.empty() && text.size() <= 6) {
        int value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc() && end == text.data() + text.size() && value >= 0)
            return known(value);
    }
    if (isUnknown(text))
        return {State::Unknown};
    if (text.front() == '-' && text.size() > 1 && isDigit(text[1]))
        return {State::Negative};
    if (const auto seconds = number(text))
        return *seconds < 0 ? DurationText{State::Negative} : known(*seconds);
    if (const auto seconds = clockTime(text))
        return known(*seconds);
    if (const auto seconds = withUnits(text))
        return known(*seconds);
    return {State::Unreadable};
}

DurationText readDuration(std::string_view text, double secondsPerUnit)
{
    text = trimmedText(text);
    if (isUnknown(text))
        return {State::Unknown};
    const auto value = number(text);
    if (!value)
        return {State::Unreadable};
    if (*value < 0)
        return {State::Negative};
    // Without the grain of a double 4.35 minutes would be 260 s.
    return known(std::round(*value * secondsPerUnit * 1e6) / 1e6);
}

} // namespace rl
