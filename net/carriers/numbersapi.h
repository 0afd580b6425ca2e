// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/carriernumbers.h"
#include "restapi.h"

namespace rl {

// IncomingPhoneNumbers of Twilio, and of SignalWire's compatible API.
class OwnedNumbersApi final : public OwnedNumbers
{
public:
    // 'api' lives longer.
    explicit OwnedNumbersApi(RestApi &api);

    CarrierFuture<qint64> list(const OwnedNumberFilter &filter,
                               CarrierPage<OwnedNumber> page) override;
    CarrierFuture<OwnedNumber> fetch(const QString &sid) override;
    CarrierFuture<OwnedNumber> buy(const PhoneNumber &number, const NumberWiring &wiring) override;
    CarrierFuture<OwnedNumber> rewire(const QString &sid, const NumberWiring &wiring) override;
    CarrierFuture<Unit> release(const QString &sid) override;

private:
    RestApi &m_api;
};

// AvailablePhoneNumbers of both.
class AvailableNumbersApi final : public AvailableNumbers
{
public:
    // 'api' lives longer.
    explicit AvailableNumbersApi(RestApi &api);

    CarrierFuture<std::vector<AvailableNumber>> search(const NumberSearch &search) override;

private:
    RestApi &m_api;
};

} // namespace rl
