// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carriererror.h"
#include "carriers/carrierprofile.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace rl {

// One thing that the console needs from an account, and whether it may.
struct CarrierCheck
{
    enum class What { Reach, Calls, Numbers, CallerIds };
    enum class State { Well, Wrong, NotTried };

    What what = What::Reach;
    State state = State::NotTried;
    QString told; // a sentence: why not
};

// What a test of the connection found.
struct CarrierReport
{
    QString accountName; // as the carrier calls it; empty: it does not say
    bool trial = false; // a trial account calls verified numbers only
    std::vector<CarrierCheck>
        checks; // every one, in the order in which a person wants to read them
    std::optional<CarrierError> problem; // the one thing to mend first

    [[nodiscard]] bool isWell() const { return !problem.has_value(); }
};

// Asks the carrier for what the console will ask it for, changing nothing there and calling nobody.
class CarrierProbe
{
public:
    virtual ~CarrierProbe() = default;
    // The profile and the token must be without mistakes. Cancelling the future ends the test.
    virtual QFuture<CarrierReport> test(const CarrierProfile &profile, const Secret &token) = 0;
};

} // namespace rl
