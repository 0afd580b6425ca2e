// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/callerverification.h"
#include "settling/casewords.h"

#include <chrono>

// The words in which onboarding is shown, the same in the list, the wizard and the file.
namespace rl::telephonywords {

QString network(MobileCarrier carrier); // "T-Mobile", "Another GSM network"
QString mode(ForwardingMode mode); // "Total AI", "Safety Net"
QString modeSentence(ForwardingMode mode); // what the caller meets
QString handset(Handset handset);
QString language(LetterLanguage language);
// "verified", "waits for the code", "active, not proven", …: the one word for a number's state.
casewords::Worded state(const VerifiedNumber &number);
// "The phone is ringing."
casewords::Worded progress(CallProgress progress);
// "9:42"; whole hours as "1:02:03". Never below 0:00.
QString countdown(std::chrono::seconds left);
QString triesLeft(int tries);

} // namespace rl::telephonywords
