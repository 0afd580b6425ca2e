// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace rl {

// Digits of a text that nothing but a few signs separates: "424 - 485-1544 10/22" is one chain of
// five groups. Letters end a chain.
struct DigitChain
{
    // How a group hangs together with the one before it.
    enum class Joint { First, Signs, Phone, Dash };

    struct Group
    {
        qsizetype first; // of 'digits'
        qsizetype size;
        Joint joint; // Phone: by signs that stand in phone numbers; Dash: by one dash or full stop
        bool plus; // a plus sign stands before it

        [[nodiscard]] qsizetype end() const { return first + size; }
    };

    QString digits; // 0 to 9, whatever script they were written in
    std::vector<qsizetype> at; // where each stands in the text
    std::vector<Group> groups;

    [[nodiscard]] bool groupBegins(qsizetype digit) const;
    [[nodiscard]] bool groupEnds(qsizetype end) const;
};

// Digits of a chain from 'first' to before 'end'.
struct DigitRange
{
    qsizetype first;
    qsizetype end;
};

std::vector<DigitChain> digitChains(QStringView text);

} // namespace rl
