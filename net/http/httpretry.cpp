// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpretry.h"

#include "instanttext.h"

#include <algorithm>

namespace rl {

std::chrono::milliseconds RetryRule::pause(int failed, double random) const
{
    const int doublings = std::clamp(failed - 1, 0, 20);
    const std::chrono::milliseconds ceiling =
        std::min<std::chrono::milliseconds>(longest, base * (1 << doublings));
    return std::chrono::milliseconds(
        static_cast<std::chrono::milliseconds::rep>(static_cast<double>(ceiling.count()) * random));
}

std::optional<std::chrono::seconds> retryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    bool isNumber = false;
    const qlonglong seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return seconds >= 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
    InstantReader reader;
    const std::optional<qint64> instant = reader.read(text.toStdString());
    if (text.isEmpty() || !instant)
        return std::nullopt;
    const qint64 left = (*instant / 1000 - now.toMSecsSinceEpoch() + 999) / 1000;
    return std::chrono::seconds(std::max<qint64>(0, left));
}

} // namespace rl
