// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/forwardingrun.h"

#include <algorithm>

namespace rl {

ForwardingRun::ForwardingRun(TelephonyDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    ForwardingProof &watched = desk.proof();
    connect(&watched, &ForwardingProof::secondsLeft, this, [this](int seconds) {
        m_secondsLeft = seconds;
        Q_EMIT changed();
    });
    connect(&watched, &ForwardingProof::proven, this, [this](const Forwarding &proven) {
        if (!m_forwarding || m_forwarding->id != proven.id)
            return;
        m_forwarding = proven;
        m_proof = Proof::Seen;
        m_problem.reset();
        Q_EMIT changed();
    });
    connect(&watched, &ForwardingProof::notSeen, this, [this] {
        m_proof = Proof::NotSeen;
        Q_EMIT changed();
    });
    connect(&watched, &ForwardingProof::failed, this, [this](const TelephonyProblem &why) {
        m_proof = Proof::Failed;
        m_problem = why;
        Q_EMIT changed();
    });
}

ForwardingRun::~ForwardingRun()
{
    stopWatching();
}

void ForwardingRun::reset()
{
    ++m_run;
    stopWatching();
    m_forwarding.reset();
    m_book.reset();
    m_current = {};
    m_advice.reset();
    m_tried.clear();
    m_proof = Proof::NotAsked;
    m_problem.reset();
    m_busy = false;
    Q_EMIT changed();
}

void ForwardingRun::resume(const VerifiedNumber &number)
{
    reset();
    m_org = number.orgId;
    m_tried = number.wizard.tried;
    if (number.forwarding)
        take(*number.forwarding);
    Q_EMIT changed();
}

bool ForwardingRun::isConfirmed() const
{
    return m_forwarding && m_forwarding->status == ForwardingStatus::Active;
}

bool ForwardingRun::isProven() const
{
    return m_forwarding && m_forwarding->provenAt.isValid();
}

void ForwardingRun::take(const Forwarding &forwarding)
{
    const bool another = !m_forwarding || m_forwarding->activationCode != forwarding.activationCode;
    m_forwarding = forwarding;
    const Result<CodeBook> made =
        codeBook(forwarding.carrier, forwarding.mode, forwarding.destination,
                 forwarding.ringTime.value_or(usualRingTime));
    m_book = made ? std::optional(*made) : std::nullopt;
    if (!m_book || !another)
        return;
    m_current = m_book->activation;
    m_advice.reset();
}

void ForwardingRun::create(const QUuid &org, const ForwardingRequest &request)
{
    if (m_busy)
        return;
    m_org = org;
    m_busy = true;
    m_problem.reset();
    Q_EMIT changed();
    m_desk.createForwarding(request).then(
        this, [this, run = ++m_run](const TelephonyResult<Forwarding> &made) {
            if (run != m_run)
                return;
            m_busy = false;
            if (!made) {
                refuse(made.error());
                return;
            }
            take(*made);
            Q_EMIT changed();
            Q_EMIT setUp();
        });
}

void ForwardingRun::confirm()
{
    if (m_busy || !m_forwarding)
        return;
    m_busy = true;
    m_problem.reset();
    Q_EMIT changed();
    m_desk.confirmSetup(m_forwarding->id)
        .then(this, [this, run = ++m_run](const TelephonyResult<ConfirmedSetup> &done) {
            if (run != m_run)
                return;
            m_busy = false;
            if (!done) {
                refuse(done.error());
                return;
            }
            m_forwarding->status = done->status;
            m_forwarding->confirmed = true;
            m_forwarding->confirmedAt = QDateTime::currentDateTimeUtc();
            Q_EMIT changed();
            Q_EMIT confirmed();
        });
}

void ForwardingRun::refuse(const TelephonyProblem &why)
{
    m_problem = why;
    Q_EMIT changed();
}

void ForwardingRun::answer(ScreenAnswer answer)
{
    if (!m_book)
        return;
    m_tried << m_current.code;
    m_advice = adviceFor(answer, *m_book, m_tried);
    if (m_advice->next)
        m_current = *m_advice->next;
    Q_EMIT changed();
    Q_EMIT triedChanged(m_tried);
}

void ForwardingRun::dialActivationAgain()
{
    if (!m_book)
        return;
    m_tried.clear();
    m_advice.reset();
    m_current = m_book->activation;
    Q_EMIT changed();
    Q_EMIT triedChanged(m_tried);
}

void ForwardingRun::watch(const std::vector<PhoneNumber> &known)
{
    if (!m_forwarding)
        return;
    m_problem.reset();
    m_proof = Proof::Watching;
    m_secondsLeft = int(ForwardingProof::watchFor.count());
    Q_EMIT changed();
    m_desk.watchForProof(m_org, *m_forwarding, known);
}

void ForwardingRun::stopWatching()
{
    if (m_proof != Proof::Watching)
        return;
    m_desk.stopWatching();
    m_proof = Proof::NotAsked;
}

} // namespace rl
