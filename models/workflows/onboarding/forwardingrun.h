// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/telephonydesk.h"
#include "screenanswer.h"

namespace rl {

// The forwarding of one verified number, as a window shows it: set up, dialled with the broker code
// by code, confirmed, and proven by a test call.
class ForwardingRun : public QObject
{
    Q_OBJECT

public:
    // Lives longer.
    explicit ForwardingRun(TelephonyDesk &desk, QObject *parent = nullptr);
    ~ForwardingRun() override;

    void reset();
    void resume(const VerifiedNumber &number);
    // Answers setUp(); also when the same is set up already. 'org' is whose number it is.
    void create(const QUuid &org, const ForwardingRequest &request);
    // The broker says that the code is dialled. Answers confirmed().
    void confirm();
    // What the phone's screen said after the code that is shown: the next one, or what to do.
    void answer(ScreenAnswer answer);
    void dialActivationAgain(); // from the beginning
    // Watches the carrier's list for a test call from one of these phones.
    void watch(const std::vector<PhoneNumber> &known);
    void stopWatching();

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const std::optional<Forwarding> &forwarding() const { return m_forwarding; }
    [[nodiscard]] bool isConfirmed() const;
    [[nodiscard]] bool isProven() const;
    [[nodiscard]] const std::optional<CodeBook> &book() const { return m_book; }
    [[nodiscard]] const DialCode &current() const { return m_current; } // the code to dial now
    [[nodiscard]] const std::optional<ScreenAdvice> &advice() const { return m_advice; }
    [[nodiscard]] const QStringList &tried() const { return m_tried; }

    enum class Proof { NotAsked, Watching, Seen, NotSeen, Failed };
    [[nodiscard]] Proof proof() const { return m_proof; }
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }
    [[nodiscard]] const std::optional<TelephonyProblem> &problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    void setUp();
    void confirmed();
    void triedChanged(const QStringList &tried); // to be kept

private:
    void take(const Forwarding &forwarding);
    void refuse(const TelephonyProblem &why);

    TelephonyDesk &m_desk;
    QUuid m_org;
    std::optional<Forwarding> m_forwarding;
    std::optional<CodeBook> m_book;
    DialCode m_current;
    std::optional<ScreenAdvice> m_advice;
    QStringList m_tried;
    Proof m_proof = Proof::NotAsked;
    int m_secondsLeft = 0;
    std::optional<TelephonyProblem> m_problem;
    bool m_busy = false;
    int m_run = 0;
};

} // namespace rl
