// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberredactor.h"

#include "digitchain.h"
#include "spokendigits.h"

#include <algorithm>
#include <array>

namespace rl {
namespace {

using Joint = DigitChain::Joint;

constexpr qsizetype localDigits = 7; // a number without its area code is still the number
constexpr qsizetype wholeDigits = 10;
constexpr int wordsOfUnknown = 3; // fewer are a count beside some figures: "one call, 10/22/2025"

// Groups that look like a phone number.
struct Shape
{
    size_t groups = 0; // 0: they do not
    bool isLocal = false; // without an area code
};

QString nationalDigits(const QString &number)
{
    QString digits;
    for (const QChar c : number) {
        if (c.digitValue() >= 0)
            digits += QChar(u'0' + c.digitValue());
    }
    return digits.size() == 11 && digits.startsWith(u'1') ? digits.mid(1) : digits;
}

QStringList nationalDigits(const QStringList &numbers)
{
    QStringList all;
    for (const QString &number : numbers) {
        if (const QString digits = nationalDigits(number); digits.size() >= localDigits)
            all << digits;
    }
    return all;
}

bool joined(const DigitChain &chain, size_t from, size_t count)
{
    for (size_t i = from + 1; i < from + count; ++i) {
        if (chain.groups[i].joint == Joint::Signs || chain.groups[i].plus)
            return false;
    }
    return true;
}

bool hasSizes(const DigitChain &chain, size_t from, std::initializer_list<qsizetype> sizes)
{
    if (from + sizes.size() > chain.groups.size() || !joined(chain, from, sizes.size()))
        return false;
    return std::equal(sizes.begin(), sizes.end(), chain.groups.begin() + qsizetype(from),
                      [](qsizetype size, const DigitChain::Group &g) { return g.size == size; });
}

// As many groups as a number with its country code has; what follows it is not part of it.
Shape internationalAt(const DigitChain &chain, size_t from)
{
    constexpr qsizetype enough = 11;
    constexpr qsizetype most = 15;
    qsizetype digits = 0;
    size_t count = 0;
    while (from + count < chain.groups.size() && digits < enough && joined(chain, from, count + 1)
           && digits + chain.groups[from + count].size <= most)
        digits += chain.groups[from + count++].size;
    return digits > localDigits ? Shape{count} : Shape{};
}

Shape shapeAt(const DigitChain &chain, size_t from)
{
    const DigitChain::Group &first = chain.groups[from];
    if (first.size == 1 && chain.digits[first.first] == u'1' && from + 1 < chain.groups.size()
        && joined(chain, from, 2)) {
        const Shape rest = shapeAt(chain, from + 1);
        if (rest.groups > 0 && !rest.isLocal)
            return {rest.groups + 1};
    }
    if (hasSizes(chain, from, {10}) || (first.size == 11 && chain.digits[first.first] == u'1'))
        return {1};
    if (hasSizes(chain, from, {3, 3, 4}) || hasSizes(chain, from, {4, 3, 4}))
        return {3}; // the second with the 1 written to the area code
    if (hasSizes(chain, from, {3, 7}) || hasSizes(chain, from, {6, 4}))
        return {2};
    if (first.plus) {
        if (const Shape shape = internationalAt(chain, from); shape.groups > 0)
            return shape;
    }
    if (hasSizes(chain, from, {3, 4}))
        return {2, true};
    return first.size == localDigits ? Shape{1, true} : Shape{};
}

// Whether a number without area code is written as people write one, with nothing hanging on it:
// otherwise it is as likely an amount or a reference.
bool isPlainLocal(const DigitChain &chain, size_t from)
{
    const auto hangsOn = [&chain](size_t group) {
        return group < chain.groups.size() && chain.groups[group].joint == Joint::Dash;
    };
    return hasSizes(chain, from, {3, 4}) && hangsOn(from + 1) && !hangsOn(from)
           && !hangsOn(from + 2);
}

std::vector<DigitRange> occurrences(const DigitChain &chain, const QString &digits)
{
    std::vector<DigitRange> found;
    for (qsizetype at = chain.digits.indexOf(digits); at >= 0;
         at = chain.digits.indexOf(digits, at + 1))
        found.push_back({at, at + digits.size()});
    return found;
}

// The last seven digits of hidden numbers, except within a number that may be shown.
std::vector<DigitRange> localOccurrences(const DigitChain &chain, const QStringList &hidden,
                                         const QStringList &shown)
{
    std::vector<DigitRange> kept;
    for (const QString &digits : shown) {
        if (!hidden.contains(digits)) {
            const std::vector<DigitRange> found = occurrences(chain, digits);
            kept.insert(kept.end(), found.begin(), found.end());
        }
    }
    std::vector<DigitRange> all;
    for (const QString &digits : hidden) {
        for (const DigitRange &range : occurrences(chain, digits.right(localDigits))) {
            const bool isShown =
                std::any_of(kept.begin(), kept.end(), [&range](const DigitRange &each) {
                    return each.first <= range.first && range.end <= each.end;
                });
            if (!isShown)
                all.push_back(range);
        }
    }
    return all;
}

// With the area and country codes before it.
DigitRange widened(const DigitChain &chain, DigitRange range)
{
    for (size_t i = 0; i < chain.groups.size(); ++i) {
        const Shape shape = shapeAt(chain, i);
        if (shape.groups == 0)
            continue;
        const qsizetype first = chain.groups[i].first;
        const qsizetype end = chain.groups[i + shape.groups - 1].end();
        if (first <= range.first && end == range.end)
            return {first, end};
    }
    const qsizetype before = range.first - 1;
    if (before >= 0 && chain.digits[before] == u'1' && chain.groupBegins(before))
        range.first = before;
    return range;
}

// The pieces of a run with the area and country codes before them, in words or as figures of the
// right number.
void widen(const SpokenRun &run, size_t &first, size_t end)
{
    while (first > 0) {
        const SpokenRun::Piece &before = run.pieces[first - 1];
        const qsizetype digits = run.digits(first, end).size();
        const bool isCode = digits == localDigits ? before.digits.size() == 3
                                                  : digits == wholeDigits && before.digits == u"1";
        if (!isCode && (!before.isWord || digits + before.digits.size() > wholeDigits))
            return;
        --first;
    }
}

// The words of a run with as many of the figures beside them as a phone number has.
DigitRange wordsWithFigures(const SpokenRun &run)
{
    const auto isWord = [](const SpokenRun::Piece &piece) { return piece.isWord; };
    const auto word = std::find_if(run.pieces.begin(), run.pieces.end(), isWord);
    const auto last = std::find_if(run.pieces.rbegin(), run.pieces.rend(), isWord);
    auto first = size_t(word - run.pieces.begin());
    auto end = run.pieces.size() - size_t(last - run.pieces.rbegin());
    const auto fits = [&](size_t piece) {
        return run.digits(first, end).size() + run.pieces[piece].digits.size() <= wholeDigits;
    };
    while (end < run.pieces.size() && fits(end))
        ++end;
    while (first > 0 && fits(first - 1))
        --first;
    return {qsizetype(first), qsizetype(end)};
}

// From the last to the first; none overlaps another.
std::vector<DigitRange> apartFromLast(std::vector<DigitRange> found)
{
    std::sort(found.begin(), found.end(),
              [](const DigitRange &a, const DigitRange &b) { return a.first > b.first; });
    std::vector<DigitRange> apart;
    for (const DigitRange &range : found) {
        if (!apart.empty() && range.end > apart.back().first)
            apart.back() = {range.first, std::max(range.end, apart.back().end)};
        else
            apart.push_back(range);
    }
    return apart;
}

// With the bracket and the plus sign before it.
void replaceSpan(QString &text, qsizetype from, qsizetype end, const QString &replacement)
{
    const bool closes = QStringView(text).sliced(from, end - from).contains(u')');
    if (closes && from > 0 && text[from - 1] == u'(')
        --from;
    if (from > 0 && text[from - 1] == u'+')
        --from;
    text.replace(from, end - from, replacement);
}

} // namespace

NumberRedactor::NumberRedactor(const Rules &rules)
    : m_hidden(nationalDigits(rules.hidden))
    , m_shown(nationalDigits(rules.shown))
    , m_lastFour(rules.lastFour)
    , m_hidesUnknown(rules.hidesUnknown)
{
}

// Phone numbers by their shape: hidden ones that end in the last four, and unknown ones where none
// may stay.
void NumberRedactor::addShaped(const DigitChain &chain, std::vector<DigitRange> &found) const
{
    for (size_t i = 0; i < chain.groups.size();) {
        const Shape shape = shapeAt(chain, i);
        if (shape.groups == 0) {
            ++i;
            continue;
        }
        const DigitRange range{chain.groups[i].first, chain.groups[i + shape.groups - 1].end()};
        const QString digits =
            nationalDigits(chain.digits.sliced(range.first, range.end - range.first));
        const bool isShown = std::any_of(m_shown.begin(), m_shown.end(), [&](const QString &each) {
            return each.endsWith(digits);
        });
        const bool maybe = !m_lastFour.isEmpty() && digits.endsWith(m_lastFour);
        const bool unknown = m_hidesUnknown && (!shape.isLocal || isPlainLocal(chain, i));
        if (!isShown && (maybe || unknown))
            found.push_back(range);
        i += shape.groups;
    }
}

// What must not stay, from the last to the first; none overlaps another.
std::vector<DigitRange> NumberRedactor::hiddenIn(const DigitChain &chain) const
{
    std::vector<DigitRange> found;
    for (const QString &digits : m_hidden) {
        for (const DigitRange &range : occurrences(chain, digits))
            found.push_back(widened(chain, range));
    }
    for (const DigitRange &range : localOccurrences(chain, m_hidden, m_shown))
        found.push_back(widened(chain, range));
    addShaped(chain, found);

    return apartFromLast(std::move(found));
}

// Pieces in which a number is told in words; figures alone are not looked at here.
std::vector<DigitRange> NumberRedactor::toldIn(const SpokenRun &run) const
{
    DigitChain chain;
    chain.digits = run.digits();
    std::vector<DigitRange> found = localOccurrences(chain, m_hidden, m_shown);
    for (const QString &digits : m_hidden) {
        for (const DigitRange &range : occurrences(chain, digits))
            found.push_back(range);
    }
    std::vector<DigitRange> told;
    for (const DigitRange &range : found) {
        size_t first = run.pieceOf(range.first);
        const size_t end = run.pieceOf(range.end - 1) + 1;
        if (run.words(first, end) == 0)
            continue;
        widen(run, first, end);
        told.push_back({qsizetype(first), qsizetype(end)});
    }
    return told;
}

QString NumberRedactor::withoutSpoken(const QString &text, const QString &replacement) const
{
    QString result = text;
    const std::vector<SpokenRun> runs = spokenRuns(text);
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        std::vector<DigitRange> found = toldIn(*run);
        const DigitRange words = wordsWithFigures(*run);
        const QString digits = nationalDigits(run->digits(size_t(words.first), size_t(words.end)));
        const bool isShown = std::any_of(m_shown.begin(), m_shown.end(), [&](const QString &each) {
            return each.endsWith(digits);
        });
        const bool maybe = !m_lastFour.isEmpty() && digits.endsWith(m_lastFour);
        if (digits.size() >= localDigits && !isShown && (maybe || m_hidesUnknown)
            && run->words(size_t(words.first), size_t(words.end)) >= wordsOfUnknown)
            found.push_back(words);
        for (const DigitRange &range : apartFromLast(std::move(found))) {
            replaceSpan(result, run->pieces[size_t(range.first)].from,
                        run->pieces[size_t(range.end - 1)].end, replacement);
        }
    }
    return result;
}

