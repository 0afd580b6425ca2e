// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rl {

enum class CarrierKind { Twilio, SignalWire };

// As people write it; the same in every language.
inline QString carrierName(CarrierKind kind)
{
    return kind == CarrierKind::Twilio ? QStringLiteral("Twilio") : QStringLiteral("SignalWire");
}

} // namespace rl
