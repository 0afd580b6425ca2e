// SPDX-License-Identifier: GPL-3.0-or-later
#include "spokendigits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rl {
namespace {

constexpr int widestGap = 4; // signs and spaces between two pieces

using Spoken = std::pair<QStringView, QStringView>; // the word, its digits

constexpr std::array<Spoken, 20> ones{
    {{u"zero", u"0"},  {u"one", u"1"},  {u"two", u"2"},   {u"three", u"3"}, {u"four", u"4"},
     {u"five", u"5"},  {u"six", u"6"},  {u"seven", u"7"}, {u"eight", u"8"}, {u"nine", u"9"},
     {u"cero", u"0"},  {u"uno", u"1"},  {u"dos", u"2"},   {u"tres", u"3"},  {u"cuatro", u"4"},
     {u"cinco", u"5"}, {u"seis", u"6"}, {u"siete", u"7"}, {u"ocho", u"8"},  {u"nueve", u"9"}}};

// People read a number in pairs too. Without accents, which many leave out.
constexpr std::array<Spoken, 47> more{
    {{u"oh", u"0"},           {u"ten", u"10"},          {u"eleven", u"11"},
     {u"twelve", u"12"},      {u"thirteen", u"13"},     {u"fourteen", u"14"},
     {u"fifteen", u"15"},     {u"sixteen", u"16"},      {u"seventeen", u"17"},
     {u"eighteen", u"18"},    {u"nineteen", u"19"},     {u"twenty", u"20"},
     {u"thirty", u"30"},      {u"forty", u"40"},        {u"fifty", u"50"},
     {u"sixty", u"60"},       {u"seventy", u"70"},      {u"eighty", u"80"},
     {u"ninety", u"90"},      {u"hundred", u"00"},      {u"diez", u"10"},
     {u"once", u"11"},        {u"doce", u"12"},         {u"trece", u"13"},
     {u"catorce", u"14"},     {u"quince", u"15"},       {u"dieciseis", u"16"},
     {u"diecisiete", u"17"},  {u"dieciocho", u"18"},    {u"diecinueve", u"19"},
     {u"veinte", u"20"},      {u"veintiuno", u"21"},    {u"veintidos", u"22"},
     {u"veintitres", u"23"},  {u"veinticuatro", u"24"}, {u"veinticinco", u"25"},
     {u"veintiseis", u"26"},  {u"veintisiete", u"27"},  {u"veintiocho", u"28"},
     {u"veintinueve", u"29"}, {u"treinta", u"30"},      {u"cuarenta", u"40"},
     {u"cincuenta", u"50"},   {u"sesenta", u"60"},      {u"setenta", u"70"},
     {u"ochenta", u"80"},     {u"noventa", u"90"}}};

constexpr std::array<std::pair<QStringView, int>, 3> repeats{
    {{u"double", 2}, {u"doble", 2}, {u"triple", 3}}};

template <typename Table, typename Value>
Value lookUp(const Table &table, QStringView word, Value otherwise)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [word](const auto &each) { return each.first == word; });
    return found == table.end() ? otherwise : Value(found->second);
}

// "fivefivefive"; empty: it is no such word.
QString runTogether(QStringView word)
{
    QString digits;
    while (!word.isEmpty()) {
        const auto next = std::find_if(ones.begin(), ones.end(), [word](const Spoken &each) {
            return word.startsWith(each.first);
        });
        if (next == ones.end())
            return {};
        digits += next->second;
        word = word.sliced(next->first.size());
    }
    return digits;
}

QString plainWord(QStringView word)
{
    QString plain;
    for (const QChar c : word.toString().toLower().normalized(QString::NormalizationForm_D)) {
        if (!c.isMark())
            plain += c;
    }
    return plain;
}

QString digitsOf(QStringView word)
{
    const QStringView pair = lookUp(more, word, QStringView());
    return pair.isEmpty() ? runTogether(word) : pair.toString();
}

