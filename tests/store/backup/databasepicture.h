// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QMap>

namespace rl {

// Everything that makes a database what it is, one line a thing: of each table the count and the
// checksum of its rows, and each trigger, policy, right, function with its owner, constraint,
// index, sequence, setting and membership. Two databases with the same picture are the same to a
// user.
QMap<QString, QString> pictureOf(Session &owner);

// What differs, for a test's message; empty: nothing.
QString difference(const QMap<QString, QString> &one, const QMap<QString, QString> &other);

} // namespace rl
