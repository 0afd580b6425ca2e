// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace rl {

struct DigitChain;
struct DigitRange;
struct SpokenRun;

// Takes phone numbers out of a text for somebody who may not have them, however they are spelt, in
// figures or in words, and whatever digits stand beside them. Dates, times, amounts and references
// stay.
class NumberRedactor
{
public:
    struct Rules
    {
        QStringList hidden{}; // E.164: taken out whole and without the area code
        QStringList shown{}; // E.164: stay
        QString lastFour{}; // what looks like a phone number and ends so may be a hidden one
        bool hidesUnknown = false; // nor does any other phone number stay
    };

    explicit NumberRedactor(const Rules &rules);

    [[nodiscard]] QString redacted(const QString &text, const QString &replacement) const;
    // Whether a finished document has a hidden number in it, whatever separates its digits.
    [[nodiscard]] bool leaks(const QString &document) const;

private:
    void addShaped(const DigitChain &chain, std::vector<DigitRange> &found) const;
    [[nodiscard]] std::vector<DigitRange> hiddenIn(const DigitChain &chain) const;
    [[nodiscard]] std::vector<DigitRange> toldIn(const SpokenRun &run) const;
    [[nodiscard]] QString withoutSpoken(const QString &text, const QString &replacement) const;

    QStringList m_hidden; // digits, without the 1 of North America
    QStringList m_shown; // likewise
    QString m_lastFour;
    bool m_hidesUnknown;
};

} // namespace rl
