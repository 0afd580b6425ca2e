// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter.h"

#include "casenumbers.h"
#include "countingtime.h"
#include "lettercalls.h"
#include "letterphrases.h"
#include "masking.h"
#include "numberredactor.h"
#include "timetext.h"

namespace rl {
namespace {

using namespace phrases;

// Which parts a letter has, and its fixed words.
struct Outline
{
    const Phrase &subject;
    const Phrase &decision;
    bool hasCalls; // the record
    bool hasCheck; // what to look for on one's own bill
    bool hasAppeal;
};

Outline outlineOf(DisputeAction action)
{
    switch (action) {
    case DisputeAction::ChargeStands:
        return {subjectStands, decidedStands, true, true, true};
    case DisputeAction::CreditFull:
        return {subjectFull, decidedFull, true, false, false};
    case DisputeAction::CreditPart:
        return {subjectPart, decidedPart, true, true, true};
    case DisputeAction::AskInformation:
        return {subjectAsk, decidedAsk, true, true, false};
    case DisputeAction::Withdraw:
        return {subjectWithdrawn, confirmWithdrawn, false, false, false};
    case DisputeAction::Reopen:
        break;
    }
    return {subjectReopened, confirmReopened, false, false, false};
}

const Phrase &claimPhrase(ClaimReason reason)
{
    switch (reason) {
    case ClaimReason::NoShow:
        return claimNoShow;
    case ClaimReason::Cancelled:
        return claimCancelled;
    case ClaimReason::Unqualified:
        return claimUnqualified;
    case ClaimReason::Duplicate:
        return claimDuplicate;
    case ClaimReason::Other:
        break;
    }
    return claimOther;
}

// The case's tracking numbers are the only ones that stay.
QStringList paragraphsOf(const QString &reason, const CaseFile &file, LetterLanguage language)
{
    QStringList shown;
    for (const Span &assignment : file.facts.assignments)
        shown << assignment.label;
    const NumberRedactor redactor({.hidden = numbersOf(file).lead.values(),
                                   .shown = shown,
                                   .lastFour = file.leadPhoneLastFour,
                                   .hidesUnknown = true});
    QStringList paragraphs;
    const QString safe = redactor.redacted(reason, removedNumber(language));
    for (const QString &line : safe.split(u'\n', Qt::SkipEmptyParts)) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            paragraphs << trimmed;
    }
    return paragraphs;
}

void addCalls(Letter &letter, const DisputeFacts &facts, const Verdict &verdict,
              const PhraseValues &values)
{
    letter.callsHeading = phrases::callsHeading.in(letter.language);
    letter.calls = letterCalls(facts, verdict, letter.language);
    if (letter.calls.empty())
        letter.callsNote = callsNone.in(letter.language, values);
    for (const Phrase *column :
         {&columnWhen, &columnWhat, &columnTalk, &columnCounts, &columnBecause})
        letter.callColumns << column->in(letter.language);
}

void addCheck(Letter &letter, const DisputeFacts &facts, const Verdict &verdict,
              const PhraseValues &values)
{
    letter.checkLines = phoneBillLines(facts, verdict, letter.language);
    if (letter.checkLines.isEmpty() && CountingTime(facts).isEmpty())
        return; // no number was held, so there is nothing to look for
    const Phrase &introduction = letter.checkLines.isEmpty() ? checkNoCall : checkCalls;
    letter.checkHeading = phrases::checkHeading.in(letter.language);
    letter.checkIntroduction = introduction.in(letter.language, values);
}

PhraseValues valuesFor(const CaseFile &file, Money credit, LetterLanguage language)
{
    const DisputeSummary &summary = file.summary;
    const DisputeFacts &facts = file.facts;
    const CountingTime counting(facts);
    const QString number =
        facts.assignments.empty() ? QString() : lastFourOf(facts.assignments.back().label);
    return {
        {u"reference", summary.reference},
        {u"opened", letterDayText(summary.openedAt, facts.zone, language)},
        {u"due", letterDayText(summary.dueAt, facts.zone, language)},
        {u"lead", leadShortName(facts.leadName, language)},
        {u"appointment", letterText(facts.appointment.scheduledFor, facts.zone, language)},
        {u"amount", moneyText(summary.amount, language)},
        {u"credit", moneyText(credit, language)},
        {u"rest", moneyText(summary.amount - credit, language)},
        {u"range", rangeText(counting.from(), counting.to(), facts.zone, language)},
        {u"limit", talkText(facts.thresholdSeconds)},
        {u"number", number},
    };
}

QString callLine(const LetterCall &call, const QStringList &columns)
{
    return u"- " + call.when + u". " + call.what + u". " + columns.value(2) + u": " + call.talk
           + u". " + columns.value(3) + u": " + call.counts + u". " + call.because;
}

} // namespace

QString Letter::text() const
{
    QStringList parts{date, recipient.join(u'\n'), subject, salutation};
    parts += paragraphs;
    if (!callsHeading.isEmpty()) {
        QStringList lines{callsHeading};
        if (!callsNote.isEmpty())
            lines << callsNote;
        for (const LetterCall &call : calls)
            lines << callLine(call, callColumns);
        parts << lines.join(u'\n');
    }
    if (!checkHeading.isEmpty()) {
        QStringList lines{checkHeading, checkIntroduction};
        for (const QString &line : checkLines)
            lines << QString(u"- " + line);
        parts << lines.join(u'\n');
    }
    if (!appeal.isEmpty())
        parts << QString(appealHeading + u'\n' + appeal);
    parts << closing << signature.join(u'\n');
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n\n")) + u'\n';
}

Letter composeLetter(const CaseFile &file, DisputeAction action, Money credit,
                     const QString &reason, const QString &signedBy, const QDateTime &now,
                     LetterLanguage language)
{
    const DisputeSummary &summary = file.summary;
    const Outline outline = outlineOf(action);
    const PhraseValues values = valuesFor(file, credit, language);

    Letter letter;
    letter.language = language;
    letter.date = capitalised(letterDayText(now, file.facts.zone, language));
    letter.recipient = QStringList{summary.brokerName, summary.brokerCompany};
    letter.recipient.removeAll(QString());
    letter.subject = outline.subject.in(language, values);
    letter.salutation = letter.recipient.isEmpty()
                            ? dearNobody.in(language)
                            : dear.in(language, {{u"name", letter.recipient.first()}});
    letter.paragraphs << claimPhrase(file.facts.reason).in(language, values)
                      << outline.decision.in(language, values);
    letter.paragraphs += paragraphsOf(reason, file, language);
    if (action == DisputeAction::AskInformation)
        letter.paragraphs << askPaused.in(language, values);
    if (action == DisputeAction::Reopen && summary.dueAt.isValid())
        letter.paragraphs << confirmDue.in(language, values);
    const Verdict verdict = judge(file.facts, language);
    if (outline.hasCalls)
        addCalls(letter, file.facts, verdict, values);
    if (outline.hasCheck)
        addCheck(letter, file.facts, verdict, values);
    if (outline.hasAppeal) {
        letter.appealHeading = phrases::appealHeading.in(language);
        letter.appeal = appealText.in(language, values);
    }
    letter.closing = sincerely.in(language);
    letter.signature = QStringList{signedBy, ourName.in(language)};
    letter.signature.removeAll(QString());
    return letter;
}

} // namespace rl
