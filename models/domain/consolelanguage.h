// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispute.h"

#include <QLocale>

namespace rl {

// The language in which the program speaks to whoever sits before it: that of its default locale.
// What is written to a broker is in the broker's language instead.
inline LetterLanguage consoleLanguage()
{
    return QLocale().language() == QLocale::Spanish ? LetterLanguage::Spanish
                                                    : LetterLanguage::English;
}

} // namespace rl
