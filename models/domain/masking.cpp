// SPDX-License-Identifier: GPL-3.0-or-later
#include "masking.h"

#include "numberredactor.h"
#include "phonenumber.h"
#include "phrase.h"

#include <algorithm>

namespace rl {
namespace {

constexpr Phrase theLead{u"the lead", u"el cliente"};
constexpr Phrase numberRemoved{u"(number removed)", u"(número suprimido)"};

// A few digits are enough to be part of somebody's number.
bool looksLikeName(const QString &name)
{
    const auto digits =
        std::count_if(name.begin(), name.end(), [](QChar c) { return c.isDigit(); });
    return !name.trimmed().isEmpty() && digits < 3 && !name.contains(u'@');
}

} // namespace

QString lastFourOf(QStringView number)
{
    return PhoneNumber::fromE164(number).lastFour();
}

QString endingOf(QStringView number)
{
    return QString(u'…' + lastFourOf(number));
}

QString leadFirstName(const QString &name, LetterLanguage language)
{
    if (!looksLikeName(name))
        return theLead.in(language);
    return name.simplified().section(u' ', 0, 0);
}

QString leadShortName(const QString &name, LetterLanguage language)
{
    if (!looksLikeName(name))
        return theLead.in(language);
    const QStringList words = name.simplified().split(u' ');
    if (words.size() < 2)
        return words.first();
    return QString(words.first() + u' ' + words.last().left(1).toUpper() + u'.');
}

QString withoutPhoneNumbers(const QString &text, const QStringList &allowed,
                            LetterLanguage language)
{
    return NumberRedactor({.shown = allowed, .hidesUnknown = true})
        .redacted(text, removedNumber(language));
}

QString removedNumber(LetterLanguage language)
{
    return numberRemoved.in(language);
}

} // namespace rl
