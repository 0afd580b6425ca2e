// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace rl {

// A length of time as carriers and spreadsheets write it.
struct DurationText
{
    enum class State { Known, Unknown, Negative, TooLong, Unreadable };

    State state = State::Unreadable;
    int seconds = 0; // of Known; fractions are cut, as a call of 300.9 s has not talked 301 s
    bool hadFraction = false;
};

// "123", "123.7", "2:03", "1:02:03", "4m 3s", "1h 2m", "75 sec". Empty, "-", "null" and "n/a" are
// Unknown, never 0. TooLong: over a week, which no call lasts.
DurationText readDuration(std::string_view text);

// The same for a plain number in another unit: "9638" milliseconds, "4.5" minutes.
DurationText readDuration(std::string_view text, double secondsPerUnit);

} // namespace rl
