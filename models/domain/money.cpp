// SPDX-License-Identifier: GPL-3.0-or-later
#include "money.h"

namespace rl {

QString Money::text(const QLocale &locale) const
{
    // Unsigned, as the least qint64 has no positive counterpart.
    const quint64 absolute = cents < 0 ? 0 - quint64(cents) : quint64(cents);
    const QString sign = cents < 0 ? locale.negativeSign() : QString();
    return sign + u'$' + locale.toString(absolute / 100) + locale.decimalPoint()
           + QStringLiteral("%1").arg(absolute % 100, 2, 10, QLatin1Char('0'));
}

} // namespace rl
