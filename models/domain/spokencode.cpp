// SPDX-License-Identifier: GPL-3.0-or-later
#include "spokencode.h"

#include "phrase.h"

#include <algorithm>
#include <array>

namespace rl {
namespace {

constexpr std::array<Phrase, 10> digits{{
    {u"zero", u"cero"},
    {u"one", u"uno"},
    {u"two", u"dos"},
    {u"three", u"tres"},
    {u"four", u"cuatro"},
    {u"five", u"cinco"},
    {u"six", u"seis"},
    {u"seven", u"siete"},
    {u"eight", u"ocho"},
    {u"nine", u"nueve"},
}};
constexpr Phrase star{u"star", u"asterisco"};
constexpr Phrase pound{u"pound", u"numeral"};
constexpr Phrase plus{u"hold 0 for plus", u"mantenga pulsado el 0 para el signo más"};

bool isSign(QChar c)
{
    return c == u'*' || c == u'#';
}

// "+15550109999" → "+1", "555", "010", "9999"; other countries in threes, four at the end at most.
QStringList numberGroups(QStringView number)
{
    QStringList groups;
    const bool plusSign = number.startsWith(u'+');
    if (plusSign && number.startsWith(u"+1") && number.size() == 12) {
        groups << QStringLiteral("+1");
        number = number.mid(2);
    } else if (number.startsWith(u'1') && number.size() == 11) {
        groups << QStringLiteral("1");
        number = number.mid(1);
    } else if (plusSign) {
        groups << number.left(3).toString(); // the country's code, or most of it
        number = number.mid(3);
    }
    while (number.size() > 4) {
        groups << number.left(3).toString();
        number = number.mid(3);
    }
    if (!number.isEmpty())
        groups << number.toString();
    return groups;
}

// "**61*" from where it begins: signs, a service, signs.
qsizetype serviceEnd(QStringView code)
{
    qsizetype end = 0;
    while (end < code.size() && isSign(code[end]))
        ++end;
    const qsizetype from = end;
    while (end < code.size() && code[end].isDigit())
        ++end;
    if (end - from > 3)
        return from; // "*725550109999": no sign between service and number
    while (end < code.size() && isSign(code[end]))
        ++end;
    return end;
}

QStringList textGroups(QStringView code)
{
    QStringList groups;
    if (code.startsWith(u"*7") && !code.endsWith(u'#')) { // *71, *72, *73 of CDMA networks
        groups << code.left(3).toString();
        return groups + numberGroups(code.mid(3));
    }
    if (!code.isEmpty() && !isSign(code.front()) && code.size() == 6)
        return {code.left(3).toString(), code.mid(3).toString()};
    while (!code.isEmpty()) {
        if (isSign(code.front())) {
            const qsizetype end = serviceEnd(code);
            groups << code.left(end).toString();
            code = code.mid(end);
            continue;
        }
        qsizetype end = 0;
        while (end < code.size() && !isSign(code[end]))
            ++end;
        if (end <= 2) { // the ring time, with what ends the code
            groups << code.toString();
            return groups;
        }
        groups += numberGroups(code.left(end));
        code = code.mid(end);
    }
    return groups;
}

QString spokenGroup(QStringView group, LetterLanguage language)
{
    QStringList words;
    QStringList run; // digits that follow each other are one word: "zero-zero-four"
    const auto endRun = [&] {
        if (!run.isEmpty())
            words << run.join(u'-');
        run.clear();
    };
    for (const QChar c : group) {
        if (c.isDigit()) {
            run << digits[static_cast<size_t>(c.digitValue())].in(language);
            continue;
        }
        endRun();
        words << (c == u'*' ? star : c == u'#' ? pound : plus).in(language);
    }
    endRun();
    return words.join(QStringLiteral(", "));
}

} // namespace

std::vector<CodeGroup> codeGroups(QStringView code, LetterLanguage language)
{
    std::vector<CodeGroup> groups;
    for (const QString &text : textGroups(code))
        groups.push_back({text, spokenGroup(text, language)});
    return groups;
}

QString groupedCode(QStringView code)
{
    return textGroups(code).join(u' ');
}

QString spokenCode(QStringView code, LetterLanguage language)
{
    QStringList spoken;
    for (const CodeGroup &group : codeGroups(code, language))
        spoken << group.spoken;
    return spoken.join(QStringLiteral("; "));
}

} // namespace rl
