// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rl {

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

inline char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Without blanks at both ends; a no-break space (UTF-8) counts as one.
inline std::string_view trimmedText(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    for (;;) {
        if (!text.empty() && blank(text.front()))
            text.remove_prefix(1);
        else if (text.substr(0, 2) == "\xC2\xA0")
            text.remove_prefix(2);
        else
            break;
    }
    for (;;) {
        if (!text.empty() && blank(text.back()))
            text.remove_suffix(1);
        else if (text.size() >= 2 && text.substr(text.size() - 2) == "\xC2\xA0")
            text.remove_suffix(2);
        else
            break;
    }
    return text;
}

// "Call SID", "call_sid" and "callSid" become "callsid": letters and digits, lower case.
inline std::string foldedName(std::string_view name)
{
    std::string folded;
    for (const char c : name) {
        if (isDigit(c) || (lowerAscii(c) >= 'a' && lowerAscii(c) <= 'z'))
            folded += lowerAscii(c);
    }
    return folded;
}

} // namespace rl
