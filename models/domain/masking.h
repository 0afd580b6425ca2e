// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispute.h"

#include <QString>
#include <QStringList>
#include <QStringView>

// What a broker may see of names and numbers. A lead's number is never shown, in no form.
namespace rl {

// The last four digits of an E.164 number; empty for anything else ("anonymous", a SIP address).
QString lastFourOf(QStringView number);
// "…1544"; for what is not E.164 only "…".
QString endingOf(QStringView number);

// "Testy" of "Testy McTesterson". What stands in a name's place in imported tables but is a number
// or a mail address becomes "the lead" ("el cliente").
QString leadFirstName(const QString &name, LetterLanguage language);
// "Testy M."
QString leadShortName(const QString &name, LetterLanguage language);

// A person's text without what looks like a phone number in it ("(number removed)" instead), except
// the numbers in 'allowed' (E.164). Dates, amounts and references stay.
QString withoutPhoneNumbers(const QString &text, const QStringList &allowed,
                            LetterLanguage language);
// What stands in its place: "(number removed)".
QString removedNumber(LetterLanguage language);

} // namespace rl
