// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carriers/callerids.h"
#include "carriers/carriercalls.h"

#include <QHash>
#include <QStringList>

namespace rl::testing {

// A carrier's account as the two carriers behave, with a list of what it was asked.
class FakeCarrier final : public CallerIds, public CallList
{
public:
    // Where the next request of a kind fails; 'acts': the carrier did it, and only the answer was
    // lost.
    struct Fault
    {
        CarrierFault kind = CarrierFault::TimedOut;
        int httpStatus = 0;
        bool acts = false;
        std::optional<std::chrono::seconds> retryAfter = {};
    };

    explicit FakeCarrier(CodeGoes codeGoes)
        : m_codeGoes(codeGoes)
    {
    }

    [[nodiscard]] CodeGoes codeGoes() const override { return m_codeGoes; }
    CarrierFuture<VerificationCall> start(const VerificationRequest &request) override;
    CarrierFuture<CallerId> submit(const QString &pendingId, const QString &code) override;
    CarrierFuture<Unit> callAgain(const QString &pendingId) override;
    CarrierFuture<std::optional<CallerId>> find(const PhoneNumber &number) override;
    CarrierFuture<qint64> list(CarrierPage<CallerId> page) override;
    CarrierFuture<Unit> remove(const QString &id) override;
    CarrierFuture<qint64> list(const CallFilter &filter, CarrierPage<CarrierCall> page) override;
    CarrierFuture<CarrierCall> fetch(const QString &sid) override;

    void failNext(const QString &request, const Fault &fault) { m_faults.insert(request, fault); }
    // The owner keys the code in, or hears it out: at Twilio the number is verified by this.
    void ownerKeysIn(const QString &phone, const QString &code);
    void endCalls(const QString &status = QStringLiteral("completed"));
    // A call from one phone to another that the account has.
    void addCall(const QString &from, const QString &to, const QString &forwardedFrom,
                 const QDateTime &start);

    QString code = QStringLiteral("123456"); // of the next call
    QStringList asked; // start, submit, callAgain, find, calls, fetch
    std::vector<CarrierCall> calls; // newest first
    std::vector<CallerId> ids;
    [[nodiscard]] int placed() const { return m_placed; } // verification calls

private:
    std::optional<CarrierError> fail(const QString &request, bool &acts);
    void ring(const PhoneNumber &number);

    CodeGoes m_codeGoes;
    QHash<QString, Fault> m_faults;
    int m_placed = 0;
};

} // namespace rl::testing
