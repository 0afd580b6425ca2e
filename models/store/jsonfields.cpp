// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonfields.h"

namespace rl::json {

QDateTime instant(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC)
                            : QDateTime();
}

QDateTime isoInstant(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

QUuid uuid(const QJsonValue &value)
{
    return QUuid::fromString(value.toString());
}

Money cents(const QJsonValue &value)
{
    return {value.toInteger()};
}

std::optional<int> optionalInteger(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

std::optional<Money> optionalCents(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(cents(value)) : std::nullopt;
}

QTimeZone zone(const QJsonValue &value)
{
    const QTimeZone found(value.toString().toUtf8());
    return found.isValid() ? found : QTimeZone::utc();
}

} // namespace rl::json