QString NumberRedactor::redacted(const QString &original, const QString &replacement) const
{
    const QString text = withoutSpoken(original, replacement);
    QString result = text;
    const std::vector<DigitChain> chains = digitChains(text);
    for (auto chain = chains.rbegin(); chain != chains.rend(); ++chain) {
        for (const DigitRange &range : hiddenIn(*chain))
            replaceSpan(result, chain->at[size_t(range.first)],
                        chain->at[size_t(range.end - 1)] + 1, replacement);
    }
    return result;
}

bool NumberRedactor::leaks(const QString &document) const
{
    // Looks with other eyes than redacted(): any number of signs may stand between two digits.
    QString squeezed;
    squeezed.reserve(document.size());
    for (const QChar c : document) {
        if (c.digitValue() >= 0)
            squeezed += QChar(u'0' + c.digitValue());
        else if (c.isLetter())
            squeezed += c;
    }
    if (std::any_of(m_hidden.begin(), m_hidden.end(),
                    [&squeezed](const QString &digits) { return squeezed.contains(digits); }))
        return true;
    const std::vector<SpokenRun> runs = spokenRuns(document);
    if (std::any_of(runs.begin(), runs.end(),
                    [this](const SpokenRun &run) { return !toldIn(run).empty(); }))
        return true;
    for (const DigitChain &chain : digitChains(document)) {
        for (const DigitRange &range : localOccurrences(chain, m_hidden, m_shown)) {
            // By itself: identifiers and hashes have seven digits of every kind somewhere.
            const qsizetype before = chain.at[size_t(range.first)] - 1;
            const qsizetype after = chain.at[size_t(range.end - 1)] + 1;
            const bool glued = (before >= 0 && document[before].isLetter())
                               || (after < document.size() && document[after].isLetter());
            if (!glued && chain.groupBegins(range.first) && chain.groupEnds(range.end))
                return true;
        }
    }
    return false;
}

} // namespace rl
