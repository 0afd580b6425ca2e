// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>

namespace rl {

enum class DisputeStatus { Open, AwaitingInfo, Stands, Credited, PartlyCredited, Withdrawn };

// Column values of billing_disputes.status.
QString statusName(DisputeStatus status);
std::optional<DisputeStatus> statusFromName(QStringView name);
// Open and AwaitingInfo: a person still has to do something.
bool isUndecided(DisputeStatus status);

// What the broker says. Call records speak to NoShow only; for the others the verdict says so.
enum class ClaimReason { NoShow, Cancelled, Unqualified, Duplicate, Other };

QString reasonName(ClaimReason reason); // no_show, cancelled, unqualified, duplicate, other
std::optional<ClaimReason> reasonFromName(QStringView name);

// What a person does with a case. The first four are keys 1 to 4 of the Disputes pane.
enum class DisputeAction { ChargeStands, CreditFull, CreditPart, AskInformation, Withdraw, Reopen };

QString actionName(DisputeAction action); // charge_stands, credit_full, credit_part, …
std::optional<DisputeAction> actionFromName(QStringView name);

// The language of a letter to a broker (brokers.locale).
enum class LetterLanguage { English, Spanish };

QString languageCode(LetterLanguage language); // "en", "es"
LetterLanguage languageFromCode(QStringView code); // anything but "es…" is English
// For what somebody types: "en", "es"; none for anything else.
std::optional<LetterLanguage> languageNamed(QStringView code);

// One decision as a person commits it.
struct Decision
{
    QUuid id; // made by who prepares it: sent twice, it still counts once
    QUuid disputeId;
    int version = 0; // of the case that was on screen; another one now means somebody was faster
    DisputeAction action = DisputeAction::ChargeStands;
    Money credit; // CreditPart only; > 0 and < the disputed amount
    QString reason; // to the broker: goes into the letter
    QString overrideReason; // internal; needed when the action is not what the verdict recommends
    QString recommendation; // recommendationName() of the verdict that was on screen
    QString verdictSentence; // the sentence that was on screen, kept with the decision
    QString letterText; // the letter, logged with the decision
    LetterLanguage letterLanguage = LetterLanguage::English;
    QString factsMark; // CaseFile's; who decides has read those facts
};

} // namespace rl
