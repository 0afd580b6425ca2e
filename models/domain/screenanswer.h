// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook.h"

#include <QStringList>

#include <array>
#include <optional>

namespace rl {

// What the broker reads on the phone, or hears, after a code was dialled.
enum class ScreenAnswer {
    Succeeded, // "Setting Activation Succeeded", "Registration was successful"
    ConfirmationTone, // two beeps and the call ends: what CDMA networks do
    InvalidMmi, // "Connection problem or invalid MMI code"
    UnknownError, // "Error performing request: unknown error"
    InvalidNumber, // "Invalid number", "The number is not in service"
    RingTimeRefused, // "Invalid time", "Incorrect parameter"
    NotPermitted, // "Service not permitted", "Call barring", "Not subscribed"
    NotRegistered, // a query answers "Disabled", "Not registered"
    OtherNumber, // a query shows another number
    OrdinaryCall, // somebody answers, or "cannot be completed as dialed"
    NothingHappens,
};

inline constexpr std::array allScreenAnswers{
    ScreenAnswer::Succeeded,    ScreenAnswer::ConfirmationTone, ScreenAnswer::InvalidMmi,
    ScreenAnswer::UnknownError, ScreenAnswer::InvalidNumber,    ScreenAnswer::RingTimeRefused,
    ScreenAnswer::NotPermitted, ScreenAnswer::NotRegistered,    ScreenAnswer::OtherNumber,
    ScreenAnswer::OrdinaryCall, ScreenAnswer::NothingHappens,
};

// For a list to choose from: the words of the phone.
Phrase screenAnswerText(ScreenAnswer answer);

struct ScreenAdvice
{
    Phrase say; // to the broker
    std::optional<DialCode> next; // to dial now; none: done, or no code helps
    bool done = false; // the forwarding is set
    bool useSettings = false; // the phone's menu is what remains (handset.h)
};

// 'tried' are the codes dialled so far, the activation among them; none is offered twice but after
// an error that passes by itself.
ScreenAdvice adviceFor(ScreenAnswer answer, const CodeBook &book, const QStringList &tried);

} // namespace rl
