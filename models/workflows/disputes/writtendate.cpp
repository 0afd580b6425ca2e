// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/writtendate.h"

#include <QRegularExpression>

#include <array>

namespace rl {
namespace {

// English and Spanish months differ in four of their first three letters.
constexpr std::array<std::pair<QStringView, int>, 16> months{{
    {u"jan", 1},
    {u"ene", 1},
    {u"feb", 2},
    {u"mar", 3},
    {u"apr", 4},
    {u"abr", 4},
    {u"may", 5},
    {u"jun", 6},
    {u"jul", 7},
    {u"aug", 8},
    {u"ago", 8},
    {u"sep", 9},
    {u"oct", 10},
    {u"nov", 11},
    {u"dec", 12},
    {u"dic", 12},
}};

int monthNumber(QStringView name)
{
    for (const auto &[start, number] : months) {
        if (name.startsWith(start, Qt::CaseInsensitive))
            return number;
    }
    return 0;
}

QString monthPattern()
{
    return QStringLiteral("(jan(?:uary)?|ene(?:ro)?|feb(?:ruary|rero)?|mar(?:ch|zo)?|apr(?:il)?|"
                          "abr(?:il)?|may(?:o)?|june?|junio|july?|julio|aug(?:ust)?|ago(?:sto)?|"
                          "sep(?:t(?:ember|iembre)?)?|oct(?:ober|ubre)?|nov(?:ember|iembre)?|"
                          "dec(?:ember)?|dic(?:iembre)?)\\.?");
}

QString weekdayPattern()
{
    return QStringLiteral(
        "(?:(?<![\\w-])(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|lun|mar|mi[eé]|jue|vie|"
        "s[aá]b|dom)[a-zé]*\\.?,?\\s+)?");
}

// 'year' as it was written: empty, two or four digits.
QDate dated(QStringView year, int month, int day, QDate today)
{
    if (!year.isEmpty()) {
        const int number = year.toInt();
        return QDate(number < 100 ? 2000 + number : number, month, day);
    }
    for (int candidate = today.year() + 1; candidate >= today.year() - 4; --candidate) {
        const QDate date(candidate, month, day);
        if (date.isValid() && date <= today.addDays(7))
            return date;
    }
    return {};
}

QDate fromNumbers(QStringView first, QStringView second, QStringView year, QDate today)
{
    const QDate american = dated(year, first.toInt(), second.toInt(), today);
    return american.isValid() ? american : dated(year, second.toInt(), first.toInt(), today);
}

using Reading = QDate (*)(const QRegularExpressionMatch &, QDate);

struct Form
{
    QRegularExpression pattern;
    Reading read;
};

Form form(const QString &pattern, Reading read)
{
    return {QRegularExpression(weekdayPattern() + pattern,
                               QRegularExpression::CaseInsensitiveOption
                                   | QRegularExpression::UseUnicodePropertiesOption),
            read};
}

const std::array<Form, 4> &forms()
{
    static const std::array<Form, 4> all{
        form(QStringLiteral("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b"),
             [](const QRegularExpressionMatch &m, QDate) {
                 return QDate(m.capturedView(1).toInt(), m.capturedView(2).toInt(),
                              m.capturedView(3).toInt());
             }),
        form(QStringLiteral("\\b(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?\\b"),
             [](const QRegularExpressionMatch &m, QDate today) {
                 return fromNumbers(m.capturedView(1), m.capturedView(3), m.capturedView(4), today);
             }),
        // Min-jun and "showed" end like a month and a weekday.
        form(QStringLiteral("(?<![\\w-])%1\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4})\\b)?")
                 .arg(monthPattern()),
             [](const QRegularExpressionMatch &m, QDate today) {
                 return dated(m.capturedView(3), monthNumber(m.capturedView(1)),
                              m.capturedView(2).toInt(), today);
             }),
        form(QStringLiteral("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:de\\s+|of\\s+)?%1"
                            "(?:(?:\\s+del?|,)?\\s+(\\d{4})\\b)?")
                 .arg(monthPattern()),
             [](const QRegularExpressionMatch &m, QDate today) {
                 return dated(m.capturedView(3), monthNumber(m.capturedView(2)),
                              m.capturedView(1).toInt(), today);
             }),
    };
    return all;
}

} // namespace

WrittenDate findDate(const QString &text, QDate today)
{
    WrittenDate first;
    for (const Form &form : forms()) {
        QRegularExpressionMatchIterator matches = form.pattern.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QDate date = form.read(match, today);
            if (!date.isValid())
                continue;
            if (!first.date.isValid() || match.capturedStart() < first.start)
                first = {date, match.capturedStart(), match.capturedLength()};
            break;
        }
    }
    return first;
}

} // namespace rl
