// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/practicephone.h"
#include "onboarding/telephonydesk.h"

namespace rl {

// Where the desk of onboarding comes from: a carrier's account, or practice, or nothing yet. It may
// change while the program runs; whoever holds the desk lets go of it when aboutToChange() says so.
class TelephonyAccess : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual TelephonyDesk *desk() = 0; // null: no carrier is connected
    [[nodiscard]] virtual QString carrier() const = 0; // "Twilio"; empty: none
    [[nodiscard]] virtual bool isPractice() const = 0;
    // Practice writes into the database like the real thing: only where that holds sample data.
    [[nodiscard]] virtual bool mayPractice() const = 0;
    virtual Outcome startPractice() = 0;
    [[nodiscard]] virtual PracticePhone *practice() = 0; // null: it is no practice

Q_SIGNALS:
    void aboutToChange();
    void changed();
};

} // namespace rl
