// SPDX-License-Identifier: GPL-3.0-or-later
#include "money.h"

namespace rl {

QString Money::text(const QLocale &locale) const
{
    const qint64 whole = cents / 100;
    const qint64 rest = cents < 0 ? -(cents % 100) : cents % 100;
    const QString sign = cents < 0 && whole == 0 ? QStringLiteral("-") : QString();
    return u'$' + sign + locale.toString(whole) + locale.decimalPoint()
           + QStringLiteral("%1").arg(rest, 2, 10, QLatin1Char('0'));
}

} // namespace rl
