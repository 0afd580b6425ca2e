// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QStringList>
#include <QUuid>

#include <vector>

// How every command prints: tables for people, values for --json.
namespace rl {

// Rows of cells in columns as wide as their widest cell; the first row is the heading.
QStringList tableLines(const std::vector<QStringList> &rows);

// ISO 8601 in UTC; null for none.
QJsonValue jsonInstant(const QDateTime &utc);
// Without braces.
QString jsonId(const QUuid &id);

} // namespace rl
