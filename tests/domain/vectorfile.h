// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

namespace rl::testing {

// The "cases" of a file under tests/vectors, by its path there. Ends the test program, saying
// where, when the file cannot be read.
QJsonArray vectorCases(const QString &path);

} // namespace rl::testing
