// SPDX-License-Identifier: GPL-3.0-or-later
#include "onboarding/numberslist.h"

#include "onboarding/telephonywords.h"

#include <algorithm>

namespace rl {

NumbersList::NumbersList(TelephonyDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void NumbersList::load()
{
    if (m_state == State::Failed) {
        m_state = State::Loading;
        Q_EMIT changed();
    }
    m_desk.verifiedNumbers({}, true).then(
        this,
        [this, number = ++m_asked](const TelephonyResult<std::vector<VerifiedNumber>> &numbers) {
            if (number != m_asked)
                return;
            m_state = numbers ? State::Ready : State::Failed;
            if (numbers)
                m_numbers = *numbers;
            else
                m_problem = numbers.error();
            Q_EMIT changed();
        });
}

int NumbersList::unfinished() const
{
    return int(std::count_if(m_numbers.begin(), m_numbers.end(), [](const VerifiedNumber &each) {
        if (each.status == VerificationStatus::Pending)
            return true;
        if (each.status != VerificationStatus::Verified)
            return false;
        return !each.forwarding || each.forwarding->status == ForwardingStatus::PendingSetup
               || (each.forwarding->status == ForwardingStatus::Active
                   && !each.forwarding->provenAt.isValid());
    }));
}

void NumbersList::disable(const VerifiedNumber &number)
{
    if (!number.forwarding)
        return;
    m_desk.disableForwarding(number.forwarding->id)
        .then(this, [this, number](const TelephonyResult<DisabledForwarding> &answer) {
            if (answer)
                Q_EMIT disabled(number, *answer);
            else
                Q_EMIT failed(answer.error().text());
            load();
        });
}

void NumbersList::remove(const VerifiedNumber &number)
{
    m_desk.removeNumber(number.id).then(
        this, [this, number](const TelephonyResult<RemovedNumber> &answer) {
            if (answer)
                Q_EMIT removed(number, *answer);
            else
                Q_EMIT failed(answer.error().text());
            load();
        });
}

void NumbersList::verifyAgain(const VerifiedNumber &number)
{
    m_desk.verificationProgress(number).then(
        this, [this, number](const TelephonyResult<VerificationProgress> &answer) {
            if (answer)
                Q_EMIT verifiedAgain(number, answer->verified);
            else
                Q_EMIT failed(answer.error().text());
            load();
        });
}

QFuture<TelephonyResult<QByteArray>> NumbersList::exportCsv()
{
    return m_desk.exportNumbers();
}

QStringList NumbersList::consequencesOfRemoval(const VerifiedNumber &number)
{
    QStringList lines;
    if (number.forwarding && number.forwarding->status == ForwardingStatus::Active)
        lines << tr("The phone goes on forwarding until the broker dials %1.")
                     .arg(number.forwarding->deactivationCode);
    if (number.forwarding)
        lines << tr("Its forwarding and its codes are removed from this list.");
    if (number.status == VerificationStatus::Verified)
        lines << tr("The assistant cannot show this number as its caller any more, and to set it "
                    "up again takes a new verification call.");
    lines << tr("Calls of the past stay as they are, and whose phone it was stays known.");
    return lines;
}

} // namespace rl
