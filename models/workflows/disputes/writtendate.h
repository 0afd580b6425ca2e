// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace rl {

// A date inside a line of text, and where it stands.
struct WrittenDate
{
    QDate date; // invalid: there is none
    qsizetype start = -1;
    qsizetype length = 0;
};

// The first date in 'text', in the forms that Americans and Spanish speakers write: 10/22,
// 10/22/2025, 10-22-25, 2025-10-22, 22.10.2025, Oct 22, October 22nd, 2025, 22 de octubre. Day and
// month are read the American way unless only the other way is a date. Without a year it is the
// latest such day that is not more than a week after 'today'.
WrittenDate findDate(const QString &text, QDate today);

} // namespace rl
