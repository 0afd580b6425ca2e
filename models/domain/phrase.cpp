// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrase.h"

#include <algorithm>

namespace rl {

QString Phrase::in(LetterLanguage language, const PhraseValues &values) const
{
    // "9:30 p. m." ends a sentence by itself.
    const auto write = [](QString &filled, QStringView part) {
        const bool ended =
            filled.endsWith(u'.') && part.startsWith(u'.') && !part.startsWith(u"..");
        filled += ended ? part.sliced(1) : part;
    };
    const QStringView text = language == LetterLanguage::Spanish ? spanish : english;
    QString filled;
    qsizetype done = 0;
    while (done < text.size()) {
        const qsizetype open = text.indexOf(u'{', done);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            break;
        const QStringView name = text.mid(open + 1, close - open - 1);
        const auto value = std::find_if(values.begin(), values.end(),
                                        [name](const auto &known) { return known.first == name; });
        write(filled, text.mid(done, open - done));
        filled += value == values.end() ? text.mid(open, close - open + 1) : value->second;
        done = close + 1;
    }
    write(filled, text.mid(done));
    return filled;
}

QString moneyText(Money amount, LetterLanguage language)
{
    const bool spanish = language == LetterLanguage::Spanish;
    return amount.text(
        QLocale(spanish ? QLocale::Spanish : QLocale::English, QLocale::UnitedStates));
}

QString capitalised(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

} // namespace rl
