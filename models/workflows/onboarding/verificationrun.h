// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/telephonydesk.h"

#include <QTimer>

namespace rl {

// One number on its way through verification, as a window shows it: the call is placed when a
// person says so and never by itself, then the carrier is asked until it lists the number. Counts
// down what has to stay in view. A code is held in memory while its call is on, and nowhere else.
class VerificationRun : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds askEvery{2000};
    // A second click of the same hand is no second wish.
    static constexpr std::chrono::seconds settles{3};
    // A verification call that the carrier says nothing about is over by then.
    static constexpr std::chrono::seconds longestCall{120};

    // Both live longer.
    VerificationRun(TelephonyDesk &desk, const Clock &clock, QObject *parent = nullptr);

    // What another screen, or this one before, has begun. The code is gone: the call's state is
    // shown, and calling again is offered.
    void resume(const VerifiedNumber &number);
    void reset();
    // Places the call; nothing while one is being placed, or is on. What was there before stays
    // when it is refused.
    void call(const VerificationStart &start);
    // Where the owner hears the code (SignalWire). What was typed stays the caller's.
    void submit(const QString &code);

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isBegun() const { return m_number.has_value(); }
    [[nodiscard]] bool isVerified() const;
    [[nodiscard]] bool isPending() const; // a code is waited for, and has not expired
    [[nodiscard]] bool isExpired() const;
    [[nodiscard]] bool mayCall() const; // not locked, not too soon, none under way
    // Whose phone it is going to be: finds out over whose account it is called.
    void setOrganization(const QUuid &org);
    void forgetOrganization() { m_org = {}; } // the next one is asked about anew
    [[nodiscard]] CodeGoes codeGoes() const { return m_desk.codeGoes(m_org); }
    [[nodiscard]] const std::optional<VerifiedNumber> &number() const { return m_number; }
    [[nodiscard]] const QString &code() const { return m_code; } // empty: heard, lost, or resumed
    [[nodiscard]] CallProgress progress() const { return m_progress; }
    [[nodiscard]] int attemptsRemaining() const { return m_attempts; }
    [[nodiscard]] std::optional<int> startsRemaining() const { return m_starts; }
    [[nodiscard]] std::chrono::seconds expiresIn() const; // 0: nothing is waited for
    [[nodiscard]] std::chrono::seconds lockedFor() const;
    [[nodiscard]] std::chrono::seconds retryIn() const; // until a call may be placed again
    // Of the last thing that was asked; gone with the next that goes well.
    [[nodiscard]] const std::optional<TelephonyProblem> &problem() const { return m_problem; }
    // The one that stands in the way could not be read, or is not there any more.
    void cannotGoOn(TelephonyProblem why);
    void gone();
    // The carrier could not be asked just now; it is asked again.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    void changed();
    void ticked(); // each second while something runs out
    void verified(); // once per number: the carrier lists it

private:
    void onInitiated(const VerificationStart &start,
                     const TelephonyResult<InitiatedVerification> &made);
    void onProgress(const TelephonyResult<VerificationProgress> &progress);
    void learnNumber(const QUuid &org, const PhoneNumber &number);
    void ask();
    void tick();
    void becomeVerified();
    void refuse(const TelephonyProblem &why);
    void follow(); // starts and stops the timers
    void dropCode(); // from memory, ours and the desk's
    [[nodiscard]] bool isCalling() const; // a call rings, or may ring yet
    [[nodiscard]] std::chrono::seconds until(const QDateTime &moment) const;

    TelephonyDesk &m_desk;
    QUuid m_org;
    const Clock &m_clock;
    std::optional<VerifiedNumber> m_number;
    QString m_code;
    CallProgress m_progress = CallProgress::Waiting;
    int m_attempts = 3;
    std::optional<int> m_starts;
    QDateTime m_lockedUntil;
    QDateTime m_retryAt;
    QDateTime m_placedAt; // here; null: elsewhere, or not at all
    int m_delay = 0; // of that call
    bool m_couldCall = true; // as it was shown last
    std::optional<TelephonyProblem> m_problem;
    QString m_trouble;
    bool m_busy = false;
    bool m_asking = false;
    int m_run = 0; // answers to a run before are not taken
    QTimer m_poll;
    QTimer m_tick;
};

} // namespace rl
