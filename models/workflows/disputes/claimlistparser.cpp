// SPDX-License-Identifier: GPL-3.0-or-later
#include "disputes/claimlistparser.h"

#include "disputes/writtendate.h"
#include "phonenumber.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace rl {
namespace {

// What separates the parts of a line; where a date or a number was taken out, too.
constexpr QChar gap = u'\t';

QString cutOut(QString text, qsizetype start, qsizetype length)
{
    return text.replace(start, length, QString(gap));
}

QString takePhone(QString &text)
{
    static const QRegularExpression phone(
        QStringLiteral("(?<![\\d/])(?:\\+\\d[\\d ().-]{6,16}\\d"
                       "|(?:1[ .-]?)?(?:\\(\\d{3}\\) ?|\\d{3}[ .-]?)\\d{3}[ .-]?\\d{4})(?!\\d)"));
    for (QRegularExpressionMatch match = phone.match(text); match.hasMatch();
         match = phone.match(text, match.capturedEnd())) {
        // A number of another country may have swallowed the date behind it.
        for (QString written = match.captured(); !written.isEmpty();
             written.truncate(written.lastIndexOf(u' '))) {
            if (const Result<PhoneNumber> number = PhoneNumber::parse(written)) {
                text = cutOut(text, match.capturedStart(), written.size());
                return number->e164();
            }
            if (!written.contains(u' '))
                break;
        }
    }
    return {};
}

QDate takeDate(QString &text, QDate today)
{
    const WrittenDate found = findDate(text, today);
    if (found.date.isValid())
        text = cutOut(text, found.start, found.length);
    return found.date;
}

// Times, amounts, bullets and numbering say nothing that we look for.
void dropRest(QString &text)
{
    static const QRegularExpression bullet(
        QStringLiteral("^\\s*(?:[-*•–>]+\\s+|\\(?\\d{1,3}[.)](?=\\s)\\s*|#\\d+\\s+)"));
    static const QRegularExpression noise(
        QStringLiteral("(?:@|\\bat\\s+|\\ba las\\s+)?\\b\\d{1,2}(?::\\d{2})?\\s*[ap]\\.?m\\b\\.?"
                       "|\\b\\d{1,2}:\\d{2}\\b|\\$\\s?\\d[\\d,.]*|\"|[“”]"),
        QRegularExpression::CaseInsensitiveOption);
    text.remove(bullet);
    text.replace(noise, QString(gap));
}

QSet<QString> wordsOf(const QString &text)
{
    const QStringList list = text.split(u' ');
    return QSet<QString>(list.begin(), list.end());
}

QString bare(QString word)
{
    while (!word.isEmpty() && QStringView(u".,:;!?").contains(word.back()))
        word.chop(1);
    return word.toLower().replace(u'’', u'\'');
}

// Words that cannot be part of a name but begin what happened.
bool beginsClaim(const QString &word)
{
    static const QSet<QString> words = wordsOf(QStringLiteral(
        "never did didn't didnt not was wasn't wasnt noshow no-show ns n/s cancelled canceled "
        "cancel duplicate dup wrong unqualified has had is on at for from appt appointment missed "
        "nobody called phone number date scheduled nunca cancelo canceló duplicado"));
    return words.contains(bare(word));
}

// Words that begin what happened, and are names as well: Norah No, Hung Tran, Said Haddad.
bool mayBeginClaim(const QString &word)
{
    static const QSet<QString> words = wordsOf(QStringLiteral("no hung said call"));
    return words.contains(bare(word));
}

// What follows such a word when it is none: "No show", "hung up", "no contestó". Behind a verb of
// its own it is one: "Norah No never showed".
bool goesOnAsClaim(const QString &word, const QString &next, bool isPlain)
{
    static const QSet<QString> verbs = wordsOf(QStringLiteral(
        "never did didn't didnt not was wasn't wasnt has had is said hung no called missed "
        "cancelled canceled nunca canceló cancelo"));
    static const QSet<QString> words = wordsOf(QStringLiteral(
        "show shows showed showing answer answered answers call calls called contact response "
        "reply one pick picked longer interest interested equity appointment voicemail up he she "
        "they that it i we not no never wrong was is has had to the already dropped failed log se "
        "me nos contesta contestó contesto respondió respondio llegó llego vino apareció aparecio "
        "asistió asistio atendió atendio llamó llamo califica calificó quiso quería tiene tenía es "
        "era fue estaba pudo hubo"));
    if (bare(word) != u"said" && verbs.contains(bare(next)))
        return false;
    return isPlain || words.contains(bare(next));
}

bool isParticle(const QString &word)
{
    static const QSet<QString> particles{
        QStringLiteral("de"),  QStringLiteral("la"),  QStringLiteral("las"), QStringLiteral("los"),
        QStringLiteral("del"), QStringLiteral("van"), QStringLiteral("von"), QStringLiteral("der"),
        QStringLiteral("da"),  QStringLiteral("di"),  QStringLiteral("le"),  QStringLiteral("bin"),
        QStringLiteral("y"),   QStringLiteral("e")};
    return particles.contains(word);
}

bool isLower(const QString &word)
{
    return !word.isEmpty() && word.front().isLower();
}

// Whether what happened begins with words[at], in a part whose first word is a capital or not.
bool isClaimAt(const QStringList &words, qsizetype at, bool capitals)
{
    const auto isPlain = [capitals](const QString &word) {
        return capitals && isLower(word) && !isParticle(word);
    };
    if (beginsClaim(words[at]) || isPlain(words[at]))
        return true;
    if (!mayBeginClaim(words[at]))
        return false;
    if (at + 1 == words.size())
        return at == 0; // a cell of its own
    return goesOnAsClaim(words[at], words[at + 1], isPlain(words[at + 1]));
}

// Splits "Testy McTesterson never showed" in the name and the rest.
std::pair<QString, QString> splitName(const QString &part)
{
    const QStringList words = part.split(u' ', Qt::SkipEmptyParts);
    const bool capitals = !words.isEmpty() && !isLower(words.front());
    qsizetype end = 0;
    while (end < words.size() && !isClaimAt(words, end, capitals))
        ++end;
    while (end > 0 && isParticle(words[end - 1]))
        --end;
    return {words.mid(0, end).join(u' '), words.mid(end).join(u' ')};
}

QStringList partsOf(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[\\t,;|]|\\s[-–—]+\\s|[:–—]\\s"));
    static const QRegularExpression edges(QStringLiteral("^[\\s\\-–—:.()'/]+|[\\s\\-–—:(/]+$"));
    static const QRegularExpression letter(QStringLiteral("\\p{L}"));
    QStringList parts;
    for (QString part : text.split(separator)) {
        part.remove(edges);
        if (part.contains(letter))
            parts << part.simplified();
    }
    return parts;
}

bool isOneWord(const QString &part)
{
    return !part.contains(u' ');
}

// Greetings, headings and sign-offs around the list.
bool isTalk(const ClaimLine &claim)
{
    static const QRegularExpression talk(
        QStringLiteral("^(hi|hello|hey|dear|good (morning|afternoon|evening)|thanks|thank you|"
                       "regards|best|please|sincerely|here|these|this|see|below|attached|hola|"
                       "gracias|saludos|estimad[oa]s?|buen[oa]s)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression heading(
        QStringLiteral("^(?:(?:lead|client|borrower|customer|(?:first|last)?[ _]?names?|first|last|"
                       "dates?|time|phone|number|appointment|appt|reason|notes?|no|(?:no)?shows?|"
                       "claims?|disputes?|broker|amount|status|nombre|fecha|tel[eé]fono)\\b"
                       "[\\s,;:|/#-]*)+$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString &name = claim.leadName;
    const QString &line = claim.text;
    return name.isEmpty() || line.endsWith(u':') || name.count(u' ') > 4
           || (isOneWord(name) && !claim.claimText.isEmpty()) || talk.match(line).hasMatch()
           || heading.match(line).hasMatch();
}

ClaimReason reasonIn(const QString &text, ClaimReason otherwise)
{
    static const QRegularExpression noShow(
        QStringLiteral(
            "\\bno[ -]?show|\\b(never|didn.?t|not) (show|answer|pick|call|came|come|attend)|"
            "\\bno se present"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression cancelled(QStringLiteral("cancel"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression duplicate(
        QStringLiteral("duplica|\\bdup\\b|already (had|have|my|our|working)|ya (era|es) cliente"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression unqualified(
        QStringLiteral("unqualif|not qualif|(doesn|didn).?t qualify|\\bno equity|\\bno califica"),
        QRegularExpression::CaseInsensitiveOption);
    if (text.contains(noShow))
        return ClaimReason::NoShow;
    if (text.contains(duplicate))
        return ClaimReason::Duplicate;
    if (text.contains(unqualified))
        return ClaimReason::Unqualified;
    return text.contains(cancelled) ? ClaimReason::Cancelled : otherwise;
}

ClaimLine parseLine(const QString &raw, QDate today, ClaimReason reason)
{
    ClaimLine line;
    line.text = raw.trimmed();
    QString text = raw;
    line.phone = takePhone(text);
    line.date = takeDate(text, today);
    dropRest(text);

    QStringList parts = partsOf(text);
    // "McTesterson, Testy"
    if (parts.size() > 1 && isOneWord(parts[0]) && isOneWord(parts[1]) && !isLower(parts[0])
        && !isLower(parts[1]) && !beginsClaim(parts[0]) && !beginsClaim(parts[1]))
        parts = QStringList{parts[1] + u' ' + parts[0]} + parts.mid(2);
    QStringList words;
    for (const QString &part : parts) {
        if (!line.leadName.isEmpty()) {
            words << part;
            continue;
        }
        const auto [name, rest] = splitName(part);
        line.leadName = name;
        if (!rest.isEmpty())
            words << rest;
    }
    line.claimText = words.join(QStringLiteral(", "));
    line.reason = reasonIn(line.claimText, reason);
    return line;
}

} // namespace

std::vector<ClaimLine> parseClaimList(const QString &text, QDate today, ClaimReason reason)
{
    static const QRegularExpression lineEnd(QStringLiteral("\\r\\n|\\r|\\n|\\x{2028}"));
    std::vector<ClaimLine> lines;
    int number = 0;
    for (const QString &raw : text.split(lineEnd)) {
        ++number;
        ClaimLine line = parseLine(raw, today, reason);
        const bool anchored = line.date.isValid() || !line.phone.isEmpty();
        if (line.text.isEmpty() || (!anchored && isTalk(line)))
            continue;
        line.line = number;
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace rl
