// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

#include <QSet>
#include <QString>

namespace rl {

// The phone numbers of a case by whose they are, E.164.
struct CaseNumbers
{
    QSet<QString> lead; // as the case has them and as the calls show them
    QSet<QString> tracking; // known to both sides
    QSet<QString> broker; // his registered phones, as far as the calls show them
};

CaseNumbers numbersOf(const CaseFile &file);

} // namespace rl
