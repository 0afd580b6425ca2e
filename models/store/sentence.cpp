// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentence.h"

#include "consolelanguage.h"
#include "sentencelist.h"
#include "timephrases.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace rl {
namespace {

QString translated(const char *english)
{
    return QCoreApplication::translate("rl::Sentence", english);
}

// A sentence with places, ready to be recognised.
struct Form
{
    const char *english;
    QStringList places; // in the order of the English sentence
    QRegularExpression pattern; // captures what stands in each
    qsizetype letters; // outside the places
};

Form formOf(const char *english)
{
    static const QRegularExpression place(QStringLiteral("\\{(\\w+)\\}"));
    Form form{english, {}, {}, 0};
    const QString text = QString::fromUtf8(english);
    QString pattern;
    qsizetype done = 0;
    const auto takeWords = [&](qsizetype end) {
        pattern += QRegularExpression::escape(text.mid(done, end - done));
        form.letters += end - done;
    };
    for (auto matches = place.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        takeWords(match.capturedStart());
        pattern += QStringLiteral("(.+?)");
        form.places << match.captured(1);
        done = match.capturedEnd();
    }
    takeWords(text.size());
    form.pattern = QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                      QRegularExpression::DotMatchesEverythingOption);
    return form;
}

// What is said without any places, by its English words; and the others, of which the one with the
// most words of its own is tried first ("… is held for … until …." before "… is held for ….").
struct Known
{
    QHash<QString, const char *> plain;
    std::vector<Form> forms;

    Known()
    {
        for (const char *english : sentences::all) {
            Form form = formOf(english);
            if (form.places.isEmpty())
                plain.insert(QString::fromUtf8(english), english);
            else
                forms.push_back(std::move(form));
        }
        std::stable_sort(forms.begin(), forms.end(),
                         [](const Form &a, const Form &b) { return a.letters > b.letters; });
    }
};

const Known &known()
{
    static const Known once;
    return once;
}

// Of the names of days or months.
template <size_t N>
QString nameOf(const std::array<Phrase, N> &names, const QString &english)
{
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const Phrase &name) { return name.english == english; });
    return found == names.end() ? english : found->in(consoleLanguage());
}

// "10:42 AM" becomes "10:42 a. m.", wherever it stands.
QString withClocks(QString english)
{
    static const QRegularExpression half(QStringLiteral("(?<=\\d) (AM|PM)\\b"));
    for (auto match = half.match(english); match.hasMatch(); match = half.match(english)) {
        const Phrase &name = match.captured(1) == u"AM" ? phrases::morning : phrases::afternoon;
        const QString word = name.in(consoleLanguage());
        if (word == match.captured(1))
            break;
        english.replace(match.capturedStart(1), match.capturedLength(1), word);
    }
    return english;
}

// "Wed Oct 22" becomes "mié 22 oct", "Oct 21, 10:42 AM" becomes "21 oct, 10:42 a. m.".
QString withDates(const QString &english)
{
    static const QRegularExpression date(
        QStringLiteral("\\b(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?"
                       "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\\d{1,2})\\b"));
    QString text;
    qsizetype done = 0;
    for (auto matches = date.globalMatch(english); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        text += english.mid(done, match.capturedStart() - done);
        if (match.hasCaptured(1))
            text += nameOf(phrases::days, match.captured(1)) + u' ';
        text += match.captured(3) + u' ' + nameOf(phrases::months, match.captured(2));
        done = match.capturedEnd();
    }
    return withClocks(text + english.mid(done));
}

QString valueOf(const QString &place, const QString &english)
{
    if (place == u"rest")
        return sentence(english);
    if (place == u"day" || place == u"when" || place == u"appointments")
        return withDates(english);
    const char *word = known().plain.value(english);
    return word ? translated(word) : english;
}

} // namespace

QString sentence(const QString &english)
{
    if (const char *plain = known().plain.value(english))
        return translated(plain);
    for (const Form &form : known().forms) {
        const QRegularExpressionMatch match = form.pattern.match(english);
        if (!match.hasMatch())
            continue;
        const QString pattern = translated(form.english);
        if (pattern == QString::fromUtf8(form.english))
            return english; // the console speaks English
        PhraseValues values;
        for (qsizetype i = 0; i < form.places.size(); ++i)
            values.emplace_back(form.places[i],
                                valueOf(form.places[i], match.captured(int(i) + 1)));
        return Phrase{pattern, pattern}.in(consoleLanguage(), values);
    }
    return english;
}

} // namespace rl
