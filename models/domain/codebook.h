// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forwardingcode.h"
#include "phrase.h"

#include <vector>

namespace rl {

// What makes a code differ from the one of the carrier's table, when that one is refused.
enum class CodeVariant {
    AsPrinted,
    WithoutPlus,
    TenDigits, // North America, without its 1
    DoubleStar, // "**" where the carrier's table has "*"
    StandardRingTime, // the nearest that 3GPP TS 22.030 knows
    WithoutRingTime,
    WithoutKind, // ring time, but no "11" for voice
    AllConditional, // "**004*" in the place of its three legs
    NoReplyLeg,
    BusyLeg,
    UnreachableLeg,
};

// A code to dial and why; 'undo' takes this very one back (empty for what asks or undoes).
struct DialCode
{
    QString code;
    QString undo;
    Phrase why;
    CodeVariant variant = CodeVariant::AsPrinted;
};

// Everything that may have to be dialled for one forwarding, in the order in which it is shown: the
// undo code first. Every GSM code keeps to the grammar of servicecode.h.
struct CodeBook
{
    MobileCarrier carrier = MobileCarrier::TMobile;
    ForwardingMode mode = ForwardingMode::TotalAi;
    std::vector<DialCode> undo; // the table's own first; others for what it leaves
    DialCode activation;
    std::vector<DialCode> completing; // what the activation leaves out (busy, switched off)
    std::vector<DialCode> queries; // read the state back; none on CDMA networks
    std::vector<DialCode> variants; // to try, in this order, when the activation is refused
    bool ringTimeIsUnusual = false; // outside the standard: the network may refuse or round it
};

// Errors: those of forwardingCodes().
Result<CodeBook> codeBook(MobileCarrier carrier, ForwardingMode mode,
                          const PhoneNumber &destination,
                          std::chrono::seconds ringTime = usualRingTime);

// What gives the phone back what it forwarded to before; empty on CDMA networks, whose undo does.
// 'previous' as noted from the phone's answer to the query codes.
std::vector<DialCode> restoringCodes(MobileCarrier carrier, ForwardingMode mode,
                                     const PhoneNumber &previous);

bool isCdma(MobileCarrier carrier);

} // namespace rl
