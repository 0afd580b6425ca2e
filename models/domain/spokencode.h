// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispute.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace rl {

// A piece of a code that is read aloud in one breath.
struct CodeGroup
{
    QString text; // "*004*"
    QString spoken; // "star, zero-zero-four, star"
};

// A code in groups for reading aloud: "**61*", "+1", "555", "010", "9999", "*11*", "25#". Also a
// verification code ("123", "456"). The texts of the groups are the code, nothing left out.
std::vector<CodeGroup> codeGroups(QStringView code, LetterLanguage language);

// For the screen and for paper: the groups with a space between them.
QString groupedCode(QStringView code);

// All of it in words: "star, zero-zero-four, star; hold 0 for plus, one; …".
QString spokenCode(QStringView code, LetterLanguage language);

} // namespace rl
