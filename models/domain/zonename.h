// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include <optional>

namespace rl {

// A time zone as people name it: IANA's ("America/New_York") or what Americans call theirs
// ("Eastern", "PST", "Mountain Time"), which follows daylight saving. None for anything else:
// QTimeZone itself takes every word for a POSIX zone of UTC.
std::optional<QTimeZone> zoneNamed(const QString &name);

} // namespace rl
