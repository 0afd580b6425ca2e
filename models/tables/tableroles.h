// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace rl {

// Roles that every table of ours understands. Unscoped: an item role is an int to Qt.
enum TableRole {
    IdRole = Qt::UserRole + 1, // QUuid of what the row is about
    RawRole, // the value that the text was made of, for sorting
    ToneRole, // int of casewords::Tone: how a badge or a word is coloured
    BadgeRole, // bool: draw the text as a badge
    KindRole, // what sort of row it is, where a table has several
    RowRole, // the whole row, for a delegate that draws more than one column of it
    FirstLineRole, // where a cell has two lines: the upper one
    SecondLineRole, // and the lower one; the display text holds both
};

} // namespace rl
