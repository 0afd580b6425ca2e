// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace rl {

// A number that is being typed, as it is written so far: "(424) 485-1" for "4244851". What is no
// digit is dropped, but for a plus sign at the beginning. Letters stay as they are: whoever checks
// the number says what is wrong with them.
QString formatAsTyped(QStringView text, const QString &region = QStringLiteral("US"));

} // namespace rl
