// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace rl {

// A length of time as carriers and spreadsheets write it, in whole seconds that have passed: a
// fraction is cut off, never rounded up, so that no call becomes billable by rounding (300.9 s of
// talk are not more than 300). Whoever reads many of them tells the person that this happened.
struct DurationText
{
    enum class State { Known, Unknown, Negative, TooLong, Unreadable };

    State state = State::Unreadable;
    int seconds = 0; // of Known
    bool hadFraction = false; // of Known: some of a second was cut off
};

// "123", "123.7", "2:03", "1:02:03", "4m 3s", "1h 2m", "75 sec". Empty, "-", "null" and "n/a" are
// Unknown, never 0. TooLong: over a week, which no call lasts.
DurationText readDuration(std::string_view text);

// The same for a plain number in another unit: "9638" milliseconds, "4.5" minutes. What is left of
// it below a microsecond is the grain of the number, not time: 4.35 minutes are 261 s.
DurationText readDuration(std::string_view text, double secondsPerUnit);

} // namespace rl
