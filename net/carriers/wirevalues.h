// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carriernumbers.h"

#include <QJsonValue>

#include <optional>

// The values of the carriers' JSON, whose types differ: Twilio sends durations as strings and
// capabilities in lower case, SignalWire integers, and capabilities in either case or as a list.
namespace rl {

// A string as it is, a number in digits, true and false; null is empty.
QString wireText(const QJsonValue &value);
// Nothing for null and for what is no whole number.
std::optional<int> wireCount(const QJsonValue &value);
// RFC 2822, with "Sept" and "Thur" too, or ISO 8601. UTC; invalid for null and what is no time.
QDateTime wireTime(const QJsonValue &value);
NumberCapabilities wireCapabilities(const QJsonValue &value);
// Empty when it is not E.164.
PhoneNumber wirePhone(const QJsonValue &value);
QUrl wireUrl(const QJsonValue &value);

} // namespace rl
