// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/verificationrun.h"

#include <algorithm>
#include <utility>

namespace rl {

using namespace std::chrono_literals;

VerificationRun::VerificationRun(TelephonyDesk &desk, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_clock(clock)
{
    m_poll.setInterval(askEvery);
    m_tick.setInterval(1000);
    connect(&m_poll, &QTimer::timeout, this, &VerificationRun::ask);
    connect(&m_tick, &QTimer::timeout, this, &VerificationRun::tick);
}

void VerificationRun::reset()
{
    ++m_run;
    dropCode();
    m_number.reset();
    m_placedAt = {};
    m_progress = CallProgress::Waiting;
    m_attempts = 3;
    m_starts.reset();
    m_lockedUntil = {};
    m_retryAt = {};
    m_problem.reset();
    m_trouble.clear();
    m_busy = m_asking = false;
    follow();
    Q_EMIT changed();
}

// What stands in the way is told when a call is placed.
void VerificationRun::setOrganization(const QUuid &org)
{
    if (std::exchange(m_org, org) == org)
        return;
    m_desk.learnAccount(org).then(this, [this, org](const TelephonyResult<Unit> &) {
        if (org == m_org)
            Q_EMIT changed();
    });
}

void VerificationRun::resume(const VerifiedNumber &number)
{
    reset();
    setOrganization(number.orgId);
    m_number = number;
    m_attempts = number.attemptsRemaining;
    m_lockedUntil = number.lockedUntil;
    follow();
    if (isPending())
        ask();
    Q_EMIT changed();
}

bool VerificationRun::isVerified() const
{
    return m_number && m_number->status == VerificationStatus::Verified;
}

bool VerificationRun::isPending() const
{
    return m_number && m_number->status == VerificationStatus::Pending && expiresIn() > 0s;
}

bool VerificationRun::isExpired() const
{
    return m_number
           && (m_number->status == VerificationStatus::Expired
               || (m_number->status == VerificationStatus::Pending && expiresIn() <= 0s));
}

bool VerificationRun::mayCall() const
{
    return !m_busy && !isVerified() && !isCalling() && lockedFor() <= 0s && retryIn() <= 0s;
}

// Another one in the middle of a call would take the code of it away while the phone rings.
bool VerificationRun::isCalling() const
{
    if (!isPending())
        return false;
    if (m_placedAt.isValid() && until(m_placedAt.addSecs(settles.count())) > 0s)
        return true;
    switch (m_progress) {
    case CallProgress::Ringing:
    case CallProgress::Answered:
        return true;
    case CallProgress::Waiting: // a carrier that does not know a call of another screen says so too
        return m_placedAt.isValid()
               && until(m_placedAt.addSecs(m_delay + longestCall.count())) > 0s;
    case CallProgress::NotPlaced:
    case CallProgress::Ended:
    case CallProgress::Busy:
    case CallProgress::NoAnswer:
    case CallProgress::Failed:
        break;
    }
    return false;
}

void VerificationRun::dropCode()
{
    m_code.clear();
    if (m_number)
        m_desk.forgetCode(m_number->id);
}

std::chrono::seconds VerificationRun::until(const QDateTime &moment) const
{
    return moment.isValid()
               ? std::max(0s, std::chrono::seconds((m_clock.now().msecsTo(moment) + 999) / 1000))
               : 0s;
}

std::chrono::seconds VerificationRun::expiresIn() const
{
    return m_number && m_number->status == VerificationStatus::Pending ? until(m_number->expiresAt)
                                                                       : 0s;
}

std::chrono::seconds VerificationRun::lockedFor() const
{
    return until(m_lockedUntil);
}

std::chrono::seconds VerificationRun::retryIn() const
{
    return until(m_retryAt);
}

void VerificationRun::call(const VerificationStart &start)
{
    if (!mayCall())
        return;
    m_busy = true;
    m_problem.reset();
    follow();
    Q_EMIT changed();
    m_desk.initiateVerification(start).then(
        this, [this, start, run = ++m_run](const TelephonyResult<InitiatedVerification> &made) {
            if (run == m_run)
                onInitiated(start, made);
            else if (made) // its window is closed
                m_desk.forgetCode(made->id);
        });
}

void VerificationRun::onInitiated(const VerificationStart &start,
                                  const TelephonyResult<InitiatedVerification> &made)
{
    m_busy = false;
    m_asking = false;
    if (!made) {
        refuse(made.error());
        return;
    }
    // Enough to go on with; what the carrier calls it is read from the database next.
    VerifiedNumber number;
    number.id = made->id;
    number.orgId = start.org;
    number.number = PhoneNumber::fromE164(start.phone);
    number.friendlyName = start.friendlyName;
    number.startedAt = m_clock.now();
    number.called = true;
    number.pendingId = made->validationId;
    number.expiresAt = made->expiresAt;
    if (m_number && m_number->number == number.number)
        number.wizard = m_number->wizard;
    m_number = number;
    m_code = made->code;
    m_placedAt = m_clock.now();
    m_delay = start.delaySeconds;
    m_progress = CallProgress::Waiting;
    m_attempts = made->attemptsRemaining;
    m_starts = made->startsRemaining;
    m_trouble = made->codeLost
                    ? tr("The phone rings, but the carrier's answer with the code was lost. Let it "
                         "ring out, then call again.")
                    : made->warning;
    if (made->alreadyVerified) {
        becomeVerified();
        return;
    }
    follow();
    Q_EMIT changed();
    learnNumber(start.org, number.number);
}

void VerificationRun::learnNumber(const QUuid &org, const PhoneNumber &number)
{
    m_desk.resume(org, number)
        .then(this, [this, run = m_run](const TelephonyResult<ResumedWizard> &known) {
            if (run != m_run || !known || !known->number || isVerified())
                return; // what is known already will do
            m_number = known->number;
            follow();
            Q_EMIT changed();
        });
}

void VerificationRun::submit(const QString &code)
{
    if (!m_number || m_busy)
        return;
    m_busy = true;
    m_problem.reset();
    Q_EMIT changed();
    m_desk.confirmVerification(m_number->id, code)
        .then(this, [this, run = m_run](const TelephonyResult<ConfirmedNumber> &confirmed) {
            if (run != m_run)
                return;
            m_busy = false;
            if (confirmed)
                becomeVerified();
            else
                refuse(confirmed.error());
        });
}

void VerificationRun::refuse(const TelephonyProblem &why)
{
    m_problem = why;
    if (why.attemptsRemaining)
        m_attempts = *why.attemptsRemaining;
    if (why.startsRemaining)
        m_starts = why.startsRemaining;
    if (why.lockedUntil.isValid()) {
        m_lockedUntil = why.lockedUntil;
        if (m_number)
            m_number->status = VerificationStatus::Failed;
    } else if (why.retryAfter && why.startedBy.isEmpty()) { // a colleague may be relieved at once
        m_retryAt = m_clock.now().addSecs(why.retryAfter->count());
    }
    if (why.status == 410 && m_number)
        m_number->status = VerificationStatus::Expired;
    if (m_number && !isPending())
        dropCode(); // it opens nothing any more
    follow();
    Q_EMIT changed();
}

void VerificationRun::cannotGoOn(TelephonyProblem why)
{
    if (m_problem) { // it still stands in the way, and may be tried again
        why.verificationId = m_problem->verificationId;
        why.startedBy = m_problem->startedBy;
    }
    refuse(why);
}

void VerificationRun::gone()
{
    m_retryAt = {};
    refuse(Error{ErrorCode::NotFound,
                 tr("This number is no longer there: somebody removed it."),
                 tr("Call the phone to verify it again."),
                 {}});
}

void VerificationRun::ask()
{
    if (m_asking || m_busy || !isPending())
        return;
    m_asking = true;
    m_desk.verificationProgress(*m_number).then(
        this, [this, run = m_run](const TelephonyResult<VerificationProgress> &progress) {
            if (run != m_run)
                return;
            m_asking = false;
            onProgress(progress);
        });
}

void VerificationRun::onProgress(const TelephonyResult<VerificationProgress> &progress)
{
    if (!progress) {
        m_trouble = tr("The carrier could not be asked just now; it is asked again. %1")
                        .arg(progress.error().text());
        Q_EMIT changed();
        return;
    }
    if (!m_code.isEmpty() || !progress->verified)
        m_trouble.clear();
    m_progress = progress->call;
    if (progress->verified && !isVerified())
        becomeVerified();
    else
        Q_EMIT changed();
}

void VerificationRun::becomeVerified()
{
    m_number->status = VerificationStatus::Verified;
    m_number->verifiedAt = m_clock.now();
    dropCode();
    m_problem.reset();
    m_trouble.clear();
    m_progress = CallProgress::Ended;
    follow();
    Q_EMIT changed();
    Q_EMIT verified();
}

void VerificationRun::follow()
{
    const auto run = [](QTimer &timer, bool wanted) {
        if (wanted && !timer.isActive())
            timer.start();
        else if (!wanted)
            timer.stop();
    };
    run(m_poll, isPending());
    run(m_tick, isPending() || lockedFor() > 0s || retryIn() > 0s);
    m_couldCall = mayCall();
}

void VerificationRun::tick()
{
    if (isExpired() && !m_code.isEmpty())
        dropCode(); // it opens nothing any more
    const bool running = m_tick.isActive();
    const bool could = m_couldCall;
    follow();
    Q_EMIT ticked();
    if ((running && !m_tick.isActive()) || could != m_couldCall)
        Q_EMIT changed();
}

} // namespace rl
