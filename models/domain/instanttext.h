// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

#include <optional>
#include <string_view>

namespace rl {

// Reads the points in time of files that other programs wrote:
//   2025-10-22T10:05:00.123Z, 2025-10-22 10:05:00 UTC, 2025-10-22 10:05 (ISO 8601 and near it)
//   Thur, 18 Sept 2025 17:02:00 +0000 (RFC 2822, month and weekday names as people write them)
//   Oct 22, 2025 10:05 AM and 10/22/2025, 10:05:00 PM (month first, as in the United States)
//   1761127500 and 1761127500123 (seconds and milliseconds since 1970)
// A time that names no zone is one of the zone given here.
class InstantReader
{
public:
    // An invalid zone: times without one are refused.
    explicit InstantReader(const QTimeZone &zone = QTimeZone());

    // Microseconds since 1970, UTC. Nothing when 'text' cannot be read; problem() says why.
    std::optional<qint64> read(std::string_view text);
    [[nodiscard]] const QString &problem() const { return m_problem; }
    // Whether any time so far needed the zone.
    [[nodiscard]] bool usedZone() const { return m_usedZone; }

private:
    struct Parts;
    bool readIso(std::string_view text, Parts &parts);
    bool readNames(std::string_view text, Parts &parts);
    bool readUnitedStates(std::string_view text, Parts &parts);
    std::optional<qint64> instant(const Parts &parts);
    std::optional<qint64> inZone(qint64 localSeconds);
    std::nullopt_t refuse(const QString &problem);

    QTimeZone m_zone;
    QString m_problem;
    bool m_usedZone = false;
    // Files are sorted by time mostly, so that the zone is asked once a day, not once a row.
    qint64 m_cachedDay = -1;
    std::optional<int> m_cachedOffset; // seconds; none: the clock changes on that day
};

} // namespace rl
