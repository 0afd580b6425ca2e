// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrier.h"

#include "signalwirecallerids.h"
#include "twiliocallerids.h"

namespace rl {

namespace {

std::unique_ptr<CallerIds> newCallerIds(RestApi &api)
{
    if (api.carrier() == CarrierKind::Twilio)
        return std::make_unique<TwilioCallerIds>(api);
    return std::make_unique<SignalWireCallerIds>(api);
}

} // namespace

Carrier::Carrier(const CarrierAccess &access, HttpTime &time, const HttpSettings &settings)
    : m_api(std::make_unique<RestApi>(access, time, settings))
    , m_callerIds(newCallerIds(*m_api))
    , m_owned(*m_api)
    , m_available(*m_api)
    , m_calls(*m_api)
    , m_messages(*m_api)
    , m_recordings(*m_api)
{
}

} // namespace rl
