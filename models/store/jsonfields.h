// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringView>
#include <QTimeZone>
#include <QUuid>

#include <optional>
#include <vector>

// How values stand in the documents that our SQL functions answer. What is missing or null reads as
// the empty value of its type.
namespace rl::json {

QDateTime instant(const QJsonValue &value); // milliseconds since 1970, UTC
QDateTime isoInstant(const QJsonValue &value); // as utc_text() writes it, UTC
QUuid uuid(const QJsonValue &value);
Money cents(const QJsonValue &value);
std::optional<int> optionalInteger(const QJsonValue &value);
std::optional<Money> optionalCents(const QJsonValue &value);
QTimeZone zone(const QJsonValue &value); // IANA; UTC when the name is not known here

// One element per object of an array.
template <typename T, typename Map>
std::vector<T> list(const QJsonValue &value, Map map)
{
    const QJsonArray array = value.toArray();
    std::vector<T> result;
    result.reserve(static_cast<size_t>(array.size()));
    for (const QJsonValue element : array)
        result.push_back(map(element.toObject()));
    return result;
}

} // namespace rl::json
