// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>
#include <QStringView>

#include <chrono>
#include <optional>

namespace rl {

// What a code that is dialled does to a supplementary service (3GPP TS 22.030, 6.5.2).
enum class ServiceAction {
    Register, // "**": note the number and switch it on
    Activate, // "*": switch on; with a number it registers too
    Deactivate, // "#": switch off, keep the number
    Erase, // "##": switch off and forget the number
    Ask, // "*#"
};

// A code of a GSM network, taken apart: "**61*+15550109999*11*25#".
struct ServiceCode
{
    ServiceAction action = ServiceAction::Ask;
    QString service; // 21, 61, 62, 67, 002, 004
    QString number; // with '+' as dialled; empty: none
    QString basicService; // 11 is voice; empty: all
    std::optional<std::chrono::seconds> ringTime;

    // The standard knows 5 to 30 s in steps of 5; others a network may refuse or round.
    [[nodiscard]] bool ringTimeIsStandard() const;
};

bool isStandardRingTime(std::chrono::seconds time);
// The nearest that the standard knows.
std::chrono::seconds standardRingTime(std::chrono::seconds time);

// Checks a call forwarding code against the standard's grammar and takes it apart.
// Error: InvalidInput, with what is wrong in it. CDMA's "*72…" is not such a code.
Result<ServiceCode> readServiceCode(QStringView code);

} // namespace rl
