// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phonenumber.h"
#include "result.h"

#include <QString>
#include <QStringView>

#include <chrono>
#include <optional>

namespace rl {

// The network that a SIM is on (hybrid_forwarding_configs.carrier), which decides what it
// understands. Sprint's cards are T-Mobile's by now.
enum class MobileCarrier { Att, TMobile, Verizon, Sprint, OtherGsm, OtherCdma, International };

QString mobileCarrierName(MobileCarrier carrier); // att, tmobile, verizon, sprint, other_gsm, …
std::optional<MobileCarrier> mobileCarrierFromName(QStringView name);

// Which calls go to the forwarding number: all of them, or those that nobody answers.
enum class ForwardingMode { TotalAi, SafetyNet };

QString forwardingModeName(ForwardingMode mode); // total_ai, safety_net
std::optional<ForwardingMode> forwardingModeFromName(QStringView name);

// How long the phone may ring before it forwards. The standard (3GPP TS 22.030) knows 5 to 30 s in
// steps of 5; source 004 allows up to 60, which a network may refuse or round.
inline constexpr std::chrono::seconds shortestRingTime{5};
inline constexpr std::chrono::seconds longestRingTime{60};
inline constexpr std::chrono::seconds usualRingTime{25};

// False for all calls at once, and for Verizon and other CDMA networks, which ring as long as they
// like (about 30 s).
bool usesRingTime(MobileCarrier carrier, ForwardingMode mode);

// What is dialled on the SIM's phone: "**61*+15550109999*11*25#", and to undo it "##61#".
struct ForwardingCodes
{
    QString activation;
    QString deactivation;
};

// The codes of source 004, 17.2 and 17.5. A ring time that does not apply is ignored. The
// database's forwarding_codes() gives the same (tests/vectors/forwarding/codes.json).
// Error: InvalidInput for an empty destination, and for a ring time outside its bounds.
Result<ForwardingCodes> forwardingCodes(MobileCarrier carrier, ForwardingMode mode,
                                        const PhoneNumber &destination,
                                        std::chrono::seconds ringTime = usualRingTime);

} // namespace rl
