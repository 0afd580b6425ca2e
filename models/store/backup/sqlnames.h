// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rl {

// Utility statements take no parameters, so names and texts are written into them, quoted.
inline QString sqlName(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

// With standard_conforming_strings on, as it is since PostgreSQL 9.1.
inline QString sqlText(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("''")) + u'\'';
}

} // namespace rl
