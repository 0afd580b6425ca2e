// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace rl {

// An amount of US dollars in whole cents. Ringledger never computes money in floating point.
struct Money
{
    qint64 cents = 0;

    friend bool operator==(Money, Money) = default;
    friend auto operator<=>(Money, Money) = default;
    friend Money operator+(Money a, Money b) { return {a.cents + b.cents}; }
    friend Money operator-(Money a, Money b) { return {a.cents - b.cents}; }

    // "$50.00", "-$0.05", in the digits and separators of the locale; the currency is always the
    // dollar.
    [[nodiscard]] QString text(const QLocale &locale = QLocale(QLocale::English)) const;
};

} // namespace rl
