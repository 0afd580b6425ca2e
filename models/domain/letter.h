// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace rl {

// One call in the letter's table, each cell ready to print. No number but the ends of the tracking
// number and of the broker's own phone.
struct LetterCall
{
    QString when; // "Wed Oct 22, 2025, 10:05 AM Pacific"
    QString what; // "Your phone ending 5998 called …1544"
    QString talk; // "15:00", "none", "not known"
    QString counts; // "yes", "no"
    QString because;
};

// A letter to a broker, in parts so that text, PDF and preview are laid out from the same words.
// A part that this letter does not have is empty.
struct Letter
{
    LetterLanguage language = LetterLanguage::English;
    QString date; // "Monday, November 3, 2025"
    QStringList recipient; // name, company
    QString subject;
    QString salutation;
    QStringList paragraphs; // the claim, the decision, its reason
    QString callsHeading;
    QStringList callColumns; // headings of LetterCall's cells, in its order
    std::vector<LetterCall> calls;
    QString callsNote; // instead of them when there are none
    QString checkHeading; // "check your own phone bill"
    QString checkIntroduction;
    QStringList checkLines; // one call to look for each
    QString appealHeading;
    QString appeal;
    QString closing;
    QStringList signature; // who signed, for whom

    // The whole as plain text, unwrapped, paragraphs apart by an empty line.
    [[nodiscard]] QString text() const;
};

// Writes the letter that goes with an action on a case: the four decisions, and the confirmation
// that a claim was withdrawn or opened again. 'credit' is used by CreditPart only. 'reason' is the
// person's own text to the broker; phone numbers in it that are not the case's tracking numbers are
// taken out. The lead appears by first name and initial, as the appointment's name. Internal notes
// and other people's calls (EC's own, other holders') are never in it.
Letter composeLetter(const CaseFile &file, DisputeAction action, Money credit,
                     const QString &reason, const QString &signedBy, const QDateTime &now,
                     LetterLanguage language);

} // namespace rl
