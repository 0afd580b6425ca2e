// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispute.h"
#include "money.h"

#include <QString>
#include <QStringView>

#include <utility>
#include <vector>

namespace rl {

// What stands for each {name} of a phrase.
using PhraseValues = std::vector<std::pair<QStringView, QString>>;

// One piece of text in the two languages that a broker can be written to. "{lead}" and the like are
// places for values, named so that a translator sees what will stand there.
// Both languages stand side by side in a table in code (the *phrases.h of this folder) and not in
// Qt Linguist's files, because a letter is in the broker's language while the console is in the
// clerk's, in the same process; and because here the compiler notices a language that is missing.
struct Phrase
{
    QStringView english;
    QStringView spanish;

    [[nodiscard]] QString in(LetterLanguage language) const
    {
        return (language == LetterLanguage::Spanish ? spanish : english).toString();
    }
    // With its places filled, in one pass: a value that contains "{…}" itself stays as it is. A
    // place without a value stays visible, so that a test finds it.
    [[nodiscard]] QString in(LetterLanguage language, const PhraseValues &values) const;
};

// "$50.00" as the language's readers in the United States write it.
QString moneyText(Money amount, LetterLanguage language);

// The first letter in upper case, for what begins a sentence ("mié 22 oct" → "Mié 22 oct").
QString capitalised(const QString &text);

} // namespace rl
