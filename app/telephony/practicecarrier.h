// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/practicephone.h"
#include "practice/practiceserver.h"

namespace rl {

// The practice carrier's server, seen from the broker's phone.
class PracticeCarrier final : public PracticePhone
{
    Q_OBJECT

public:
    // 'clock' lives longer.
    explicit PracticeCarrier(const Clock &clock, QObject *parent = nullptr);

    Outcome listen() { return m_server.listen(); }
    [[nodiscard]] PracticeServer &server() { return m_server; }
    [[nodiscard]] CarrierAccess access() const { return m_server.access(m_kind); }

    [[nodiscard]] CarrierKind carrier() const override { return m_kind; }
    void setCarrier(CarrierKind kind) override;
    [[nodiscard]] std::optional<PracticeRing> latest() const override;
    void answer(const QString &id) override { m_server.state().answer(id); }
    bool keyIn(const QString &id, const QString &code) override;
    void hangUp(const QString &id, bool busy) override;
    void plan(PracticeTrouble trouble) override;
    [[nodiscard]] bool isSlow() const override { return m_slow; }
    void testCall(const PhoneNumber &from, const PhoneNumber &sim,
                  const PhoneNumber &destination) override;

Q_SIGNALS:
    void carrierChosen();

private:
    // state() is no const member, but reading it changes nothing.
    mutable PracticeServer m_server;
    CarrierKind m_kind = CarrierKind::Twilio;
    bool m_slow = false;
};

} // namespace rl