// Reads a text piece by piece.
class RunReader
{
public:
    void figures(qsizetype from, qsizetype end, const QString &digits)
    {
        add({from, end, digits, false});
    }
    void word(qsizetype from, qsizetype end, const QString &plain);
    void sign() { ++m_gap; }
    [[nodiscard]] std::vector<SpokenRun> runs();

private:
    void add(SpokenRun::Piece piece);
    void endRun();
    [[nodiscard]] bool endsInTens() const;

    std::vector<SpokenRun> m_runs;
    SpokenRun m_run;
    int m_gap = 0;
    int m_repeat = 1; // of the next piece: "double five"
    qsizetype m_repeatFrom = 0;
    bool m_and = false; // "cincuenta y"
};

bool RunReader::endsInTens() const
{
    if (m_run.pieces.empty() || !m_run.pieces.back().isWord)
        return false;
    const QString &digits = m_run.pieces.back().digits;
    return digits.size() == 2 && digits[0] >= u'2' && digits[1] == u'0';
}

void RunReader::word(qsizetype from, qsizetype end, const QString &plain)
{
    if (const int repeat = lookUp(repeats, plain, 1); repeat > 1) {
        m_repeat = repeat;
        m_repeatFrom = from;
        return;
    }
    if (plain == u"y" && endsInTens()) {
        m_and = true;
        m_gap = 0;
        return;
    }
    QString digits = digitsOf(plain);
    // The letter O, said among figures in English; in Spanish it is "or".
    if (plain == u"o" && !m_run.pieces.empty() && m_run.pieces.back().isWord
        && m_run.pieces.back().digits.size() == 1)
        digits = QStringLiteral("0");
    if (digits.isEmpty()) {
        endRun();
        return;
    }
    if (digits.size() == 1 && digits != u"0" && m_repeat == 1 && m_gap <= 1 + int(m_and)
        && endsInTens()) {
        SpokenRun::Piece &tens = m_run.pieces.back();
        tens.digits[1] = digits[0];
        tens.end = end;
        m_and = false;
        m_gap = 0;
        return;
    }
    add({from, end, digits, true});
}

void RunReader::add(SpokenRun::Piece piece)
{
    if (m_repeat > 1) {
        piece.digits = piece.digits.repeated(m_repeat);
        piece.from = m_repeatFrom;
    }
    if (m_gap > widestGap)
        endRun();
    m_run.pieces.push_back(std::move(piece));
    m_gap = 0;
    m_repeat = 1;
    m_and = false;
}

void RunReader::endRun()
{
    if (m_run.words(0, m_run.pieces.size()) > 0)
        m_runs.push_back(std::move(m_run));
    m_run = {};
    m_gap = 0;
    m_repeat = 1;
    m_and = false;
}

std::vector<SpokenRun> RunReader::runs()
{
    endRun();
    return std::move(m_runs);
}

} // namespace

QString SpokenRun::digits(size_t first, size_t end) const
{
    QString all;
    for (size_t i = first; i < end; ++i)
        all += pieces[i].digits;
    return all;
}

int SpokenRun::words(size_t first, size_t end) const
{
    return int(std::count_if(pieces.begin() + qsizetype(first), pieces.begin() + qsizetype(end),
                             [](const Piece &piece) { return piece.isWord; }));
}

size_t SpokenRun::pieceOf(qsizetype digit) const
{
    size_t piece = 0;
    for (qsizetype before = pieces[0].digits.size(); before <= digit && piece + 1 < pieces.size();
         before += pieces[piece].digits.size())
        ++piece;
    return piece;
}

std::vector<SpokenRun> spokenRuns(QStringView text)
{
    RunReader reader;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype from = i;
        const auto take = [&](auto belongs) {
            while (i < text.size() && belongs(text[i]))
                ++i;
            return text.sliced(from, i - from);
        };
        if (text[i].digitValue() >= 0) {
            QString digits;
            for (const QChar c : take([](QChar c) { return c.digitValue() >= 0; }))
                digits += QChar(u'0' + c.digitValue());
            reader.figures(from, i, digits);
        } else if (text[i].isLetter()) {
            const QStringView word = take([](QChar c) { return c.isLetter() || c.isMark(); });
            reader.word(from, i, plainWord(word));
        } else {
            reader.sign();
            ++i;
        }
    }
    return reader.runs();
}

} // namespace rl
