// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/callerids.h"
#include "restapi.h"

namespace rl {

// Twilio's OutgoingCallerIds: it shows the code, and the owner keys it in on the phone.
class TwilioCallerIds final : public CallerIds
{
public:
    // 'api' lives longer.
    explicit TwilioCallerIds(RestApi &api);

    [[nodiscard]] CodeGoes codeGoes() const override { return CodeGoes::FromOwnerByPhone; }
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
