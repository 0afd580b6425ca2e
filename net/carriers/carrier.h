// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/callerids.h"
#include "numbersapi.h"
#include "recordsapi.h"
#include "restapi.h"

#include <memory>

namespace rl {

// One account at its carrier, with all that it can be asked for.
class Carrier
{
public:
    // 'time' lives longer.
    Carrier(const CarrierAccess &access, HttpTime &time, const HttpSettings &settings = {});

    [[nodiscard]] CarrierKind kind() const { return m_api->carrier(); }
    CallerIds &callerIds() { return *m_callerIds; }
    OwnedNumbers &ownedNumbers() { return m_owned; }
    AvailableNumbers &availableNumbers() { return m_available; }
    CallList &calls() { return m_calls; }
    Messages &messages() { return m_messages; }
    Recordings &recordings() { return m_recordings; }

private:
    std::unique_ptr<RestApi> m_api;
    std::unique_ptr<CallerIds> m_callerIds;
    OwnedNumbersApi m_owned;
    AvailableNumbersApi m_available;
    CallListApi m_calls;
    MessagesApi m_messages;
    RecordingsApi m_recordings;
};

} // namespace rl
