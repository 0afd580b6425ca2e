// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "onboarding/telephonydesk.h"

namespace rl {

// The verified numbers, and what is done to one of them. Shows what was read last until something
// newer comes.
class NumbersList : public QObject
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };

    // 'desk' lives longer.
    explicit NumbersList(TelephonyDesk &desk, QObject *parent = nullptr);

    void load();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const TelephonyProblem &problem() const { return m_problem; } // of Failed
    [[nodiscard]] const std::vector<VerifiedNumber> &numbers() const { return m_numbers; }
    [[nodiscard]] int unfinished() const; // wait for a person: a code, a dialled code, a proof

    // Errors by failed().
    void disable(const VerifiedNumber &number); // answers disabled()
    void remove(const VerifiedNumber &number); // answers removed()
    void verifyAgain(const VerifiedNumber &number); // whether the carrier lists it; verifiedAgain()
    // Noted in the database, so only for who is going to keep it.
    QFuture<TelephonyResult<QByteArray>> exportCsv();

    // What becomes of it, to be read before it is done.
    [[nodiscard]] static QStringList consequencesOfRemoval(const VerifiedNumber &number);

Q_SIGNALS:
    void changed();
    void failed(const QString &why);
    void disabled(const rl::VerifiedNumber &number, const rl::DisabledForwarding &answer);
    void removed(const rl::VerifiedNumber &number, const rl::RemovedNumber &answer);
    void verifiedAgain(const rl::VerifiedNumber &number, bool listed);

private:
    TelephonyDesk &m_desk;
    State m_state = State::Loading;
    TelephonyProblem m_problem;
    std::vector<VerifiedNumber> m_numbers;
    int m_asked = 0;
};

} // namespace rl
