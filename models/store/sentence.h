// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rl {

// What the database says to a person (refusals, remarks, why a call is kept aside), in the
// console's language. The database itself speaks English, whoever asks, as the customer's own
// programs read it too; the English sentence is the key, as it is of every other text of ours.
// sentencelist.h has all of them. A sentence that is not in it (of a newer database) stays as it
// came.
QString sentence(const QString &english);

} // namespace rl
