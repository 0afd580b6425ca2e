// SPDX-License-Identifier: GPL-3.0-or-later
#include "masking.h"

#include "phonenumber.h"
#include "phrase.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace rl {
namespace {

constexpr Phrase theLead{u"the lead", u"el cliente"};
constexpr Phrase numberRemoved{u"(number removed)", u"(número suprimido)"};

QString digitsOf(const QString &text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](QChar c) { return c.isDigit(); });
    return digits;
}

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
    // E.164 with or without separators; ten or eleven digits as they are grouped in North America.
    static const QRegularExpression number(
        QStringLiteral("\\+1(?:[ .()-]{0,2}\\d){10}(?!\\d)|\\+[2-9](?:[ .()-]{0,2}\\d){6,14}"
                       "|(?<!\\d)(?:1[ .-]?)?\\(?\\d{3}\\)?[ .-]?\\d{3}[ .-]?\\d{4}(?!\\d)"));
    QString kept;
    qsizetype done = 0;
    for (auto it = number.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString digits = digitsOf(match.captured());
        const bool known = std::any_of(allowed.begin(), allowed.end(), [&](const QString &each) {
            return !each.isEmpty() && digitsOf(each).endsWith(digits);
        });
        kept += QStringView(text).mid(done, match.capturedStart() - done);
        kept += known ? match.captured() : numberRemoved.in(language);
        done = match.capturedEnd();
    }
    return kept + QStringView(text).mid(done);
}

} // namespace rl
