// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/callerids.h"
#include "restapi.h"

namespace rl {

// SignalWire's verified caller ids, of its native API: the owner hears the code, staff submit it.
// Five tries, a minute between two calls, ten calls a week to a number.
class SignalWireCallerIds final : public CallerIds
{
public:
    // 'api' lives longer.
    explicit SignalWireCallerIds(RestApi &api);

    [[nodiscard]] CodeGoes codeGoes() const override { return CodeGoes::FromStaffByUs; }
    CarrierFuture<VerificationCall> start(const VerificationRequest &request) override;
    CarrierFuture<CallerId> submit(const QString &pendingId, const QString &code) override;
    CarrierFuture<Unit> callAgain(const QString &pendingId) override;
    CarrierFuture<std::optional<CallerId>> find(const PhoneNumber &number) override;
    CarrierFuture<qint64> list(CarrierPage<CallerId> page) override;
    CarrierFuture<Unit> remove(const QString &id) override;

private:
    RestApi &m_api;
};

} // namespace rl
